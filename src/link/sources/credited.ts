import { isDescribedOutlet } from "../../knowledge/sourcing.js";
import type { Credit, Identities, OriginLink, Reading } from "../../model/index.js";
import type { OriginList } from "./origin-list.js";
import type { Outlets } from "./outlets.js";

/** Links the agencies, outlets and documents that the reports credit; people and unnamed sources come with what they said. */
export function linkCredits(
  readings: readonly Reading[],
  { entities, entityOf }: Identities,
  outlets: Outlets,
  origins: OriginList,
): OriginLink[] {
  return readings.flatMap((reading, r) =>
    reading.credits.flatMap((credit): OriginLink[] => {
      const author = entities[entityOf[r]?.[credit.handedOut?.by ?? -1] ?? -1];
      const origin = author
        ? origins.add("document", `${credit.handedOut?.as} ${author.key}`, credit.name)
        : originOf(credit, reading, outlets, origins);
      if (origin === undefined) return [];
      const places = [{ reading: r, start: credit.start, end: credit.end }];
      return [
        { reading: r, origin, how: credit.how, ...(credit.scope === "report" ? {} : { scope: credit.scope }), places },
      ];
    }),
  );
}

function originOf({ kind, name }: Credit, reading: Reading, outlets: Outlets, origins: OriginList) {
  // A draft that two reports have seen may be two drafts.
  if (kind === "document") return origins.add(kind, `${name} ${reading.intake.report.id}`, name);
  if (kind !== "agency" && kind !== "outlet") return undefined;
  // "Local media" of two reports may be two.
  if (kind === "outlet" && isDescribedOutlet(name))
    return origins.add(kind, `${name} ${reading.intake.report.id}`, name);
  const own = outlets.ownName(name);
  return origins.add(kind === "agency" ? kind : outlets.kind(own), own, outlets.nameWithInitials(own));
}
