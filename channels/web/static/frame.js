// Inside another site's frame (see embed.js), whose keyboard events stay in here.

/** An Escape that nothing on the page wanted asks the site around to close the frame. */
export function closeOnEscape() {
  if (window.parent === window) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    window.parent.postMessage("gomi:close", "*"); // any site that may frame us may hear this
  });
}
