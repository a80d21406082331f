import { once, type Round, type When } from "../../model/index.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { gatherTimeline, type TimelineEntry } from "../../show/timeline-entries.js";
import { dayNumber } from "../parts/days.js";
import { cut, withQuery } from "../parts/pager.js";
import { beforeStands, stands } from "../parts/stands.js";
import { when } from "../parts/when.js";
import type { WebRecord } from "../record.js";
import type { Chosen, Written } from "../section.js";
import { writeRound } from "./round.js";
import { drawTimeline } from "./timeline-picture.js";
import { allDays, chooseRange, type Range, writeRanges } from "./timeline-range.js";

type Item = { readonly when?: When } & ({ readonly round: Round } | { readonly told: TimelineEntry });

/** Writes what happened when: a picture of the days chosen, and below it the rounds and events of these days. */
export function writeTimeline(record: WebRecord, query: URLSearchParams): Written {
  const items = itemsIn(record);
  const days = items.flatMap((item) => middleOf(item.when) ?? []);
  const { asOf } = record.dossier;
  const at = query.get("at") ?? "";
  const asked = items.find((item) => idsOf(item).includes(at))?.when;
  const range = rangeOf(days, asOf, query, asked);
  const inside = items.filter((item) => item.when && touches(item.when, range));
  const undated = items.filter((item) => !item.when);
  const { shown, pager } = cut(inside, query, 60, (item) => (idsOf(item).includes(at) ? at : ""));
  const here = new Set(shown.flatMap(idsOf));
  const hrefOf = (id: string): string => `${here.has(id) ? "" : withQuery(query, { at: id, page: undefined })}#${id}`;
  return {
    body: html`${days.length > 0 && writeRanges(days, asOf, query, range)}
${days.length > 0 && drawTimeline(record, range, hrefOf)}
<ol class="dated">${shown.map((item) => writeItem(record, item))}</ol>${pager}
${days.length > inside.length && html`<p class="meta">${days.length - inside.length} outside the days shown.</p>`}
${undated.length > 0 && html`<details><summary>${undated.length} without a date</summary><ol class="dated">${undated.slice(0, 200).map((item) => writeItem(record, item))}</ol></details>`}`,
  };
}

/** Gives the ids of what lies in the days that a query names. */
export function chosenDays(record: WebRecord, query: URLSearchParams): Chosen {
  if (!query.has("from") || !query.has("to")) return undefined;
  const items = itemsIn(record);
  const range = chooseRange(
    items.flatMap((item) => middleOf(item.when) ?? []),
    record.dossier.asOf,
    query,
  );
  return new Set(items.filter((item) => item.when && touches(item.when, range)).flatMap(idsOf));
}

/** The days chosen; all, where what is asked for lies outside them. */
function rangeOf(days: readonly number[], asOf: string, query: URLSearchParams, asked: When | undefined): Range {
  if (days.length === 0) return { from: 0, to: 0 };
  const range = chooseRange(days, asOf, query);
  return !asked || touches(asked, range) ? range : allDays(days);
}

const idsOf = (item: Item): string[] =>
  "round" in item ? [item.round.id] : item.told.readings.flatMap(({ events }) => events.map(({ id }) => id));

const itemsIn = once(itemsOf);

function itemsOf({ dossier }: WebRecord): Item[] {
  const items: Item[] = [
    ...dossier.rounds.map((round) => ({ round, ...(round.when ? { when: round.when } : {}) })),
    ...gatherTimeline(dossier).map((told) => ({ told, ...(told.when ? { when: told.when } : {}) })),
  ];
  return items.sort(
    (a, b) => compare(a.when?.from ?? "9", b.when?.from ?? "9") || compare(a.when?.to ?? "", b.when?.to ?? ""),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where an interval is told apart from others: its middle. */
function middleOf(value: When | undefined): number | undefined {
  const from = value && dayNumber(value.from);
  const to = value && dayNumber(value.to);
  return from === undefined || to === undefined ? undefined : Math.floor((from + to) / 2);
}

const touches = ({ from, to }: When, range: Range): boolean =>
  (dayNumber(from) ?? Infinity) < range.to && (dayNumber(to) ?? -Infinity) >= range.from;

const writeItem = (record: WebRecord, item: Item): Markup =>
  "round" in item ? writeRoundRow(record, item.round) : writeTold(record, item.told);

const writeRoundRow = (record: WebRecord, round: Round): Markup => html`<li class="entry" id="${round.id}">
<span class="date">${round.when ? when(round.when) : "undated"}</span>
<div>${writeRound(record, round)}</div></li>
`;

function writeTold(record: WebRecord, { text, when: first, readings }: TimelineEntry): Markup {
  const events = readings.flatMap((reading) => reading.events);
  const [head, ...others] = events;
  return html`<li class="entry" id="${head?.id}">
<span class="date">${first ? when(first) : "undated"}</span>
<div><p>${text}</p>${others.map(({ id }) => html`<span id="${id}"></span>`)}
${readings.map((reading) => writeReading(record, reading, first))}</div></li>
`;
}

/** One line for events that stand alike; their time where it is not the one that the entry stands at. */
function writeReading(record: WebRecord, { status, events, ...reading }: Reading, shown: When | undefined): Piece {
  const [head] = events;
  if (!head) return undefined;
  const all = (list: readonly (string | undefined)[]): string => [...new Set(list)].filter(Boolean).join(", ");
  const details = [
    reading.when && reading.when.from !== shown?.from && when(reading.when),
    all(events.map(({ where }) => where)),
    all(events.flatMap(({ who }) => who.map(record.nameOf))),
  ];
  return html`<p class="meta">${status !== "happened" && html`<span class="status">${status}</span> `}${beforeStands(joined(details, " · "), stands(record, head))}</p>
`;
}

type Reading = TimelineEntry["readings"][number];
