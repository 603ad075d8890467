import { isBlock, parse, tidy } from "./tidy.mjs";

const ONE_A_LINE = new Set(["DL", "OL", "TABLE", "TBODY", "TFOOT", "UL"]);
const BETWEEN = new Set(["BLOCKQUOTE", "BODY", "DETAILS", "DIV", "FIGURE"]);

/** HTML as it is stored: tidy, and with a line for each block, so that versions can be compared. */
export function write(html) {
  const body = tidy(parse(html));
  breakLines(body);
  return body.innerHTML.trim();
}

/** Whether two texts show the same. Which of two marks on the same words is the outer one does not matter. */
export const isSame = (one, other) => signature(tidy(parse(one))) === signature(tidy(parse(other)));

function breakLines(parent) {
  const blocks = [...parent.children].filter(isBlock);
  blocks.forEach(breakLines);
  const isLines = ONE_A_LINE.has(parent.tagName);
  const hasList = parent.tagName === "LI" && blocks.length > 0;
  blocks.forEach((block, number) => {
    if (isLines || hasList || (number > 0 && BETWEEN.has(parent.tagName))) block.before("\n");
  });
  if (isLines || hasList) parent.append("\n");
}

function signature(body) {
  const parts = [];
  const walk = (node, marks) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) add(marks, child.data);
      else if (child.tagName === "BR" || child.tagName === "IMG") add(marks, tag(child));
      else if (isBlock(child)) {
        parts.push({ marks: "", text: tag(child) });
        walk(child, []);
        parts.push({ marks: "", text: `</${child.localName}>` });
      } else walk(child, [...marks, tag(child)]);
    }
  };
  const add = (marks, text) => {
    const sorted = [...marks].sort().join("");
    const last = parts.at(-1);
    if (last && sorted !== "" && last.marks === sorted) last.text += text;
    else parts.push({ marks: sorted, text });
  };
  walk(body, []);
  return parts.map(({ marks, text }) => marks + text).join("\n");
}

const tag = (element) => `<${[element.localName, ...[...element.attributes].map(({ name, value }) => `${name}="${value}"`).sort()].join(" ")}>`;
