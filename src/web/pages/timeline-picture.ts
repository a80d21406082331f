import type { Dossier } from "../../model/index.js";
import { showDate } from "../../show/dates.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { dayNumber } from "../parts/days.js";
import { many } from "../parts/many.js";
import { type TimeScale, ticksOf, timeScale } from "../parts/time-scale.js";
import type { WebRecord } from "../record.js";
import { drawReports, drawStatements } from "./timeline-counts.js";
import { drawEvents } from "./timeline-events.js";
import { type HrefOf, type Lane, WIDE } from "./timeline-lane.js";
import type { Range } from "./timeline-range.js";
import { drawRounds } from "./timeline-rounds.js";

const NARROW = 340;

/** Draws rounds, events, statements and reports of some days, one below the other; what was is full, what is to come is not. */
export function drawTimeline(
  record: WebRecord,
  range: Range,
  hrefOf: HrefOf,
  only: Pick<Dossier, "rounds" | "timeline"> | undefined = undefined,
): Markup {
  const pictures = [WIDE, NARROW].map((width) => drawOne(record, timeScale(range.from, range.to, width), hrefOf, only));
  return html`<figure class="picture">${pictures}
${writeKey(pictures)}</figure>`;
}

const KEY = [
  ["held", "held, happened"],
  ["planned", "planned"],
  ["possible", "possible"],
  ["off", "called off"],
] as const;

/** Says what the marks mean that are drawn. */
function writeKey(pictures: readonly Markup[]): Piece {
  const drawn = KEY.filter(([kind]) => pictures.some(({ markup }) => markup.includes(`class="${kind}"`)));
  const keys = drawn.map(([kind, name]) => html`<span class="key ${kind}">${name}</span> `);
  return drawn.length > 0 && html`<figcaption class="meta">${keys}</figcaption>`;
}

function drawOne(
  record: WebRecord,
  scale: TimeScale,
  hrefOf: HrefOf,
  only: Pick<Dossier, "rounds" | "timeline"> | undefined,
): Markup {
  // What is said and reported is not narrowed with what happened: it is left out then.
  const lanes = [
    drawRounds(only ?? record.dossier, scale, hrefOf),
    drawEvents(only ?? record.dossier, scale, hrefOf),
    only ? undefined : drawStatements(record, scale),
    only ? undefined : drawReports(record, scale),
  ].filter((lane) => lane !== undefined);
  let y = 16;
  const placed = lanes.map((lane) => {
    const at = y;
    y += lane.height + 26;
    return html`<text class="lane" x="0" y="${at + 9}">${nameOf(lane)}</text><g transform="translate(0 ${at + 18})">${lane.drawn}</g>`;
  });
  return html`<svg class="${scale.width === WIDE ? "wide" : "narrow"}" viewBox="0 0 ${scale.width} ${y + 18}" role="group" aria-label="Timeline, ${many(Math.round(scale.to - scale.from), "day")}">
${drawAxis(record, scale, y)}${placed}</svg>`;
}

const nameOf = ({ name, note }: Lane): Markup =>
  html`${name}${note !== undefined && html`<tspan class="more" dx="6">${note}</tspan>`}`;

function drawAxis({ dossier: { asOf } }: WebRecord, scale: TimeScale, bottom: number): Markup {
  const now = dayNumber(asOf);
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
