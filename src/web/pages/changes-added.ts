import { showDate } from "../../show/dates.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { dayNumber, isoDay } from "../parts/days.js";
import { withQuery } from "../parts/pager.js";
import type { ListedChange, WebRecord } from "../record.js";
import { BY_ADDING, BY_REPORTS } from "./changes-measure.js";

/** Days that one can look back to in one step. */
const DAYS = 3;

/** Tells whether a change lies in the days, or behind the number of the log, that a query looks back to. */
export const isSince =
  (query: URLSearchParams) =>
  ({ at, id }: ListedChange): boolean =>
    at.slice(0, 10) >= (query.get("since") ?? "") && numberOf(id) > Number(query.get("after") ?? 0);

/** The number that a change has in the log. */
const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf("-") + 1));

/** Says by which days the changes are told, and leads to the days of the reports. */
export const writeAdded = (record: WebRecord, query: URLSearchParams): Markup =>
  html`<p>What this record has learnt since reports were <b>last added</b>, by the day on which you added them. ${
    record.news().length > 0 && html`<a href="${withQuery(query, BY_REPORTS)}">By the days of the reports instead</a>`
  }</p>`;

/** Writes the days of taking in to look back to, and a form for any other. */
export function writeSince(record: WebRecord, all: readonly ListedChange[], query: URLSearchParams): Markup {
  const days = daysBack(record, all);
  const kept = [...query].filter(([key]) => !["since", "after", "page"].includes(key));
  const isNow = (day: string | undefined): boolean => !query.has("after") && (query.get("since") ?? undefined) === day;
  const link = (day: string | undefined, name: string): Piece =>
    html`<a href="${withQuery(query, { ...BY_ADDING, since: day, after: undefined })}"${isNow(day) && html` aria-current="true"`}>${name}</a> `;
  return html`<section class="facet"><h2>Days of adding</h2>
<form class="ranges" action=""><span class="links">added since ${query.has("after") && html`<b>your last visit</b> `}${days.map((day) => link(day, nameOfDay(record, day)))}${link(undefined, "the beginning")}</span>
${kept.map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}">`)}<span class="pair"><label>or <span class="hidden">since </span><input type="date" name="since" value="${query.get("since") ?? ""}"></label> <button>Show</button></span></form></section>
`;
}

/** The latest days that have changes, and yesterday in any case: it is what one comes back for. */
function daysBack({ today }: WebRecord, all: readonly ListedChange[]): string[] {
  const latest = [...new Set(all.map(({ at }) => at.slice(0, 10)))].slice(0, DAYS);
  const now = today && dayNumber(today());
  const days = new Set([...latest, ...(now === undefined ? [] : [isoDay(now - 1)])]);
  return [...days].sort().reverse();
}

/** "yesterday, 3 March 2026": the day as it is called today. */
function nameOfDay({ today }: WebRecord, day: string): string {
  const now = today && dayNumber(today());
  const ago = now === undefined ? undefined : now - (dayNumber(day) ?? 0);
  return `${ago === 0 ? "today, " : ago === 1 ? "yesterday, " : ""}${showDate(day)}`;
}
