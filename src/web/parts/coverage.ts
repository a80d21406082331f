import type { Report } from "../../model/index.js";
import { showDate, showWhen } from "../../show/dates.js";
import { html, type Piece } from "../../show/html/markup.js";
import { dayNumber, isoDay } from "./days.js";
import { many } from "./many.js";
import { round } from "./time-scale.js";

const WIDTH = 240;
const HEIGHT = 36;
/** Bars at most: of a long process each is some days. */
const BARS = 48;

/** Draws how many reports came on which days, as bars. */
export function drawCoverage(reports: readonly Pick<Report, "published">[]): Piece {
  const days = reports.flatMap(({ published }) => (published && dayNumber(published.value)) ?? []);
  if (days.length === 0) return undefined;
  const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  const step = Math.max(1, Math.ceil((last - first + 1) / BARS));
  const counts = new Array<number>(Math.floor((last - first) / step) + 1).fill(0);
  for (const day of days)
    counts[Math.floor((day - first) / step)] = (counts[Math.floor((day - first) / step)] ?? 0) + 1;
  const most = Math.max(...counts);
  const width = Math.min(14, WIDTH / counts.length);
  const when = showWhen({ from: isoDay(first), to: isoDay(last), precision: "day", text: "" });
  return html`<figure class="coverage"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${many(days.length, "dated report")}, ${when}">
<line class="axis" x1="0" x2="${WIDTH}" y1="${HEIGHT - 0.5}" y2="${HEIGHT - 0.5}"/>
${counts.map((count, i) => {
  const height = round((count / most) * (HEIGHT - 4));
  return (
    count > 0 &&
    html`<rect class="bar" x="${round(i * width)}" y="${round(HEIGHT - 1 - height)}" width="${round(Math.max(1, width - 2))}" height="${height}"><title>${showDate(isoDay(first + i * step))}: ${count}</title></rect>`
  );
})}</svg><figcaption>${when}</figcaption></figure>`;
}
