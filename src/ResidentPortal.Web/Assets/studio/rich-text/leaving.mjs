import { Selection } from "@tiptap/pm/state";

/** Enter in an empty paragraph at the end of a box leads out of it. */
export const leavingAtEnd = ({ editor, type }) => () => editor.commands.command(({ state, tr, dispatch }) => {
  const { $from, empty } = state.selection;
  const box = $from.depth >= 2 ? $from.node(-1) : null;
  const least = type.name === "accordion" ? 2 : 1;
  if (!empty || box?.type !== type || $from.parent.type.name !== "paragraph" || $from.parent.content.size > 0 || $from.index(-1) !== box.childCount - 1 || box.childCount <= least) return false;
  if (!dispatch) return true;
  tr.delete($from.before(), $from.after());
  const after = tr.mapping.map($from.after(-1));
  tr.insert(after, state.schema.nodes.paragraph.create()).setSelection(Selection.near(tr.doc.resolve(after + 1))).scrollIntoView();
  return true;
});
