/** The fields beside options that are not selected: nobody sees them, so what stands in them is not sent. */
export function hiddenFields(form) {
  return form.querySelectorAll('[class*="__conditional--hidden"] [name]');
}

export function leaveOutHidden(form) {
  const disable = (disabled) => hiddenFields(form).forEach((field) => (field.disabled = disabled));
  form.addEventListener("submit", () => disable(true));
  // The browser may bring the page back as it was left.
  addEventListener("pageshow", () => disable(false));
}
