// Loaded as a module, so only browsers that can run it do; it marks the page as enhanced before anything else.
import { Button, Checkboxes, createAll, ErrorSummary, Radios, SkipLink } from "govuk-frontend";
import { sendWhenChallenged } from "./modules/challenge.mjs";
import { LeaveThisPage } from "./modules/exit-this-page.mjs";
import { leaveOutHidden } from "./modules/hidden-fields.mjs";
import { warnWhenIdle } from "./modules/idle-warning.mjs";
import { markJavaScript } from "./modules/javascript-mark.mjs";
import { saveTyped } from "./modules/save-typed.mjs";
import { offerLocation } from "./modules/use-location.mjs";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const component of [Button, Checkboxes, ErrorSummary, LeaveThisPage, Radios, SkipLink]) {
  createAll(component);
}

markJavaScript(document);
document.querySelectorAll("form").forEach(leaveOutHidden);
document.querySelectorAll('[data-module="use-location"]').forEach(offerLocation);
document.querySelectorAll('[data-module="idle-warning"]').forEach(warnWhenIdle);
document.querySelectorAll('[data-module="save-typed"]').forEach(saveTyped);
document.querySelectorAll('[data-module="challenge"]').forEach(sendWhenChallenged);
