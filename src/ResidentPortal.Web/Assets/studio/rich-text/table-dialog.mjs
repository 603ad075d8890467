import { ask } from "./dialog.mjs";

const MOST = 20;
const CAPTION = { name: "caption", label: "Caption", hint: "What the table shows. It is read out before the table." };

export async function askForTable(editor) {
  const answer = await ask({
    title: "Add a table",
    confirm: "Add table",
    fields: [
      CAPTION,
      { name: "columns", label: "Columns", kind: "number", value: "2" },
      { name: "rows", label: "Rows below the headings", kind: "number", value: "2" },
    ],
    check: (values) => ["columns", "rows"].map((field) => (isCount(values[field]) ? null : { field, message: `Enter a number of ${field} from 1 to ${MOST}` })).find(Boolean) ?? null,
  });
  if (!answer) return;
  const { caption, columns, rows } = answer.values;
  editor.chain().focus().insertTable({ rows: Number(rows) + 1, cols: Number(columns), withHeaderRow: true }).updateAttributes("table", { caption: caption || null }).run();
}

export async function askForCaption(editor) {
  const answer = await ask({ title: "Caption of the table", confirm: "Set caption", fields: [{ ...CAPTION, value: editor.getAttributes("table").caption ?? "" }] });
  if (answer) editor.chain().focus().updateAttributes("table", { caption: answer.values.caption || null }).run();
}

const isCount = (typed) => /^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST;
