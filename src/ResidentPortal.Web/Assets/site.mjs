import { createAll, CharacterCount } from "govuk-frontend";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(CharacterCount);
