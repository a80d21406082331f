import { inProse } from "../../knowledge/articles.js";
import {
  fileUnder,
  type Identities,
  type LinkedDisagreement,
  type LinkedMeeting,
  type Place,
  type Reading,
} from "../../model/index.js";
import { sentenceAround } from "./places.js";

/** Who led a side at a meeting, by one report. */
interface Led {
  readonly who: number;
  readonly place: Place;
}

/** Finds meetings at which one report has a side led by one person, and another report by another. */
export const findLeadDisagreements = (
  readings: readonly Reading[],
  identities: Identities,
  meetings: readonly LinkedMeeting[],
): LinkedDisagreement[] =>
  meetings.flatMap(({ members }) => {
    const bySide = new Map<number, Led[]>();
    for (const { reading: r, index } of members) {
      for (const { entity, role, start, end } of readings[r]?.meetings[index]?.parties ?? []) {
        const who = role === "lead" ? identities.entityOf[r]?.[entity] : undefined;
        const side = identities.entities[who ?? -1]?.party;
        if (who === undefined || side === undefined || identities.entities[who]?.kind !== "person") continue;
        fileUnder(bySide, side, { who, place: sentenceAround(readings, { reading: r, start, end }) });
      }
    }
    return [...bySide].flatMap(([side, all]) => ledBy(identities, side, all));
  });

function ledBy({ entities }: Identities, side: number, all: readonly Led[]): LinkedDisagreement[] {
  const byPerson = new Map<number, Place[]>();
  for (const { who, place } of all) {
    // Two who lead together are told of in one report.
    const isAlone = all.every((other) => other.place.reading !== place.reading || other.who === who);
    if (isAlone) fileUnder(byPerson, who, place);
  }
  if (byPerson.size < 2) return [];
  return [
    {
      about: `who led the side of ${inProse(entities[side]?.name ?? "")}`,
      kind: "who",
      sides: [...byPerson].map(([who, places]) => ({ value: entities[who]?.name ?? "", places })),
    },
  ];
}
