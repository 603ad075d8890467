import { element } from "../element.mjs";

/**
 * Asks in a dialog. The focus goes back to where it was; Escape and "Cancel" are null.
 * @param {{name: string, label: string, hint?: string, value?: string, kind?: string, start?: (input: HTMLInputElement) => void}[]} fields
 * @param {(values: object) => {field: string, message: string} | null} check
 * @param {string} [other] Words of a second button, which needs no values.
 * @returns {Promise<{does: "confirm" | "other", values: object} | null>}
 */
export function ask({ title, fields, confirm, other, check = () => null }) {
  const inputs = fields.map((field) => makeField(field));
  const heading = element("h2", { class: "govuk-heading-m", id: "rich-text-dialog" }, title);
  const button = (words, kind, type, does) => element("button", { class: `govuk-button ${kind}`, type, onclick: does }, words);
  return new Promise((resolve) => {
    let answer = null;
    const end = (given) => {
      answer = given;
      dialog.close();
    };
    const form = element("form", { method: "dialog", novalidate: true }, ...inputs.map(({ group }) => group), element("div", { class: "govuk-button-group" },
      button(confirm, "", "submit"),
      other ? button(other, "govuk-button--secondary", "button", () => end({ does: "other", values: {} })) : null,
      button("Cancel", "govuk-button--secondary", "button", () => end(null))));
    const dialog = element("dialog", { class: "rp-dialog", "aria-labelledby": heading.id }, heading, form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const values = Object.fromEntries(inputs.map(({ name, input }) => [name, input.value.trim()]));
      const wrong = check(values);
      inputs.forEach((field) => showError(field, wrong?.field === field.name ? wrong.message : null));
      if (!wrong) end({ does: "confirm", values });
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    inputs[0]?.input.focus();
  });
}

function makeField({ name, label, hint, value = "", kind = "text", start }) {
  const id = `rich-text-dialog-${name}`;
  const input = element("input", { class: `govuk-input ${kind === "number" ? "govuk-input--width-3" : ""}`, id, type: "text", inputmode: kind === "number" ? "numeric" : null, value, spellcheck: kind === "address" ? "false" : null, "aria-describedby": hint ? `${id}-hint` : null });
  const group = element("div", { class: "govuk-form-group" }, element("label", { class: "govuk-label", for: id }, label), hint ? element("div", { class: "govuk-hint", id: `${id}-hint` }, hint) : null, input);
  start?.(input);
  return { name, input, group, hint: hint ? `${id}-hint` : "" };
}

function showError({ input, group, hint }, message) {
  const id = `${input.id}-error`;
  group.querySelector(".govuk-error-message")?.remove();
  group.classList.toggle("govuk-form-group--error", message !== null);
  input.classList.toggle("govuk-input--error", message !== null);
  const described = [hint, message ? id : ""].join(" ").trim();
  if (described) input.setAttribute("aria-describedby", described);
  else input.removeAttribute("aria-describedby");
  if (!message) return;
  input.before(element("p", { class: "govuk-error-message", id }, element("span", { class: "govuk-visually-hidden" }, "Error: "), message));
  input.focus();
}
