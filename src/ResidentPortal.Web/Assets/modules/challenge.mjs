/** reCAPTCHA's score version calls a function by its name once it has looked at the visitor; the form is then sent. */
export function sendWhenChallenged(form) {
  window.sendChallenge = () => form.requestSubmit();
}
