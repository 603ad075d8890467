// Suggestions below a text input, by the ARIA pattern "combobox". The input keeps what was typed until one is chosen.
import { element } from "./element.mjs";

const WAIT = 150;
let made = 0;

/**
 * @param {HTMLInputElement} input
 * @param {(typed: string, signal: AbortSignal) => Promise<{value: string, name: string, detail?: string, picture?: string}[] | null>} find
 *   Null where what is typed needs no suggestions.
 * @param {(suggestion: object) => void} [chosen]
 */
export function startCombobox(input, find, chosen = () => {}) {
  const list = element("ul", { class: "rp-suggestions", role: "listbox", id: `suggestions-${++made}`, "aria-label": "Suggestions", hidden: true });
  const status = element("div", { class: "govuk-hint rp-suggestions__status", role: "status" });
  input.after(list, status);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocomplete: "off" })) input.setAttribute(name, value);

  let found = [];
  let at = -1;
  let timer = 0;
  let asked = new AbortController();

  const open = (suggestions) => {
    found = suggestions;
    list.replaceChildren(...found.map(({ name, detail, picture }, number) => element("li", {
      role: "option", id: `${list.id}-${number}`, "aria-selected": "false", class: "rp-suggestions__one", onclick: () => choose(number),
    }, picture ? element("img", { src: picture, alt: "", class: "rp-suggestions__picture" }) : null, element("span", {}, name, detail ? element("span", { class: "rp-suggestions__detail" }, ` ${detail}`) : null))));
    move(-1);
    show(found.length > 0);
    status.textContent = found.length === 0 ? "Nothing found" : `${found.length} found. Choose with the arrow keys and Enter`;
  };
  const show = (isShown) => {
    list.hidden = !isShown;
    input.setAttribute("aria-expanded", String(isShown));
    if (!isShown) input.removeAttribute("aria-activedescendant");
  };
  const move = (to) => {
    at = to;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const choose = (number) => {
    const suggestion = found[number];
    input.value = suggestion.value;
    show(false);
    status.textContent = suggestion.name;
    chosen(suggestion);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const close = () => {
    clearTimeout(timer);
    asked.abort();
    show(false);
  };

  input.addEventListener("input", () => {
    close();
    status.textContent = "";
    timer = setTimeout(async () => {
      const { signal } = asked = new AbortController();
      try {
        const suggestions = await find(input.value.trim(), signal);
        if (suggestions && !signal.aborted) open(suggestions);
      } catch {
        // Without suggestions an address can still be typed.
      }
    }, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) move((at + steps[event.key] + found.length + (at < 0 && event.key === "ArrowUp" ? 1 : 0)) % found.length);
    else if (event.key === "Enter" && at >= 0) choose(at);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener("blur", close);
  // A press on a suggestion must not take the focus from the input, which would close the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
}
