import { meetingWords } from "../../knowledge/meetings.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, Event, Sentence, VerbGroup } from "../../model/index.js";
import { concerned, namedBy } from "./concerned.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { onlyAhead } from "./event-times.js";
import { statusOf } from "./status.js";
import { stepAt } from "./step-at.js";
import { statusAhead } from "./step-status.js";
import { isTurnOf } from "./turns.js";

/** Finds what somebody has yet to do by office or in a dispute, where no day is told: "the deal must be ratified by both houses". */
export function pendingStep(reading: EventInput, sentence: Sentence, index: number): Event | undefined {
  for (const i of bySentence(reading.clauses, index)) {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (!verb || verb.negated || inSpeech(reading, verb) || !isSaidOutright(reading, clause)) continue;
    if (!isPending(reading, clause, verb) || !isTurnOf(reading, clause)) continue;
    const status = clause.kind === "infinitive" ? "planned" : statusAhead(reading, clause, verb);
    const agents = verb.passive ? concerned(reading, clause.agent) : whoDoes(reading, clause);
    const others = concerned(reading, verb.passive ? clause.subject : clause.object).filter((e) => !agents.includes(e));
    const who = agents.length + others.length > 0 ? others : namedBy(reading, clause);
    if (!status || (agents.length === 0 && !(verb.passive && who.length > 0))) continue;
    return {
      ...stepAt(sentence, index, onlyAhead(reading, index), status),
      ...{ agents, patients: who, trigger: { start: verb.start, end: verb.end } },
    };
  }
  return undefined;
}

/** Whoever is the subject; "the guild said it would appeal", whoever says so of himself. */
export function whoDoes(reading: EventInput, clause: Clause): number[] {
  const own = concerned(reading, clause.subject);
  const subject = reading.phrases[clause.subject ?? -1];
  const isSelf = subject?.kind === "pronoun" && ["it", "they"].includes(reading.tokens[subject.head]?.norm ?? "");
  const above = reading.clauses[clause.parent ?? -1];
  if (own.length > 0 || !isSelf || !above || clause.kind !== "complement") return own;
  const speakers = concerned(reading, above.subject);
  return speakers.every((e) => reading.entities[e]?.kind !== "person") ? speakers : [];
}

/** A main clause, or what somebody says that is to be; not what he only fears, asks or denies, nor what hangs on another thing. */
function isSaidOutright(reading: EventInput, clause: Clause): boolean {
  const above = reading.clauses[clause.parent ?? -1];
  const governs = reading.verbs[above?.verb ?? -1];
  if (clause.kind === "main") return true;
  if (!above || !governs || governs.negated) return false;
  if (clause.kind === "infinitive") return isSaidOutright(reading, above);
  return clause.kind === "complement" && isVerbOf("reporting", governs.lemma) && above.kind === "main";
}

/** "Will", "must", "has to", "needs to", "is due to", "said it would". */
function isPending(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  const above = reading.clauses[clause.parent ?? -1];
  const governs = reading.verbs[above?.verb ?? -1];
  if (verb.finite)
    return verb.tense === "future" || verb.modal === "must" || (verb.modal === "would" && clause.kind === "complement");
  if (clause.kind !== "infinitive" || !governs || governs.tense !== "present" || governs.perfect || governs.negated)
    return false;
  const before = reading.tokens[verb.first - 1]?.lemma.toLowerCase() ?? "";
  // "Is to answer", "is due to answer"; not "is willing to".
  const isMeant =
    meetingWords().planned.has(governs.lemma) ||
    meetingWords().planned.has(before) ||
    (governs.lemma === "be" && governs.last === verb.first);
  return isMeant ? statusOf(reading, clause) === "planned" : OBLIGED.has(governs.lemma) && governs.last === verb.first;
}

const OBLIGED = new Set(["have", "need", "remain"]);
