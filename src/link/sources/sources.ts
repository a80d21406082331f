import type { Identities, Links, OriginLink, Reading, StatementFamily } from "../../model/index.js";
import { type Copy, findCopies } from "./copies.js";
import { linkCredits } from "./credited.js";
import { groupReports } from "./groups.js";
import { linkNamedOutlets } from "./named-outlets.js";
import { OriginList } from "./origin-list.js";
import { outletKind } from "./outlets.js";
import { outletName, precedence } from "./precedence.js";
import { linkSpeakers, linkUnnamed } from "./speakers.js";

/** Finds whom the reports have things from, and which of them copy one another. */
export function linkSources(
  readings: readonly Reading[],
  identities: Identities,
  families: readonly StatementFamily[],
): Pick<Links, "origins" | "originLinks" | "groups"> {
  const origins = new OriginList();
  const copies = findCopies(readings, precedence(readings)).filter(
    ({ copier, original }) =>
      outletName(readings[copier]) === undefined || outletName(readings[copier]) !== outletName(readings[original]),
  );
  const originLinks = [
    ...linkCredits(readings, origins),
    ...linkNamedOutlets(readings, origins),
    ...bestCopies(copies).map((copy) => linkCopy(copy, readings, origins)),
    ...linkSpeakers(readings, identities, origins),
    ...linkUnnamed(readings, families, origins),
  ];
  originLinks.sort(
    (a, b) => a.reading - b.reading || (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0) || a.origin - b.origin,
  );
  return { origins: origins.all, originLinks, groups: groupReports(readings, copies) };
}

/** Of the reports that one shares text with, the one that it has most from. */
function bestCopies(copies: readonly Copy[]): Copy[] {
  const best = new Map<number, Copy>();
  for (const copy of copies) {
    const known = best.get(copy.copier);
    if (!known || copy.overlap > known.overlap) best.set(copy.copier, copy);
  }
  return [...best.values()];
}

function linkCopy(
  { copier, original, overlap, sentences }: Copy,
  readings: readonly Reading[],
  origins: OriginList,
): OriginLink {
  const report = readings[original]?.intake.report;
  const outlet = outletName(readings[original]);
  const kind = outlet === undefined ? "outlet" : outletKind(outlet, readings);
  return {
    reading: copier,
    origin: origins.add(kind, outlet ?? report?.id ?? "", outlet ?? report?.title ?? report?.from ?? ""),
    how: "copies",
    overlap: Math.round(overlap * 100) / 100,
    places: sentences.map(({ start, end }) => ({ reading: copier, start, end })),
  };
}
