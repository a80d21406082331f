import { changeSentence } from "../../show/changes.js";
import { showDate } from "../../show/dates.js";
import { html, type Markup } from "../../show/html/markup.js";
import { countBy, writeFacets } from "../parts/facets.js";
import { cut } from "../parts/pager.js";
import { stands } from "../parts/stands.js";
import type { DatedChange, WebRecord } from "../record.js";
import type { Written } from "../section.js";

/** Writes what changed in the record, the latest day first: narrowed by what it is about, by kind of entry and by day. */
export function writeChanges(record: WebRecord, query: URLSearchParams): Written {
  const changes = [...record.changes()].reverse();
  const since = query.get("since") ?? "";
  const valuesOf: Readonly<Record<string, (dated: DatedChange) => readonly string[]>> = {
    section: ({ change }) => [change.section],
    about: ({ change }) => [change.about],
    by: ({ change }) => (change.by === undefined ? [] : [change.by]),
    day: ({ at }) => [at.slice(0, 10)],
  };
  const chosen = Object.entries(valuesOf).filter(([key]) => query.has(key));
  const found = changes
    .filter(({ at }) => at.slice(0, 10) >= since)
    .filter((dated) => chosen.every(([key, of]) => of(dated).includes(query.get(key) ?? "")));
  const { shown, pager } = cut(found, query, 80);
  const names: Readonly<Record<string, string>> = {
    section: "Part of the record",
    about: "About",
    by: "Who",
    day: "Day",
  };
  return {
    body: html`<h1>Changes</h1>
<form class="ranges" action=""><label>since <input type="date" name="since" value="${since}"></label> <button>Show</button></form>
${daysOf(shown).map(([day, own]) => html`<section class="part"><h2>${showDate(day)}</h2><ul class="plain changes">${own.map((one) => writeChange(record, one))}</ul></section>`)}${pager}`,
    aside: writeFacets(
      query,
      Object.entries(valuesOf).map(([key, of]) => ({ key, name: names[key] ?? key, values: countBy(changes, of) })),
    ),
  };
}

function daysOf(changes: readonly DatedChange[]): [string, DatedChange[]][] {
  const days = new Map<string, DatedChange[]>();
  for (const dated of changes) {
    const day = dated.at.slice(0, 10);
    const own = days.get(day);
    if (own) own.push(dated);
    else days.set(day, [dated]);
  }
  return [...days];
}

/** What is no longer in the record has no words to lead to. */
function writeChange(record: WebRecord, { seq, change }: DatedChange): Markup {
  const entry = record.entry(change.entry);
  return html`<li class="entry" id="change-${seq}">${changeSentence(change)} ${entry && stands(record, entry)}</li>
`;
}
