import type { Identities, LinkedDisagreement, Place, Reading } from "../../model/index.js";
import { fileUnder } from "../../model/index.js";
import { sentenceAround, wordsAt } from "./places.js";

/** Moves by which somebody leaves an office, of his own will or not. */
const WILLING = "resign";
const UNWILLING = "dismiss";

/** Finds those who left an office of their own will in one report and were removed in another. */
export function findDepartureDisagreements(readings: readonly Reading[], identities: Identities): LinkedDisagreement[] {
  const told = new Map<number, Map<string, Map<number, Place[]>>>();
  readings.forEach((reading, r) => {
    for (const event of reading.events) {
      const who = event.move === WILLING ? event.agents : event.move === UNWILLING ? event.patients : [];
      if (event.status !== "happened" || event.move === undefined) continue;
      for (const entity of who) {
        const linked = identities.entityOf[r]?.[entity];
        if (linked === undefined || identities.entities[linked]?.kind !== "person") continue;
        const moves = told.get(linked) ?? new Map<string, Map<number, Place[]>>();
        const places = moves.get(event.move) ?? new Map<number, Place[]>();
        fileUnder(places, r, { reading: r, start: event.trigger.start, end: event.trigger.end });
        told.set(linked, moves.set(event.move, places));
      }
    }
  });
  return [...told].flatMap(([person, moves]) => {
    const [willing, unwilling] = [moves.get(WILLING), moves.get(UNWILLING)];
    if (!willing || !unwilling) return [];
    // A report that tells both ways takes no side.
    const only = (mine: ReadonlyMap<number, Place[]>, other: ReadonlyMap<number, Place[]>) =>
      [...mine].filter(([r]) => !other.has(r)).flatMap(([, places]) => places);
    const sides = [only(willing, unwilling), only(unwilling, willing)];
    if (sides.some((places) => places.length === 0)) return [];
    return [
      {
        about: `how ${identities.entities[person]?.name ?? ""} left office`,
        kind: "framing" as const,
        sides: sides.map((places) => ({
          value: wordsAt(readings, places[0]),
          places: places.map((p) => sentenceAround(readings, p)),
        })),
      },
    ];
  });
}
