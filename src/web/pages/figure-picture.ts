import type { Figure } from "../../model/index.js";
import { html, type Markup } from "../../show/html/markup.js";
import { round } from "../parts/time-scale.js";

type Value = Figure["values"][number];

const WIDTH = 160;
const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
/** Room at either end, for a point and for an arrow. */
const EDGE = 22;

/** Length of an arrow: "just over seven hours" does not reach nine, and how far it reaches nobody said. */
const OPEN = EDGE - 3;

/** The scale that the values of a figure are drawn on. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Finds the scale of values; nothing where there are no two numbers to tell apart. */
export function scaleOf(values: readonly Value[]): Scale | undefined {
  const ends = values.flatMap(({ least, most }) => [least, most]).filter((end) => end !== undefined);
  const [low, high] = ends.reduce(([a, b], end) => [Math.min(a, end), Math.max(b, end)], [Infinity, -Infinity]);
  return high > low ? { low, high } : undefined;
}

/** Draws one value: a point, a bar from least to most, an arrow where one end is open. What it draws stands beside it in words. */
export function drawValue({ low, high }: Scale, { least, most, approximate }: Value, credibility: number): Markup {
  const x = (value: number): number => round(EDGE + ((value - low) / (high - low)) * (WIDTH - 2 * EDGE));
  const from = least === undefined ? x(most ?? low) - OPEN : x(least);
  const to = most === undefined ? x(least ?? high) + OPEN : x(most);
  const points = [...new Set([least, most])].filter((end) => end !== undefined);
  return draw(
    html`<line class="ground" x1="0" x2="${WIDTH}" y1="${MIDDLE}" y2="${MIDDLE}"/><g class="g${credibility}">${
      from < to && html`<line class="span" x1="${from}" x2="${to}" y1="${MIDDLE}" y2="${MIDDLE}"/>`
    }${points.map(
      (end) => html`<circle class="${approximate ? "about" : "exact"}" cx="${x(end)}" cy="${MIDDLE}" r="4"/>`,
    )}${least === undefined && drawArrow(from, 6)}${most === undefined && drawArrow(to, -6)}</g>`,
  );
}

/** Draws the ends of a scale, for below its values. */
export const drawScale = ({ low, high }: Scale): Markup =>
  draw(html`${writeEnd(short(low), "start")}${writeEnd(short(high), "end")}`);

/** A number stands below its point, or, where it has no room there, at the edge. */
function writeEnd(number: string, edge: "start" | "end"): Markup {
  const isLong = number.length > ROOM;
  const x = isLong ? 0 : EDGE;
  return html`<text x="${edge === "start" ? x : WIDTH - x}" y="12"${isLong && html` class="${edge}"`}>${number}</text>`;
}

/** Letters that have room below a point. */
const ROOM = 7;

const draw = (drawn: Markup): Markup =>
  html`<svg class="ranges-of" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${drawn}</svg>`;

const drawArrow = (tip: number, back: number): Markup =>
  html`<path class="arrow" d="M${tip + back} ${MIDDLE - 4}L${tip} ${MIDDLE}L${tip + back} ${MIDDLE + 4}"/>`;

/** "1.2 million", "12,500", "0.75". */
function short(value: number): string {
  const of = (unit: number, name: string): string => `${Math.round((value / unit) * 10) / 10} ${name}`;
  if (value >= 1e9) return of(1e9, "billion");
  if (value >= 1e6) return of(1e6, "million");
  return String(value).replace(/(?<=^\d+)(?=(?:\d{3})+$)/g, ",");
}
