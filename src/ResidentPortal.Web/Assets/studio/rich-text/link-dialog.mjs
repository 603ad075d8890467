import { findPagesAndFiles } from "../page-search.mjs";
import { startCombobox } from "../combobox.mjs";
import { isAddress, toShown, toStored, WRONG_ADDRESS } from "./address.mjs";
import { ask } from "./dialog.mjs";

export async function askForLink(editor) {
  // All of the link that the cursor is in.
  editor.chain().extendMarkRange("link").run();
  const { from, to, empty } = editor.state.selection;
  const now = editor.getAttributes("link").href ?? "";
  const answer = await ask({
    title: now ? "Change the link" : "Add a link",
    confirm: now ? "Change link" : "Add link",
    other: now ? "Remove link" : null,
    fields: [
      { name: "to", label: "Page or address", kind: "address", value: toShown(now), hint: "Type a page’s name and choose it, or an address that starts with https://, mailto: or tel:", start: (input) => startCombobox(input, findPagesAndFiles) },
      ...(empty ? [{ name: "words", label: "Words of the link", hint: "They say where it leads, even when read alone." }] : []),
    ],
    check: ({ to: address, words }) =>
      !isAddress(address) ? { field: "to", message: WRONG_ADDRESS }
      : words === "" ? { field: "words", message: "Enter the words of the link" }
      : null,
  });
  if (!answer) return;
  const chain = editor.chain().focus().setTextSelection({ from, to });
  const href = toStored(answer.values.to ?? "");
  if (answer.does === "other") chain.unsetMark("link").run();
  else if (empty) chain.insertContent({ type: "text", text: answer.values.words, marks: [{ type: "link", attrs: { href } }] }).run();
  else chain.setMark("link", { href }).setTextSelection(to).run();
}
