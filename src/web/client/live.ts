import { showAnew } from "./anew.js";
import { button, make } from "./make.js";

/** Milliseconds in which changes that come together are told together. */
const SETTLED = 400;

/** Changes that are told in words; the rest is counted. */
const TOLD = 3;

/** Tells in words what changed since the page was opened, in a box that moves nothing; the reader says when to show it. */
export function listenToChanges(shown: () => void): void {
  const line = document.querySelector<HTMLElement>("[data-stream]");
  if (!line?.dataset.stream) return;
  const stream = new URL(line.dataset.stream, location.href);
  stream.searchParams.set("after", line.dataset.last ?? "0");
  const source = new EventSource(stream);
  let count = 0;
  const processes = new Set<string>();
  let timer = 0;
  const show = async (): Promise<void> => {
    const words = await showAnew(line);
    if (words === undefined) return location.reload();
    count = 0;
    processes.clear();
    line.replaceChildren(make("p", { textContent: words }, " ", dismissal(line)));
    shown();
  };
  source.addEventListener("change", (event) => {
    count += 1;
    processes.add((JSON.parse(String(event.data)) as { process: string }).process);
    clearTimeout(timer);
    timer = setTimeout(() => void tell(line, { count, processes }, show), SETTLED);
  });
  addEventListener("pagehide", () => source.close());
}

interface Came {
  readonly count: number;
  /** Ids of the processes that the changes are in. */
  readonly processes: ReadonlySet<string>;
}

async function tell(line: HTMLElement, { count, processes }: Came, show: () => Promise<void>): Promise<void> {
  const { changes, last = "0" } = line.dataset;
  const page = changes === undefined ? undefined : await load(`${changes}?after=${last}`);
  const list = page
    ? [...page.querySelectorAll(".changes li")].map((one) => (one as HTMLElement).dataset.said ?? "")
    : [...processes].map(titleOf);
  // The page lists the first of them; it may have one already that the stream has not told yet.
  const more = list.length > TOLD ? [`and ${Math.max(list.length, page ? count : 0) - TOLD} more`] : [];
  const reports = Number(page?.querySelector<HTMLElement>(".live")?.dataset.reports) - Number(line.dataset.reports);
  const came = reports > 0 ? `${reports === 1 ? "One new report" : `${reports} new reports`}, ` : "";
  const what = `${count} ${count === 1 ? "change" : "changes"} since this page was opened.`;
  line.replaceChildren(
    make("p", { textContent: came + what }, " ", dismissal(line)),
    ...(list.length > 0
      ? [make("ul", {}, ...[...list.slice(0, TOLD), ...more].map((textContent) => make("li", { textContent })))]
      : []),
    make(
      "p",
      {},
      button("Show them here", "Show this page as it is now", () => void show()),
      ...(changes === undefined
        ? []
        : [" ", make("a", { href: `${changes}?after=${last}`, textContent: "All that changed" })]),
    ),
  );
}

/** Title of a process on the first page. */
const titleOf = (process: string): string =>
  document.querySelector(`.card[data-process="${CSS.escape(process)}"] h2`)?.textContent ?? "A new process";

async function load(address: string): Promise<Document | undefined> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : undefined;
}

const dismissal = (line: HTMLElement): HTMLElement => button("×", "Close this message", () => line.replaceChildren());
