// Elements made from data. Text always becomes text nodes: nothing a reply says is read as markup.

import { nodes } from "./ruby.js";

/**
 * Make one element.
 * props: class names under `class`; functions become listeners; true/false set or leave out an
 * attribute; the rest are attributes. children: elements or strings (with furigana allowed).
 */
export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter(Boolean).flatMap((child) =>
    typeof child === "string" ? nodes(child) : [child]));
  return made;
}

/** A decorative icon; the words beside it carry the meaning. */
export function icon(name) {
  return el("span", { class: `icon icon-${name}`, "aria-hidden": "true" });
}

/** Scroll to an element, at once for those who asked for less motion. */
export function lookAt(element, block = "start") {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
}

/** The html `lang` of a reply's language code. */
export function htmlLang(lang) {
  return { "ja-easy": "ja", zh: "zh-Hans" }[lang] ?? lang;
}
