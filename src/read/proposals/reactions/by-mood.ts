import { type ReactionStance, reactionWords } from "../../../knowledge/reactions.js";
import { isVerbOf } from "../../../knowledge/verbs.js";
import { bySentence } from "../../../model/by-sentence.js";
import { type Clause, firstFrom, type Reaction } from "../../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../../entities-in.js";
import { type EventInput, inSpeech } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";
import { give } from "./give.js";

/** Sentences behind a proposal within which somebody's mood is of it. */
const REACH = 2;
/** Tokens behind the verb within which the mood is told: "remains, so far, hostile". */
const ROOM = 5;

/** Finds reactions told by how somebody is: "the rowers remain hostile to the draft", and behind it "She is unhappy". */
export function byMood(reading: EventInput, known: readonly KnownProposal[]): Reaction[] {
  if (known.length === 0) return [];
  return reading.clauses.flatMap((clause) => {
    const told = moodOf(reading, clause);
    const near = told && nearest(reading, clause, known);
    if (!told || !near || !isOfIt(reading, told.last, known)) return [];
    return give(reading, clause.sentence, near, told.stance, whoseMood(reading, clause.subject), "mood");
  });
}

/** "Not every crew is pleased" tells of nobody who is known. */
function whoseMood(reading: EventInput, index: number | undefined): readonly number[] {
  const subject = reading.phrases[index ?? -1];
  const opening = [(subject?.first ?? 0) - 1, subject?.first ?? -1].map((at) => reading.tokens[at]?.norm ?? "");
  return opening.some((word) => QUANTIFIED.has(word)) ? [] : entitiesOfPhrase(reading, index);
}

const QUANTIFIED = new Set(["not", "no", "every", "each", "few", "some", "many", "most", "a", "an"]);

function moodOf(reading: EventInput, clause: Clause): { stance: ReactionStance; last: number } | undefined {
  const verb = reading.verbs[clause.verb];
  if (
    !verb ||
    clause.kind !== "main" ||
    verb.modal !== undefined ||
    !isVerbOf("copular", verb.lemma) ||
    inSpeech(reading, verb)
  )
    return undefined;
  const [match] = reactionWords().moods.all(reading.tokens, verb.first, verb.last + ROOM);
  // "Is not happy" is a mood of its own; "is not hostile" tells nothing.
  if (!match || (verb.negated && match.first >= verb.last)) return undefined;
  return { stance: match.value, last: match.last };
}

function nearest(reading: EventInput, clause: Clause, known: readonly KnownProposal[]): KnownProposal | undefined {
  const before = known.findLast((p) => p.sentence <= clause.sentence && p.index !== clause.subject);
  const isNear = before !== undefined && clause.sentence - before.sentence <= REACH;
  const block = reading.sentences[clause.sentence]?.block;
  return isNear && reading.sentences[before.sentence]?.block === block ? before : undefined;
}

/** "Furious over the arrest": a mood with a cause of its own is of that. */
function isOfIt(reading: EventInput, last: number, known: readonly KnownProposal[]): boolean {
  const next = reading.tokens[last];
  if (next?.upos !== "ADP") return true;
  const cause = reading.phrases[firstFrom(reading.phrases, next.end)];
  return known.some((p) => p.phrase === cause);
}

/** Finds reactions told by how a proposal is for somebody: "that was too much for Chile, too little for Norway". */
export function byMeasure(reading: EventInput, proposal: KnownProposal): Reaction[] {
  return bySentence(reading.clauses, proposal.sentence).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (!clause || !verb || clause.subject !== proposal.index || verb.lemma !== "be" || verb.modal !== undefined)
      return [];
    return clause.obliques.flatMap(({ preposition, phrase }) => {
      const span = reading.phrases[phrase];
      if (!span || (preposition !== "for" && preposition !== "to")) return [];
      const words = reactionWords().phrases.all(reading.tokens, Math.max(verb.last, span.first - ROOM), span.first);
      const stance = words.at(-1)?.value;
      return stance
        ? give(reading, clause.sentence, proposal, stance, entitiesIn(reading, span, isActor), "measure")
        : [];
    });
  });
}
