import { proposalWords } from "../../knowledge/negotiation.js";
import { spansWithin } from "../../model/index.js";
import { bySentence } from "../by-sentence.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import type { EventInput } from "../events/events.js";
import type { ProposalSighting } from "./mentions.js";

/** Finds who is said to have drawn a proposal up: "was formulated through discussions between X and Y", "X tabled the draft". */
export function authorsOf(reading: EventInput, sighting: ProposalSighting): number[] {
  const words = proposalWords();
  const clauses = bySentence(reading.clauses, sighting.sentence).flatMap((i) => reading.clauses[i] ?? []);
  for (const clause of clauses) {
    const verb = reading.verbs[clause.verb];
    if (!verb || verb.negated || !words.authors.has(verb.lemma)) continue;
    const made = verb.passive || clause.kind === "participial" ? clause.subject : clause.object;
    const standsBefore =
      clause.kind === "participial" && sighting.phrase.end <= verb.start && verb.start - sighting.phrase.end < 4;
    if (made !== sighting.index && !standsBefore) continue;
    const by =
      verb.passive || standsBefore
        ? entitiesOfPhrase(reading, clause.agent)
        : entitiesOfPhrase(reading, clause.subject);
    if (by.length > 0) return by;
    // "Formulated through discussions between X and Y": those who are named after the verb.
    const after = clause.obliques
      .filter((o) => ["through", "in", "between", "during", "with", "among"].includes(o.preposition))
      .flatMap((o) => spansWithin(reading.phrases, reading.phrases[o.phrase]?.full ?? { start: 0, end: 0 }))
      .flatMap((phrase) => entitiesIn(reading, phrase, isActor));
    return [...new Set(after)];
  }
  return [];
}
