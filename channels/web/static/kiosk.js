// At the kiosk the next person must find nothing of the one before: after a while without a touch
// the conversation ends and the page starts afresh. Elsewhere this module does nothing.

import { conversation, language } from "./session.js";

const USUAL_IDLE_S = 60;

/** Seconds without a touch; `?idle=` may set them within bounds, for a test or a quiet place. */
function idleSeconds() {
  const asked = Number(new URLSearchParams(location.search).get("idle"));
  return asked >= 2 && asked <= 600 ? asked : USUAL_IDLE_S;
}

function startAfresh() {
  conversation.end();
  language.choose(null);
  location.reload();
}

if (document.documentElement.dataset.door === "kiosk") {
  let timer = setTimeout(startAfresh, idleSeconds() * 1000);
  for (const sign of ["pointerdown", "keydown", "scroll"]) {
    addEventListener(
      sign,
      () => {
        clearTimeout(timer);
        timer = setTimeout(startAfresh, idleSeconds() * 1000);
      },
      { capture: true, passive: true },
    );
  }
}
