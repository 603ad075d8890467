// Suggests pages by their names where a page or an address is asked for.
import { startCombobox } from "./combobox.mjs";

const LEAST = 2;
const ADDRESS = /^(?:[/#]|[a-z]+:)/i;

export function startPageSearch(input) {
  startCombobox(input, findPages);
}

export const findPages = (typed, signal) => whenName(typed, async () => (await search("pages", typed, signal)).map(toPage));

/** Pages, then files. */
export const findPagesAndFiles = (typed, signal) => whenName(typed, async () => {
  const [pages, media] = await Promise.all([search("pages", typed, signal), search("media", typed, signal)]);
  return [...pages.map(toPage), ...media.filter((item) => !item.isPicture).map((item) => ({ value: item.address, name: item.name, detail: "File" }))];
});

export const findPictures = async (typed, signal) =>
  (await search("media", typed, signal)).filter((item) => item.isPicture).map((item) => ({ ...item, value: item.name, detail: item.alt }));

/** Figures of the pages of statistics, with their newest numbers. */
export const findFigures = async (typed, signal) =>
  (await search("figures", typed, signal)).map(({ name, address, page, latest }) => ({ value: name, name, address, detail: `${page}. ${latest}` }));

const whenName = (typed, find) => (typed.length < LEAST || ADDRESS.test(typed) ? null : find());

const toPage = ({ name, path, type }) => ({ value: path, name, detail: path.startsWith("page:") ? type : `${type}, ${path}` });

async function search(what, words, signal) {
  const answer = await fetch(`/studio/search/${what}?q=${encodeURIComponent(words)}`, { signal, headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : [];
}
