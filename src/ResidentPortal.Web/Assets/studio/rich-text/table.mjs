// Tables as the site shows them: a caption, header cells, no widths.
import { TableCell, TableHeader, Table as TipTapTable } from "@tiptap/extension-table";
import { leavingTab } from "./blocks.mjs";

const span = (name) => ({ default: 1, parseHTML: (cell) => cell[name] || 1, renderHTML: (attributes) => (attributes[name.toLowerCase()] > 1 ? { [name.toLowerCase()]: attributes[name.toLowerCase()] } : {}) });
const spans = { colspan: span("colSpan"), rowspan: span("rowSpan"), colwidth: { default: null, rendered: false, parseHTML: () => null } };

export const Cell = TableCell.extend({ addAttributes: () => spans });

export const HeaderCell = TableHeader.extend({ addAttributes: () => ({ ...spans, scope: { default: null } }) });

export const Table = leavingTab(TipTapTable.extend({
  addAttributes: () => ({ caption: { default: null, rendered: false, parseHTML: (table) => table.caption?.textContent || null } }),
  parseHTML: () => [{ tag: "table", contentElement: withoutCaption }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const body = ["tbody", 0];
    return node.attrs.caption ? ["table", HTMLAttributes, ["caption", { contenteditable: "false" }, node.attrs.caption], body] : ["table", HTMLAttributes, body];
  },
  addNodeView: () => null,
}));

function withoutCaption(table) {
  const copy = table.cloneNode(true);
  copy.caption?.remove();
  return copy;
}
