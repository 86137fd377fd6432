import { el, icon } from "../dom.js";

/** Danger to people: said at once, before anything else. */
export function alert(block, { say }) {
  return el("div", { class: "alert", role: "alert" },
    icon("warning"),
    el("p", {}, el("strong", {}, say("alert")), " ", block.text));
}
