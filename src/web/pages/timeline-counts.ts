import { once, type Report, type When } from "../../model/index.js";
import { showDate } from "../../show/dates.js";
import { html, type Markup } from "../../show/html/markup.js";
import { dayNumber, isoDay } from "../parts/days.js";
import { round, type TimeScale } from "../parts/time-scale.js";
import type { WebRecord } from "../record.js";
import type { Lane } from "./timeline-lane.js";

const HEIGHT = 40;
/** Room for the number above a bar. */
const NUMBER = 10;
/** A bar stands for the fewest days that leave it this wide. */
const LEAST_WIDTH = 5;
const MOST_WIDTH = 26;
const STEPS = [
  [1, "day"],
  [7, "week"],
  [30, "month"],
  [365, "year"],
] as const;

/** Draws how many reports came out when. */
export const drawReports = (record: WebRecord, scale: TimeScale): Lane | undefined =>
  drawCounts("Reports", reportDays(record), scale);

/** Draws how many statements were made when. */
export const drawStatements = (record: WebRecord, scale: TimeScale): Lane | undefined =>
  drawCounts("Statements", statementDays(record), scale);

const reportDays = once(({ dossier }: WebRecord) => dossier.reports.flatMap((report) => dayOf(report) ?? []));

/** A statement without a day of its own stands where the first report that carries it does. */
const statementDays = once((record: WebRecord) =>
  record.dossier.statements.flatMap(({ when, evidence }) => {
    const report = record.report(evidence[0]?.report ?? "");
    return (when ? dayNumber(when.from) : report && dayOf(report)) ?? [];
  }),
);

const dayOf = ({ published }: Report): number | undefined => published && dayNumber(published.value);

/** Gives the first day of each that has one, to be counted. */
export const firstDays = (list: readonly { readonly when?: When }[]): number[] =>
  list.flatMap(({ when }) => (when && dayNumber(when.from)) ?? []);

/** Draws how many there are of a day, a week, a month or a year: whichever leaves a bar that can be seen. */
export function drawCounts(name: string, days: readonly number[], scale: TimeScale): Lane | undefined {
  const widthOf = (step: number): number => scale.x(scale.from + step);
  const [step, unit] = STEPS.find(([length]) => widthOf(length) >= LEAST_WIDTH) ?? STEPS[3];
  const counts = new Map<number, number>();
  for (const day of days) {
    const bar = Math.floor((day - scale.from) / step);
    if (day >= scale.from && day < scale.to) counts.set(bar, (counts.get(bar) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const most = Math.max(...counts.values());
  const bars = [...counts].map(([bar, count]) => drawBar(scale, scale.from + bar * step, step, count, count / most));
  const note = `${most} at most`;
  return {
    name: `${name} a ${unit}`,
    height: HEIGHT,
    drawn: html`<g>${bars}</g>`,
    ...(isWritten(bars, most) ? {} : { note }),
  };
}

const isWritten = (bars: readonly Markup[], count: number): boolean =>
  bars.some(({ markup }) => markup.endsWith(`>${count}</text>`));

function drawBar(scale: TimeScale, first: number, step: number, count: number, share: number): Markup {
  const [from, to] = [scale.x(first), Math.min(scale.width, scale.x(first + step))];
  const width = Math.max(1.5, Math.min(MOST_WIDTH * Math.min(2, step), to - from - Math.min(2, (to - from) / 4)));
  const height = round(share * (HEIGHT - NUMBER));
  const last = step > 1 && ` to ${showDate(isoDay(first + step - 1))}`;
  const number =
    width >= String(count).length * 6 + 3 &&
    html`<text class="n" x="${round(from + 1 + width / 2)}" y="${round(HEIGHT - height - 2)}">${count}</text>`;
  return html`<rect class="bar" x="${round(from + 1)}" y="${round(HEIGHT - height)}" width="${round(width)}" height="${height}"><title>${showDate(isoDay(first))}${last}: ${count}</title></rect>${number}`;
}
