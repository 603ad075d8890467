import { startCombobox } from "../combobox.mjs";
import { findFigures } from "../page-search.mjs";
import { ask } from "./dialog.mjs";
import { insertPart } from "./insert.mjs";

/** A figure of a page of statistics: the site shows its newest numbers, which nobody types twice. */
export async function askForFigure(editor) {
  let figure = null;
  const answer = await ask({
    title: "Add a figure",
    confirm: "Add figure",
    fields: [{
      name: "name",
      label: "Name of the figure",
      hint: "Type a word of its name, or of its page of statistics, and choose it. Residents always see its newest numbers.",
      start: (input) => startCombobox(input, findFigures, (chosen) => { figure = chosen; }),
    }],
    check: ({ name }) => (figure?.name === name ? null : { field: "name", message: "Choose a figure of a page of statistics" }),
  });
  if (answer) insertPart(editor, { type: "figure", attrs: { href: figure.address, title: figure.name } });
}
