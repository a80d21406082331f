import type { Report, When } from "../../model/index.js";
import { showDate, showWhen } from "../../show/dates.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { dayNumber, isoDay } from "../parts/days.js";
import { many } from "../parts/many.js";
import { round, type TimeScale, ticksOf, timeScale } from "../parts/time-scale.js";
import type { WebRecord } from "../record.js";
import type { Range } from "./timeline-range.js";

const WIDE = 720;
const NARROW = 340;
const ROW = 24;
/** Marks of one place stand on each other, so many at most. */
const STACK = 7;
const MARK = 13;
const BARS = 40;

/** A lane of the picture: its name, its height and what is drawn in it from its upper edge on. */
interface Lane {
  readonly name: string;
  readonly height: number;
  readonly drawn: Piece;
}

/** Draws rounds, events, statements and reports of some days, one below the other; what was is full, what is to come is not. */
export function drawTimeline(record: WebRecord, range: Range): Markup {
  const pictures = [WIDE, NARROW].map((width) => drawOne(record, timeScale(range.from, range.to, width)));
  return html`<figure class="picture">${pictures}
<figcaption class="meta"><span class="key held">held, happened</span> <span class="key planned">planned</span> <span class="key possible">possible</span> <span class="key off">called off</span></figcaption></figure>`;
}

function drawOne(record: WebRecord, scale: TimeScale): Markup {
  const lanes = [
    drawRounds(record, scale),
    drawEvents(record, scale),
    drawStatements(record, scale),
    drawReports(record, scale),
  ].filter(({ drawn }) => drawn !== undefined);
  let y = 16;
  const placed = lanes.map((lane) => {
    const at = y;
    y += lane.height + 26;
    return html`<text class="lane" x="0" y="${at + 9}">${lane.name}</text><g transform="translate(0 ${at + 18})">${lane.drawn}</g>`;
  });
  return html`<svg class="${scale.width === WIDE ? "wide" : "narrow"}" viewBox="0 0 ${scale.width} ${y + 18}" role="group" aria-label="Timeline, ${many(Math.round(scale.to - scale.from), "day")}">
${drawAxis(record, scale, y)}${placed}</svg>`;
}

function drawAxis({ dossier: { asOf } }: WebRecord, scale: TimeScale, bottom: number): Markup {
  const now = dayNumber(asOf.slice(0, 10));
  const x = now === undefined ? -1 : scale.x(now + 1);
  const labels = ticksOf(scale).map(
    ({ day, label }) =>
      html`<line class="tick" x1="${scale.x(day)}" x2="${scale.x(day)}" y1="0" y2="${bottom}"/>${
        scale.x(day) < scale.width - 36 && html`<text x="${scale.x(day) + 3}" y="${bottom + 13}">${label}</text>`
      }`,
  );
  const line =
    x > 0 &&
    x < scale.width &&
    html`<line class="now" x1="${x}" x2="${x}" y1="0" y2="${bottom}"/><text class="nowlabel${x > scale.width / 2 ? " end" : ""}" x="${x > scale.width / 2 ? x - 4 : x + 4}" y="9">as of ${showDate(asOf)}</text>`;
  return html`${labels}<line class="axis" x1="0" x2="${scale.width}" y1="${bottom}" y2="${bottom}"/>${line}`;
}

interface Span {
  readonly x1: number;
  readonly x2: number;
}

/** Gives where an interval lies in the picture; nothing where it lies outside. */
function spanOf(when: When | undefined, scale: TimeScale): Span | undefined {
  const from = when && dayNumber(when.from.slice(0, 10));
  const to = when && dayNumber(when.to.slice(0, 10));
  if (from === undefined || to === undefined || from >= scale.to || to + 1 <= scale.from) return undefined;
  return { x1: Math.max(0, scale.x(from)), x2: Math.min(scale.width, scale.x(to + 1)) };
}

const nothing = (name: string): Lane => ({ name, height: 0, drawn: undefined });

/** Rows of rounds that are drawn; more would be no picture. */
const MOST_ROWS = 6;

