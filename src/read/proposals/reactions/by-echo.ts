import { takingWords } from "../../../knowledge/takings.js";
import type { Clause, Reaction, VerbGroup } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { Sides } from "../sides.js";

/**
 * Finds those who are told to take it as the one before them: "The crews cheered it. So, a week later, did the yard.", "the
 * guild followed suit", and those who are told not to: "The crews liked it. The yard did not."
 */
export function byEcho(reading: EventInput, told: readonly Reaction[], sides: Sides): Reaction[] {
  return reading.clauses.flatMap((clause) => {
    const span = reading.sentences[clause.sentence];
    const isLikewise = isSoDid(reading, clause) || isFollowing(reading, clause);
    const withheld = isLikewise ? undefined : leftOut(reading, clause);
    if (!span || (!isLikewise && withheld === undefined)) return [];
    const before = told.filter((r) => r.start < span.start && isNext(reading, r, clause.sentence));
    const [last] = [...before].sort((a, b) => b.start - a.start);
    if (!last) return [];
    const { proposal } = last;
    const stance = isLikewise ? last.stance : withheld && contrary(last, withheld);
    if (stance === undefined) return [];
    return (
      sides
        .of(clause.subject)
        .filter((who) => who !== last.who)
        // "Chile did not." says nothing without the sentence before.
        .map((who) => ({
          start: isLikewise ? span.start : last.start,
          end: span.end,
          proposal,
          who,
          stance,
          by: "reactions:echo",
        }))
    );
  });
}

const isNext = ({ tokens, sentences }: EventInput, { start }: Reaction, sentence: number): boolean => {
  const before = sentences[sentence - 1];
  return before !== undefined && start <= (tokens[before.last - 1]?.start ?? 0) && start >= before.start;
};

/** "The isles did not", "Chile, which wanted more, has not.": the verb that is said not to hold is the one told before. */
function leftOut(reading: EventInput, { kind, verb, object, complement, obliques }: Clause): VerbGroup | undefined {
  const group = reading.verbs[verb];
  const isBare = object === undefined && complement === undefined && obliques.length === 0;
  const isEnd = group !== undefined && /^[.,;]$/.test(reading.tokens[group.last]?.text ?? "");
  const isAlone = group !== undefined && (group.modal !== undefined || AUXILIARY.has(group.lemma));
  return kind === "main" && isBare && isEnd && isAlone && group.negated ? group : undefined;
}

const AUXILIARY = new Set(["do", "have"]);

/** Who does not do what another did who took it well: "likes it", "accepted it". Who does not refuse it has not said yes. */
function contrary({ stance, by }: Reaction, { lemma, modal }: VerbGroup): Reaction["stance"] | undefined {
  if (stance !== "supports" && stance !== "accepts as a basis") return undefined;
  if (modal === undefined && lemma === "have") return "reserves";
  return modal === undefined && LIKING.test(by) ? "criticises" : "rejects";
}

const LIKING = /:(?:like|love|welcome|favour|favor|praise|applaud)$/;

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
