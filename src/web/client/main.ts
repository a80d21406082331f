// What the pages can do beyond their links: words beside the page, keys, times in the reader's own zone.
import { listenToAdding } from "./add.js";
import { listenToKeys } from "./keys.js";
import { listenToChanges } from "./live.js";
import { showLocalTimes } from "./local-times.js";
import { listenToPanel } from "./panel.js";
import { listenToPrint } from "./print.js";

const panel = listenToPanel();
listenToKeys(panel);
showLocalTimes();
listenToChanges(showLocalTimes);
listenToAdding();
listenToPrint();
// On a narrow screen the list of sections runs from left to right: the one shown must be in sight.
centre(document.querySelector(".sections ul"), document.querySelector(".sections [aria-current]"));

/** Scrolls a strip by itself: what scrolls an element into view may also move from where the next Tab goes on. */
function centre(strip: Element | null, part: Element | null): void {
  if (!strip || !part) return;
  const [outer, inner] = [strip.getBoundingClientRect(), part.getBoundingClientRect()];
  strip.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
}
