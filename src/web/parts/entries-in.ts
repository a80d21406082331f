import type { Found, WebRecord } from "../record.js";

/**
 * Lists what was found in a report, each entry once, in the order of the words: its list and its count everywhere. Sentences of
 * the brief tell the same once more, and ties to sources are no entries of what was reported.
 */
export function entriesIn(record: WebRecord, report: string): Found[] {
  const own = record.foundIn(report).filter(({ entry }) => entry.section !== "brief" && entry.section !== "sources");
  return [...new Map(own.map((one) => [one.entry.id, one] as const).reverse()).values()].reverse();
}
