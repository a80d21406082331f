import { make } from "./make.js";

/** Tells that the record changed since the page was opened, in a line that moves nothing; the reader says when to look. */
export function listenToChanges(): void {
  const line = document.querySelector<HTMLElement>("[data-stream]");
  if (!line?.dataset.stream) return;
  const source = new EventSource(line.dataset.stream);
  let count = 0;
  source.addEventListener("change", () => {
    count += 1;
    const what = count === 1 ? "One change" : `${count} changes`;
    line.replaceChildren(
      `${what} since this page was opened. `,
      make("a", { href: location.href, textContent: "Show the page anew" }),
      " or ",
      make("a", { href: line.dataset.changes ?? "", textContent: "what changed" }),
    );
  });
  addEventListener("pagehide", () => source.close());
}

const keyOf = (name: string): string => `seen ${name}`;

/** Notes up to which change a process has been looked at, and marks on the first page those that changed since. */
export function tellWhatIsNew(): void {
  const here = document.querySelector<HTMLElement>("[data-seen]");
  if (here?.dataset.seen) localStorage.setItem(keyOf(here.dataset.seen), here.dataset.last ?? "0");
  for (const card of document.querySelectorAll<HTMLElement>("[data-card]")) {
    const seen = localStorage.getItem(keyOf(card.dataset.card ?? ""));
    if (seen === null || Number(card.dataset.last) <= Number(seen) || !(card instanceof HTMLAnchorElement)) continue;
    card.textContent = "changed since your last visit";
    card.classList.add("status", "new");
    card.href += `?after=${seen}`;
  }
}
