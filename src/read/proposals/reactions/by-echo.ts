import { takingWords } from "../../../knowledge/takings.js";
import type { Clause, Reaction } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { Sides } from "../sides.js";

/**
 * Finds those who are told to take it as the one before them: "The crews cheered it. So, a week later, did the yard.", "the
 * guild followed suit".
 */
export function byEcho(reading: EventInput, told: readonly Reaction[], sides: Sides): Reaction[] {
  return reading.clauses.flatMap((clause) => {
    const span = reading.sentences[clause.sentence];
    if (!span || !(isSoDid(reading, clause) || isFollowing(reading, clause))) return [];
    const before = told.filter((r) => r.start < span.start && isNext(reading, r, clause.sentence));
    const [last] = [...before].sort((a, b) => b.start - a.start);
    if (!last) return [];
    const { proposal, stance } = last;
    return sides
      .of(clause.subject)
      .filter((who) => who !== last.who)
      .map((who) => ({ start: span.start, end: span.end, proposal, who, stance, by: "reactions:echo" }));
  });
}

const isNext = ({ tokens, sentences }: EventInput, { start }: Reaction, sentence: number): boolean => {
  const before = sentences[sentence - 1];
  return before !== undefined && start <= (tokens[before.last - 1]?.start ?? 0) && start >= before.start;
};

/** "So did the board", "as did the board": the verb stands for the one before. */
function isSoDid(reading: EventInput, { verb, sentence, object, complement }: Clause): boolean {
  const group = reading.verbs[verb];
  const opens = reading.tokens[reading.sentences[sentence]?.first ?? -1]?.norm ?? "";
  const isBare = object === undefined && complement === undefined && group?.lemma === "do" && !group.negated;
  return isBare && group.tense === "past" && OPENING.has(opens);
}

const OPENING = new Set(["so", "as"]);

function isFollowing(reading: EventInput, { verb, sentence }: Clause): boolean {
  const group = reading.verbs[verb];
  if (!group || group.negated || group.modal !== undefined || group.tense === "future") return false;
  const last = reading.sentences[sentence]?.last ?? group.last;
  return takingWords().echoes.at(reading.tokens, group.head, last) !== undefined;
}
