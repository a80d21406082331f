import { stanceWords } from "../../knowledge/issues.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** Gives the phrase of whoever does what a clause tells, as an index into `phrases`. */
export function doerOf(reading: EventInput, clause: Clause): number | undefined {
  if (isUndergone(reading, clause)) return clause.agent;
  return subjectOf(reading, clause);
}

/** Gives the subject of a clause, as an index into `phrases`, across what is inserted and "came to Lima asking". */
export const subjectOf = (reading: EventInput, clause: Clause): number | undefined =>
  arriving(reading, clause)?.subject ?? beforeInsert(reading, clause) ?? clause.subject;

/** "The guild, whose members include Ostra and Brill and which speaks for most, wants": the sentence is of what opens it. */
function beforeInsert({ tokens, phrases, verbs, sentences }: EventInput, clause: Clause): number | undefined {
  const [verb, subject] = [verbs[clause.verb], phrases[clause.subject ?? -1]];
  const sentence = sentences[clause.sentence];
  const before = subject && sentence && firstFrom(phrases, sentence.start);
  const opening = phrases[before ?? -1];
  if (!opening || !subject || !verb || opening.end >= subject.start || clause.kind !== "main") return undefined;
  const [comma, who] = [tokens[opening.last], tokens[opening.last + 1]];
  const isInsert = comma?.norm === "," && INSERTS.has(who?.norm ?? "") && opening.kind !== "pronoun";
  return isInsert && tokens[verb.first - 1]?.norm === "," && subject.last < verb.first - 1 ? before : undefined;
}

const INSERTS = new Set(["whose", "which", "who"]);

/** Tells whether the subject of a clause undergoes it. "Met the owners and called for talks": behind "and" the past looks like what is undergone. */
export function isUndergone(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  if (!verb?.passive) return false;
  const isBare = verb.first === verb.head && clause.kind === "participial" && clause.agent === undefined;
  if (!isBare || reading.tokens[verb.first - 1]?.upos !== "CCONJ") return true;
  return !bySentence(reading.clauses, clause.sentence).some((i) => {
    const [before, done] = [reading.clauses[i], reading.verbs[reading.clauses[i]?.verb ?? -1]];
    const isSame = before?.subject !== undefined && before.subject === clause.subject && before !== clause;
    return isSame && done !== undefined && done.end <= verb.start && done.tense === "past" && !done.passive;
  });
}

/** Gives the clause of "came to Lima" where a clause says what somebody came asking for: Lima asks for nothing. */
export function arriving(reading: EventInput, clause: Clause): Clause | undefined {
  const verb = reading.verbs[clause.verb];
  const { arrivals, verbs } = stanceWords();
  if (!verb || clause.kind !== "participial" || !verbs.has(verb.lemma)) return undefined;
  if (reading.tokens[verb.first]?.xpos !== "VBG") return undefined;
  return bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .findLast((before) => {
      const came = reading.verbs[before.verb];
      const isNear = came !== undefined && came.end <= verb.start && verb.first - came.last <= FARTHEST;
      return isNear && !came.negated && before.subject !== undefined && arrivals.has(came.lemma);
    });
}

/** Tokens between "came" and "asking", at most: "to the second round of talks in Lima". */
const FARTHEST = 10;
