import { matterWords } from "../../knowledge/issues.js";
import { type Clause, firstFrom, type Sentence } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/**
 * Tells whether a clause says that somebody holds a stance now: not "if the union wants", "denied that it had asked for", "may insist",
 * and not what somebody wanted in a quarrel of long ago.
 */
export function isAsserted(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  if (!verb || DOUBTFUL.has(verb.modal ?? "") || isConditional(reading, clause)) return false;
  // "Ended without agreeing on the fee".
  if (reading.tokens[verb.first - 1]?.norm === "without") return false;
  return !isDenied(reading, clause) && !isAsked(reading, clause) && !isHistory(reading, clause);
}

const DOUBTFUL = new Set(["may", "might"]);

function isConditional(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  const opens = reading.tokens[firstFrom(reading.tokens, clause.start)];
  const before = verb ? reading.tokens.slice(Math.max(0, verb.first - BEFORE), verb.first) : [];
  return before.some((t) => IFS.has(t.norm)) || (clause.kind === "adverbial" && IFS.has(opens?.norm ?? ""));
}

const BEFORE = 6;
const IFS = new Set(["if", "unless", "whether"]);

/** "Denied that he had ever demanded a bonus". */
function isDenied(reading: EventInput, clause: Clause): boolean {
  let at: Clause | undefined = clause;
  for (let depth = 0; at && depth < DEPTH; depth++) {
    const parent: Clause | undefined = reading.clauses[at.parent ?? -1];
    const verb = parent && reading.verbs[parent.verb];
    if (verb && matterWords().denying.has(verb.lemma) && parent.start < clause.start) return true;
    at = parent;
  }
  return false;
}

const DEPTH = 3;

/** "Do the owners want a cap?" */
function isAsked(reading: EventInput, { sentence }: Clause): boolean {
  const { start, end } = reading.sentences[sentence] ?? { start: 0, end: 0 };
  return reading.intake.report.text.slice(start, end).trimEnd().endsWith("?");
}

/** A past that a day of a year or more ago dates, in the sentence or in the one that opens the story. */
function isHistory(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.tense !== "past") return false;
  const sentence = reading.sentences[clause.sentence];
  const before = reading.sentences[clause.sentence - 1];
  if (!sentence) return false;
  if (isOfOld(reading, sentence)) return true;
  return before?.block === sentence.block && isOfOld(reading, before) && !isDated(reading, sentence);
}

function isOfOld(reading: EventInput, sentence: Sentence): boolean {
  const published = reading.intake.report.published?.value.slice(0, 4);
  const dated = timesIn(reading, sentence).some(
    ({ when }) => when && published && Number(when.to.slice(0, 4)) < Number(published) - 1,
  );
  return dated || matterWords().bygone.all(reading.tokens, sentence.first, sentence.last).length > 0;
}

const isDated = (reading: EventInput, sentence: Sentence): boolean => timesIn(reading, sentence).length > 0;

function timesIn(reading: EventInput, { start, end }: Sentence) {
  const found = [];
  for (let i = firstFrom(reading.times, start); i < reading.times.length; i++) {
    const time = reading.times[i];
    if (!time || time.start >= end) break;
    found.push(time);
  }
  return found;
}
