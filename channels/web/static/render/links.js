import { el } from "../dom.js";

/** Links, opened beside the conversation. Only web addresses become links; others stay words. */
export function links(block, { say }) {
  return el("ul", { class: "links" }, block.links.map((link) =>
    el("li", {}, isWeb(link.url) ? anchor(link, say) : el("span", {}, link.label))));
}

function isWeb(url) {
  try {
    return ["http:", "https:"].includes(new URL(url, location.href).protocol);
  } catch {
    return false;
  }
}

function anchor(link, say) {
  return el("a", { href: link.url, target: "_blank", rel: "noopener" },
    link.label,
    el("span", { class: "unseen" }, say("new_tab")));
}
