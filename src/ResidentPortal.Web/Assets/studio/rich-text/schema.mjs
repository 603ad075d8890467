// All that a text can hold. What the site's Sanitiser lets through and is not here is kept as HTML (edit.mjs).
import Blockquote from "@tiptap/extension-blockquote";
import Bold from "@tiptap/extension-bold";
import Document from "@tiptap/extension-document";
import HardBreak from "@tiptap/extension-hard-break";
import Heading from "@tiptap/extension-heading";
import HorizontalRule from "@tiptap/extension-horizontal-rule";
import Italic from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import Paragraph from "@tiptap/extension-paragraph";
import { TableRow } from "@tiptap/extension-table";
import Text from "@tiptap/extension-text";
import { Gapcursor, UndoRedo } from "@tiptap/extensions";
import { CallOut, Everywhere, leavingTab, Nesting, Picture } from "./blocks.mjs";
import { keptMarks, Link } from "./marks.mjs";
import { Accordion, AccordionTitle, Button, Contact, Figure } from "./parts.mjs";
import { Cell, HeaderCell, Table } from "./table.mjs";

export const extensions = [
  Document.extend({ content: "(block | accordion)+" }), Text, Paragraph,
  Heading.configure({ levels: [2, 3, 4] }),
  BulletList, OrderedList, leavingTab(ListItem), leavingTab(ListKeymap), Nesting,
  Blockquote, CallOut, HorizontalRule, HardBreak, Picture,
  Table, TableRow, Cell, HeaderCell,
  Button, Contact, Figure, Accordion, AccordionTitle,
  Link, Bold, Italic, ...keptMarks,
  UndoRedo, Gapcursor, Everywhere,
];
