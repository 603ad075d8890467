// The scripts of staff's pages. Each page works without them.
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  SkipLink,
} from "govuk-frontend";
import { startEditor } from "./studio/editor.mjs";
import { startMediaUpload } from "./studio/media-upload.mjs";
import { usePasskeys } from "./studio/passkeys.mjs";
import { startPageSearch } from "./studio/page-search.mjs";
import { startRichText } from "./studio/rich-text.mjs";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component);
}

document.querySelectorAll('[data-module="passkey"]').forEach(usePasskeys);

document.querySelectorAll('[data-module="editor"]').forEach(startEditor);
document.querySelectorAll('[data-module="rich-text"]').forEach(startRichText);
document.querySelectorAll('[data-module="media-upload"]').forEach(startMediaUpload);
document.querySelectorAll('[data-module="page-search"]').forEach((input) => startPageSearch(input));
