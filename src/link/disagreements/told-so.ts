import { denials } from "../../knowledge/framings.js";
import { firstFrom, once, overlaps, type Reading, type Span, type VerbGroup } from "../../model/index.js";

/** Tells of a verb whether it is told as it happened: neither possible nor denied, nor only wanted or threatened. */
export const isTold = (reading: Reading, verb: VerbGroup): boolean =>
  !verb.negated &&
  verb.modal === undefined &&
  !reading.tokens.slice(Math.max(0, verb.first - 1), verb.head).some(({ norm }) => norm === "to") &&
  !isLeftOpen(reading, verb);

/** Tells of a verb whether it stands in what somebody denies, rejects, wants or threatens. */
export function isLeftOpen(reading: Reading, verb: VerbGroup): boolean {
  const open = openIn(reading);
  const before = open[firstFrom(open, verb.end) - 1];
  return before !== undefined && overlaps(before, verb);
}

/**
 * The stretches of a report that somebody denies, rejects, wants or threatens, or that the report itself says are not so, none within
 * another: every verb is looked up in them.
 */
const openIn = once((reading: Reading): readonly Span[] => {
  const { acts, rejecting } = denials();
  const found = reading.attributions.flatMap(({ negated, act, content, sentence }) =>
    negated || acts.has(act) || rejecting.has(act) || isUntrue(reading, sentence + 1) ? content : [],
  );
  const apart: Span[] = [];
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
});

/** "This is not correct.", "These reports are false.": a sentence that says of the one before that it is not so, and no more. */
export function isUntrue({ tokens, sentences }: Reading, sentence: number): boolean {
  const { first, last } = sentences[sentence] ?? { first: 0, last: 0 };
  if (last - first > LONGEST_VERDICT || !POINTING.has(tokens[first]?.norm ?? "")) return false;
  const words = tokens.slice(first, last);
  if (words[1]?.lemma !== "be" && !denials().reports.has(words[1]?.lemma ?? "")) return false;
  const isNegated = words.some(({ norm }) => norm === "not" || /n['’]t$/.test(norm));
  return words.some(({ lemma }) => (isNegated ? denials().holds : denials().untrue).has(lemma.toLowerCase()));
}

const POINTING = new Set(["this", "that", "it", "these", "those", "such"]);

/** Tokens, the full stop included: "these reports are entirely without truth" says something of its own. */
const LONGEST_VERDICT = 8;
