import { showLocalTimes } from "./local-times.js";
import { button, make } from "./make.js";

/** The words of an entry beside the page. */
export interface Panel {
  readonly isOpen: () => boolean;
  /** Opens the words that a link leads to; the page of the entry where they are open already. */
  readonly open: (link: HTMLAnchorElement) => void;
  readonly close: () => void;
  /** Goes to the next words, or with -1 to those before. */
  readonly step: (by: 1 | -1) => void;
  /** Copies the words that one is at as a citation. */
  readonly copy: () => void;
}

/** Lets links to words open beside the page instead of leading away from it. */
export function listenToPanel(): Panel {
  const view = new PanelView();
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.ev") : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void view.open(link);
  });
  addEventListener("popstate", () => view.hide());
  return {
    isOpen: () => view.isOpen,
    open: (link) => void view.open(link),
    close: () => view.close(),
    step: (by) => view.step(by),
    copy: () => void view.copy(),
  };
}

class PanelView {
  readonly #title = make("strong", { tabIndex: -1, id: "panel-title" });
  readonly #count = make("span", { className: "count" });
  readonly #page = make("a", { textContent: "Page", title: "The page of this entry" });
  readonly #copy = button("Cite", "Copy these words as a citation", () => void this.copy());
  readonly #body = make("div", { className: "panel-body", tabIndex: 0 });
  readonly #panel = make(
    "aside",
    { className: "panel", hidden: true },
    make(
      "div",
      { className: "panel-bar" },
      ...[this.#title, this.#count],
      button("←", "The words before", () => this.step(-1)),
      button("→", "The next words", () => this.step(1)),
      ...[this.#copy, this.#page],
      button("×", "Close", () => this.close()),
    ),
    this.#body,
  );
  #link: HTMLAnchorElement | undefined;
  #at = 0;

  constructor() {
    this.#panel.setAttribute("aria-labelledby", "panel-title");
    this.#body.setAttribute("role", "region");
    this.#body.ariaLabel = "Words of the reports";
  }

  get isOpen(): boolean {
    return !this.#panel.hidden && this.#panel.isConnected;
  }

  async open(link: HTMLAnchorElement): Promise<void> {
    if (this.isOpen && this.#link === link) return location.assign(link.href);
    const response = await fetch(link.href).catch(() => undefined);
    const text = response?.ok ? await response.text() : "";
    const found = new DOMParser().parseFromString(text, "text/html").querySelector("article.evidence");
    if (!found) return location.assign(link.href);
    // The way back leads out of the words before it leads off the page.
    if (!this.isOpen) history.pushState({ panel: true }, "");
    const top = link.getBoundingClientRect().top;
    this.#mark(link);
    this.#page.href = link.href;
    this.#fill(document.adoptNode(found));
    // What makes room for the words may have moved what they are of.
    scrollBy({ top: link.getBoundingClientRect().top - top, behavior: "instant" });
    keepInSight(link, this.#panel);
  }

  #fill(article: Element): void {
    for (const element of [article, ...article.querySelectorAll("[id]")]) {
      if (element.id !== "") element.setAttribute("data-was", element.id);
      element.removeAttribute("id");
    }
    for (const heading of article.querySelectorAll("h1"))
      heading.replaceWith(make("p", { className: "says", textContent: heading.textContent ?? "" }));
    this.#body.replaceChildren(article);
    if (!this.#panel.isConnected) document.body.append(this.#panel);
    showLocalTimes();
    this.#panel.hidden = false;
    document.documentElement.classList.add("with-panel");
    // Who had it first and in which words stands at the head: there one begins, unless the page has it already.
    const isTold = this.#link?.closest(".said") !== null;
    this.#at = article.querySelector(".family") && !isTold ? -1 : 0;
    this.#body.scrollTop = 0;
    this.#show();
    this.#title.focus({ preventScroll: true });
  }

  #hits(): HTMLElement[] {
    return [...this.#body.querySelectorAll<HTMLElement>("mark.hit[data-was]")];
  }

  step(by: 1 | -1): void {
    const count = this.#hits().length;
    if (count === 0) return;
    this.#at = this.#at < 0 && by < 0 ? count - 1 : (this.#at + by + count) % count;
    this.#show();
  }

  #show(): void {
    const hits = this.#hits();
    const hit = hits[this.#at];
    for (const one of hits) one.classList.toggle("at", one === hit);
    this.#count.textContent = hits.length > 0 ? `${this.#at + 1} of ${hits.length}` : "";
    if (this.#at < 0) this.#count.textContent = `${hits.length} ${hits.length === 1 ? "place" : "places"}`;
    this.#title.textContent = hit?.closest(".report")?.querySelector("h2")?.textContent ?? "Words";
    if (hit)
      this.#body.scrollTop +=
        hit.getBoundingClientRect().top - this.#body.getBoundingClientRect().top - this.#body.clientHeight / 3;
  }

  async copy(): Promise<void> {
    const citation = this.#body.querySelectorAll(".citation")[Math.max(0, this.#at)]?.textContent;
    if (!this.isOpen || !citation) return;
    const done = await navigator.clipboard.writeText(citation).then(
      () => true,
      () => false,
    );
    this.#copy.textContent = done ? "Copied" : "Not copied";
    setTimeout(() => {
      this.#copy.textContent = "Cite";
    }, 1500);
  }

  close(): void {
    if (this.isOpen && (history.state as { panel?: true } | null)?.panel) history.back();
    else this.hide();
  }

  hide(): void {
    if (!this.isOpen) return;
    const link = this.#link;
    const top = link?.getBoundingClientRect().top ?? 0;
    this.#panel.hidden = true;
    document.documentElement.classList.remove("with-panel");
    this.#mark(undefined);
    link?.focus({ preventScroll: true });
    // The browser goes back to where the page was when the words were opened; who has read on since stays there.
    if (link?.isConnected)
      requestAnimationFrame(() => scrollBy({ top: link.getBoundingClientRect().top - top, behavior: "instant" }));
  }

  #mark(link: HTMLAnchorElement | undefined): void {
    this.#link?.removeAttribute("aria-expanded");
    link?.setAttribute("aria-expanded", "true");
    this.#link = link;
  }
}

/** Room between an entry and what covers the page above and below it. */
const ROOM = 8;

/** Scrolls so far that the words below the page, where they stand there, do not cover the entry that they are of. */
function keepInSight(link: HTMLElement, panel: HTMLElement): void {
  const bar = document.querySelector(".sections");
  const top =
    (bar && getComputedStyle(bar).position === "sticky" ? bar.getBoundingClientRect() : undefined)?.bottom ?? 0;
  const covered = panel.getBoundingClientRect();
  const entry = (link.closest(".entry, td") ?? link).getBoundingClientRect();
  if (covered.top <= ROOM) return;
  const [from, to] = [Math.max(0, top) + ROOM, covered.top - ROOM];
  // The end of an entry that is longer than the room left has the link that was chosen.
  const by = Math.min(Math.max(0, entry.bottom - to), link.getBoundingClientRect().top - from);
  const above = entry.top < from && entry.bottom - entry.top < to - from ? entry.top - from : 0;
  scrollBy({ top: by > 0 ? by : above, behavior: "instant" });
}
