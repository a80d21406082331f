import { outletOf } from "../../knowledge/world.js";
import type { Reading } from "../../model/index.js";

/** Gives the name of the outlet that a report is by, in one spelling. */
export function outletName(reading: Reading | undefined): string | undefined {
  const { outlet } = reading?.intake.report ?? {};
  return outlet === undefined ? undefined : (outletOf(outlet)?.name ?? outlet);
}

/**
 * Makes the order in which reports can have text from one another: the one that is credited comes first, then an agency,
 * then the earlier one where the days are known, then the smaller id.
 */
export function precedence(readings: readonly Reading[]): (a: number, b: number) => boolean {
  const credits = readings.map((reading) => new Set(reading.credits.map(({ name }) => name)));
  const outlets = readings.map(outletName);
  const agencies = outlets.map((name) => name !== undefined && outletOf(name)?.kind === "agency");
  return (a, b) => {
    const byCredit = Number(creditsOutlet(credits[b], outlets[a])) - Number(creditsOutlet(credits[a], outlets[b]));
    if (byCredit !== 0) return byCredit > 0;
    if (agencies[a] !== agencies[b]) return agencies[a] === true;
    const x = readings[a]?.intake.report.published;
    const y = readings[b]?.intake.report.published;
    if (x && y && (x.latest ?? x.value) < y.value) return true;
    if (x && y && (y.latest ?? y.value) < x.value) return false;
    return a < b;
  };
}

const creditsOutlet = (credits: ReadonlySet<string> | undefined, outlet: string | undefined): boolean =>
  outlet !== undefined && credits?.has(outlet) === true;
