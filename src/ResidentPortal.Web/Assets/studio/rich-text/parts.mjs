// What is more than a paragraph: buttons, contact cards, figures and accordions, as the server's TextParts has them.
import { Node } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import { element } from "../element.mjs";
import { leavingAtEnd } from "./leaving.mjs";
import { BUTTON, CONTACT, FIGURE } from "./tidy.mjs";

/** A link by itself in a paragraph. Its words are edited in place. */
export const Button = Node.create({
  name: "button",
  group: "block",
  content: "text*",
  marks: "",
  defining: true,
  addAttributes: () => ({ href: { default: null, rendered: false, parseHTML: (paragraph) => buttonIn(paragraph)?.getAttribute("href") } }),
  parseHTML: () => [{ tag: "p", priority: 60, contentElement: "a", getAttrs: (paragraph) => (buttonIn(paragraph) ? null : false) }],
  renderHTML: ({ node, HTMLAttributes }) => ["p", HTMLAttributes, ["a", { class: BUTTON, href: node.attrs.href }, 0]],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.isActive(this.name) && this.editor.commands.command(goAfter) };
  },
});

export const Contact = Node.create({
  name: "contact",
  group: "block",
  content: "(paragraph | heading | bulletList | orderedList)+",
  defining: true,
  parseHTML: () => [{ tag: `div.${CONTACT}` }],
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, class: CONTACT }, 0],
  addCommands() {
    return { removeContact: () => ({ commands }) => commands.deleteNode(this.name) };
  },
  addKeyboardShortcuts() {
    return { Enter: leavingAtEnd(this) };
  },
});

/** It holds where the figure is; the site shows its newest numbers. */
export const Figure = Node.create({
  name: "figure",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ href: { default: null, rendered: false }, title: { default: "", rendered: false } }),
  parseHTML: () => [{ tag: `div.${FIGURE}`, getAttrs: readFigure }],
  renderHTML: ({ node, HTMLAttributes }) => ["div", { ...HTMLAttributes, class: FIGURE }, ["a", { href: node.attrs.href }, node.attrs.title]],
  // Its link would be a stop of the Tab key.
  addNodeView: () => ({ node, HTMLAttributes }) => ({ dom: element("div", { ...HTMLAttributes, class: FIGURE }, node.attrs.title) }),
});

/** At the top of the text only, so that none lies within another. In the editor it is always open. */
export const Accordion = Node.create({
  name: "accordion",
  content: "accordionTitle block+",
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: "details" }],
  renderHTML: ({ HTMLAttributes }) => ["details", HTMLAttributes, 0],
  addNodeView: () => ({ HTMLAttributes }) => shown(HTMLAttributes, "rp-rich-text__accordion"),
  addCommands() {
    return { unfold: () => ({ state, tr, dispatch }) => unfold(this.type, state, tr, dispatch) };
  },
  addKeyboardShortcuts() {
    return { Enter: leavingAtEnd(this) };
  },
});

export const AccordionTitle = Node.create({
  name: "accordionTitle",
  content: "text*",
  marks: "bold italic abbr cite code small sub sup span",
  defining: true,
  parseHTML: () => [{ tag: "summary" }],
  renderHTML: ({ HTMLAttributes }) => ["summary", HTMLAttributes, 0],
  addNodeView: () => ({ HTMLAttributes }) => shown(HTMLAttributes, "rp-rich-text__accordion-title"),
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.isActive(this.name) && this.editor.commands.command(({ state, tr }) => {
        tr.setSelection(Selection.near(state.doc.resolve(state.selection.$to.after()))).scrollIntoView();
        return true;
      }),
      // At its start there is nothing to take away but an accordion that is empty.
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection;
        if (!empty || $from.parent.type !== this.type || $from.parentOffset > 0) return false;
        if ($from.node(-1).textContent === "" && $from.node(-1).childCount === 2) this.editor.commands.unfold();
        return true;
      },
    };
  },
});

const buttonIn = (paragraph) => {
  const [link] = paragraph.children;
  return paragraph.children.length === 1 && link.matches(`a.${BUTTON}[href]`) && link.textContent.trim() === paragraph.textContent.trim() ? link : null;
};

const readFigure = (box) => {
  const link = box.querySelector("a[href]");
  return link ? { href: link.getAttribute("href"), title: link.textContent } : false;
};

function shown(attributes, className) {
  const dom = element("div", { ...attributes, class: className });
  return { dom, contentDOM: dom };
}

function goAfter({ state, tr }) {
  const after = state.selection.$to.after();
  tr.insert(after, state.schema.nodes.paragraph.create()).setSelection(Selection.near(tr.doc.resolve(after + 1))).scrollIntoView();
  return true;
}

/** The title becomes a paragraph, and what was folded away follows it. */
function unfold(type, { selection: { $from }, schema }, tr, dispatch) {
  if ($from.depth === 0 || $from.node(1).type !== type) return false;
  const accordion = $from.node(1);
  const [title, ...folded] = accordion.content.content;
  const blocks = title.content.size > 0 ? [schema.nodes.paragraph.create(null, title.content), ...folded] : folded;
  if (dispatch) tr.replaceWith($from.before(1), $from.after(1), blocks).setSelection(Selection.near(tr.doc.resolve($from.before(1) + 1))).scrollIntoView();
  return true;
}
