import { type Change, fileUnder, once } from "../../model/index.js";
import { changeSentence } from "../../show/changes.js";
import { showDate } from "../../show/dates.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { changeId } from "../entry-ids.js";
import { type Facet, facetsOf, narrow, type Side, writeFacets } from "../parts/facets.js";
import { issuesOfStatements } from "../parts/issues-of.js";
import { many } from "../parts/many.js";
import { cut, withQuery } from "../parts/pager.js";
import { GAP, stands } from "../parts/stands.js";
import type { DatedChange, WebRecord } from "../record.js";
import type { Chosen, Written } from "../section.js";
import { isSince, writeSince } from "./changes-since.js";

/** The parts of a record, what weighs most first, as they are called here. */
const PARTS: Readonly<Record<Change["section"], string>> = {
  rounds: "Meetings",
  issues: "Issues",
  proposals: "Proposals",
  people: "People",
  disagreements: "Disagreements",
  figures: "Figures",
  timeline: "Events",
  statements: "Statements",
  reports: "Reports",
};
const ORDER = Object.keys(PARTS);

const sidesOf = once((record: WebRecord): readonly Side<DatedChange>[] => {
  const issues = issuesOfChanges(record);
  return [
    { key: "issue", name: "Issue", of: ({ change }) => issues(change) },
    { key: "section", name: "Part of the record", of: ({ change }) => [PARTS[change.section]] },
    { key: "by", name: "Who", of: ({ change }) => (change.by === undefined ? [] : [change.by]) },
    { key: "day", name: "Day", of: ({ at }) => [at.slice(0, 10)], nameOf: showDate },
  ];
});

/** Issues that a change is about: by its own name, by that of its entry, by the words of a statement. */
function issuesOfChanges(record: WebRecord): (change: Change) => readonly string[] {
  const names = new Map(record.dossier.issues.map(({ code, name }) => [code, name]));
  const statements = issuesOfStatements(record);
  return ({ section, about, entry }) => {
    if (section === "issues") return [about];
    const name = names.get(record.entry(entry)?.issue ?? "");
    return name === undefined ? (statements.get(entry) ?? []) : [name];
  };
}

/** Gives the ids of the changes that a query leaves. */
export function chosenChanges(record: WebRecord, query: URLSearchParams): Chosen {
  const sides = sidesOf(record);
  if (![...sides.map(({ key }) => key), "since", "after"].some((key) => query.has(key))) return undefined;
  return new Set(narrow(record.changes().filter(isSince(query)), sides, query).map(({ seq }) => changeId(seq)));
}

/** Writes what changed in the record, the latest day first and what weighs most before the rest: narrowed by issue, part, speaker and day. */
export function writeChanges(record: WebRecord, query: URLSearchParams): Written {
  const sides = sidesOf(record);
  const all = [...record.changes()].sort(byDayAndPart);
  const chosen = sides.filter(({ key }) => query.has(key));
  const recent = all.filter(isSince(query));
  const found = narrow(recent, sides, query);
  const { shown, pager } = cut(found, query, 80);
  const facets = facetsOf(recent, sides, query);
  return {
    body: html`<h1>Changes</h1>
<p class="meta">What this library has learnt, by the day on which it took in the report.</p>
${writeSince(record, all, query)}
${writeIssues(facets, query)}
<p class="meta">${many(found.length, "change")}${chosen.map(({ key, nameOf = String }) => html` · <b>${nameOf(query.get(key) ?? "")}</b>`)}${found.length < all.length && html` · <a href="?">all ${all.length}</a>`}</p>
${found.length === 0 && html`<p>${nothingFound(all)}</p>`}
${groupBy(shown, ({ at }) => at.slice(0, 10)).map(([day, own]) => writeDay(record, day, own))}${pager}
${writeFollowing(record)}`,
    aside: writeFacets(query, facets),
  };
}

/** Says that a whole library taken in at once has nothing earlier that it could have changed from. */
function nothingFound(all: readonly DatedChange[]): string {
  const last = all[0]?.at.slice(0, 10) ?? "";
  return all.every(({ at }) => at.slice(0, 10) === last)
    ? `All reports were taken in on ${showDate(last)}: there is nothing earlier to compare with. What a later report changes will stand here.`
    : `Nothing of this changed in that time. The last change of all was on ${showDate(last)}.`;
}

/** Issues that are offered at the head of the list. */
const MOST_ISSUES = 6;

/** The issues once more, where what narrows the list stands below it. */
function writeIssues(facets: readonly Facet[], query: URLSearchParams): Piece {
  const values = facets.find(({ key }) => key === "issue")?.values ?? [];
  const links = values
    .slice(0, MOST_ISSUES)
    .map(({ value, name, count }) =>
      query.get("issue") === value
        ? html`<b>${name}</b>`
        : html`<a href="${withQuery(query, { issue: value, page: undefined })}">${name}</a> <span class="n">${count}</span>`,
    );
  return links.length > 0 && html`<p class="meta at-head">On one issue: ${joined(links, " · ")}</p>`;
}

/** The ways to be told of changes elsewhere than here. */
const writeFollowing = ({ path, name, stream }: WebRecord): Piece =>
  stream !== undefined &&
  html`<p class="meta follow">To be told elsewhere: <a href="${path}/changes.atom">Atom feed</a> for a feed reader; <code>rapporteur hooks add ADDRESS --process ${name}</code> for another program (<a href="/api/v1/hooks">the hooks there are</a>).</p>`;

const byDayAndPart = (a: DatedChange, b: DatedChange): number =>
  compare(b.at.slice(0, 10), a.at.slice(0, 10)) ||
  ORDER.indexOf(a.change.section) - ORDER.indexOf(b.change.section) ||
  Number(isGain(a)) - Number(isGain(b)) ||
  b.seq - a.seq;

/** One origin more says less than what is new. */
const isGain = ({ change }: DatedChange): boolean => change.is === "origin-gained";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const writeDay = (record: WebRecord, day: string, changes: readonly DatedChange[]): Markup =>
  html`<section class="day"><h2>${showDate(day)}</h2>
${groupBy(changes, ({ change }) => PARTS[change.section]).map(
  ([part, own]) => html`<h3>${part}</h3><ul class="plain changes">${own.map((one) => writeChange(record, one))}</ul>`,
)}</section>
`;

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of list) fileUnder(groups, keyOf(item), item);
  return [...groups];
}

/** What is no longer in the record has no words to lead to. */
function writeChange(record: WebRecord, { seq, change }: DatedChange): Markup {
  const entry = record.entry(change.entry);
  const way = entry ? stands(record, entry) : change.is === "disagreement-arose" && writeSides(record, change);
  return html`<li class="entry" id="${changeId(seq)}">${changeSentence(change)}${way && html`${GAP}${way}`}</li>
`;
}

/** A disagreement has no words of its own, its sides have, as long as it stands. */
const writeSides = ({ path, dossier }: WebRecord, { entry }: Change): Piece =>
  dossier.disagreements.some(({ id }) => id === entry) &&
  html`<a class="sides-of" href="${path}/disagreements?at=${entry}#${entry}">its sides</a>`;
