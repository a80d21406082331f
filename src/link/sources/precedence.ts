import { outletOf } from "../../knowledge/world.js";
import type { Reading } from "../../model/index.js";
import { outletName } from "./outlet-name.js";
import type { Outlets } from "./outlets.js";
import { publishedBefore } from "./published-before.js";

/**
 * Makes the order in which reports can have text from one another: the one that is credited comes first, then an agency,
 * then the earlier one where days or hours tell, then the one whose outlet more of the others credit, then who signs as an agency,
 * then the one that says more of where it is from (a copier leaves out byline and dateline), then the longer one (a copier
 * cuts), then the smaller id.
 */
export function precedence(readings: readonly Reading[], outlets: Outlets): (a: number, b: number) => boolean {
  const credits = readings.map((reading) => new Set(reading.credits.map(({ name }) => name)));
  const names = readings.map(outletName);
  const ranks = names.map((name): Rank => {
    const listed = name !== undefined && outletOf(name)?.kind === "agency";
    return { listed, agency: listed || (name !== undefined && outlets.kind(name) === "agency") };
  });
  const credited = new Map<string, number>();
  for (const name of credits.flatMap((own) => [...own])) credited.set(name, (credited.get(name) ?? 0) + 1);
  const timesCredited = (i: number): number => credited.get(names[i] ?? "") ?? 0;
  return (a, b) => {
    const order =
      Number(creditsOutlet(credits[a], names[b])) - Number(creditsOutlet(credits[b], names[a])) ||
      Number(ranks[b]?.listed) - Number(ranks[a]?.listed) ||
      publishedBefore(readings[a]?.intake.report.published, readings[b]?.intake.report.published) ||
      timesCredited(b) - timesCredited(a) ||
      Number(ranks[b]?.agency) - Number(ranks[a]?.agency) ||
      headOf(readings[b]) - headOf(readings[a]) ||
      (readings[b]?.tokens.length ?? 0) - (readings[a]?.tokens.length ?? 0);
    return order === 0 ? a < b : order < 0;
  };
}

/** Whether an outlet is an agency by the list, and whether by that or by its name or how it signs. */
interface Rank {
  readonly listed: boolean;
  readonly agency: boolean;
}

const creditsOutlet = (credits: ReadonlySet<string> | undefined, outlet: string | undefined): boolean =>
  outlet !== undefined && credits?.has(outlet) === true;

/** How much a report says of where it is from. */
const headOf = (reading: Reading | undefined): number => {
  const { outlet, byline, dateline, published } = reading?.intake.report ?? {};
  const dated = published && published.by !== "inferred" ? published : undefined;
  return [outlet, byline, dateline, dated].filter((field) => field !== undefined).length;
};
