import { outletOf } from "../../knowledge/world.js";
import type { Identities, Links, OriginLink, Reading, StatementFamily } from "../../model/index.js";
import { shortSource } from "../../model/short-source.js";
import { type Copy, findCopies } from "./copies.js";
import { linkCredits } from "./credited.js";
import { findCreditedCopies } from "./credited-copies.js";
import { groupReports } from "./groups.js";
import { linkNamedOutlets } from "./named-outlets.js";
import { OriginList } from "./origin-list.js";
import { outletName } from "./outlet-name.js";
import { Outlets } from "./outlets.js";
import { precedence } from "./precedence.js";
import { linkSpeakers, linkUnnamed } from "./speakers.js";

/** Finds whom the reports have things from, and which of them copy one another. */
export function linkSources(
  readings: readonly Reading[],
  identities: Identities,
  families: readonly StatementFamily[],
): Pick<Links, "origins" | "originLinks" | "groups"> {
  const origins = new OriginList();
  const outlets = new Outlets(readings);
  const credits = [
    ...linkCredits(readings, identities, outlets, origins),
    ...linkNamedOutlets(readings, outlets, origins),
  ];
  const all = [
    ...findCopies(readings, precedence(readings, outlets)),
    ...findCreditedCopies(readings, creditsOutletOf(readings, credits, origins, outlets)),
  ];
  const copies = all.filter(
    ({ copier, original, part }) =>
      (outletName(readings[copier]) === undefined || outletName(readings[copier]) !== outletName(readings[original])) &&
      // Others than agencies hand on no paragraphs: what is alike there comes from one statement.
      (part !== true || outletOf(outletName(readings[original]) ?? "")?.kind === "agency"),
  );
  const originLinks = [
    ...credits,
    ...bestCopies(copies).map((copy) => {
      const original = readings[copy.original];
      const name = outletName(original);
      const { id, title, from } = original?.intake.report ?? { id: "", from: "" };
      const kind = name === undefined ? "outlet" : outlets.kind(name);
      return linkCopy(copy, origins.add(kind, name ?? id, name ?? title ?? shortSource({ from })));
    }),
    ...linkSpeakers(readings, identities, families, origins),
    ...linkUnnamed(readings, families, origins),
  ];
  originLinks.sort(
    (a, b) => a.reading - b.reading || (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0) || a.origin - b.origin,
  );
  return {
    origins: origins.all,
    originLinks,
    groups: groupReports(
      readings,
      copies.filter(({ part }) => part !== true),
    ),
  };
}

/** Makes the question whether the first of two reports credits the outlet of the second. */
function creditsOutletOf(
  readings: readonly Reading[],
  credits: readonly OriginLink[],
  origins: OriginList,
  outlets: Outlets,
): (by: number, of: number) => boolean {
  const named = readings.map(() => new Set<string>());
  for (const { reading, origin } of credits) named[reading]?.add(origins.all[origin]?.name ?? "");
  return (by, of) => {
    const name = outletName(readings[of]);
    return by !== of && name !== undefined && named[by]?.has(outlets.nameWithInitials(name)) === true;
  };
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

function linkCopy({ copier, overlap, sentences, part }: Copy, origin: number): OriginLink {
  const places = sentences.map(({ start, end }) => ({ reading: copier, start, end }));
  return {
    reading: copier,
    origin,
    how: "copies",
    overlap: Math.round(overlap * 100) / 100,
    places,
    ...(part ? { part } : {}),
  };
}
