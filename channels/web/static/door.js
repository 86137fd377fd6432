// Which door of the house this page is: the server writes it into <html data-door>.

/** The channel of every message sent from here: "web" or "kiosk". */
export const DOOR = document.documentElement.dataset.door ?? "web";
