import { el, icon } from "../dom.js";
import { badge } from "./badge.js";

let count = 0;

/** One item: warnings first, then where it goes, what to do, other cases, parts, dates, the why. */
export function card(block, { say }) {
  count += 1;
  const id = `card-${count}`;
  return el("article", { class: "card", "aria-labelledby": id },
    hazards(block.hazards, say),
    el("div", { class: "card-body" },
      el("h2", { id, class: "card-title" }, block.title),
      block.subtitle && el("p", { class: "subtitle", lang: "ja" }, block.subtitle),
      category(block, say),
      section(say("steps"), block.steps.length > 0 && list("ol", "steps", block.steps)),
      section(say("cases"), block.cases.length > 0 && cases(block.cases)),
      section(say("parts"), block.parts.length > 0 && parts(block.parts)),
      section(say("fee"), block.fee && el("p", {}, block.fee)),
      section(say("next"), block.next_collection && el("p", { class: "next" }, block.next_collection)),
      why(block.why, say)));
}

function hazards(all, say) {
  if (!all.length) return null;
  return el("div", { class: "hazards" },
    icon("warning"),
    el("div", {}, el("strong", { class: "hazards-title" }, say("hazards")), list("ul", "", all)));
}

function category(block, say) {
  const shown = block.category
    ? badge(block.category)
    : el("span", { class: "badge badge-open" }, say("depends"));
  return el("p", { class: "verdict" }, el("span", { class: "unseen" }, say("category")), shown);
}

function section(title, content) {
  return content && el("section", {}, el("h3", {}, title), content);
}

function list(tag, name, entries) {
  return el(tag, { class: name }, entries.map((entry) => el("li", {}, entry)));
}

function cases(all) {
  return el("ul", { class: "cases" }, all.map((other) =>
    el("li", {}, el("span", { class: "when" }, other.when), badge(other.category))));
}

function parts(all) {
  return el("ul", { class: "cases" }, all.map((part) =>
    el("li", {}, el("span", { class: "when" }, part.name), part.category && badge(part.category))));
}

function why(text, say) {
  return text && el("details", { class: "why" }, el("summary", {}, say("why")), el("p", {}, text));
}
