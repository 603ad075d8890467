// One stop of the Tab key; the arrows lead from button to button, Escape back to the text (ARIA pattern "toolbar").
import { element } from "../element.mjs";
import { tools } from "./tools.mjs";

export function makeToolbar(editor, name) {
  const buttons = tools.map((tool) => ({ tool, button: makeButton(tool, editor) }));
  const bar = element("div", { class: "rp-rich-text__toolbar", role: "toolbar", "aria-label": `Format: ${name}` }, ...buttons.map(({ button }) => button));
  const shown = () => buttons.map(({ button }) => button).filter((button) => !button.hidden);
  const stopAt = (stop) => buttons.forEach(({ button }) => { button.tabIndex = button === stop ? 0 : -1; });

  const show = () => {
    for (const { tool, button } of buttons) {
      button.hidden = tool.here ? !tool.here(editor) : false;
      if (tool.isOn) button.setAttribute("aria-pressed", String(tool.isOn(editor)));
      if (tool.isAble) button.setAttribute("aria-disabled", String(!tool.isAble(editor)));
    }
    if (shown().every((button) => button.tabIndex !== 0)) stopAt(shown()[0]);
  };
  bar.addEventListener("focusin", (event) => stopAt(event.target.closest("button")));
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") editor.commands.focus();
    else if (!move(event.key, shown())) return;
    event.preventDefault();
  });
  editor.view.dom.addEventListener("keydown", (event) => {
    if (event.key !== "F10" || !event.altKey) return;
    event.preventDefault();
    shown().find((button) => button.tabIndex === 0).focus();
  });
  editor.on("transaction", show);
  show();
  return bar;
}

function makeButton({ words, spoken, kind, asks, isAble, press }, editor) {
  const onclick = () => {
    if (!isAble || isAble(editor)) press(editor);
  };
  return element("button", {
    type: "button", class: `rp-rich-text__button ${kind ? `rp-rich-text__button--${kind}` : ""}`, "aria-label": spoken, title: spoken, "aria-haspopup": asks ? "dialog" : null, tabindex: "-1", onclick,
  }, words);
}

function move(key, buttons) {
  const at = buttons.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key];
  if (to === undefined) return false;
  buttons.at(to % buttons.length).focus();
  return true;
}
