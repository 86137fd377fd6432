// A reply's blocks as elements, one renderer per block type.

import { alert } from "./alert.js";
import { card } from "./card.js";
import { chips } from "./chips.js";
import { choices } from "./choices.js";
import { links } from "./links.js";
import { table } from "./table.js";
import { text } from "./text.js";

const RENDERERS = { alert, card, chips, choices, links, table, text };

/**
 * A MessageResponse as a list of elements, danger first. A block type this page does not know yet
 * is left out; if nothing remains, the reply's text says it all.
 * context: {say: words of the reply's language, lang, ask(text, shown)}
 */
export function renderReply(reply, context) {
  const known = reply.blocks.filter((block) => block.type in RENDERERS);
  const isAlert = (block) => block.type === "alert";
  const ordered = [...known.filter(isAlert), ...known.filter((block) => !isAlert(block))];
  const shown = ordered.length ? ordered : [{ type: "text", text: reply.text }];
  return shown.map((block) => RENDERERS[block.type](block, context));
}
