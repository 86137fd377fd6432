import { el } from "../dom.js";
import { DOOR } from "../door.js";

/**
 * Links, opened beside the conversation. Only web addresses become links; others stay words.
 * A kiosk shows no other page: there the address is words as well, to be noted or photographed.
 */
export function links(block, { say }) {
  return el("ul", { class: "links" }, block.links.map((link) =>
    el("li", {}, isWeb(link.url) ? web(link, say) : el("span", {}, link.label))));
}

function isWeb(url) {
  try {
    return ["http:", "https:"].includes(new URL(url, location.href).protocol);
  } catch {
    return false;
  }
}

function web(link, say) {
  return DOOR === "kiosk" ? written(link) : anchor(link, say);
}

function written(link) {
  return el("span", {}, link.label, el("span", { class: "address", dir: "ltr" }, link.url));
}

function anchor(link, say) {
  return el("a", { href: link.url, target: "_blank", rel: "noopener" },
    link.label,
    el("span", { class: "unseen" }, say("new_tab")));
}
