import { knownDay, once } from "../../model/index.js";
import { showDate } from "../../show/dates.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { issuesOfChanges } from "../change-issues.js";
import { many } from "../parts/many.js";
import { withQuery } from "../parts/pager.js";
import type { ListedChange, WebRecord } from "../record.js";
import { addedOf, BY_ADDING } from "./changes-measure.js";
import { NONE } from "./changes-parts.js";

/** The days whose reports are compared with the record as it stood before. */
interface Window {
  /** The last of them. */
  readonly day: string;
  /** The record is compared as of this day; nothing where there is none before. */
  readonly against: string | undefined;
  readonly changes: readonly ListedChange[];
  /** What their reports tell for the first time of what was before. */
  readonly background: readonly ListedChange[];
}

/** All days that have reports, the latest first. */
const daysOf = once(({ dossier }: WebRecord): readonly string[] => {
  const days = dossier.reports.flatMap((report) => knownDay(report) ?? []);
  return [...new Set(days)].sort().reverse();
});

/** Asks for a comparison with nothing: from the first report on. */
const NOTHING = "nothing";

/** Finds the days that a query asks for: the latest with reports against the one before, if it asks for none. */
export function windowOf(record: WebRecord, query: URLSearchParams): Window {
  const days = daysOf(record);
  const asked = query.get("day");
  const day = days.find((one) => asked === null || one <= asked) ?? days[0] ?? "";
  const before = days.filter((one) => one < day);
  const since = query.get("against");
  const against = since === NOTHING ? undefined : (before.find((one) => since !== null && one <= since) ?? before[0]);
  const told = record.news().filter(({ at }) => at <= day && at > (against ?? ""));
  const background = told.filter(({ change }) => change.background);
  return { day, against, changes: told.filter(({ change }) => !change.background), background };
}

/** Days that are offered as links, and in the form. */
const LINKS = 5;
const OPTIONS = 60;

/** Writes which days are compared. */
export function writeDays(record: WebRecord, query: URLSearchParams): Piece {
  const days = daysOf(record);
  const { day, against } = windowOf(record, query);
  if (day === "") return undefined;
  const isFirst = days.at(-1) === day;
  return isFirst
    ? html`<p>The first reports are those of <b>${showDate(day)}</b>: ${days.length === 1 ? "there is no earlier day to compare them with, so" : ""} all that they tell is new.</p>`
    : html`<p>What the reports of <b>${spanOf(days, day, against)}</b> added${against !== undefined && html`, compared with the record as of <b>${showDate(against)}</b>${against === days.find((one) => one < day) && " (the last day with reports before)"}`}.</p>`;
}

/** Writes the other days to choose, and the way to what was added when. */
export function writeOtherDays(record: WebRecord, query: URLSearchParams): Piece {
  const days = daysOf(record);
  const { day, against } = windowOf(record, query);
  if (day === "") return undefined;
  return html`<section class="facet"><h2>Days of the reports</h2>
<form class="ranges days" action=""><span class="links">${days.slice(0, LINKS).map((one) => writeLink(query, one, day))}</span>
${days.length > 1 && writeForm(query, { days, day, against })}</form>
${writeAside(record, query)}</section>
`;
}

/** "16 February 2026", or from the first day that is compared to the last. */
function spanOf(days: readonly string[], day: string, against: string | undefined): string {
  const first = days.findLast((one) => one > (against ?? "") && one <= day) ?? day;
  return first === day ? showDate(day) : `${showDate(first)} to ${showDate(day)}`;
}

const writeLink = (query: URLSearchParams, one: string, day: string): Markup =>
  html`<a href="${withQuery(query, { day: one, against: undefined, page: undefined })}"${one === day && html` aria-current="true"`}>${showDate(one)}</a> `;

interface Chooser {
  readonly days: readonly string[];
  readonly day: string;
  readonly against: string | undefined;
}

/** Two lists of days: without a script they are sent as a form. */
function writeForm(query: URLSearchParams, { days, day, against }: Chooser): Markup {
  const kept = [...query].filter(([key]) => !["day", "against", "page"].includes(key));
  const option =
    (chosen: string | undefined) =>
    (one: string): Markup =>
      html`<option value="${one}"${one === chosen && html` selected`}>${showDate(one)}</option>`;
  const offered = days.slice(0, OPTIONS);
  return html`${kept.map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}">`)}<span class="pair"><label>up to <select name="day">${offered.map(option(day))}</select></label> <label>against <select name="against">${offered.filter((one) => one !== days[0]).map(option(against))}<option value="${NOTHING}"${against === undefined && html` selected`}>nothing</option></select></label> <button>Show</button></span>`;
}

/** What stands under no day, and what can be told by another measure. */
function writeAside(record: WebRecord, query: URLSearchParams): Piece {
  const undated = record.dossier.reports.filter(({ published }) => !published).length;
  const added = addedOf(record).filter(({ change }) => change.is !== "opened");
  const last = added[0];
  const notes = [
    last &&
      html`Last added on ${showDate(last.at)}: <a href="${withQuery(query, BY_ADDING)}">what changed by the day on which you added the reports</a>`,
    undated > 0 &&
      html`${many(undated, "report")} without a date: what <a href="${record.path}/reports">only ${undated === 1 ? "it tells" : "they tell"}</a> is under no day`,
  ];
  return notes.some(Boolean) && html`<p class="meta">${joined(notes, " · ")}</p>`;
}

/** What a list that came out empty is told of. */
interface Empty {
  readonly isAdded: boolean;
  /** All changes of all days, narrowed as the list is. */
  readonly all: readonly ListedChange[];
  /** The changes of the days asked for, as they are without narrowing. */
  readonly recent: readonly ListedChange[];
}

/** Says that nothing changed in the days asked for, and when something did last. */
export function writeNothing(record: WebRecord, query: URLSearchParams, { isAdded, all, recent }: Empty): Markup {
  const what = query.get("issue") ?? "this";
  if (isAdded) {
    const last = all[0]?.at.slice(0, 10);
    return html`<p>${last === undefined ? `Nothing on ${what} changed since the library holds this record.` : `Nothing on ${what} was added in that time. The last was added on ${showDate(last)}.`}</p>`;
  }
  const { day, against } = windowOf(record, query);
  const last = all.findLast(({ at }) => at <= day)?.at;
  const count = all.filter(({ at }) => at === last).length;
  const days = spanOf(daysOf(record), day, against);
  return html`<p>${query.has("issue") ? `No change in the reports of ${days} is filed under ${what}.` : `The record has nothing new of this in the reports of ${days}.`}${writeUnfiled(record, query, recent)}${
    last !== undefined &&
    html` Those of <a href="${withQuery(query, { day: last, against: undefined, page: undefined })}">${showDate(last)}</a> were the last with something new in the record: ${many(count, "change")}.`
  }</p>`;
}

/** Says how many changes are filed under no issue: reports often tell more of one than they name it by. */
export function writeUnfiled(record: WebRecord, query: URLSearchParams, recent: readonly ListedChange[]): Piece {
  const issuesOf = issuesOfChanges(record);
  const count = recent.filter(({ change }) => issuesOf(change).length === 0).length;
  const to = withQuery(query, { issue: NONE, page: undefined });
  return (
    query.has("issue") &&
    query.get("issue") !== NONE &&
    count > 0 &&
    html` Of ${many(recent.length, "change")}, <a href="${to}">${count} ${count === 1 ? "is" : "are"} filed under no issue</a>.`
  );
}
