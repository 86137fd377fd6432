// The page's own words in five languages. Replies come worded from the server.

import { htmlLang } from "./dom.js";
import { nodes, plain } from "./ruby.js";

export const LANGUAGES = ["ja", "ja-easy", "en", "zh", "ko"];

const loaded = new Map();

/** The words of one language as a function: key and values in, text out. */
export function words(lang) {
  if (!loaded.has(lang)) {
    const file = new URL(`./i18n/${lang}.json`, import.meta.url);
    const table = fetch(file).then((answer) => {
      if (!answer.ok) throw new Error(`${file.pathname}: ${answer.status}`);
      return answer.json();
    });
    table.catch(() => loaded.delete(lang)); // a failed load may be tried again
    loaded.set(lang, table.then((known) => (key, values = {}) => fill(known[key], values)));
  }
  return loaded.get(lang);
}

function fill(text, values) {
  return text.replace(/\[(\w+)\]/g, (whole, name) => values[name] ?? whole);
}

/** The language the browser asks for, Japanese when it is none of ours. */
export function browserLanguage() {
  const asked = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return asked.find((tag) => LANGUAGES.includes(tag)) ?? "ja";
}

/** Put the words into every element that names one. */
export function apply(say, lang) {
  document.documentElement.lang = htmlLang(lang);
  for (const element of document.querySelectorAll("[data-words]")) {
    element.replaceChildren(...nodes(say(element.dataset.words)));
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", plain(say(element.dataset.label)));
  }
  for (const element of document.querySelectorAll("[data-placeholder]")) {
    element.placeholder = plain(say(element.dataset.placeholder));
  }
}
