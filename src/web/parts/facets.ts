import { html, type Markup } from "../../show/html/markup.js";
import { withQuery } from "./pager.js";

/** What a list can be narrowed by: a name, the values that an item has of it, and what a value is called. */
export interface Side<T> {
  readonly key: string;
  readonly name: string;
  readonly of: (item: T) => readonly string[];
  readonly nameOf?: (value: string) => string;
}

/** A side with what a list has of it. */
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
export function writeFacets(query: URLSearchParams, facets: readonly Facet[]): readonly Markup[] {
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

/** Leaves of a list what the query chose, by all sides or by all but one. */
export function narrow<T>(list: readonly T[], sides: readonly Side<T>[], query: URLSearchParams, but?: string): T[] {
  const chosen = sides.filter(({ key }) => key !== but && query.has(key));
  return list.filter((item) => chosen.every(({ key, of }) => of(item).includes(query.get(key) ?? "")));
}

/** Gives the ids of what a query leaves of a list; nothing where it chooses none. */
export function chosenIds<T extends { readonly id: string }>(
  list: readonly T[],
  sides: readonly Side<T>[],
  query: URLSearchParams,
): ReadonlySet<string> | undefined {
  if (!sides.some(({ key }) => query.has(key))) return undefined;
  return new Set(narrow(list, sides, query).map(({ id }) => id));
}

/** Counts what a list has of each value of its sides; each counts what the others leave. */
export const facetsOf = <T>(list: readonly T[], sides: readonly Side<T>[], query: URLSearchParams): Facet[] =>
  sides.map((side) => countBy(narrow(list, sides, query, side.key), side, query.get(side.key)));

/** The most frequent value stands first; of days the latest. What is chosen stands there though nothing is left of it. */
function countBy<T>(list: readonly T[], { key, name, of, nameOf = String }: Side<T>, chosen: string | null): Facet {
  const counts = new Map<string, number>(chosen === null ? [] : [[chosen, 0]]);
  for (const item of list) for (const value of new Set(of(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => (key === "day" ? (a < b ? 1 : -1) : n - m || (a < b ? -1 : 1)));
  const values = sorted.map(([value, count]) => ({ value, name: nameOf(value), count }));
  return { key, name, among: list.length, values };
}
