// The chat page: a question goes out, the reply comes in.

import { sendMessage, Trouble } from "./api.js";
import { el, lookAt } from "./dom.js";
import { DOOR } from "./door.js";
import { closeOnEscape } from "./frame.js";
import { apply, browserLanguage, LANGUAGES, words } from "./i18n.js";
import { watch } from "./kiosk.js";
import { clearLog, showGreeting, showReply, showTrouble, showUtterance } from "./log.js";
import { conversation, language } from "./session.js";
import { offerSuggestions } from "./suggestions.js";

const input = document.getElementById("text");
const switcher = document.getElementById("language");
const waiting = document.getElementById("waiting");
const wishes = new URLSearchParams(location.search);
const wished = LANGUAGES.find((lang) => lang === wishes.get("lang")) ?? null;
const isKiosk = DOOR === "kiosk";

let say; // the words of the page's language
let talk = 0; // starting afresh makes replies still under way belong to no one
let busy = false;

/** Ask one thing; `shown` is what the resident pressed or typed. */
async function ask(text, shown = text) {
  if (busy) return;
  suggestions.close();
  const mine = talk;
  const question = showUtterance(shown, say);
  wait(true);
  try {
    const reply = await sendMessage(text, conversation.id(), language.chosen());
    const saying = await words(reply.lang).catch(() => say);
    if (mine !== talk) return;
    conversation.keep(reply.session_id);
    showReply(reply, saying, ask, question);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    if (mine === talk) showTrouble(error, say, (note) => askAgain(text, shown, [question, note]));
  } finally {
    if (mine === talk) wait(false);
  }
}

/** The question moves to the end of the conversation, so that its reply stands under it. */
function askAgain(text, shown, failed) {
  if (busy) return;
  for (const element of failed) element.remove();
  ask(text, shown);
}

function wait(on) {
  busy = on;
  const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
  waiting.replaceChildren(...(on ? [dots, el("span", {}, say("waiting"))] : []));
  if (on) lookAt(waiting, "nearest");
}

function startAfresh() {
  talk += 1;
  wait(false);
  conversation.end();
  clearLog();
  input.value = "";
  suggestions.close();
  showGreeting(say, switcher.value, ask);
}

/** Ready for the next visitor. The focus goes nowhere, lest a keyboard opens on the screen. */
function rest() {
  startAfresh();
  language.choose(wished);
  document.activeElement?.blur();
  scrollTo(0, 0);
  speak(wished ?? browserLanguage());
}

async function speak(lang) {
  switcher.value = lang;
  const loaded = await words(lang);
  if (switcher.value !== lang) return; // switched again meanwhile
  say = loaded;
  apply(say, lang);
  showGreeting(say, lang, ask);
}

document.documentElement.classList.toggle("no-persona", wishes.get("persona") === "off");
const suggestions = offerSuggestions(input, document.getElementById("suggestions"), (name) => {
  if (busy) return;
  input.value = "";
  ask(name);
});

document.getElementById("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (busy) return; // the words stay in the box until the reply is here
  if (text) {
    input.value = "";
    ask(text);
  } else {
    input.focus();
  }
});
document.getElementById("afresh").addEventListener("click", () => {
  startAfresh();
  input.focus();
});
switcher.addEventListener("change", () => {
  language.choose(switcher.value);
  speak(switcher.value);
});

if (isKiosk) conversation.end(); // a reload must not bring the last visitor back
if (wished || isKiosk) language.choose(wished);
closeOnEscape();
await speak(language.chosen() ?? browserLanguage());
if (isKiosk) watch(wishes.get("idle"), () => say, rest);
