import { element } from "./element.mjs";

const ICONS = {
  success: "M25,6.2L8.7,23.2L0,14.1l4-4.2l4.7,4.9L21,2L25,6.2z",
  error: "M13.6,15.4h-2.3v-4.5h2.3V15.4z M13.6,19.8h-2.3v-2.2h2.3V19.8z M0,23.2h25L12.5,2L0,23.2z",
};

/** One file of an upload: how far it has come, then what became of it. */
export class UploadRow {
  /** @param {{again: () => void, remove: () => void}} does What its buttons do. */
  constructor(file, does) {
    this.file = file;
    this.does = does;
    this.message = element("div", { class: "govuk-summary-list__value moj-multi-file-upload__message", tabindex: "-1" });
    this.actions = element("div", { class: "govuk-summary-list__actions moj-multi-file-upload__actions" });
    this.root = element("li", { class: "govuk-summary-list__row moj-multi-file-upload__row" }, this.message, this.actions);
    this.wait();
  }

  wait() {
    const hadFocus = this.actions.contains(document.activeElement);
    this.show("waiting", this.name(), " is waiting");
    if (hadFocus) this.message.focus();
  }

  start() {
    this.bar = element("progress", { class: "rp-upload__progress", max: "100", value: "0", "aria-label": `Upload of ${this.file.name}` });
    this.percent = element("span", { class: "moj-multi-file-upload__progress" }, "0%");
    this.show("sending", this.name(), this.bar, this.percent);
  }

  progress(part) {
    this.bar.value = Math.round(part * 100);
    this.percent.textContent = `${this.bar.value}%`;
  }

  done(added) {
    this.added = added;
    this.text = `${this.file.name} is in the library`;
    this.show("done", element("span", { class: "moj-multi-file-upload__success" }, icon("success"), this.text));
  }

  fail(problem, mayTryAgain) {
    this.text = problem;
    this.show("failed", element("span", { class: "moj-multi-file-upload__error" }, icon("error"), problem));
    this.actions.append(...(mayTryAgain ? [this.button("Try again", this.does.again)] : []), this.button("Remove", this.does.remove));
  }

  show(state, ...parts) {
    this.state = state;
    this.message.replaceChildren(...parts);
    this.actions.replaceChildren();
  }

  name() {
    return element("span", { class: "moj-multi-file-upload__filename" }, this.file.name);
  }

  button(words, onclick) {
    return element("button", { type: "button", class: "govuk-button govuk-button--secondary", onclick }, words, element("span", { class: "govuk-visually-hidden" }, `: ${this.file.name}`));
  }
}

function icon(kind) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [name, value] of Object.entries({ viewBox: "0 0 25 25", width: "25", height: "25", "aria-hidden": "true", focusable: "false" })) svg.setAttribute(name, value);
  path.setAttribute("d", ICONS[kind]);
  svg.append(path);
  return svg;
}
