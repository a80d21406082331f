import { outletOf } from "../../knowledge/world.js";
import type { Reading } from "../../model/index.js";

/** Gives the name of the outlet that a report is by, in one spelling. */
export function outletName(reading: Reading | undefined): string | undefined {
  const { outlet } = reading?.intake.report ?? {};
  return outlet === undefined ? undefined : (outletOf(outlet)?.name ?? outlet);
}

/**
 * Makes the order in which reports can have text from one another: the one that is credited comes first, then an agency,
 * then the earlier one where the days tell, then the one that says more of where it is from (a copier leaves out byline
 * and dateline), then the longer one (a copier cuts), then the smaller id.
 */
export function precedence(readings: readonly Reading[]): (a: number, b: number) => boolean {
  const credits = readings.map((reading) => new Set(reading.credits.map(({ name }) => name)));
  const outlets = readings.map(outletName);
  const agencies = outlets.map((name) => name !== undefined && outletOf(name)?.kind === "agency");
  return (a, b) => {
    const byCredit = Number(creditsOutlet(credits[b], outlets[a])) - Number(creditsOutlet(credits[a], outlets[b]));
    if (byCredit !== 0) return byCredit > 0;
    if (agencies[a] !== agencies[b]) return agencies[a] === true;
    const order =
      byDay(readings[a], readings[b]) ||
      headOf(readings[b]) - headOf(readings[a]) ||
      (readings[b]?.tokens.length ?? 0) - (readings[a]?.tokens.length ?? 0);
    return order === 0 ? a < b : order < 0;
  };
}

const creditsOutlet = (credits: ReadonlySet<string> | undefined, outlet: string | undefined): boolean =>
  outlet !== undefined && credits?.has(outlet) === true;

/** Negative where the first was published earlier. An inferred interval tells only where it is over before. */
function byDay(a: Reading | undefined, b: Reading | undefined): number {
  const [x, y] = [a?.intake.report.published, b?.intake.report.published];
  if (!x || !y) return 0;
  if ((x.latest ?? x.value) < y.value) return -1;
  return (y.latest ?? y.value) < x.value ? 1 : 0;
}

/** How much a report says of where it is from. */
const headOf = (reading: Reading | undefined): number => {
  const { outlet, byline, dateline, published } = reading?.intake.report ?? {};
  const dated = published && published.by !== "inferred" ? published : undefined;
  return [outlet, byline, dateline, dated].filter((field) => field !== undefined).length;
};
