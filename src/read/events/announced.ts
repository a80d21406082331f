import { isVerbOf } from "../../knowledge/verbs.js";
import type { Clause, Event, Sentence } from "../../model/index.js";
import { concerned } from "./concerned.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { timesOf } from "./event-times.js";
import { whoDoes } from "./pending-steps.js";
import { isTurnOf } from "./turns.js";

/** "The front said on Sunday it was suspending its part in the talks", "it had handed over the list": what somebody announces of himself is done. */
export function announcedDeed(reading: EventInput, sentence: Sentence, clause: Clause): Event | undefined {
  const verb = reading.verbs[clause.verb];
  const above = reading.clauses[clause.parent ?? -1];
  const says = reading.verbs[above?.verb ?? -1];
  if (!verb || !above || !says || clause.kind !== "complement" || above.kind !== "main") return undefined;
  const isSaid = isVerbOf("reporting", says.lemma) && !says.negated && says.tense === "past";
  const isNews =
    verb.finite && verb.tense === "past" && (verb.progressive || verb.perfect) && !verb.negated && !verb.passive;
  if (!isSaid || !isNews || inSpeech(reading, verb) || verb.modal !== undefined || !isTurnOf(reading, clause))
    return undefined;
  const agents = whoDoes(reading, clause);
  const speakers = concerned(reading, above.subject);
  if (agents.length === 0 || !agents.every((e) => speakers.includes(e))) return undefined;
  return {
    ...{ start: sentence.start, end: sentence.end, text: { start: sentence.start, end: sentence.end } },
    ...{ move: "deed", status: "happened", sentence: clause.sentence, by: "events:announced" },
    trigger: { start: verb.start, end: verb.end },
    ...{ agents, patients: concerned(reading, clause.object).filter((e) => !agents.includes(e)) },
    times: timesOf(reading, above),
  };
}
