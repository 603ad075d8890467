// Takes pictures and documents that are dropped or chosen, sends them one after the other and says of each what became
// of it. The markup is the Ministry of Justice's multi-file upload.
import { element } from "./element.mjs";
import { sendFile } from "./send-file.mjs";
import { UploadRow } from "./upload-row.mjs";

export function startMediaUpload(form) {
  const input = form.querySelector('input[type="file"]');
  const words = form.dataset;
  const rows = [];
  let sending = null;

  const list = element("ul", { class: "govuk-summary-list moj-multi-file-upload__list", role: "list" });
  const files = element("div", { class: "moj-multi-file__uploaded-files", hidden: true }, element("h2", { class: "govuk-heading-m" }, "Files"), list);
  const said = element("div", { class: "govuk-visually-hidden", role: "log", "aria-label": "Uploads" });
  const next = element("form", { method: "get", class: "rp-upload__next", hidden: true });
  const zone = dropZone(input, (dropped) => add(dropped));
  form.classList.add("moj-multi-file-upload", "moj-multi-file-upload--enhanced");
  form.after(files, next, said);

  const say = (text) => said.append(element("p", {}, text));
  const refuse = ({ name, size, type }) =>
    size > Number(words.largest) ? words.tooLarge.replace("{file}", name)
      : type && !input.accept.split(",").includes(type) ? words.notAllowed.replace("{file}", name)
        : null;

  function add(chosen) {
    if (chosen.length === 0) return;
    files.hidden = false;
    next.hidden = true;
    say(chosen.length === 1 ? `${chosen[0].name} is being uploaded` : `${chosen.length} files are being uploaded`);
    for (const file of chosen) {
      const row = new UploadRow(file, { again: () => { row.wait(); step(); }, remove: () => remove(row) });
      rows.push(row);
      list.append(row.root);
      const wrong = refuse(file);
      if (wrong) fail(row, { problem: wrong });
    }
    step();
  }

  async function step() {
    if (sending) return;
    sending = rows.find((row) => row.state === "waiting");
    if (!sending) return finish();
    next.hidden = true;
    const row = sending;
    row.start();
    try {
      row.done(await sendFile(form, input.name, row.file, (part) => row.progress(part)));
      say(row.text);
    } catch (trouble) {
      fail(row, trouble);
    }
    sending = null;
    step();
  }

  function fail(row, { problem, cause }) {
    row.fail(problem ?? words[cause].replace("{file}", row.file.name), cause !== undefined);
    say(row.text);
  }

  function remove(row) {
    rows.splice(rows.indexOf(row), 1);
    row.root.remove();
    files.hidden = rows.length === 0;
    input.focus();
  }

  // What comes next: the words for the pictures, or the library when documents are all there was.
  function finish() {
    const done = rows.filter((row) => row.state === "done");
    if (done.length === 0) return;
    const pictures = done.filter((row) => row.added.needsWords);
    const text = pictures.length === 0 ? "Go to the library" : pictures.length === 1 ? "Describe the picture" : `Describe the ${pictures.length} pictures`;
    next.action = pictures.length === 0 ? words.library : words.describe;
    next.replaceChildren(
      ...pictures.map((row) => element("input", { type: "hidden", name: "item", value: row.added.key })),
      ...(done.some((row) => row.added.madeSafe) ? [element("input", { type: "hidden", name: "safe", value: "1" })] : []),
      element("button", { type: "submit", class: "govuk-button" }, text),
    );
    next.hidden = false;
    say(`${done.length} of ${rows.length} in the library. Next: ${text}`);
  }

  input.addEventListener("change", () => {
    add([...input.files]);
    input.value = "";
  });
  addEventListener("beforeunload", (event) => { if (sending) event.preventDefault(); });
  // A file that misses the zone must not take the place of the page.
  for (const kind of ["dragover", "drop"]) {
    addEventListener(kind, (event) => { if (!zone.contains(event.target)) event.preventDefault(); });
  }
}

function dropZone(input, dropped) {
  const label = element("label", { for: input.id, class: "govuk-button govuk-button--secondary" }, "Choose files");
  const zone = element("div", { class: "moj-multi-file-upload__dropzone" });
  const isOver = (over) => zone.classList.toggle("moj-multi-file-upload--dragover", over);
  input.replaceWith(zone);
  zone.append(input, element("p", { class: "govuk-body" }, "Drag and drop files here, or"), label);
  zone.addEventListener("dragover", (event) => { event.preventDefault(); isOver(true); });
  zone.addEventListener("dragleave", () => isOver(false));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    isOver(false);
    dropped([...event.dataTransfer.files]);
  });
  input.addEventListener("focus", () => label.classList.add("moj-multi-file-upload--focused"));
  input.addEventListener("blur", () => label.classList.remove("moj-multi-file-upload--focused"));
  return zone;
}
