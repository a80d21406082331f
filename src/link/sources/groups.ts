import type { Reading } from "../../model/index.js";
import { UnionFind } from "../union-find.js";
import type { Copy } from "./copies.js";
import { outletName } from "./outlet-name.js";

/**
 * Numbers the reports by the newsroom that they really come from: one that copies another, that credits an outlet or
 * agency for the whole of it, or that is by the same outlet is in its group. The number is that of the first report.
 */
export function groupReports(readings: readonly Reading[], copies: readonly Copy[]): number[] {
  const union = new UnionFind(readings.length);
  for (const { copier, original } of copies) union.join(copier, original);
  const first = new Map<string, number>();
  for (const [i, reading] of readings.entries()) {
    for (const name of newsrooms(reading)) {
      union.join(first.get(name) ?? i, i);
      if (!first.has(name)) first.set(name, i);
    }
  }
  return readings.map((_, i) => union.find(i));
}

/** The outlet of the report, and whom it credits for the whole: where it credits several, nobody knows which. */
function newsrooms(reading: Reading): string[] {
  const credited = new Set(reading.credits.flatMap(({ scope, name }) => (scope === "report" ? [name] : [])));
  const own = outletName(reading);
  return [...(own === undefined ? [] : [own]), ...(credited.size === 1 ? credited : [])];
}
