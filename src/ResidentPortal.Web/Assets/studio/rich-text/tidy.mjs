// HTML in the one form in which it is stored: only what the site shows, one way to write each thing.
// What may stay is what the server's Sanitiser lets through.
const RENAMED = { B: "strong", I: "em", H1: "h2", H5: "h4", H6: "h4" };
const EVERYWHERE = ["id", "lang", "dir"];
const ATTRIBUTES = {
  A: ["href", "class"],
  ABBR: ["title"],
  DIV: ["class"],
  IMG: ["src", "alt", "width", "height", "loading"],
  OL: ["start"],
  P: ["class"],
  TD: ["colspan", "rowspan"],
  TH: ["colspan", "rowspan", "scope"],
};
const BLOCKS = new Set([
  "BLOCKQUOTE", "CAPTION", "DD", "DETAILS", "DIV", "DL", "DT", "FIGCAPTION", "FIGURE", "H2", "H3", "H4", "HR", "LI", "OL", "P", "SUMMARY", "TABLE", "TBODY", "TD", "TFOOT", "TH",
  "THEAD", "TR", "UL",
]);
const STYLESHEETS = /<style\b[\s\S]*?<\/style\s*>/gi;
const TAGS = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const REFUSED = /("[^"]*"|'[^']*')|[\s/](style|on\w+)(?=\s*=)/gi;
export const CALL_OUT = "govuk-inset-text";
export const BUTTON = "govuk-button";
export const CONTACT = "rp-contact";
export const FIGURE = "rp-figures";

const CLASSES = { A: [BUTTON], DIV: [CALL_OUT, CONTACT, FIGURE], P: [CALL_OUT] };
const HOLD_BLOCKS = `body, blockquote, details, div:not(.${FIGURE})`;
const HOLD_WORDS_OR_BLOCKS = "li, td, th";

export const isBlock = (node) => node.nodeType === Node.ELEMENT_NODE && BLOCKS.has(node.tagName);

/**
 * The body of a document of its own, in which no script runs. The site's policy refuses styles and event handlers even there,
 * and complains of them, so they get names that mean nothing to a browser: data-style, data-onclick.
 */
export function parse(html) {
  const plain = html.replace(STYLESHEETS, "").replace(TAGS, (tag) => tag.replace(REFUSED, (_, value, name) => value ?? ` data-${name}`));
  return new DOMParser().parseFromString(`<!doctype html><body>${plain}`, "text/html").body;
}

/** Tidies what lies inside an element, in place. */
export function tidy(body) {
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  found.forEach((comment) => comment.remove());
  body.querySelectorAll(Object.keys(RENAMED).join()).forEach((element) => rename(element, RENAMED[element.tagName]));
  body.querySelectorAll("*").forEach(tidyAttributes);
  body.querySelectorAll("span, a").forEach((element) => element.attributes.length === 0 && unwrap(element));
  settleAccordions(body);
  collapseSpace(body);
  [body, ...body.querySelectorAll(HOLD_BLOCKS)].forEach(wrapWords);
  body.querySelectorAll(HOLD_WORDS_OR_BLOCKS).forEach(tidyItem);
  body.querySelectorAll("p").forEach((p) => p.childNodes.length === 0 && p.attributes.length === 0 && p.remove());
  body.querySelectorAll("table").forEach(tidyTable);
  return body;
}

export function rename(element, name) {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

export const unwrap = (element) => element.replaceWith(...element.childNodes);

function tidyAttributes(element) {
  for (const { name, value } of [...element.attributes]) {
    const isKept = EVERYWHERE.includes(name) || (ATTRIBUTES[element.tagName]?.includes(name) && (name !== "class" || CLASSES[element.tagName].includes(value)));
    const isDefault = (name === "start" || name === "colspan" || name === "rowspan") && value === "1";
    if (!isKept || isDefault || (value === "" && name !== "alt")) element.removeAttribute(name);
  }
}

/** One that lies within something else, or has no title, is not folded away. */
function settleAccordions(body) {
  for (const accordion of [...body.querySelectorAll("details")].reverse()) {
    const title = [...accordion.children].find(({ tagName }) => tagName === "SUMMARY");
    if (title && accordion.parentElement === body) accordion.prepend(title);
    else unwrap(accordion);
  }
  body.querySelectorAll("summary").forEach((title) => (title.parentElement.tagName === "DETAILS" && !title.previousElementSibling) || rename(title, "p"));
}

// As a browser shows it: one space where there are several, none at the ends of a line.
function collapseSpace(body) {
  let last = null;
  const endLine = () => {
    if (last) last.data = last.data.replace(/[ \t\r\n\f]+$/, "");
    last = null;
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      node.data = node.data.replace(/[ \t\r\n\f]+/g, " ");
      if (node.data.startsWith(" ") && (last === null || last.data.endsWith(" "))) node.data = node.data.slice(1);
      if (node.data === "") node.remove();
      else last = node;
      return;
    }
    const breaks = isBlock(node) || node.tagName === "BR";
    if (breaks) endLine();
    if (node.tagName === "IMG") last = null;
    [...node.childNodes].forEach(walk);
    if (node.tagName === "IMG") last = node.ownerDocument.createTextNode("\u200b");
    if (breaks) endLine();
  };
  [...body.childNodes].forEach(walk);
  endLine();
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const empty = [];
  while (texts.nextNode()) if (texts.currentNode.data === "") empty.push(texts.currentNode);
  empty.forEach((text) => text.remove());
}

/** Puts words that stand between blocks into paragraphs. */
function wrapWords(parent) {
  let paragraph = null;
  for (const node of [...parent.childNodes]) {
    if (isBlock(node)) {
      paragraph = null;
      continue;
    }
    if (!paragraph) {
      paragraph = parent.ownerDocument.createElement("p");
      node.before(paragraph);
    }
    paragraph.append(node);
  }
}

// A list item or a cell of one paragraph holds its words itself.
function tidyItem(item) {
  if ([...item.children].some((child) => child.tagName === "P")) wrapWords(item);
  const [first, ...rest] = item.children;
  if (first?.tagName === "P" && first.attributes.length === 0 && rest.every((child) => child.tagName === "UL" || child.tagName === "OL") && !item.firstChild.data) unwrap(first);
}

function tidyTable(table) {
  const sections = [...table.querySelectorAll(":scope > thead, :scope > tbody")];
  const rows = [...table.rows].filter((row) => row.closest("table") === table && row.parentElement.tagName !== "TFOOT");
  const heads = rows.findIndex((row) => !isHeaderRow(row));
  const leading = heads < 0 ? rows.length : heads;
  rows.forEach((row, number) => {
    [...row.cells].forEach((cell, place) => {
      if (cell.tagName === "TH" && !cell.scope.endsWith("group")) cell.scope = number < leading || place > 0 ? "col" : "row";
    });
  });
  // Several bodies, or one with a name, say something that would be lost.
  if (sections.some((section) => section.attributes.length > 0) || sections.filter((section) => section.tagName === "TBODY").length > 1) return;
  sections.forEach((section) => section.remove());
  const put = (name, some) => {
    if (some.length === 0) return;
    const section = table.ownerDocument.createElement(name);
    section.append(...some);
    table.insertBefore(section, table.tFoot);
  };
  put("thead", rows.slice(0, leading));
  put("tbody", rows.slice(leading));
}

/** Header cells only; the corner above a column of them may be empty. */
function isHeaderRow(row) {
  const cells = [...row.cells];
  return cells.some((cell) => cell.tagName === "TH") && cells.every((cell, place) => cell.tagName === "TH" || (place === 0 && cells.length > 1 && cell.textContent === ""));
}
