import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { dayNumber, isoDay } from "../parts/days.js";
import { withQuery } from "../parts/pager.js";

/** The days that a picture shows. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Windows that can be chosen, in days; "all" shows everything. */
const WINDOWS: readonly (readonly [name: string, days: number])[] = [
  ["2 weeks", 14],
  ["1 month", 31],
  ["3 months", 92],
  ["1 year", 366],
  ["all", Infinity],
];

/** Share of a window that lies behind the record's day. */
const PAST = 0.75;

/** Share of what is dated that the first picture must hold. */
const ENOUGH = 2 / 3;

/** The days from the first to the last. */
export function allDays(days: readonly number[]): Range {
  const [first, last] = days.reduce(([a, b], day) => [Math.min(a, day), Math.max(b, day)], [Infinity, -Infinity]);
  return { from: first, to: last + 1 };
}

/** Chooses the days: those that the query names, else the smallest window around the record's day that holds most, else all. */
export function chooseRange(days: readonly number[], asOf: string, query: URLSearchParams): Range {
  const all = allDays(days);
  const [from, to] = [dayNumber(query.get("from") ?? ""), dayNumber(query.get("to") ?? "")];
  if (from !== undefined && to !== undefined && from <= to) return { from, to: to + 1 };
  const now = dayNumber(asOf);
  if (now === undefined) return all;
  const inside = (range: Range): number => days.filter((day) => day >= range.from && day < range.to).length;
  const windows = WINDOWS.map(([, length]) => windowOf(now, length, all)).slice(0, -1);
  return windows.find((range) => inside(range) >= ENOUGH * days.length) ?? withoutStrays(days, all, now);
}

/** Share of the days at either end that a picture can do without where they would press all others together. */
const STRAY = 0.05;

/** All days, but for a few far off: a year that a report looks back to. */
function withoutStrays(days: readonly number[], all: Range, now: number): Range {
  const sorted = [...days].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? now;
  const most = { from: at(STRAY), to: Math.max(at(1 - STRAY), now) + 1 };
  return (all.to - all.from) / 2 > most.to - most.from ? most : all;
}

function windowOf(now: number, days: number, all: Range): Range {
  if (days === Infinity) return all;
  const from = Math.floor(now - days * PAST);
  return { from, to: from + days + 1 };
}

/** Writes the choice of windows, and a form for any other. */
export function writeRanges(days: readonly number[], asOf: string, query: URLSearchParams, shown: Range): Markup {
  const all = allDays(days);
  const now = dayNumber(asOf) ?? all.to;
  return html`<section class="facet"><h2>Days</h2>
<form class="ranges" action=""><span class="links">${WINDOWS.map(([name, length]) => writeWindow(name, windowOf(now, length, all), query, shown))}</span>
<span class="pair"><label>from <input type="date" name="from" value="${isoDay(shown.from)}"></label> <label>to <input type="date" name="to" value="${isoDay(shown.to - 1)}"></label> <button>Show</button></span></form></section>
`;
}

function writeWindow(name: string, range: Range, query: URLSearchParams, shown: Range): Piece {
  const current = range.from === shown.from && range.to === shown.to;
  const href = withQuery(query, { from: isoDay(range.from), to: isoDay(range.to - 1), page: undefined });
  return html`<a href="${href}"${current && html` aria-current="true"`}>${name}</a> `;
}
