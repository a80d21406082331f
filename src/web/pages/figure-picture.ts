import type { Figure } from "../../model/index.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { GRADES } from "../../show/standing.js";
import { valueId } from "../entry-ids.js";
import { round } from "../parts/time-scale.js";
import type { WebRecord } from "../record.js";

type Value = Figure["values"][number];

const WIDTH = 340;
const ROW = 17;
/** Values that a picture has rows for. */
const MOST = 14;

/** Draws the values of a figure below each other on one scale: a point, a bar from least to most, an arrow where one end is open. */
export function drawRanges(record: WebRecord, figure: Figure): Piece {
  const values = figure.values.slice(0, MOST);
  const ends = values.flatMap(({ least, most }) => [least, most]).filter((end) => end !== undefined);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (ends.length < 2 || !(high > low)) return undefined;
  const x = (value: number): number => round(24 + ((value - low) / (high - low)) * (WIDTH - 48));
  const height = values.length * ROW + 24;
  return html`<svg class="ranges-of" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${figure.about}: values from ${short(low)} to ${short(high)}">
<line class="axis" x1="0" x2="${WIDTH}" y1="${height - 18}" y2="${height - 18}"/>
<text x="${x(low)}" y="${height - 4}">${short(low)}</text><text x="${x(high)}" y="${height - 4}">${short(high)}</text>
${values.map((value, i) => drawValue(record, figure, value, i, x))}</svg>`;
}

function drawValue(
  record: WebRecord,
  figure: Figure,
  value: Value,
  index: number,
  x: (value: number) => number,
): Markup {
  const y = index * ROW + 10;
  const standing = record.entry(valueId(figure, index))?.standing ?? figure.standing;
  const { least, most, approximate, text } = value;
  const [from, to] = [least === undefined ? 4 : x(least), most === undefined ? WIDTH - 4 : x(most)];
  const title = `${text}: ${GRADES[standing.credibility].name}`;
  const line = from < to && html`<line class="span" x1="${from}" x2="${to}" y1="${y}" y2="${y}"/>`;
  const points = [...new Set([least, most])].filter((end) => end !== undefined);
  return html`<g class="g${standing.credibility}"><title>${title}</title>${line}${points.map(
    (end) => html`<circle class="${approximate ? "about" : "exact"}" cx="${x(end)}" cy="${y}" r="4.5"/>`,
  )}${least === undefined && html`<path class="arrow" d="M10 ${y - 4}L4 ${y}L10 ${y + 4}"/>`}${most === undefined && html`<path class="arrow" d="M${WIDTH - 10} ${y - 4}L${WIDTH - 4} ${y}L${WIDTH - 10} ${y + 4}"/>`}</g>`;
}

/** "1.2 million", "12,500", "0.75". */
function short(value: number): string {
  const of = (unit: number, name: string): string => `${Math.round((value / unit) * 10) / 10} ${name}`;
  if (value >= 1e9) return of(1e9, "billion");
  if (value >= 1e6) return of(1e6, "million");
  return String(value).replace(/(?<=^\d+)(?=(?:\d{3})+$)/g, ",");
}
