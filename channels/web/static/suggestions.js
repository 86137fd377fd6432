// Names offered while typing: an ARIA combobox whose list the arrow keys walk.

import { suggest } from "./api.js";
import { el } from "./dom.js";
import { plain } from "./ruby.js";

const PAUSE_MS = 200;
const MOST = 5;

/** Offer names under `input`; `pick(name)` is called with the one chosen. Returns {close}. */
export function offerSuggestions(input, list, pick) {
  let timer;
  let stop;
  let active = -1;

  function close() {
    clearTimeout(timer);
    stop?.abort();
    list.replaceChildren();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    move(-1);
  }

  function move(to) {
    active = to;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === to)));
    if (to < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[to].id);
  }

  function choose(name) {
    close();
    pick(name);
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.slice(0, MOST).map((one, at) => {
      const name = plain(one.display_name);
      return el("li", {
        id: `suggestion-${at}`,
        role: "option",
        "aria-selected": "false",
        // mousedown would take the focus from the input before the click arrives
        mousedown: (event) => event.preventDefault(),
        click: () => choose(name),
      }, one.display_name);
    }));
    list.hidden = !suggestions.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    move(-1);
  }

  async function look(typed) {
    stop = new AbortController();
    try {
      show(await suggest(typed, stop));
    } catch {
      close(); // suggestions are a courtesy: without them, typing works as before
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    stop?.abort();
    const typed = input.value.trim();
    if (typed) timer = setTimeout(() => look(typed), PAUSE_MS);
    else close();
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || list.hidden) return; // the IME's keys
    const last = list.children.length - 1;
    if (event.key === "ArrowDown") move(active < last ? active + 1 : 0);
    else if (event.key === "ArrowUp") move(active > 0 ? active - 1 : last);
    else if (event.key === "Enter" && active >= 0) choose(list.children[active].textContent);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });

  input.addEventListener("blur", close);
  return { close };
}
