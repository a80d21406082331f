import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { withQuery } from "./pager.js";

/** What a list can be narrowed by. */
export interface Facet {
  readonly key: string;
  readonly name: string;
  /** How many things there are to be narrowed. */
  readonly among: number;
  /** What there is, with how often. */
  readonly values: readonly { readonly value: string; readonly name: string; readonly count: number }[];
}

/** Values that are shown; the rest folds. */
const SHOWN = 8;

/** Writes facets as links, where any narrows the list; the one chosen takes itself away. */
export function writeFacets(query: URLSearchParams, facets: readonly Facet[]): Piece {
  return facets
    .filter(({ key, among, values }) => values.some(({ count }) => count < among) || query.has(key))
    .map(
      ({ key, name, values }) => html`<section class="facet"><h2>${name}</h2>
<ul>${values.slice(0, SHOWN).map((value) => writeValue(query, key, value))}</ul>
${values.length > SHOWN && html`<details><summary>${values.length - SHOWN} more</summary><ul>${values.slice(SHOWN).map((value) => writeValue(query, key, value))}</ul></details>`}</section>
`,
    );
}

function writeValue(query: URLSearchParams, key: string, { value, name, count }: Facet["values"][number]): Markup {
  const chosen = query.get(key) === value;
  const href = withQuery(query, { [key]: chosen ? undefined : value, page: undefined, at: undefined });
  return html`<li><a href="${href}"${chosen && html` aria-current="true"`}>${name} <span class="n">${count}</span></a></li>\n`;
}

/** Puts the days of a facet in their order, the latest first; leaves other facets as they are. */
export const sortDays = (facet: Facet): Facet =>
  facet.key === "day" ? { ...facet, values: [...facet.values].sort((a, b) => (a.value < b.value ? 1 : -1)) } : facet;

/** Counts what a list has of each value, the most frequent first. */
export function countBy<T>(
  list: readonly T[],
  valuesOf: (item: T) => readonly string[],
  nameOf: (value: string) => string = (value) => value,
): Facet["values"] {
  const counts = new Map<string, number>();
  for (const item of list) for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, name: nameOf(value), count }));
}
