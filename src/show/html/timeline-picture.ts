import type { TimelineEvent, When } from "../../model/index.js";
import { showDate, showWhen } from "../dates.js";
import type { TimelineEntry } from "../timeline-entries.js";
import { html, type Markup, type Piece } from "./markup.js";

/** One date of the picture, with the entries that fall on it, by their index in the timeline. */
interface Stop {
  readonly label: string;
  readonly from: string;
  readonly events: Mark[];
}

interface Mark {
  readonly index: number;
  readonly text: string;
  readonly status: TimelineEvent["status"];
}

/** A picture needs at least two dates; more than this many are drawn from top to bottom on every screen. */
const MOST_COLUMNS = 9;

const STEP = 18;

/**
 * Draws the timeline as SVG: one stop a date, evenly spaced (years lie between some, hours between others), a mark an
 * event: full if it happened, a ring if planned, a dashed ring if possible. Wide screens get it from left to right.
 */
export function drawTimeline(timeline: readonly TimelineEntry[], asOf: string): Piece {
  const stops = stopsOf(timeline);
  if (stops.length < 2) return undefined;
  const wide = stops.length <= MOST_COLUMNS;
  return html`<div class="picture">${wide && drawColumns(stops, asOf)}${drawRows(stops, asOf, wide)}</div>`;
}

function stopsOf(timeline: readonly TimelineEntry[]): Stop[] {
  const stops = new Map<string, Stop>();
  for (const [index, { text, readings }] of timeline.entries()) {
    for (const { when, status } of readings) {
      if (!when) continue;
      const key = `${when.from.slice(0, 10)} ${when.to.slice(0, 10)}`;
      const stop = stops.get(key) ?? { label: labelOf(when), from: when.from.slice(0, 10), events: [] };
      // What a sentence tells first of a time gives its mark there.
      if (!stop.events.some((one) => one.index === index)) stop.events.push({ index, text, status });
      stops.set(key, stop);
    }
  }
  return [...stops].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stop]) => stop);
}

const labelOf = (when: When): string => showWhen(when).replace(/,? \d\d:\d\d$/, "");

/** Index of the first stop behind the day that the record stands at. */
function firstAfter(stops: readonly Stop[], asOf: string): number {
  const found = stops.findIndex(({ from }) => from > asOf.slice(0, 10));
  return found < 0 ? stops.length : found;
}

function drawColumns(stops: readonly Stop[], asOf: string): Markup {
  const column = 720 / stops.length;
  const tallest = Math.max(...stops.map(({ events }) => Math.min(events.length, 8)));
  const base = tallest * STEP + 24;
  const now = firstAfter(stops, asOf) * column;
  return html`<svg class="wide" viewBox="0 0 720 ${base + 56}" role="group" aria-label="Timeline">
<line class="axis" x1="0" x2="720" y1="${base}" y2="${base}"/>
${now > 0 && now < 720 && html`<line class="now" x1="${round(now)}" x2="${round(now)}" y1="14" y2="${base + 6}"/><text class="nowlabel" x="${round(now + 4)}" y="11">after ${showDate(asOf)}</text>`}
${stops.map(({ label, events }, i) => {
  const x = round((i + 0.5) * column);
  const marks = events.slice(0, 8).map((one, k) => mark(one, x, base - 14 - k * STEP));
  const lines = splitLabel(label);
  return html`<line class="axis" x1="${x}" x2="${x}" y1="${base - 4}" y2="${base + 4}"/>${marks}<text x="${x}" y="${base + 20}">${lines.map(
    (line, k) => html`<tspan x="${x}" dy="${k === 0 ? 0 : 14}">${line}</tspan>`,
  )}</text>`;
})}</svg>`;
}

function drawRows(stops: readonly Stop[], asOf: string, alsoWide: boolean): Markup {
  const row = 30;
  const now = firstAfter(stops, asOf);
  return html`<svg class="${alsoWide ? "narrow" : "rows"}" viewBox="0 0 340 ${stops.length * row + 8}" role="group" aria-label="Timeline">
<line class="axis" x1="160" x2="160" y1="0" y2="${stops.length * row + 8}"/>
${now > 0 && now < stops.length && html`<line class="now" x1="10" x2="330" y1="${now * row + 4}" y2="${now * row + 4}"/>`}
${stops.map(({ label, events }, i) => {
  const y = i * row + 20;
  return html`<text class="end" x="150" y="${y + 4}">${label}</text>${events.slice(0, 9).map((one, k) => mark(one, 172 + k * STEP, y))}`;
})}</svg>`;
}

const mark = ({ index, text, status }: Mark, x: number, y: number): Markup =>
  html`<a href="#t${index + 1}" aria-label="${text}"><title>${text}</title><circle class="${classOf(status)}" cx="${x}" cy="${y}" r="6"/></a>`;

const classOf = (status: Mark["status"]): string =>
  status === "planned" || status === "possible" ? status : status === "called off" ? "off" : "happened";

/** The year stands on a line of its own; a long interval on one more. */
function splitLabel(label: string): string[] {
  const [, days = label, year] = /^(.+) (\d{4})$/.exec(label) ?? [];
  const lines = days.length > 14 ? days.split(/ (?=to )/) : [days];
  return year === undefined ? lines : [...lines, year];
}

const round = (value: number): number => Math.round(value * 10) / 10;
