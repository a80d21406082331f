import { html, type Markup, type Piece } from "../../show/html/markup.js";

/** One page of a long list. */
export interface Cut<T> {
  readonly shown: readonly T[];
  /** The way to the other pages; nothing where there is one only. */
  readonly pager: Piece;
}

/**
 * Cuts a list to the page that a query asks for, `page=2`, or to the one that an entry stands on, `at=ID`; pages count from 1.
 *
 * @param idOf id of an item, for lists that entries are looked up in
 */
export function cut<T>(all: readonly T[], query: URLSearchParams, size: number, idOf?: (item: T) => string): Cut<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const entry = query.get("at");
  const index = entry !== null && idOf ? all.findIndex((item) => idOf(item) === entry) : -1;
  const first = index < 0 ? "1" : String(Math.floor(index / size) + 1);
  const at = Math.min(pages, Math.max(1, Number.parseInt(query.get("page") ?? first, 10) || 1));
  return {
    shown: all.slice((at - 1) * size, at * size),
    pager: pages > 1 && writePager(query, at, pages),
  };
}

const writePager = (query: URLSearchParams, at: number, pages: number): Markup =>
  html`<nav class="pager" aria-label="Pages">${at > 1 && html`<a rel="prev" href="${withQuery(query, { page: String(at - 1), at: undefined })}">Previous</a>`}
<span>Page ${at} of ${pages}</span>
${at < pages && html`<a rel="next" href="${withQuery(query, { page: String(at + 1), at: undefined })}">Next</a>`}</nav>`;

/** Gives the address of the same page with some of its query changed; undefined takes a part away. */
export function withQuery(query: URLSearchParams, change: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(query);
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) next.delete(key);
    else next.set(key, value);
  }
  return `?${next}`;
}
