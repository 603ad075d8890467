const MINUTE = 60000;
const WARN_BEFORE = 5 * MINUTE;
const LOOK_EVERY = 5000;

/**
 * Warns before the server deletes an idle draft, and asks it to keep the draft when told to. Time is read from the clock
 * each time, because a phone that sleeps stops its timers.
 */
export function warnWhenIdle(root) {
  const idle = Number(root.dataset.minutes) * MINUTE;
  const message = root.querySelector("[data-message]");
  const keep = root.querySelector("[data-keep]");
  let end = Date.now() + idle;
  let said = "";

  function say(what, canKeep) {
    if (said === what) return;
    said = what;
    root.hidden = false;
    keep.hidden = !canKeep;
    message.textContent = message.dataset[what];
  }

  function look() {
    const left = end - Date.now();
    if (left <= 0) say("ended", false);
    else if (left <= WARN_BEFORE) say(said === "failed" ? "failed" : "warning", true);
  }

  async function keepDraft() {
    const token = document.querySelector('input[name="__RequestVerificationToken"]');
    try {
      const response = await fetch(root.dataset.keepHref, {
        method: "POST",
        headers: { "X-Keep": "1" },
        body: new URLSearchParams(token ? [[token.name, token.value]] : []),
      });
      if (!response.ok || response.redirected) throw new Error("not kept");
      end = Date.now() + idle;
      // The button that had the focus goes, so the message takes it.
      message.tabIndex = -1;
      message.focus();
      say("kept", false);
    } catch {
      say("failed", true);
    }
  }

  keep.addEventListener("click", keepDraft);
  document.addEventListener("draft-saved", () => {
    end = Date.now() + idle;
    root.hidden = true;
    said = "";
  });
  document.addEventListener("visibilitychange", look);
  setInterval(look, LOOK_EVERY);
}
