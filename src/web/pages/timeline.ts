import { once, type Round, type When } from "../../model/index.js";
import { showDate, showWhen } from "../../show/dates.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import type { TimelineEntry } from "../../show/timeline-entries.js";
import { dayNumber, isoDay } from "../parts/days.js";
import { chosenIds, facetsOf, narrow, writeFacets } from "../parts/facets.js";
import { many } from "../parts/many.js";
import { cut, withQuery } from "../parts/pager.js";
import { beforeStands, stands } from "../parts/stands.js";
import { when } from "../parts/when.js";
import type { WebRecord } from "../record.js";
import type { Chosen, Written } from "../section.js";
import { writeRound } from "./round.js";
import { drawnOf, type Item, idsOf, itemsIn, stateOf, timelineSides } from "./timeline-items.js";
import { drawTimeline } from "./timeline-picture.js";
import { allDays, chooseRange, type Range, writeRanges } from "./timeline-range.js";

/** Undated entries that are listed. */
const MOST_UNDATED = 200;

/** Writes what happened when: a picture of the days chosen, and below it the rounds and events of these days. */
export function writeTimeline(record: WebRecord, query: URLSearchParams): Written {
  const all = itemsIn(record);
  const sides = timelineSides(record);
  const items = narrow(all, sides, query);
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
    body: html`${days.length > 0 && drawTimeline(record, range, hrefOf, items.length < all.length ? drawnOf(items) : undefined)}
${writeChosen(sides, query, items.length, all.length)}
${writeDated(record, shown)}${pager}
${days.length > inside.length && writeOutside(days, inside.length, query)}
${undated.length > 0 && html`<details><summary>${many(undated.length, "entry", "entries")} of which no report tells the day</summary><ol class="dated">${undated.slice(0, MOST_UNDATED).map((item) => writeItem(record, item))}</ol></details>`}`,
    aside: [
      days.length > 0 && writeRanges(days, asOf, query, range),
      ...writeFacets(query, sides.some(({ key }) => query.has(key)) ? facetsOf(all, sides, query) : allFacets(record)),
    ],
  };
}

const allFacets = once((record: WebRecord) => facetsOf(itemsIn(record), timelineSides(record), new URLSearchParams()));

/** What the list is narrowed to, and the way back to all. */
function writeChosen(
  sides: ReturnType<typeof timelineSides>,
  query: URLSearchParams,
  left: number,
  all: number,
): Piece {
  const chosen = sides.filter(({ key }) => query.has(key));
  if (chosen.length === 0) return undefined;
  const none = Object.fromEntries([
    ...chosen.map(({ key }) => [key, undefined]),
    ["page", undefined],
    ["at", undefined],
  ]);
  return html`<p class="meta">${many(left, "entry", "entries")} · ${joined(
    chosen.map(({ key }) => html`<b>${query.get(key) ?? ""}</b>`),
    " · ",
  )} · <a href="${withQuery(query, none)}">all ${all}</a></p>`;
}

/** Says how many lie outside the days shown, and leads to them. */
function writeOutside(days: readonly number[], inside: number, query: URLSearchParams): Markup {
  const { from, to } = allDays(days);
  const href = withQuery(query, { from: isoDay(from), to: isoDay(to - 1), page: undefined, at: undefined });
  return html`<p class="meta">${many(days.length - inside, "more entry lies", "more entries lie")} outside the days shown: <a href="${href}">show all days</a></p>`;
}

/** Gives the ids of what a query leaves of the timeline. */
export function chosenDays(record: WebRecord, query: URLSearchParams): Chosen {
  const sides = timelineSides(record);
  const items = itemsIn(record);
  const narrowed = chosenIds(items, sides, query);
  const left = items.filter(({ id }) => !narrowed || narrowed.has(id));
  if (!query.has("from") || !query.has("to")) return narrowed && new Set(left.flatMap(idsOf));
  const range = chooseRange(
    left.flatMap((item) => middleOf(item.when) ?? []),
    record.dossier.asOf,
    query,
  );
  return new Set(left.filter((item) => item.when && touches(item.when, range)).flatMap(idsOf));
}

/** The days chosen; all, where what is asked for lies outside them. */
function rangeOf(days: readonly number[], asOf: string, query: URLSearchParams, asked: When | undefined): Range {
  if (days.length === 0) return { from: 0, to: 0 };
  const range = chooseRange(days, asOf, query);
  return !asked || touches(asked, range) ? range : allDays(days);
}

/** Where an interval is told apart from others: its middle. */
function middleOf(value: When | undefined): number | undefined {
  const from = value && dayNumber(value.from);
  const to = value && dayNumber(value.to);
  return from === undefined || to === undefined ? undefined : Math.floor((from + to) / 2);
}

const touches = ({ from, to }: When, range: Range): boolean =>
  (dayNumber(from) ?? Infinity) < range.to && (dayNumber(to) ?? -Infinity) >= range.from;

/** What lies ahead of the record's own day stands under a heading of its own; a day is named once. */
function writeDated(record: WebRecord, items: readonly Item[]): Piece {
  const { asOf } = record.dossier;
  const isAhead = ({ when: at }: Item): boolean => at !== undefined && at.from.slice(0, 10) > asOf;
  const [past, ahead] = [items.filter((item) => !isAhead(item)), items.filter(isAhead)];
  return html`${writeDays(record, past)}${ahead.length > 0 && html`<h2 class="ahead">After ${showDate(asOf)}, the day of this record</h2>${writeDays(record, ahead)}`}`;
}

function writeDays(record: WebRecord, items: readonly Item[]): Piece {
  const days = items.map((item) => (item.when ? showWhen(item.when) : ""));
  return (
    items.length > 0 &&
    html`<ol class="dated">${items.map((item, i) => writeItem(record, item, days[i] !== days[i - 1]))}</ol>`
  );
}

const writeItem = (
  record: WebRecord,
  item: Item,
  isFirst = true,
): Markup => html`<li class="entry${isFirst ? "" : " again"}" id="${item.id}">
<span class="date${isFirst ? "" : " hidden"}">${item.when ? when(item.when) : "no day told"}</span>
<div>${"round" in item ? writeRoundRow(record, item.round, item.told) : writeTold(record, item.told)}</div></li>
`;

/** A round, and the sentence that tells of it. */
function writeRoundRow(
  record: WebRecord,
  round: Round,
  told: { readonly id: string; readonly text: string } | undefined,
): Markup {
  const state = stateOf(round, record.dossier.asOf);
  return writeRound(record, round, {
    ...(told ? { told: html`<p id="${told.id}">${told.text}</p>` } : {}),
    ...(state === "happened" ? {} : { state }),
  });
}

function writeTold(record: WebRecord, { text, when: first, readings }: TimelineEntry): Markup {
  const [, ...others] = readings.flatMap((reading) => reading.events);
  return html`<p>${text}</p>${others.map(({ id }) => html`<span id="${id}"></span>`)}
${readings.map((reading) => writeReading(record, reading, first))}`;
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
  const state = stateOf({ status, ...(reading.when ? { when: reading.when } : {}) }, record.dossier.asOf);
  return html`<p class="meta">${state !== "happened" && html`<span class="status ${state.replaceAll(" ", "-")}">${wordsOf(state)}</span> `}${beforeStands(joined(details, " · "), stands(record, head))}</p>
`;
}

/** What lasts began on its day. */
const wordsOf = (state: string): string => (state === "under way" ? "since then" : state);

type Reading = TimelineEntry["readings"][number];
