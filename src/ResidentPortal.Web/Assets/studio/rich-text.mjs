/** The editor is large, so only a page with a text for it fetches it. Until then, and without it, the text box is there. */
export async function startRichText(root) {
  const { edit } = await import(root.dataset.script ?? "/assets/studio-rich-text.js");
  edit(root);
}
