import { units } from "../../knowledge/units.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import type { EventInput } from "./event-input.js";

/** Gives whoever a phrase is; else whose a thing is: "the Chilean text", "its draft". Somebody's people are not he. */
export function concerned(reading: EventInput, index: number | undefined): number[] {
  const own = entitiesOfPhrase(reading, index);
  const phrase = reading.phrases[index ?? -1];
  const head = reading.tokens[phrase?.head ?? -1];
  if (own.length > 0 || !phrase || units().people.has(head?.lemma.toLowerCase() ?? "")) return [...own];
  const owners = entitiesOfPhrase(reading, phrase.possessor);
  return owners.length > 0 ? [...owners] : entitiesIn(reading, { start: phrase.start, end: phrase.end }, isActor);
}
