// For other sites of the ward: a script element with src="//THIS-HOST/embed.js" and async.
// A round button opens the chat in a frame. Which sites may do so is the setting GOMI_EMBED_ORIGINS.

(() => {
  const home = new URL(document.currentScript.src).origin;
  const place = (element, style) => Object.assign(element.style, { position: "fixed", zIndex: 9999, ...style });

  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "ごみ分別案内";
  button.setAttribute("aria-expanded", "false");
  place(button, {
    right: "16px", bottom: "16px", minWidth: "44px", minHeight: "48px", padding: "0 18px", border: "0",
    borderRadius: "24px", background: "#1f4f8a", color: "#fff", font: "bold 16px sans-serif", cursor: "pointer",
  });

  const frame = document.createElement("iframe");
  frame.title = "すみだ ごみ分別案内";
  frame.hidden = true;
  place(frame, {
    right: "16px", bottom: "76px", width: "min(400px, calc(100vw - 32px))", height: "min(640px, calc(100vh - 100px))",
    border: "1px solid #888", borderRadius: "12px", background: "#fff",
  });

  function show(open) {
    if (open && !frame.src) frame.src = `${home}/`;
    frame.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    (open ? frame : button).focus();
  }

  button.addEventListener("click", () => show(frame.hidden));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !frame.hidden) show(false);
  });
  document.body.append(frame, button);
})();
