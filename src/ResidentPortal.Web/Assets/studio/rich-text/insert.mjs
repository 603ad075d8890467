import { Selection } from "@tiptap/pm/state";

/**
 * Puts a part after the block that the cursor is in, or in its place if that is an empty paragraph. The cursor goes on behind it.
 * @param {object} json The part.
 * @param {boolean} [inside] The cursor goes into the part instead.
 */
export function insertPart(editor, json, inside = false) {
  editor.chain().command(({ state, tr, dispatch }) => {
    const part = state.schema.nodeFromJSON(json);
    const place = placeFor(part, state.selection.$to);
    if (!place || !dispatch) return place !== null;
    tr.replaceWith(place.from, place.to, part);
    const end = place.from + part.nodeSize;
    if (!inside && !tr.doc.resolve(end).nodeAfter) tr.insert(end, state.schema.nodes.paragraph.create());
    tr.setSelection(Selection.near(tr.doc.resolve(inside ? place.from + 1 : end))).scrollIntoView();
    return true;
  }).focus().run();
}

/** The innermost place that may hold it. */
function placeFor({ type }, $at) {
  if ($at.depth === 0) return { from: $at.pos, to: $at.pos };
  for (let depth = $at.depth; depth > 0; depth--) {
    const [parent, index, block] = [$at.node(depth - 1), $at.index(depth - 1), $at.node(depth)];
    const isEmpty = block.type.name === "paragraph" && block.content.size === 0;
    if (isEmpty && parent.canReplaceWith(index, index + 1, type)) return { from: $at.before(depth), to: $at.after(depth) };
    if (parent.canReplaceWith(index + 1, index + 1, type)) return { from: $at.after(depth), to: $at.after(depth) };
  }
  return null;
}

/** The level that a heading at the cursor has: one below the heading before it. */
export function nextHeadingLevel({ state: { doc, selection } }) {
  let last = 1;
  doc.nodesBetween(0, selection.to, (node, at) => {
    if (node.type.name === "heading" && at < selection.to) last = node.attrs.level;
  });
  return Math.min(last + 1, 4);
}
