import { ownPart } from "./days.js";
import type { EventInput } from "./event-input.js";
import { datesIn, placesIn } from "./scene.js";
import type { Telling } from "./tellings.js";

/**
 * Parts what the clauses of one noun tell of several meetings: "talks opened in Lima in March and broke down in Oslo in June", each in a
 * town and at a time of its own. All in one where they are of one.
 */
export function toldApart(reading: EventInput, told: readonly Telling[]): readonly (readonly Telling[])[] {
  if (told.length < 2) return [told];
  const towns = new Map<number, Telling[]>();
  for (const telling of told) {
    const part = ownPart(reading, telling.clause);
    const town = placesIn(reading, part)[0];
    if (town === undefined || datesIn(reading, part).length === 0) continue;
    towns.set(town, [...(towns.get(town) ?? []), telling]);
  }
  if (towns.size < 2) return [told];
  const [first = [], ...others] = towns.values();
  const rest = told.filter((t) => !others.some((o) => o.includes(t)));
  return [rest.length > 0 ? rest : first, ...others];
}
