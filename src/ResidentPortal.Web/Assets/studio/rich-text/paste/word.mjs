// Word writes a list as paragraphs with a style "mso-list", and the bullet or number as words in front.
import { rename, unwrap } from "../tidy.mjs";
import { nestItems } from "./lists.mjs";
import { styleOf } from "./style.mjs";

const NUMBER = /^\(?(?:(\d+)|[a-z]|[ivxlc]+)[.)]/i;

export function makeListsOfWord(body) {
  const items = [];
  for (const paragraph of body.querySelectorAll("[data-style*='mso-list']")) {
    const level = /\blevel(\d)\b/.exec(styleOf(paragraph)["mso-list"] ?? "")?.[1];
    if (!level || paragraph.closest("li")) continue;
    const marker = [...paragraph.querySelectorAll("[data-style]")].find((part) => styleOf(part)["mso-list"] === "ignore");
    const number = NUMBER.exec(marker?.textContent.trim() ?? "");
    marker?.remove();
    // A numbered heading stays a heading.
    if (paragraph.tagName !== "P" && paragraph.tagName !== "DIV") continue;
    items.push({ element: paragraph, level: Number(level), isNumbered: number !== null, start: Number(number?.[1] ?? 1) });
  }
  nestItems(items);
}

/** Comments and what was struck out; headings that are paragraphs by name only. */
export function removeNotesOfWord(body) {
  body.querySelectorAll(".msoDel, .MsoCommentReference, .msocomanchor").forEach((element) => element.remove());
  for (const element of body.querySelectorAll("[data-style]")) {
    const style = styleOf(element);
    if (/^(?:comment-list|footnote-list|endnote-list|header|footer)$/.test(style["mso-element"]) || style["mso-special-character"] === "comment" || style.display === "none" || style["mso-hide"] === "all") element.remove();
  }
  body.querySelectorAll("ins").forEach(unwrap);
  body.querySelectorAll("p.MsoTitle").forEach((title) => rename(title, "h1"));
  // As Word on the web writes a heading.
  body.querySelectorAll("p[role=heading]").forEach((heading) => rename(heading, `h${heading.getAttribute("aria-level") ?? 2}`));
}
