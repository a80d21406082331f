import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Event, Sentence } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { stepAt } from "./step-at.js";
import { statusAhead } from "./step-status.js";

/** "Ana Reyes said she would go to court": what somebody says that he himself is going to do, also without a day. */
export function intention(reading: EventInput, sentence: Sentence, index: number): Event | undefined {
  for (const i of bySentence(reading.clauses, index)) {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    const above = reading.clauses[clause?.parent ?? -1];
    const says = reading.verbs[above?.verb ?? -1];
    if (!clause || !verb || !above || !says || clause.kind !== "complement" || inSpeech(reading, verb)) continue;
    if (verb.modal !== "would" && verb.tense !== "future") continue;
    const who = entitiesOfPhrase(reading, clause.subject);
    const speakers = entitiesOfPhrase(reading, above.subject);
    const status = statusAhead(reading, clause, verb);
    if (!status || who.length !== 1 || speakers[0] !== who[0] || !isVerbOf("reporting", says.lemma)) continue;
    if (isVerbOf("staying", verb.lemma) || isVerbOf("thinking", verb.lemma) || says.negated || !says.finite) continue;
    return {
      ...stepAt(sentence, index, [], status),
      ...{ agents: who, patients: entitiesOfPhrase(reading, clause.object) },
      trigger: { start: verb.start, end: verb.end },
    };
  }
  return undefined;
}
