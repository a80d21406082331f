import { holderWords } from "../../knowledge/holders.js";
import { matterWords, stanceWords } from "../../knowledge/issues.js";
import { units } from "../../knowledge/units.js";
import { bySentence } from "../../model/by-sentence.js";
import { firstFrom, type NounPhrase, type Span, spansWithin, type Token, within } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import type { Want } from "./want.js";

/** Tells whether what is wanted is left to the sentence before: "wants ten years", "rejects that". */
export function carriesOn(reading: EventInput, { what }: Want): boolean {
  return what.some((span) =>
    spansWithin(reading.tokens, span).some((t) => t.upos === "NUM" || matterWords().carry.has(t.norm)),
  );
}

/** Tells whether what is wanted is no more than a word that points back: "has ruled that out". */
export function isPointer(reading: EventInput, { what }: Want): boolean {
  const tokens = what.flatMap((span) => spansWithin(reading.tokens, span));
  if (tokens.length === 1) return POINTERS.has(tokens[0]?.norm ?? "");
  const first = reading.phrases[firstFrom(reading.phrases, tokens[0]?.start ?? 0)];
  return first !== undefined && first.start === tokens[0]?.start && isMentioned(reading, first);
}

/** "The idea", "that demand": what was told right before, where nothing says what it is. */
function isMentioned({ tokens }: EventInput, { first, head, last }: NounPhrase): boolean {
  const isShort = first + 1 === head && DEFINITE.has(tokens[first]?.norm ?? "");
  const next = tokens[last]?.norm ?? "";
  return (
    isShort &&
    matterWords().mentioned.has(tokens[head]?.lemma.toLowerCase() ?? "") &&
    !["of", "that", "to", "for", "on", "which"].includes(next)
  );
}

const DEFINITE = new Set(["the", "that", "this", "such", "those", "these"]);

/** Tells whether what is wanted names no thing: an amount, a word that points back. */
export function isBare(reading: EventInput, want: Want): boolean {
  const { what, bare } = want;
  if (bare || isPointer(reading, want)) return true;
  const tokens = what.flatMap((span) => spansWithin(reading.tokens, span));
  const says = tokens.some((t) => t.upos === "NUM" || matterWords().carry.has(t.norm));
  return says && !tokens.some((t) => isThing(t) && !isMeasured(reading, t));
}

/** No word for those who are to pay or get it, and none for what any agreement is made of: "that crews pay 12% of the sum". */
function isThing({ upos, lemma }: Token): boolean {
  const { measures, sums, wished, not } = matterWords();
  const isNone = [stanceWords().nouns, measures, sums, wished, not, units().people, holderWords().collectives].some(
    (set) => set.has(lemma.toLowerCase()),
  );
  return upos === "PROPN" || (upos === "NOUN" && !isNone);
}

/** "Euros", "years", "per cent": what an amount or a time is told in. */
function isMeasured(reading: EventInput, token: Span): boolean {
  const amount = reading.quantities[firstFrom(reading.quantities, token.end) - 1];
  const time = reading.times[firstFrom(reading.times, token.end) - 1];
  return [amount?.kind === "count" ? undefined : amount, time].some((span) => span && within(token, span));
}

const POINTERS = new Set(["that", "it", "this", "them", "those", "one"]);

/** Words that point back where a sentence opens with them. */
export const OPENING = new Set(["that", "this", "it", "both", "neither", "these", "those"]);

/** Tells whether the sentence before must be read too: "six ferries a day" says what it is by itself; "that" and "at least seven" do not, nor does a sentence that opens with "that". */
export function needsContext(reading: EventInput, want: Want, told: readonly number[]): boolean {
  const opening = reading.tokens[reading.sentences[told[0] ?? -1]?.first ?? -1];
  const words = want.what.flatMap((span) => spansWithin(reading.tokens, span));
  const says = words.some((t) => t.upos === "NOUN" || t.upos === "SYM" || t.text.includes("%"));
  return !says || isPointer(reading, want) || OPENING.has(opening?.norm ?? "") || hasBareObject(reading, told[0] ?? -1);
}

/** "The union called it an insult": what "it" is stands in the sentence before. */
function hasBareObject(reading: EventInput, sentence: number): boolean {
  return bySentence(reading.clauses, sentence).some((i) => {
    const phrase = reading.phrases[reading.clauses[i]?.object ?? -1];
    return phrase?.kind === "pronoun" && OPENING.has(reading.tokens[phrase.head]?.norm ?? "");
  });
}
