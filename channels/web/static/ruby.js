// Furigana: {漢字|かんじ} in a text becomes <ruby>.

const FURIGANA = /\{([^{}|]+)\|([^{}|]+)\}/g;

/** The text as DOM nodes, furigana above its kanji. The reading is not said twice aloud. */
export function nodes(text) {
  const made = [];
  let from = 0;
  for (const match of text.matchAll(FURIGANA)) {
    if (match.index > from) made.push(document.createTextNode(text.slice(from, match.index)));
    const ruby = document.createElement("ruby");
    const reading = document.createElement("rt");
    reading.textContent = match[2];
    reading.setAttribute("aria-hidden", "true");
    ruby.append(match[1], reading);
    made.push(ruby);
    from = match.index + match[0].length;
  }
  if (from < text.length) made.push(document.createTextNode(text.slice(from)));
  return made;
}

/** The text without furigana, for attributes and comparisons. */
export function plain(text) {
  return text.replace(FURIGANA, "$1");
}
