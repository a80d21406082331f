import { once } from "../../model/index.js";
import { showDate } from "../../show/dates.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { issuesOfChanges } from "../change-issues.js";
import { type Facet, facetsOf, narrow, type Side, writeFacets } from "../parts/facets.js";
import { many } from "../parts/many.js";
import { cut, withQuery } from "../parts/pager.js";
import type { ListedChange, WebRecord } from "../record.js";
import type { Chosen, Written } from "../section.js";
import { isSince, writeAdded, writeSince } from "./changes-added.js";
import { windowOf, writeDays, writeNothing, writeOtherDays, writeUnfiled } from "./changes-days.js";
import { writeByDay } from "./changes-lines.js";
import { addedOf, isByAdding } from "./changes-measure.js";
import { byPart, NONE, PARTS, partOf } from "./changes-parts.js";

const sidesOf = once((record: WebRecord): readonly Side<ListedChange>[] => {
  const issues = issuesOfChanges(record);
  return [
    { key: "issue", name: "Issue", of: ({ change }) => orNone(issues(change)) },
    { key: "section", name: "Part of the record", of: ({ change }) => [PARTS[partOf(change)]] },
    { key: "by", name: "Who", of: ({ change }) => change.sides ?? (change.by ? [change.by] : []) },
  ];
});

const orNone = (issues: readonly string[]): readonly string[] => (issues.length > 0 ? issues : [NONE]);

/** The day on which the library took in a report; of the days of reports the page has a chooser of its own. */
const ADDED: Side<ListedChange> = {
  key: "day",
  name: "Day added",
  of: ({ at }) => [at.slice(0, 10)],
  nameOf: showDate,
};

/** What a query asks for: the changes of its days, by which sides they can be narrowed, and what these leave. */
function lookUp(record: WebRecord, query: URLSearchParams) {
  const isAdded = isByAdding(record, query);
  const sides = isAdded ? [...sidesOf(record), ADDED] : sidesOf(record);
  const all = isAdded ? addedOf(record) : record.news();
  const told = isAdded ? { changes: all.filter(isSince(query)), background: [] } : windowOf(record, query);
  const [found, background] = [told.changes, told.background].map((list) => narrow(list, sides, query));
  return { isAdded, sides, all, recent: told.changes, found: found ?? [], background: background ?? [] };
}

/** Gives the ids of the changes that a query leaves. */
export function chosenChanges(record: WebRecord, query: URLSearchParams): Chosen {
  const { found, background } = lookUp(record, query);
  return new Set([...found, ...background].map(({ id }) => id));
}

/** Counts what the reports of the latest day brought; where no report has a day, what the library noted. */
export const countChanges = (record: WebRecord): number => lookUp(record, new URLSearchParams()).recent.length;

/**
 * Writes what changed: what the reports of a day told that none before had, the latest day if none is asked for; or what the
 * library learnt by the days on which it took reports in. Narrowed by issue, part and speaker.
 */
export function writeChanges(record: WebRecord, query: URLSearchParams): Written {
  const { isAdded, sides, all, recent, found, background } = lookUp(record, query);
  const sorted = [...found].sort(byPart);
  const { shown, pager } = cut(sorted, query, 80);
  const facets = facetsOf(recent, sides, query);
  const chosen = sides.filter(({ key }) => query.has(key));
  const unfiled = found.length > 0 && !isAdded && writeUnfiled(record, query, recent);
  return {
    body: html`${isAdded ? writeAdded(record, query) : writeDays(record, query)}
${writeIssues(record, facets, query)}
<p class="meta count">${many(found.length, "change")}${chosen.map(({ key, nameOf = String }) => html` · <b>${nameOf(query.get(key) ?? "")}</b> <a href="${withQuery(query, { [key]: undefined, page: undefined })}" aria-label="all, not only ${nameOf(query.get(key) ?? "")}">×</a>`)}</p>
${found.length === 0 && writeNothing(record, query, { isAdded, recent, all: narrow(all, sides, query).filter(({ change }) => !change.background) })}
${writeByDay(record, shown, isAdded)}${pager}
${unfiled && html`<p class="meta">${unfiled}</p>`}
${writeBackground(record, background)}
${writeFollowing(record)}`,
    aside: [
      isAdded ? writeSince(record, addedOf(record), query) : writeOtherDays(record, query),
      // Where there is room all issues stand at the head of the list.
      ...facets.flatMap((one) => {
        const written = writeFacets(query, [one]);
        return one.key === "issue" ? html`<div class="at-head">${written}</div>` : written;
      }),
    ],
  };
}

/** What is told now, and was so before: no change, but no report told it. */
const writeBackground = (record: WebRecord, background: readonly ListedChange[]): Piece =>
  background.length > 0 &&
  html`<details class="background"><summary>${many(background.length, "more entry tells", "more entries tell")} nothing that changed</summary>
<p class="meta">Dated before these days, told before in other words, or beside what is negotiated: who is who, the scene, words that only comment, and numbers of no term or of a change above.</p>
${writeByDay(record, [...background].sort(byPart), false)}</details>`;

/** Issues with changes that are offered at the head of the list. */
const MOST_ISSUES = 14;

/** All issues of the record, each with how much changed on it: on most screens what narrows the list stands elsewhere. */
function writeIssues(record: WebRecord, facets: readonly Facet[], query: URLSearchParams): Piece {
  const counts = new Map(facets.find(({ key }) => key === "issue")?.values.map(({ value, count }) => [value, count]));
  const names = record.dossier.issues
    .map(({ name }) => name)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const changed = names.filter((name) => counts.has(name)).slice(0, MOST_ISSUES);
  const still = names.filter((name) => !counts.has(name));
  const chosen = query.get("issue");
  const link = (name: string): Markup =>
    html`<a href="${withQuery(query, { issue: name === chosen ? undefined : name, page: undefined })}"${name === chosen && html` aria-current="true"`}>${name} <span class="n">${counts.get(name) ?? 0}</span></a>`;
  const links = joined([...changed, ...(counts.has(NONE) && names.length > 0 ? [NONE] : [])].map(link), " ");
  return (
    names.length > 0 &&
    html`<div class="on-issue"><span class="label">On one issue:</span> ${links}${
      still.length > 0 &&
      html` <details${still.includes(chosen ?? "") && html` open`}><summary>${many(still.length, "issue")} with no change</summary>${joined(still.map(link), " ")}</details>`
    }</div>`
  );
}

/** The ways to be told of changes elsewhere than here. */
const writeFollowing = ({ path, name, stream }: WebRecord): Piece =>
  stream !== undefined &&
  html`<p class="meta follow">To be told elsewhere: <a href="${path}/changes.atom">Atom feed</a> for a feed reader; <code>rapporteur hooks add ADDRESS --process ${name}</code> for another program (<a href="/api/v1/hooks">the hooks there are</a>).</p>`;
