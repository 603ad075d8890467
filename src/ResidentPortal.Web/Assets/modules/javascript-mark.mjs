/** Tells the server that a form was sent by a browser with JavaScript, which may then be shown what needs it. */
export function markJavaScript(root) {
  for (const input of root.querySelectorAll('input[name="js"]')) {
    input.value = "1";
  }
}
