import { el } from "../dom.js";

/** Plain words; each line is a paragraph. */
export function text(block) {
  const lines = block.text.split("\n").filter((line) => line.trim());
  return el("div", { class: "words" }, lines.map((line) => el("p", {}, line)));
}
