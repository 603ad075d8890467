// How many characters are left, for the pages with a long answer alone: it is a fifth of the script, and no page that people come to first
// has one.
import { CharacterCount, createAll } from "govuk-frontend";

createAll(CharacterCount);
