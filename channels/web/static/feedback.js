// "Did this help?" under each reply.

import { sendFeedback } from "./api.js";
import { el, icon } from "./dom.js";
import { plain } from "./ruby.js";

/** Two buttons that post once; a failed post may be tried again. */
export function feedback(messageId, say) {
  const note = el("span", { class: "note" });
  const yes = thumb("yes", say);
  const no = thumb("no", say);
  let sent = false;
  const lock = (on) => {
    sent = on;
    for (const button of [yes, no]) button.setAttribute("aria-disabled", String(on));
  };
  const press = async (pressed, helpful) => {
    if (sent) return;
    lock(true);
    try {
      await sendFeedback(messageId, helpful);
      pressed.setAttribute("aria-pressed", "true");
      note.textContent = plain(say("helpful_thanks"));
    } catch {
      lock(false);
      note.textContent = plain(say("helpful_failed"));
    }
  };
  yes.addEventListener("click", () => press(yes, true));
  no.addEventListener("click", () => press(no, false));
  return el("div", { class: "feedback", role: "group", "aria-label": plain(say("helpful")) },
    el("span", { class: "feedback-question" }, say("helpful")), yes, no, note);
}

function thumb(answer, say) {
  return el("button", { type: "button", class: "thumb", "aria-pressed": "false" },
    icon(`thumb-${answer}`), el("span", {}, say(`helpful_${answer}`)));
}
