export { edit } from "./studio/rich-text/edit.mjs";
