// The conversation on screen: what was asked, what was replied, what went wrong.

import { el, htmlLang, icon, lookAt } from "./dom.js";
import { feedback } from "./feedback.js";
import { renderReply } from "./render/blocks.js";
import { retireChoices } from "./render/choices.js";
import { plain, withFurigana } from "./ruby.js";

const log = document.getElementById("log");

/** Show what the resident asked, at the top of the view; returns the element. */
export function showUtterance(shown, say) {
  retireChoices(log);
  const bubble = el("div", { class: "utterance", tabindex: "-1" },
    el("span", { class: "unseen" }, say("you")),
    el("p", {}, plain(shown)));
  log.append(bubble);
  lookAt(bubble);
  // A button that vanished when pressed (send again) leaves the keyboard nowhere.
  if (document.activeElement === document.body) bubble.focus({ preventScroll: true });
  return bubble;
}

/** Show a MessageResponse under its question. `say` speaks the reply's language. */
export function showReply(reply, say, ask, question) {
  const context = { say, lang: reply.lang, ask };
  log.append(fromGuide(say, htmlLang(reply.lang), [
    ...renderReply({ ...reply, blocks: withFurigana(reply) }, context),
    feedback(reply.message_id, say),
  ]));
  lookAt(question);
}

/** The first words, replaced when the language changes. */
export function showGreeting(say, lang, ask) {
  const examples = [1, 2, 3].map((number) => say(`example_${number}`));
  const chips = examples.map((label) => ({ label, send: plain(label) }));
  const reply = { blocks: [
    { type: "text", text: say("greeting") },
    { type: "chips", chips },
    { type: "text", text: say("privacy") },
  ] };
  const greeting = fromGuide(say, htmlLang(lang), renderReply(reply, { say, lang, ask }));
  greeting.classList.add("greeting");
  const before = log.querySelector(".greeting");
  if (before) before.replaceWith(greeting);
  else log.prepend(greeting);
}

/** Say what went wrong; the button calls `retry(note)`, once the server's pause is over. */
export function showTrouble(trouble, say, retry) {
  const key = trouble.pause ? "trouble_busy_wait" : `trouble_${trouble.kind}`;
  const button = el("button", { type: "button", class: "retry", disabled: trouble.pause > 0 }, say("retry"));
  const note = el("div", { class: "trouble" },
    icon("warning"),
    el("p", {}, say(key, { seconds: trouble.pause })),
    button);
  button.addEventListener("click", () => retry(note));
  if (trouble.pause) setTimeout(() => { button.disabled = false; }, trouble.pause * 1000);
  log.append(note);
  lookAt(note, "nearest");
}

export function clearLog() {
  log.replaceChildren();
}

function fromGuide(say, lang, content) {
  const face = el("img", {
    class: "cat", src: new URL("./cat.svg", import.meta.url).pathname, alt: "", width: "32", height: "32",
  });
  return el("div", { class: "reply", lang },
    el("p", { class: "speaker" }, face, el("span", {}, say("guide"))), content);
}
