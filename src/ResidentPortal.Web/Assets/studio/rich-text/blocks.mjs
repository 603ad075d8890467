// The blocks of a text. Names of places, and the language of a part, are kept on all of them.
import { Extension, Node } from "@tiptap/core";
import { element } from "../element.mjs";
import { leavingAtEnd } from "./leaving.mjs";
import { CALL_OUT } from "./tidy.mjs";

/** Tab leaves the editor, so no part of it may take that key. */
export const leavingTab = (extension) => extension.extend({
  addKeyboardShortcuts() {
    const { Tab: _, "Shift-Tab": __, ...keys } = this.parent?.() ?? {};
    return keys;
  },
});

/** As Tab does elsewhere. */
export const Nesting = Extension.create({
  name: "nesting",
  addKeyboardShortcuts() {
    return {
      "Mod-]": () => this.editor.commands.sinkListItem("listItem"),
      "Mod-[": () => this.editor.commands.liftListItem("listItem"),
    };
  },
});

export const Everywhere = Extension.create({
  name: "everywhere",
  addGlobalAttributes() {
    const types = this.extensions.filter(({ type, name }) => type === "mark" || (type === "node" && name !== "doc" && name !== "text")).map(({ name }) => name);
    // Half of a paragraph is not the place of that name.
    const kept = (name, keepOnSplit) => ({ [name]: { default: null, keepOnSplit, parseHTML: (element) => element.getAttribute(name), renderHTML: (attributes) => (attributes[name] ? { [name]: attributes[name] } : {}) } });
    return [
      { types, attributes: { ...kept("id", false), ...kept("lang", true), ...kept("dir", true) } },
      { types: ["paragraph"], attributes: kept("class", false) },
    ];
  },
});

export const CallOut = Node.create({
  name: "callOut",
  group: "block",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: `div.${CALL_OUT}` }],
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, class: CALL_OUT }, 0],
  addCommands() {
    return { toggleCallOut: () => ({ commands }) => commands.toggleWrap(this.name) };
  },
  addKeyboardShortcuts() {
    return { Enter: leavingAtEnd(this) };
  },
});

const inStudio = (address) => address.replace(/^\/media\//, "/studio/media/files/");

export const Picture = Node.create({
  name: "picture",
  group: "inline",
  inline: true,
  draggable: true,
  addAttributes: () => Object.fromEntries(["src", "alt", "width", "height", "loading"].map((name) => [name, { default: null }])),
  // Others are not shown by the site.
  parseHTML: () => [{ tag: 'img[src^="/media/"]' }],
  renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],
  // What is stored is the address for residents, who may not see the file yet. Here it is shown from where the studio has it.
  addNodeView: () => ({ HTMLAttributes }) => ({ dom: element("img", { ...HTMLAttributes, src: inStudio(HTMLAttributes.src) }) }),
});
