import { hiddenFields } from "./hidden-fields.mjs";

// Somebody who stops typing, and somebody who does not.
const AFTER = 2000;
const AT_LEAST_EVERY = 10000;

/** Saves what stands on the page while it is typed, so that a reload or a closed tab loses nothing; says so once. */
export function saveTyped(root) {
  const form = root.closest("form");
  const status = root.querySelector("[role=status]");
  let saved = `${typed()}`;
  let timer, since, sending, left;

  function typed() {
    const fields = new URLSearchParams(new FormData(form));
    hiddenFields(form).forEach((field) => fields.delete(field.name));
    return fields;
  }

  async function save() {
    clearTimeout(timer);
    since = 0;
    const body = typed();
    if (left || `${body}` === saved) return;
    saved = `${body}`;
    sending = new AbortController();
    const done = await fetch(root.dataset.href, { method: "POST", body, keepalive: true, signal: sending.signal })
      .then((response) => response.status === 204, () => false);
    if (left) return;
    if (done) document.dispatchEvent(new Event("draft-saved"));
    else saved = "";
    // The same words again are not read out again.
    status.textContent = status.dataset[done ? "saved" : "failed"];
  }

  function leave() {
    left = true;
    sending?.abort();
  }

  root.hidden = false;
  form.addEventListener("input", () => {
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(save, Math.min(AFTER, since + AT_LEAST_EVERY - Date.now()));
  });
  document.addEventListener("visibilitychange", () => document.hidden && save());
  form.addEventListener("submit", leave);
  addEventListener("leaving", leave);
  addEventListener("pageshow", () => (left = false));
}
