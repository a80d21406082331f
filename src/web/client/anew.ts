/** What holds the page; the form for new reports is left as its user has it. */
const HOLDS = ["main.home", ".columns"];
const KEPT = "details.adding";

/**
 * Shows the page as it is now in the place of what it was, what is read where it is; new entries are marked.
 *
 * @returns what became of it in words; nothing where the page could not be had
 */
export async function showAnew(line: HTMLElement): Promise<string | undefined> {
  const response = await fetch(location.href, { headers: { "x-shown": "1" } }).catch(() => undefined);
  if (!response?.ok) return undefined;
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  const known = new Set(entries().map(nameOf));
  const read = entries().find((entry) => entry.getBoundingClientRect().bottom > 0);
  const at = { name: read && nameOf(read), top: read?.getBoundingClientRect().top ?? 0 };
  const here = document.querySelector(".entry.here");
  const went = document.querySelector(".sections ul")?.scrollLeft ?? 0;
  if (![...HOLDS, ".glance"].map((selector) => swap(next, selector)).some(Boolean)) return undefined;
  Object.assign(line.dataset, next.querySelector<HTMLElement>(".live")?.dataset);
  document.querySelector(".sections ul")?.scrollTo({ left: went });
  const fresh = entries().filter((entry) => !known.has(nameOf(entry)));
  for (const entry of fresh) entry.classList.add("fresh");
  named(here && nameOf(here))?.classList.add("here");
  const top = named(at.name)?.getBoundingClientRect().top;
  if (top !== undefined) scrollBy({ top: top - at.top, behavior: "instant" });
  if (fresh.length === 0) return "Shown as it is now: no entry of this page is new.";
  return `Shown as it is now: ${fresh.length === 1 ? "one entry is" : `${fresh.length} entries are`} new, marked at the edge.`;
}

function swap(next: Document, selector: string): boolean {
  const [old, now] = [document.querySelector(selector), next.querySelector(selector)];
  if (!old || !now) return false;
  const kept = old.querySelector(KEPT);
  if (kept) now.querySelector(KEPT)?.replaceWith(kept);
  old.replaceWith(document.adoptNode(now));
  return true;
}

const entries = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("main .entry")];

/** An entry is known by its id, a process of the first page by its address. */
const nameOf = (entry: Element): string => entry.id || (entry.querySelector("h2 a")?.getAttribute("href") ?? "");

const named = (name: string | null | undefined): HTMLElement | undefined =>
  name ? entries().find((entry) => nameOf(entry) === name) : undefined;
