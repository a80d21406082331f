import { stateOf } from "../knowledge/world.js";
import type { Span } from "../model/index.js";
import { entitiesIn } from "./entities-in.js";
import type { EventInput } from "./events/event-input.js";

/** Gives those whom a phrase names; a capital stands for the state that sits there, where the report speaks of that state. */
export function seated(reading: EventInput, span: Span): number[] {
  return entitiesIn(reading, span).flatMap((index) => {
    const entity = reading.entities[index];
    if (entity?.kind !== "place") return [index];
    const state = stateOf(entity.name);
    const sits = state?.form === "capital" ? reading.entities.findIndex((e) => e.key === `state:${state.code}`) : -1;
    return sits >= 0 ? [sits] : [];
  });
}
