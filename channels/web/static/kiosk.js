// A touch screen in a public place: once left alone, it forgets the visitor.

import { el } from "./dom.js";
import { nodes, plain } from "./ruby.js";

const IDLE_S = 60;
const SHORTEST_S = 2;
const LONGEST_S = 600;
const WARNING_S = 15;
const TICK_MS = 200;
const TOUCHES = ["pointerdown", "keydown", "input", "wheel"];

/**
 * After a touch and then none for the idle time, call `rest()`; until the next touch, do nothing.
 * wish: the idle time in seconds as the address gives it, or null; outside 2 to 600 it means 60.
 * words(): the words of the page's language as they are now.
 */
export function watch(wish, words, rest) {
  const idle = idleSeconds(wish) * 1000;
  const warning = Math.min(WARNING_S * 1000, idle / 2);
  const shown = el("p", { class: "countdown", "aria-hidden": "true", hidden: true });
  const heard = el("p", { class: "unseen", role: "status" }); // said once, not every second
  document.querySelector(".bottom").prepend(shown, heard);
  let deadline;
  let timer;

  function touched() {
    deadline = performance.now() + idle;
    timer ??= setInterval(tick, TICK_MS);
    hush();
  }

  function tick() {
    const left = deadline - performance.now();
    if (left <= 0) {
      clearInterval(timer);
      timer = undefined;
      hush();
      rest();
    } else if (left <= warning) {
      warn(words(), Math.ceil(left / 1000));
    }
  }

  function warn(say, seconds) {
    const text = say("kiosk_countdown", { seconds });
    if (shown.hidden) heard.textContent = plain(text);
    shown.replaceChildren(...nodes(text));
    shown.hidden = false;
  }

  function hush() {
    shown.hidden = true;
    heard.textContent = "";
  }

  for (const touch of TOUCHES) {
    document.addEventListener(touch, touched, { capture: true, passive: true });
  }
}

function idleSeconds(wish) {
  const seconds = Number(wish);
  return seconds >= SHORTEST_S && seconds <= LONGEST_S ? seconds : IDLE_S;
}
