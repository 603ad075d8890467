import { startCombobox } from "../combobox.mjs";
import { findPictures } from "../page-search.mjs";
import { ask } from "./dialog.mjs";

/** A picture of the media library, with the text that the library has for those who cannot see it. */
export async function askForPicture(editor) {
  let picture = null;
  const answer = await ask({
    title: "Add a picture",
    confirm: "Add picture",
    fields: [{
      name: "name",
      label: "Name of the picture",
      hint: "Type a word of its name in the media library and choose it. Its alt text comes with it.",
      start: (input) => startCombobox(input, findPictures, (chosen) => { picture = chosen; }),
    }],
    check: ({ name }) => (picture?.name === name ? null : { field: "name", message: "Choose a picture of the media library" }),
  });
  if (!answer) return;
  const { address: src, alt, width, height } = picture;
  editor.chain().focus().insertContent({ type: "picture", attrs: { src, alt, width, height } }).run();
}
