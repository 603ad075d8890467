/**
 * Replaces runs of neighbours by nested lists.
 * @param {{element: Element, level: number, isNumbered: boolean, start?: number}[]} items In their order; levels from 1.
 */
export function nestItems(items) {
  let open = [];
  let last = null;
  for (const { element, level, isNumbered, start } of items) {
    if (last === null || !isNext(last, element)) open = [];
    last = element;
    open.length = Math.min(open.length, level);
    const tag = isNumbered ? "OL" : "UL";
    if (open.length === level && open[level - 1].tagName !== tag) open.length = level - 1;
    // A level that was left out is not made up.
    if (open.length < level) open.push(openList(open.at(-1), element, tag, start));
    const item = element.ownerDocument.createElement("li");
    item.append(...element.childNodes);
    open.at(-1).append(item);
  }
  items.forEach(({ element }) => element.remove());
}

function openList(parent, element, tag, start) {
  const list = element.ownerDocument.createElement(tag);
  if (start > 1) list.setAttribute("start", start);
  if (parent?.lastElementChild) parent.lastElementChild.append(list);
  else element.before(list);
  return list;
}

function isNext(one, other) {
  let between = one.nextSibling;
  while (between && between !== other && (between.nodeType !== Node.ELEMENT_NODE || between.tagName === "UL" || between.tagName === "OL") && !(between.nodeType === Node.TEXT_NODE && between.data.trim() !== "")) between = between.nextSibling;
  return between === other;
}
