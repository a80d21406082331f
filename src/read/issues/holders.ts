import { matterWords } from "../../knowledge/issues.js";
import type { NounPhrase } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { seated } from "../seated.js";

/** Gives who holds a stance where a phrase tells of him or of whoever speaks for him: "the front's side", "Chile's draft". */
export function holders(reading: EventInput, index: number | undefined): readonly number[] {
  const phrase = reading.phrases[index ?? -1];
  const own = entitiesOfPhrase(reading, index).filter((e) => !isPartOf(reading, phrase, e));
  const head = phrase && reading.tokens[phrase.head]?.lemma.toLowerCase();
  if (own.length > 0 || !phrase || !head) return own;
  const isOwn = matterWords().behalf.has(head) && reading.phrases[phrase.possessor ?? -1]?.kind === "pronoun";
  if (matterWords().voices.has(head) || isOwn) return entitiesOfPhrase(reading, phrase.possessor);
  // A capital that wants or refuses is the state that sits there.
  return phrase.kind === "name" ? seated(reading, phrase).filter((e) => reading.entities[e]?.kind === "state") : [];
}

/** "Nine of the 23 members of the board voted against": some of a body, who do not speak for it. */
const isPartOf = ({ tokens, entities }: EventInput, phrase: NounPhrase | undefined, entity: number): boolean =>
  phrase?.kind === "number" && tokens[phrase.last]?.norm === "of" && entities[entity]?.kind === "body";
