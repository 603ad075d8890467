// Google Docs writes true lists, but puts a nested one beside its item; Word on the web begins a new list for each item.
import { nestItems } from "./lists.mjs";

export function makeListsOfDocs(body) {
  body.querySelectorAll(":is(ul, ol) > :is(ul, ol)").forEach((list) => {
    const item = list.previousElementSibling;
    if (item?.tagName === "LI") item.append(list);
  });
  body.querySelectorAll('a[href^="#cmnt"]').forEach((comment) => (comment.closest("sup") ?? comment).remove());

  const items = [...body.querySelectorAll(".ListContainerWrapper")].map((wrapper) => ({ wrapper, list: wrapper.querySelector("ul, ol"), item: wrapper.querySelector("li") })).filter(({ list, item }) => list && item);
  nestItems(items.map(({ wrapper, list, item }) => {
    wrapper.replaceChildren(...item.childNodes);
    return { element: wrapper, level: Number(item.dataset.ariaLevel ?? 1), isNumbered: list.tagName === "OL", start: Number(list.getAttribute("start") ?? 1) };
  }));
}
