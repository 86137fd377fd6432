import { el } from "../dom.js";

/** Buttons that ask the next question: pressing one posts `send`. */
export function chips(block, { ask }) {
  return el("ul", { class: "chips" }, block.chips.map((chip) =>
    el("li", {}, el("button", {
      type: "button",
      class: "chip",
      click: () => ask(chip.send, chip.label),
    }, chip.label))));
}
