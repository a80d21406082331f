import { meetingWords } from "../../knowledge/meetings.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Event, Sentence } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { stepAt } from "./step-at.js";
import { statusAhead } from "./step-status.js";

/** Finds what somebody means to do, or says that he himself is going to do, also without a day. */
export const intention = (reading: EventInput, sentence: Sentence, index: number): Event | undefined =>
  saidIntention(reading, sentence, index) ?? meantStep(reading, sentence, index);

/** "The guild plans to take the board to court", "has threatened to leave": what a named one means to do to something. */
function meantStep(reading: EventInput, sentence: Sentence, index: number): Event | undefined {
  for (const i of bySentence(reading.clauses, index)) {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    const above = reading.clauses[clause?.parent ?? -1];
    const means = reading.verbs[above?.verb ?? -1];
    if (!clause || !verb || !above || !means || clause.kind !== "infinitive" || inSpeech(reading, verb)) continue;
    const isOpen = means.tense === "present" && !means.passive && !means.negated && means.modal === undefined;
    if (above.kind !== "main" || !isOpen || !meetingWords().means.has(means.lemma) || clause.object === undefined)
      continue;
    if (isVerbOf("staying", verb.lemma) || isDim(verb.lemma)) continue;
    if (meetingWords().wishes.has(means.lemma) || isVerbOf("thinking", means.lemma)) continue;
    const who = entitiesOfPhrase(reading, above.subject);
    if (who.length !== 1) continue;
    return {
      ...stepAt(sentence, index, [], means.lemma === "threaten" ? "possible" : "planned"),
      ...{ agents: who, patients: entitiesOfPhrase(reading, clause.object) },
      trigger: { start: verb.start, end: verb.end },
    };
  }
  return undefined;
}

/** "Intends to follow the talks", "expects to find a way": nothing that others could see done. */
const isDim = (lemma: string): boolean => lemma === "follow" || (isVerbOf("thinking", lemma) && lemma !== "see");

/** "Ana Reyes said she would go to court": what somebody says that he himself is going to do, also without a day. */
function saidIntention(reading: EventInput, sentence: Sentence, index: number): Event | undefined {
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
