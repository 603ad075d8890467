// What the buttons do, in groups. "here" tells where those of a group are of use; others are always shown.
import { askForButton } from "./button-dialog.mjs";
import { askForContact } from "./contact-dialog.mjs";
import { askForFigure } from "./figure-dialog.mjs";
import { insertPart } from "./insert.mjs";
import { askForLink } from "./link-dialog.mjs";
import { askForPicture } from "./picture-dialog.mjs";
import { askForCaption, askForTable } from "./table-dialog.mjs";

const run = (change) => (editor) => change(editor.chain().focus()).run();
const heading = (level) => ({
  words: `H${level}`, spoken: `H${level} heading`, isOn: (editor) => editor.isActive("heading", { level }), press: run((chain) => chain.toggleHeading({ level })),
});
const can = (command) => (editor) => editor.can()[command]("listItem");
const table = (words, command) => ({ words, press: run((chain) => chain[command]()) });

function toggleAccordion(editor) {
  if (editor.isActive("accordion")) editor.chain().focus().unfold().run();
  else insertPart(editor, { type: "accordion", content: [{ type: "accordionTitle" }, { type: "paragraph" }] }, true);
}

export const groups = [
  {
    name: "Style", tools: [
      { words: "Text", spoken: "Text, no heading", isOn: (editor) => editor.isActive("paragraph"), press: run((chain) => chain.setParagraph()) },
      heading(2), heading(3), heading(4),
    ],
  },
  {
    name: "Emphasis", tools: [
      { words: "Bold", kind: "bold", isOn: (editor) => editor.isActive("bold"), press: run((chain) => chain.toggleBold()) },
      { words: "Italic", kind: "italic", isOn: (editor) => editor.isActive("italic"), press: run((chain) => chain.toggleItalic()) },
    ],
  },
  {
    name: "Lists", tools: [
      { words: "Bullets", isOn: (editor) => editor.isActive("bulletList"), press: run((chain) => chain.toggleBulletList()) },
      { words: "Numbers", isOn: (editor) => editor.isActive("orderedList"), press: run((chain) => chain.toggleOrderedList()) },
    ],
  },
  {
    name: "Parts", tools: [
      { words: "Link", isOn: (editor) => editor.isActive("link"), press: askForLink, asks: true },
      { words: "Picture", press: askForPicture, asks: true },
      { words: "Table", press: askForTable, asks: true },
      { words: "Quote", isOn: (editor) => editor.isActive("blockquote"), press: run((chain) => chain.toggleBlockquote()) },
      { words: "Call-out", isOn: (editor) => editor.isActive("callOut"), press: run((chain) => chain.toggleCallOut()) },
      { words: "Button", isOn: (editor) => editor.isActive("button"), press: askForButton, asks: true },
      { words: "Contact card", press: askForContact, asks: true },
      { words: "Figure", press: askForFigure, asks: true },
      { words: "Accordion", isOn: (editor) => editor.isActive("accordion"), press: toggleAccordion },
    ],
  },
  {
    name: "History", tools: [
      { words: "Undo", isAble: (editor) => editor.can().undo(), press: run((chain) => chain.undo()) },
      { words: "Redo", isAble: (editor) => editor.can().redo(), press: run((chain) => chain.redo()) },
    ],
  },
  {
    name: "This list", here: (editor) => editor.isActive("listItem"), tools: [
      { words: "Further in", isAble: can("sinkListItem"), press: run((chain) => chain.sinkListItem("listItem")) },
      { words: "Further out", isAble: can("liftListItem"), press: run((chain) => chain.liftListItem("listItem")) },
    ],
  },
  {
    name: "This contact card", here: (editor) => editor.isActive("contact"), tools: [
      { words: "Remove contact card", press: run((chain) => chain.removeContact()) },
    ],
  },
  {
    name: "This table", here: (editor) => editor.isActive("table"), tools: [
      table("Add row", "addRowAfter"), table("Add column", "addColumnAfter"), table("Remove row", "deleteRow"), table("Remove column", "deleteColumn"),
      table("Header row", "toggleHeaderRow"), table("Header column", "toggleHeaderColumn"),
      { words: "Caption", press: askForCaption, asks: true },
      table("Remove table", "deleteTable"),
    ],
  },
];
