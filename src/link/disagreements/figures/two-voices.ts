import { denials, unclaimed } from "../../../knowledge/framings.js";
import { proposalWords } from "../../../knowledge/negotiation.js";
import { bySentence } from "../../../model/by-sentence.js";
import { clauseAround } from "../../../model/clause-around.js";
import {
  type Attribution,
  firstFrom,
  type NounPhrase,
  type Quantity,
  type Reading,
  spansWithin,
  within,
} from "../../../model/index.js";
import type { Claim } from "./claims.js";

/**
 * Tells whether two numbers that one report sets beside each other are of two voices for one time: who says "its own estimate" of his
 * own number, or "it now puts the figure at 260", tells how the number went on.
 */
export const areOfTwoVoices = ({ reading, quantity: first }: Claim, { quantity: answer }: Claim): boolean =>
  (isDisputedBetween(reading, first, answer) || !isOwn(reading, first, answer)) &&
  !isOfAnotherTime(reading, first, answer) &&
  !isBargained(reading, first) &&
  !isOfPaper(reading, answer);

/** "The guild disputes the sum. Its clerk puts it at 60.": whoever "its" is of, it is the second voice. */
function isDisputedBetween({ tokens, sentences }: Reading, first: Quantity, answer: Quantity): boolean {
  const between = sentences[answer.sentence - 1];
  if (!between || answer.sentence - 1 <= first.sentence) return false;
  return tokens.slice(between.first, between.last).some(({ lemma }) => denials().disputing.has(lemma));
}

function isOwn(reading: Reading, first: Quantity, answer: Quantity): boolean {
  const subject = subjectOf(reading, answer);
  const isPointing = subject !== undefined && /^PRP/.test(reading.tokens[subject.first]?.xpos ?? "");
  const [one, other] = [saidOf(reading, first), saidOf(reading, answer)];
  // "The board said 160 were back, a number that the guild puts at 60": within what one says the other has his own.
  if (subject && !isPointing && answer.sentence === first.sentence) return false;
  if (one?.speaker !== undefined && one.speaker === other?.speaker) return true;
  const opens = other?.source && reading.tokens[firstFrom(reading.tokens, other.source.start)];
  return isPointing && answer.sentence !== first.sentence && (opens === undefined || /^PRP/.test(opens.xpos));
}

const subjectOf = (reading: Reading, quantity: Quantity): NounPhrase | undefined =>
  reading.phrases[clauseAround(reading, quantity)?.subject ?? -1];

/** The words in which somebody is told to say a number. */
const saidOf = ({ attributions }: Reading, quantity: Quantity): Attribution | undefined =>
  bySentence(attributions, quantity.sentence)
    .flatMap((i) => attributions[i] ?? [])
    .findLast(({ content }) => content.some((part) => within(quantity, part)));

/** "20 million for June", "now", "later": told of another time than the first. */
function isOfAnotherTime(reading: Reading, first: Quantity, answer: Quantity): boolean {
  const clause = clauseAround(reading, answer) ?? reading.sentences[answer.sentence] ?? answer;
  const own = spansWithin(reading.times, clause).filter(({ type }) => type === "DATE");
  const before = clauseAround(reading, first) ?? reading.sentences[first.sentence] ?? first;
  const known = spansWithin(reading.times, before).map(({ value }) => value);
  return (
    own.some(({ value }) => !known.includes(value)) ||
    // "Nearer 90, since many have left" gives a reason.
    spansWithin(reading.tokens, clause).some(
      ({ norm, xpos }) => LATER.test(norm) && (norm !== "since" || xpos === "RB"),
    )
  );
}

const LATER = /^(?:now|later|since|then|currently|meanwhile)$/;

/** "The guild wants 6 per cent, and the board says 3": what one would have is no word on what is so. */
function isBargained({ tokens, verbs, ...reading }: Reading, first: Quantity): boolean {
  const verb = verbs[clauseAround(reading, first)?.verb ?? -1];
  return verb !== undefined && unclaimed().bargaining.has(tokens[verb.head]?.lemma.toLowerCase() ?? "");
}

/** "Option A would cut it by 12 per cent. Option B said 20.": two papers have each their own. */
function isOfPaper(reading: Reading, answer: Quantity): boolean {
  const subject = subjectOf(reading, answer);
  const words = subject ? reading.tokens.slice(subject.first, subject.last) : [];
  const { heads, loose } = proposalWords();
  return words.some(({ lemma }) => heads.has(lemma.toLowerCase()) || loose.has(lemma.toLowerCase()));
}
