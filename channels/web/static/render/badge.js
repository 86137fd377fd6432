import { inkOn } from "../colour.js";
import { el } from "../dom.js";
import { plain } from "../ruby.js";

/** A category: its colour, its words, and the ward's own name where the words are a translation. */
export function badge(category) {
  const name = el("span", { class: "badge" }, category.label);
  name.style.backgroundColor = category.colour;
  name.style.color = inkOn(category.colour);
  const official = plain(category.label).includes(category.official)
    ? null
    : el("span", { class: "official", lang: "ja" }, category.official);
  return el("span", { class: "category" }, name, official);
}
