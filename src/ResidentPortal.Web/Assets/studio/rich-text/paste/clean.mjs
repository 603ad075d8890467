// Pasted HTML, as the site would have written it. Word and Google Docs say with styles what HTML has elements for.
import { parse, rename, tidy, unwrap } from "../tidy.mjs";
import { makeListsOfDocs } from "./docs.mjs";
import { makeListsOfWord, removeNotesOfWord } from "./word.mjs";
import { styleOf } from "./style.mjs";

const OWN = "[data-pm-slice]";
const GONE = "head, link, meta, title, script, style, template, noscript, iframe, object, embed, svg, math, form, input, button, select, textarea, audio, video, canvas, colgroup, col, del, hr[class^=mso]";
const KEPT = new Set([
  "A", "B", "BLOCKQUOTE", "BR", "CAPTION", "CODE", "DETAILS", "EM", "H1", "H2", "H3", "H4", "H5", "H6", "HR", "I", "IMG", "LI", "OL", "P", "STRONG", "SUB", "SUMMARY", "SUP", "TABLE",
  "TBODY", "TD", "TFOOT", "TH", "THEAD", "TR", "UL",
]);

/**
 * @param {string} html
 * @param {(id: string) => boolean} isTaken Whether the text has a place of this name already.
 */
export function cleanPasted(html, isTaken) {
  const body = parse(html);
  if (body.querySelector(OWN)) return { html: cleanOwn(body, isTaken), hadPictures: false };

  body.querySelectorAll(GONE).forEach((element) => element.remove());
  removeNotesOfWord(body);
  makeListsOfWord(body);
  makeListsOfDocs(body);
  markWords(body);
  makeHeaderRows(body);
  const hadPictures = removePictures(body);
  // From within: what is unwrapped takes its children out with it.
  [...body.querySelectorAll("*")].reverse().forEach((element) => {
    if (!KEPT.has(element.tagName)) unwrapBlock(element);
    else clearAttributes(element);
  });
  body.querySelectorAll(":scope > br").forEach((element) => element.remove());
  plainSpaces(body);
  tidy(body);
  body.querySelectorAll("h2 > strong:only-child, h3 > strong:only-child, h4 > strong:only-child").forEach((strong) => strong.parentElement.textContent === strong.textContent && unwrap(strong));
  body.querySelectorAll("p, h2, h3, h4, li, strong, em, a").forEach((element) => element.textContent.trim() === "" && !element.querySelector("img, table") && element.replaceWith(...(element.textContent ? [" "] : [])));
  return { html: tidy(body).innerHTML, hadPictures };
}

function cleanOwn(body, isTaken) {
  body.querySelectorAll("[data-style]").forEach((element) => element.removeAttribute("data-style"));
  body.querySelectorAll("[id]").forEach((element) => isTaken(element.id) && element.removeAttribute("id"));
  return body.innerHTML;
}

/** Styles that mean something become elements; bold that says it is not bold goes. */
function markWords(body) {
  for (const element of body.querySelectorAll("b, strong, i, em, span, font")) {
    const style = styleOf(element);
    const isHeading = element.closest("h1, h2, h3, h4, h5, h6") !== null;
    const is = {
      strong: style["font-weight"] ? /^(?:bold|bolder|[6-9]00)$/.test(style["font-weight"]) && !isHeading : /^(?:B|STRONG)$/.test(element.tagName),
      em: style["font-style"] ? /^(?:italic|oblique)/.test(style["font-style"]) && !isHeading : /^(?:I|EM)$/.test(element.tagName),
      sup: style["vertical-align"] === "super",
      sub: style["vertical-align"] === "sub",
    };
    for (const name of Object.keys(is).filter((mark) => is[mark] && element.textContent.trim() !== "")) {
      const mark = element.ownerDocument.createElement(name);
      mark.append(...element.childNodes);
      element.append(mark);
    }
    unwrap(element);
  }
}

/** A first row in bold is a row of headings. */
function makeHeaderRows(body) {
  for (const table of body.querySelectorAll("table")) {
    const row = table.rows[0];
    const cells = [...(row?.cells ?? [])];
    const isBold = (cell) => cell.textContent.trim() !== "" && cell.textContent.trim() === [...cell.querySelectorAll("strong")].map((strong) => strong.textContent).join("").trim();
    if (table.rows.length < 2 || !(row.parentElement.tagName === "THEAD" || cells.every((cell) => cell.tagName === "TH" || isBold(cell)))) continue;
    for (const cell of cells) {
      cell.querySelectorAll("strong").forEach(unwrap);
      if (cell.tagName === "TD") rename(cell, "th");
    }
  }
}

function removePictures(body) {
  const pictures = [...body.querySelectorAll("img")].filter((picture) => !picture.getAttribute("src")?.startsWith("/media/"));
  pictures.forEach((picture) => picture.remove());
  return pictures.length > 0;
}

/** What stood in a box of its own stays apart. */
function unwrapBlock(element) {
  const isBox = /^(?:DIV|SECTION|ARTICLE|HEADER|FOOTER|MAIN|ASIDE|NAV|CENTER|PRE|ADDRESS|DT|DD|FIGURE|FIGCAPTION)$/.test(element.tagName);
  const holdsBlocks = element.querySelector("p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote") !== null;
  if (isBox && !holdsBlocks && !element.closest("li, td, th, p")) clearAttributes(rename(element, "p"));
  else unwrap(element);
}

function clearAttributes(element) {
  const { colSpan, rowSpan } = element;
  const kept = { A: ["href"], IMG: ["src", "alt", "width", "height"], OL: ["start"] }[element.tagName] ?? [];
  [...element.attributes].forEach(({ name }) => kept.includes(name) || element.removeAttribute(name));
  if (colSpan > 1) element.colSpan = colSpan;
  if (rowSpan > 1) element.rowSpan = rowSpan;
  if (element.tagName === "A") pointLink(element);
}

function pointLink(link) {
  const href = link.getAttribute("href")?.trim() ?? "";
  const address = read(href);
  if (address?.hostname === "www.google.com" && address.pathname === "/url" && address.searchParams.has("q")) link.setAttribute("href", address.searchParams.get("q"));
  else if (address?.origin === location.origin) link.setAttribute("href", address.pathname + address.search + address.hash);
  else if (address?.protocol === "http:") link.setAttribute("href", href.replace(/^http:/i, "https:"));
  // A place within the other document, or on the disk of whoever wrote it.
  else if (!/^(?:https|mailto|tel):|^\/(?!\/)/i.test(href)) unwrap(link);
}

function plainSpaces(body) {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll("\u00a0", " ");
}

function read(href) {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}
