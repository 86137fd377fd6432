// What this tab remembers: the conversation's id and the language the resident chose.
// It ends with the tab. Where the browser keeps nothing, it lasts as long as the page.

const memory = new Map();

function read(key) {
  try {
    return sessionStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(key, value) {
  if (value === null) memory.delete(key);
  else memory.set(key, value);
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Storage is switched off; memory holds it.
  }
}

export const conversation = {
  /** The id the server gave, or null before the first reply. */
  id: () => read("conversation"),
  keep: (id) => write("conversation", id),
  /** Start afresh: the next message begins a new conversation. */
  end: () => write("conversation", null),
};

export const language = {
  /** The language the resident chose by hand, or null: then the server detects it. */
  chosen: () => read("language"),
  choose: (lang) => write("language", lang),
};
