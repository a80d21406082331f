import { sourcing } from "../knowledge/sourcing.js";
import { firstFrom, type NounPhrase, once, type Reading, type Span } from "../model/index.js";

/** Whose number a sentence tells: the phrase of its owner, or nobody's where the sentence does not say. */
export interface Estimate {
  readonly owner?: NounPhrase;
}

/**
 * Finds whose estimate a place is of that no clause puts to anybody: "the pilots' own count is 300", "estimate used by the panel: 300".
 * A report that has a number from somebody's estimate is no origin of it.
 */
export function estimateAt(reading: Reading, place: Span): Estimate | undefined {
  const sentence = firstFrom(reading.sentences, place.start + 1) - 1;
  return estimatesIn(reading)
    .get(sentence)
    ?.find(({ at }) => at < place.end)?.estimate;
}

interface Found {
  /** Where the noun stands. */
  readonly at: number;
  readonly estimate: Estimate;
}

/** The estimates of a report by sentence: most have none. */
const estimatesIn = once((reading: Reading): ReadonlyMap<number, readonly Found[]> => {
  const found = new Map<number, Found[]>();
  const { estimates } = sourcing();
  for (const phrase of reading.phrases) {
    const head = reading.tokens[phrase.head];
    if (!head || !estimates.has(head.lemma.toLowerCase())) continue;
    const owner = reading.phrases[phrase.possessor ?? -1];
    if (!owner && !(head.lemma.toLowerCase() === "estimate" && isTold(reading, phrase))) continue;
    const known = found.get(head.sentence) ?? [];
    known.push({ at: head.start, estimate: owner ? { owner } : {} });
    found.set(head.sentence, known);
  }
  return found;
});

/** "Stock estimate used by the panel: 300": what opens the sentence. */
const isTold = ({ sentences, tokens }: Reading, { first, head }: NounPhrase): boolean =>
  first - (sentences[tokens[head]?.sentence ?? -1]?.first ?? 0) <= 1;
