import { Editor } from "@tiptap/core";
import { element } from "../element.mjs";
import { isSame, write } from "./html.mjs";
import { cleanPasted } from "./paste/clean.mjs";
import { extensions } from "./schema.mjs";
import { parse, tidy } from "./tidy.mjs";
import { makeToolbar } from "./toolbar.mjs";

const CANNOT_SHOW = "This text has parts that the editor cannot show; it is edited as HTML.";
const NO_PICTURES = "Pictures are not taken over: add them by the picture button.";

/** Puts an editor in the place of a text box, which stays in the form and gets the text at each change. */
export function edit(root) {
  const source = root.querySelector("textarea");
  const label = root.querySelector("label");
  const stored = source.value;
  const place = element("div", { class: "rp-rich-text__words" });
  const status = element("p", { class: "rp-rich-text__status", role: "status" });
  const tell = (words) => { status.textContent = words; };
  const editor = new Editor({
    element: place,
    extensions,
    content: tidy(parse(stored)).innerHTML,
    injectCSS: false,
    editorProps: {
      attributes: { class: "rp-rich-text__editor", "aria-multiline": "true", spellcheck: "true" },
      // What is written stays clear of the toolbar, where that stays in sight.
      scrollMargin: { get top() { return 10 + (getComputedStyle(toolbar).position === "sticky" ? toolbar.offsetHeight : 0); }, right: 5, bottom: 30, left: 5 },
      transformPastedHTML: (html) => {
        const { html: clean, hadPictures } = cleanPasted(html, (id) => editor.view.dom.querySelector(`[id="${id}"]`) !== null);
        tell(hadPictures ? NO_PICTURES : "");
        return clean;
      },
      handlePaste: (_, event) => refuseFiles(event.clipboardData, tell),
      handleDrop: (_, event) => refuseFiles(event.dataTransfer, tell),
    },
  });

  if (!isSame(stored, editor.getHTML())) {
    editor.destroy();
    showAsHtml(root, source);
    return;
  }

  const name = nameEditor(editor.view.dom, source, label);
  const toolbar = makeToolbar(editor, name);
  const begun = editor.state.doc;
  editor.on("update", () => {
    source.value = editor.state.doc.eq(begun) ? stored : write(editor.getHTML());
    source.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const hadFocus = document.activeElement === source;
  source.before(element("div", { class: "rp-rich-text__frame" }, toolbar, place), status);
  root.classList.add("rp-rich-text--started");
  if (hadFocus) editor.view.dom.focus();
}

/** The editor takes over the id of the text box, so that an error's link and a label lead to it. */
function nameEditor(words, source, label) {
  const id = source.id;
  const help = element("p", { class: "govuk-visually-hidden", id: `${id}-keys` }, "Alt and F10 leads to the buttons, Tab to what follows the text. In a list, Control and ] moves further in, Control and [ further out. Enter in an empty line at the end of a call-out, a contact card or an accordion leads out of it.");
  source.id = `${id}-html`;
  source.before(help);
  label.id ||= `${id}-label`;
  label.addEventListener("click", () => words.focus());
  const described = [source.getAttribute("aria-describedby"), help.id].filter(Boolean).join(" ");
  const attributes = { id, role: "textbox", "aria-labelledby": label.id, "aria-describedby": described, "aria-invalid": source.classList.contains("govuk-textarea--error") ? "true" : null };
  for (const [attribute, value] of Object.entries(attributes)) if (value) words.setAttribute(attribute, value);
  return label.textContent.trim();
}

function showAsHtml(root, source) {
  const note = element("p", { class: "govuk-hint", id: `${source.id}-as-html` }, CANNOT_SHOW);
  source.before(note);
  source.setAttribute("aria-describedby", [source.getAttribute("aria-describedby"), note.id].filter(Boolean).join(" "));
  root.classList.add("rp-rich-text--html");
}

function refuseFiles(data, tell) {
  const isFile = data?.files.length > 0 && !data.types.includes("text/html");
  if (isFile) tell(NO_PICTURES);
  return isFile;
}
