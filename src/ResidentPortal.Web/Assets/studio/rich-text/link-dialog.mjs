import { findPagesAndFiles } from "../page-search.mjs";
import { startCombobox } from "../combobox.mjs";
import { ask } from "./dialog.mjs";

// As the server's Sanitiser has it.
const SAFE = /^(?:https:\/\/[^\s\\]+|mailto:[^\s\\]+|tel:\+?[0-9 ]+|\/(?![/\\])[^\s\\]*|#[\w-]+)$/i;
const PAGE = /^page:([0-9a-f-]{36})$/i;
const STORED_PAGE = /^\/(?:\{|%7B)localLink:([0-9a-f-]{36})(?:\}|%7D)$/i;

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
      { name: "to", label: "Page or address", kind: "address", value: now.replace(STORED_PAGE, "page:$1"), hint: "Type a page’s name and choose it, or an address that starts with https://, mailto: or tel:", start: (input) => startCombobox(input, findPagesAndFiles) },
      ...(empty ? [{ name: "words", label: "Words of the link", hint: "They say where it leads, even when read alone." }] : []),
    ],
    check: ({ to: address, words }) =>
      !SAFE.test(toStored(address)) ? { field: "to", message: "Choose a page, or enter an address that starts with https://, mailto: or tel:" }
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

const toStored = (address) =>
  address.replace(PAGE, "/{localLink:$1}").replace(/^www\./i, "https://www.").replace(/^http:\/\//i, "https://").replace(/^[^\s@:/]+@[^\s@:/]+$/, "mailto:$&");
