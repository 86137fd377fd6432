import { el } from "../dom.js";
import { plain } from "../ruby.js";

/** A table named by its title; each row is named by its first cell. It may scroll by itself. */
export function table(block) {
  const head = el("tr", {}, block.header.map((name) => el("th", { scope: "col" }, name)));
  const rows = block.rows.map(([name, ...cells]) =>
    el("tr", {}, el("th", { scope: "row" }, name), cells.map((cell) => el("td", {}, cell))));
  return el("div", { class: "table-frame", role: "region", "aria-label": plain(block.title), tabindex: "0" },
    el("table", { class: "table" },
      el("caption", {}, block.title),
      el("thead", {}, head),
      el("tbody", {}, rows)));
}
