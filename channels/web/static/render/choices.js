import { el } from "../dom.js";

/** Numbered buttons; pressing one posts its number. */
export function choices(block, { ask }) {
  const buttons = block.choices.map((choice) =>
    el("li", {}, el("button", {
      type: "button",
      class: "choice",
      click: (event) => {
        if (event.currentTarget.getAttribute("aria-disabled") === "true") return;
        ask(String(choice.number), `${choice.number}. ${choice.display_name}`);
      },
    },
    el("span", { class: "number" }, String(choice.number)),
    el("span", {}, choice.display_name, foreign(choice)))));
  return el("div", { class: "choices" },
    el("p", {}, block.prompt),
    el("ol", {}, buttons));
}

function foreign(choice) {
  return choice.display_name !== choice.item_name
    && el("span", { class: "official", lang: "ja" }, choice.item_name);
}

/**
 * Numbers mean the list shown last, so earlier lists stop answering once the talk goes on.
 * They keep the keyboard's focus: disabled for the ear and the eye only.
 */
export function retireChoices(log) {
  for (const button of log.querySelectorAll(".choice")) button.setAttribute("aria-disabled", "true");
}
