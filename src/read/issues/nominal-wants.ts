import { stanceWords } from "../../knowledge/issues.js";
import { type Clause, firstFrom, type NounPhrase, type Span } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { cutOff } from "./cut-off.js";
import { standingIn } from "./standing.js";
import type { Want } from "./want.js";

/** Finds what is wanted by its noun: "Norway's demand for a larger share"; "opposition to the cut came from the islands". */
export function nominalWants(reading: EventInput, clauses: readonly Clause[]): Want[] {
  return clauses.flatMap((clause) =>
    // "The fee is the guild's first demand" is told of the fee.
    standingIn(reading, clause)
      ? []
      : [clause.subject, clause.object, ...clause.obliques.map((o) => o.phrase)].flatMap((index) => {
          const phrase = reading.phrases[index ?? -1];
          const head = phrase && reading.tokens[phrase.head];
          if (!phrase || !head || !stanceWords().nouns.has(head.lemma.toLowerCase())) return [];
          const from =
            index === clause.subject ? clause.obliques.find((o) => o.preposition === "from")?.phrase : undefined;
          const who = [...ownersOf(reading, clause, phrase), ...entitiesOfPhrase(reading, from)];
          const what = [stretchOf(reading, clause, phrase)];
          return who.map((entity) => ({ who: entity, what, by: `stances:noun:${head.lemma}` }));
        }),
  );
}

/** "Norway lowered its bid": where nothing else tells whose it is, it is that of whoever does it. */
function ownersOf(reading: EventInput, clause: Clause, phrase: NounPhrase): readonly number[] {
  const named = entitiesOfPhrase(reading, phrase.possessor);
  const isOwn = reading.tokens[phrase.first]?.norm === "its" || reading.tokens[phrase.first]?.norm === "their";
  const subject = reading.phrases[clause.subject ?? -1];
  return named.length === 0 && isOwn && subject && subject !== phrase
    ? entitiesOfPhrase(reading, clause.subject)
    : named;
}

/** "Lowered its bid to 40 euros", "the union's claim is 9%": of what is bid the rest of the clause says how much. */
function stretchOf(reading: EventInput, clause: Clause, phrase: NounPhrase): Span {
  const whole = { start: phrase.start, end: Math.max(phrase.end, phrase.full.end) };
  const amount = reading.quantities[firstFrom(reading.quantities, whole.end)];
  const says = amount !== undefined && amount.end <= clause.end;
  return says ? { start: whole.start, end: cutOff(reading, { start: whole.start, end: clause.end }) } : whole;
}
