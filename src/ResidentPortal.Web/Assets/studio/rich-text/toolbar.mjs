// One stop of the Tab key; the arrows lead from button to button, Escape back to the text (ARIA pattern "toolbar").
import { element } from "../element.mjs";
import { groups } from "./tools.mjs";

export function makeToolbar(editor, name) {
  const made = groups.map((group) => {
    const buttons = group.tools.map((tool) => makeButton(tool, editor));
    return { ...group, buttons, box: element("div", { class: `rp-rich-text__group ${group.here ? "rp-rich-text__group--here" : ""}`, role: "group", "aria-label": group.name }, ...buttons) };
  });
  const bar = element("div", { class: "rp-rich-text__toolbar", role: "toolbar", "aria-label": `Format: ${name}` }, ...made.map(({ box }) => box));
  const shown = () => made.filter(({ box }) => !box.hidden).flatMap(({ buttons }) => buttons);
  const stopAt = (stop) => bar.querySelectorAll("button").forEach((button) => { button.tabIndex = button === stop ? 0 : -1; });

  const show = () => {
    for (const { here, tools, buttons, box } of made) {
      box.hidden = here ? !here(editor) : false;
      tools.forEach(({ isOn, isAble }, number) => {
        if (isOn) buttons[number].setAttribute("aria-pressed", String(isOn(editor)));
        if (isAble) buttons[number].setAttribute("aria-disabled", String(!isAble(editor)));
      });
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
