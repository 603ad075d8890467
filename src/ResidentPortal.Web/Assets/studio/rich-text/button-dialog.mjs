import { findPagesAndFiles } from "../page-search.mjs";
import { startCombobox } from "../combobox.mjs";
import { isAddress, toShown, toStored, WRONG_ADDRESS } from "./address.mjs";
import { ask } from "./dialog.mjs";
import { insertPart } from "./insert.mjs";

/** Adds a button, or changes the one that the cursor is in. */
export async function askForButton(editor) {
  const isNow = editor.isActive("button");
  const words = isNow ? editor.state.selection.$from.parent.textContent : "";
  const answer = await ask({
    title: isNow ? "Change the button" : "Add a button",
    confirm: isNow ? "Change button" : "Add button",
    other: isNow ? "Remove button" : null,
    fields: [
      { name: "words", label: "Words of the button", hint: "What happens, such as: Report anti-social behaviour", value: words },
      { name: "to", label: "Page or address", kind: "address", value: toShown(editor.getAttributes("button").href ?? ""), hint: "Type a page’s name and choose it, or an address that starts with https://, mailto: or tel:", start: (input) => startCombobox(input, findPagesAndFiles) },
    ],
    check: (values) => (!values.words ? { field: "words", message: "Enter the words of the button" } : isAddress(values.to) ? null : { field: "to", message: WRONG_ADDRESS }),
  });
  if (!answer) return;
  if (answer.does === "other") editor.chain().focus().deleteNode("button").run();
  else {
    const button = { type: "button", attrs: { href: toStored(answer.values.to) }, content: [{ type: "text", text: answer.values.words }] };
    if (isNow) change(editor, button);
    else insertPart(editor, button);
  }
}

function change(editor, button) {
  const { $from } = editor.state.selection;
  editor.chain().focus().insertContentAt({ from: $from.before(), to: $from.after() }, button).run();
}
