// For other sites: a round button bottom right that opens the chat page in a frame.
// The server fills in the names and serves this at /embed.js. Styles are set one by one inside a
// shadow root: the site's style sheets do not reach in, and its CSP has nothing to forbid.

(() => {
  const NAMES = {};
  const here = document.currentScript.src;
  const name = NAMES[document.documentElement.lang.slice(0, 2).toLowerCase()] ?? NAMES.ja;
  let frame; // made when first opened, then kept, so that the conversation is still there

  const corner = make("div", {}, { position: "fixed", right: "16px", bottom: "16px", zIndex: "2147483000" });
  const button = make("button", { type: "button", title: name, ariaLabel: name, ariaExpanded: "false" }, {
    width: "64px", height: "64px", padding: "0", border: "0", borderRadius: "50%",
    background: "none", cursor: "pointer", boxShadow: "0 2px 8px rgb(0 0 0 / 35%)",
  });
  const cat = make("img", { src: new URL("static/cat.svg", here).href, alt: "", width: 64, height: 64 }, {
    display: "block",
  });

  function make(tag, properties, style) {
    const made = Object.assign(document.createElement(tag), properties);
    Object.assign(made.style, style);
    return made;
  }

  function makeFrame() {
    return make("iframe", { src: new URL("./", here).href, title: name }, {
      position: "absolute", right: "0", bottom: "80px",
      width: "min(400px, calc(100vw - 32px))", height: "min(640px, calc(100vh - 112px))",
      border: "1px solid #767062", borderRadius: "14px", background: "#ffffff",
      boxShadow: "0 4px 24px rgb(0 0 0 / 30%)",
    });
  }

  function open() {
    if (!frame) {
      frame = makeFrame();
      button.after(frame); // the next Tab from the button leads in
    }
    frame.style.display = "block";
    button.ariaExpanded = "true";
    frame.focus();
  }

  function close() {
    frame.style.display = "none";
    button.ariaExpanded = "false";
    button.focus();
  }

  const isOpen = () => button.ariaExpanded === "true";

  function start() {
    button.append(cat);
    corner.attachShadow({ mode: "open" }).append(button);
    document.body.append(corner);
    button.addEventListener("click", () => (isOpen() ? close() : open()));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented && isOpen()) close();
    });
    addEventListener("message", (event) => { // an Escape pressed inside the frame
      if (isOpen() && event.source === frame.contentWindow && event.data === "gomi:close") close();
    });
  }

  if (document.body) start();
  else addEventListener("DOMContentLoaded", start);
})();