function drawRounds({ dossier: { rounds } }: WebRecord, scale: TimeScale): Lane {
  const ends: number[] = [];
  const drawn = rounds.flatMap(({ id, name, status, when }) => {
    const span = spanOf(when, scale);
    if (!span || !when) return [];
    const width = Math.max(8, span.x2 - span.x1);
    const most = scale.width === WIDE ? 34 : 20;
    const label = name.length > most ? `${name.slice(0, most - 1)}…` : name;
    const left = span.x1 + width + 4 + label.length * 6.2 > scale.width;
    const edges = left
      ? [span.x1 - 4 - label.length * 6.2, span.x1 + width]
      : [span.x1, span.x1 + width + 4 + label.length * 6.2];
    const free = ends.findIndex((end) => end < (edges[0] ?? 0));
    const row = free < 0 ? ends.length : free;
    if (row >= MOST_ROWS) return [];
    ends[row] = (edges[1] ?? 0) + 8;
    const text = `${name}, ${showWhen(when)}, ${status}`;
    const x = left ? span.x1 - 4 : span.x1 + width + 4;
    return [
      html`<a href="#${id}" aria-label="${text}"><title>${text}</title><rect class="${classOf(status)}" x="${span.x1}" y="${row * ROW}" width="${round(width)}" height="14" rx="3"/><text class="label${left ? " end" : ""}" x="${round(x)}" y="${row * ROW + 11}">${label}</text></a>`,
    ];
  });
  return drawn.length === 0 ? nothing("Rounds") : { name: "Rounds", height: ends.length * ROW - 6, drawn };
}

const classOf = (status: string): string =>
  status === "planned" || status === "possible" ? status : status === "called off" ? "off" : "held";

function drawEvents({ dossier: { timeline } }: WebRecord, scale: TimeScale): Lane {
  const stacks = new Map<number, number>();
  const texts = new Set<string>();
  const marks: { readonly x: number; readonly level: number; readonly markup: Markup }[] = [];
  for (const { id, text, status, when } of timeline) {
    const span = spanOf(when, scale);
    if (!span || !when || texts.has(text) || isVague(when, scale)) continue;
    texts.add(text);
    const place = Math.min(Math.floor((span.x1 + span.x2) / 2 / MARK), Math.floor(scale.width / MARK) - 1);
    const level = stacks.get(place) ?? 0;
    stacks.set(place, level + 1);
    if (level >= STACK) continue;
    const label = `${showWhen(when)}: ${text}`;
    const markup = html`<a href="#${id}" aria-label="${label}"><title>${label}</title><circle class="${classOf(status)}" cx="${round(place * MARK + MARK / 2)}" cy="${(STACK - level) * MARK - 6}" r="4.5"/></a>`;
    marks.push({ x: place, level, markup });
  }
  if (marks.length === 0) return nothing("Events");
  const tallest = Math.max(...marks.map(({ level }) => level)) + 1;
  const up = (STACK - tallest) * MARK;
  return {
    name: "Events",
    height: tallest * MARK,
    drawn: html`<g transform="translate(0 ${-up})">${marks.map(({ markup }) => markup)}</g>`,
  };
}

/** What is known to lie somewhere in most of the days shown has no place among them. */
const isVague = ({ from, to }: When, scale: TimeScale): boolean =>
  (dayNumber(to.slice(0, 10)) ?? 0) - (dayNumber(from.slice(0, 10)) ?? 0) > (scale.to - scale.from) / 2;

const drawReports = ({ dossier: { reports } }: WebRecord, scale: TimeScale): Lane =>
  drawCounts(
    "Reports a day",
    reports.flatMap((report) => dayOf(report) ?? []),
    scale,
  );

/** A statement without a day of its own stands where the first report that carries it does. */
function drawStatements(record: WebRecord, scale: TimeScale): Lane {
  const days = record.dossier.statements.flatMap(({ when, evidence }) => {
    const report = record.report(evidence[0]?.report ?? "");
    return (when ? dayNumber(when.from.slice(0, 10)) : report && dayOf(report)) ?? [];
  });
  return drawCounts("Statements a day", days, scale);
}

const dayOf = ({ published }: Report): number | undefined => published && dayNumber(published.value.slice(0, 10));

function drawCounts(name: string, days: readonly number[], scale: TimeScale): Lane {
  const counts = new Map<number, number>();
  for (const day of days)
    if (day >= scale.from && day < scale.to) counts.set(Math.floor(day), (counts.get(Math.floor(day)) ?? 0) + 1);
  if (counts.size === 0) return nothing(name);
  const most = Math.max(...counts.values());
  const width = Math.max(1.5, Math.min(26, scale.x(scale.from + 1) - 2));
  const bars = [...counts].map(([day, count]) => {
    const height = round((count / most) * (BARS - 10));
    return html`<rect class="bar" x="${round(scale.x(day) + 1)}" y="${round(BARS - height)}" width="${round(width)}" height="${height}"><title>${showDate(isoDay(day))}: ${count}</title></rect>${
      width >= 9 &&
      html`<text class="n" x="${round(scale.x(day) + 1 + width / 2)}" y="${round(BARS - height - 2)}">${count}</text>`
    }`;
  });
  return { name, height: BARS, drawn: html`<g>${bars}</g>` };
}
