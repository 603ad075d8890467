// What marks words within a block.
import { Mark } from "@tiptap/core";

export const Link = Mark.create({
  name: "link",
  // The outermost of several marks.
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: "a[href]" }],
  renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],
});

/** Marks without a button: a text that has them keeps them. */
export const keptMarks = ["abbr", "cite", "code", "small", "sub", "sup", "span"].map((tag) => Mark.create({
  name: tag,
  inclusive: false,
  excludes: tag === "sub" ? "sup" : tag === "sup" ? "sub" : "",
  addAttributes: () => (tag === "abbr" ? { title: { default: null } } : {}),
  parseHTML: () => [{ tag: tag === "span" ? "span[lang], span[dir], span[id]" : tag }],
  renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
}));
