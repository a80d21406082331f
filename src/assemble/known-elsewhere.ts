import { matterWords } from "../knowledge/issues.js";
import { firstFrom, once, type Reading, spansWithin } from "../model/index.js";
import type { Named } from "./issue-status.js";
import type { Record } from "./record.js";

/**
 * Tells whether any report that is no copy has a word of what one names, or it is a thing of which so many are wanted. What one sentence of
 * one report has, and no other any word of, is an image or a detail ("the colour of the gangway"), and not what they negotiate on.
 */
export function isKnownElsewhere(record: Record, named: readonly Named[]): boolean {
  const { readings, groups } = record.links;
  // Of a report or two nothing can be asked that only several tell.
  if (new Set(groups).size <= FEW) return true;
  return named.some((one) => {
    const words = wordsOf(record, one);
    const isTold = (word: string) =>
      readings.some((other, r) => groups[r] !== groups[one.reading] && stemsIn(other).has(stemOf(word)));
    return isCounted(record, one) || words.some(isTold);
  });
}

/** Groups of copies at most that are too few to ask another for its word. */
const FEW = 2;

/** What the thing is called; of a measure ("modalities of transport") what it is of too. */
function wordsOf(record: Record, { reading, mention }: Named): string[] {
  const { tokens, intake } = record.reading(reading);
  const { measures, not } = matterWords();
  const core = spansWithin(tokens, mention);
  const head = core.at(-1)?.lemma.toLowerCase() ?? "";
  const name = mention.name ?? "";
  const at = intake.report.text.indexOf(name, mention.start);
  const isMeasure = measures.has(head) && at >= 0 && at <= mention.end;
  const all = isMeasure ? spansWithin(tokens, { start: mention.start, end: at + name.length }) : core;
  const things = all.filter(({ upos }) => upos === "NOUN").map(({ lemma }) => lemma.toLowerCase());
  const telling = things.filter((word) => !measures.has(word) && !not.has(word));
  return telling.length > 0 ? telling : things;
}

/** "A transit of 2 million tonnes", "9 million tonnes of beans". */
function isCounted(record: Record, { reading, mention }: Named): boolean {
  const { quantities, tokens } = record.reading(reading);
  const next = tokens[firstFrom(tokens, mention.end)];
  const after = next?.norm === "of" ? tokens[firstFrom(tokens, next.end)] : undefined;
  return quantities.some(
    ({ start, end }) => (start < mention.end && end > mention.start) || (after && start === after.start),
  );
}

/** How the nouns and verbs of a report begin: who is to be "identified" has an "identity". */
const stemsIn = once(
  ({ tokens }: Reading): ReadonlySet<string> =>
    new Set(tokens.flatMap(({ upos, lemma }) => (upos === "NOUN" || upos === "VERB" ? [stemOf(lemma)] : []))),
);

const stemOf = (lemma: string): string => lemma.toLowerCase().slice(0, STEM);

/** Letters by which two words that begin alike are taken for one. */
const STEM = 6;
