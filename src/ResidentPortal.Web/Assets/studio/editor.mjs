// Goes on where a button within the form left off, keeps what is typed every few seconds, and tells who else writes here.
const EVERY = 10_000;

export function startEditor(form) {
  const field = form.dataset.goto && document.getElementById(form.dataset.goto);
  if (field) {
    field.focus();
    field.scrollIntoView({ block: "center" });
  }
  form.addEventListener("keydown", findOnEnter);
  let kept = typed(form);
  let leaving = false;
  const keep = async () => {
    const now = typed(form);
    if (leaving || now === kept) return;
    try {
      const answer = await fetch(form.dataset.keep, { method: "POST", body: new URLSearchParams(now), redirect: "manual" });
      if (answer.ok) {
        kept = now;
        tell((await answer.json()).others);
      }
    } catch {
      // Without a network it is tried again the next time.
    }
  };
  setInterval(keep, EVERY);
  form.addEventListener("submit", () => { leaving = true; });
  addEventListener("pagehide", () => {
    if (!leaving && typed(form) !== kept) navigator.sendBeacon(form.dataset.keep, new URLSearchParams(typed(form)));
  });
}

// Enter in a field presses the first button of the form, which is another.
function findOnEnter(event) {
  if (event.key !== "Enter" || !event.target.dataset.find) return;
  event.preventDefault();
  event.target.form.querySelector(`button[value="find:${CSS.escape(event.target.dataset.find)}"]`).click();
}

const typed = (form) => new URLSearchParams(new FormData(form)).toString();

function tell(others) {
  const notice = document.querySelector("[data-others]");
  if (!notice) return;
  notice.hidden = others.length === 0;
  notice.querySelector("[data-others-names]").textContent = others.join(", ");
}
