// The public API as functions. Whatever goes wrong is a Trouble that names its sentence.

import { DOOR } from "./door.js";

const MESSAGES = "/api/v1/messages";
const PATIENCE_MS = 15_000;
const LONGEST_PAUSE_S = 120;

/** kind: offline | timeout | busy | server | refused (keys of i18n `trouble_*`); pause in seconds. */
export class Trouble extends Error {
  constructor(kind, pause = 0) {
    super(kind);
    this.kind = kind;
    this.pause = pause;
  }
}

/** Post one message; returns the MessageResponse. `session_id` and `lang` may be null. */
export function sendMessage(text, session_id, lang) {
  const request = { text, channel: DOOR };
  if (session_id) request.session_id = session_id;
  if (lang) request.lang = lang;
  return call(MESSAGES, post(request));
}

/** Say whether a reply helped. */
export function sendFeedback(messageId, helpful) {
  return call(`${MESSAGES}/${encodeURIComponent(messageId)}/feedback`, post({ helpful }));
}

/** Names that begin like `q`: [{item_id, name, display_name}]. `stop` is an AbortController. */
export async function suggest(q, stop) {
  const answer = await call(`/api/v1/suggest?q=${encodeURIComponent(q)}`, {}, stop);
  return answer?.suggestions ?? [];
}

function post(body) {
  const headers = { "Content-Type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(body) };
}

async function call(url, options, stop = new AbortController()) {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, PATIENCE_MS);
  try {
    const answer = await fetch(url, { ...options, signal: stop.signal });
    if (!answer.ok) throw refusal(answer);
    return answer.status === 204 ? null : await answer.json();
  } catch (error) {
    if (late) throw new Trouble("timeout");
    if (error instanceof Trouble || error.name === "AbortError") throw error;
    if (error instanceof SyntaxError) throw new Trouble("server"); // an answer that is not JSON
    throw new Trouble("offline");
  } finally {
    clearTimeout(timer);
  }
}

function refusal(answer) {
  if (answer.status === 429) return new Trouble("busy", pause(answer.headers.get("Retry-After")));
  return new Trouble(answer.status >= 500 ? "server" : "refused");
}

/** Retry-After, in seconds or as a date, as whole seconds within reason. */
function pause(after) {
  if (!after) return 0;
  const seconds = /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1000;
  return Math.min(Math.max(Math.ceil(seconds) || 0, 0), LONGEST_PAUSE_S);
}
