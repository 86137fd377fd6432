// Furigana: {漢字|かんじ} in a text becomes <ruby>.

const FURIGANA = /\{([^{}|]+)\|([^{}|]+)\}/g;

/** The text as DOM nodes, furigana above its kanji. The reading is not said twice aloud. */
export function nodes(text) {
  const made = [];
  let from = 0;
  for (const match of text.matchAll(FURIGANA)) {
    if (match.index > from) made.push(document.createTextNode(text.slice(from, match.index)));
    const ruby = document.createElement("ruby");
    ruby.append(match[1], ...["rp", "rt", "rp"].map((tag, at) => {
      const above = document.createElement(tag);
      above.textContent = ["(", match[2], ")"][at]; // brackets where a browser knows no ruby
      above.setAttribute("aria-hidden", "true");
      return above;
    }));
    made.push(ruby);
    from = match.index + match[0].length;
  }
  if (from < text.length) made.push(document.createTextNode(text.slice(from)));
  return made;
}

// Fields of a reply's blocks that are not shown as they stand.
const NEVER_SHOWN = new Set(["type", "id", "item_id", "colour", "send", "url"]);

/** The blocks of a reply, their lines replaced by those with furigana that came along. */
export function withFurigana({ blocks, furigana = {} }) {
  const marked = new Map(Object.entries(furigana));
  const read = (value) => {
    if (typeof value === "string") return value.split("\n").map((line) => marked.get(line) ?? line).join("\n");
    if (Array.isArray(value)) return value.map(read);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) =>
      [name, NEVER_SHOWN.has(name) ? inner : read(inner)]));
  };
  return blocks.map(read);
}

/** The text without furigana, for attributes and comparisons. */
export function plain(text) {
  return text.replace(FURIGANA, "$1");
}
