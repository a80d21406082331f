import type { LanguageBase } from "../../model/index.js";
import type { Frame, PublicationInterval } from "./interval.js";
import { type DatedTelling, findTellings } from "./marks.js";
import type { Relatedness } from "./related.js";

/**
 * Gives what the reports of known date that share most with another one say about when it was.
 *
 * @param dated the reports that carry a date of their own: what they date can be relied on
 */
export function frameFinder(bases: readonly LanguageBase[], dated: ReadonlyMap<number, unknown>, related: Relatedness) {
  const tellings = new Map<number, DatedTelling[]>();
  const tellingsOf = (report: number) => {
    const base = dated.has(report) ? bases[report] : undefined;
    const told = tellings.get(report) ?? (base ? findTellings(base) : []);
    tellings.set(report, told);
    return told;
  };
  return (report: number, known: ReadonlyMap<number, PublicationInterval>): Frame | undefined => {
    const nearest = related.nearest(report, new Set(known.keys()));
    const days = nearest.flatMap((other) => known.get(other)?.last ?? []);
    const [closest] = nearest;
    const [day] = days;
    if (closest === undefined || day === undefined) return undefined;
    return { day, spread: Math.max(...days) - Math.min(...days), tellings: tellingsOf(closest) };
  };
}
