import type { Panel } from "./panel.js";

/** Milliseconds in which a letter belongs to the "g" before it. */
const SOON = 1500;

/** Lets the page be read with the keys alone. */
export function listenToKeys(panel: Panel): void {
  const sheet = document.querySelector<HTMLDialogElement>("#keys");
  document.querySelector("#keys-way")?.addEventListener("click", () => sheet?.showModal());
  let went = 0;
  const acts: Readonly<Record<string, () => void>> = {
    j: () => walk(1),
    k: () => walk(-1),
    o: () => openCurrent(panel),
    n: () => panel.step(1),
    p: () => panel.step(-1),
    c: () => panel.copy(),
    "/": () => document.querySelector<HTMLInputElement>("#q")?.focus(),
    "?": () => sheet?.showModal(),
    g: () => {
      went = Date.now();
    },
    Escape: () => panel.close(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || sheet?.open) return;
    if (isTyping(event)) return;
    if (Date.now() - went < SOON) {
      went = 0;
      return go(event.key);
    }
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (!act || (event.key === "Escape" && !panel.isOpen())) return;
    event.preventDefault();
    act();
  });
}

/** Letters belong to a field that is written in; Escape leaves it. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (key === "Escape") target.blur();
  return true;
}

const go = (key: string): void => {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-go="${CSS.escape(key)}"]`);
  if (link) location.assign(link.href);
};

const entries = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("main .entry")].filter((entry) => entry.checkVisibility());

/** Goes to the next entry, or the one before; from none to the first that is in sight. */
function walk(by: 1 | -1): void {
  const all = entries();
  const at = all.findIndex((entry) => entry.classList.contains("here"));
  const first = all.findIndex((entry) => entry.getBoundingClientRect().top >= 0);
  const next = all[at < 0 ? Math.max(0, first) : Math.min(all.length - 1, Math.max(0, at + by))];
  if (!next) return;
  all[at]?.classList.remove("here");
  next.classList.add("here");
  linkOf(next)?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

const linkOf = (entry: HTMLElement): HTMLAnchorElement | null =>
  entry.querySelector("a.ev") ?? entry.querySelector("a");

function openCurrent(panel: Panel): void {
  const current = document.querySelector<HTMLElement>("main .entry.here");
  const link = current && linkOf(current);
  if (link?.classList.contains("ev")) panel.open(link);
  else if (link) location.assign(link.href);
}
