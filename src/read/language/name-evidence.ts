import { PHRASE, phraseMask, WORD } from "./gazetteer.js";
import type { LabelledSpan } from "./name-decoder.js";
import type { NameContext } from "./name-features.js";
import { keyOf } from "./name-trimming.js";

/** What the running text of a report tells of its names. */
export interface NameEvidence {
  /** By the key of a name's words: the label that most of its places have, and how many words it has. */
  readonly labels: ReadonlyMap<number, { readonly label: number; readonly length: number }>;
  /** Keys of the surnames of people who are named in full. */
  readonly surnames: ReadonlySet<number>;
}

const PER = 1;
const LABELS = 4;

/** A label holds for all places of a name if this share of them has it. */
const MAJORITY = 0.6;

/**
 * Gathers the names of the running text: a name keeps one label throughout a report, and a surname belongs to the
 * person who was named in full.
 *
 * @param trusted tells whether a span stands in running text, where its capitals say something
 */
export function gatherEvidence(
  context: NameContext,
  spans: readonly LabelledSpan[],
  trusted: (span: LabelledSpan) => boolean,
): NameEvidence {
  const counts = new Map<number, { readonly votes: number[]; readonly length: number }>();
  const surnames = new Set<number>();
  for (const span of spans) {
    if (!trusted(span)) continue;
    const { from, to, label } = span;
    const key = keyOf(context, from, to);
    const known = counts.get(key) ?? { votes: new Array<number>(LABELS).fill(0), length: to - from };
    known.votes[label] = (known.votes[label] ?? 0) + 1;
    counts.set(key, known);
    if (label === PER && to - from > 1) surnames.add(keyOf(context, surnameOf(context, from, to), to));
  }
  const labels = new Map<number, { label: number; length: number }>();
  for (const [key, { votes, length }] of counts) {
    const total = votes.reduce((a, b) => a + b, 0);
    const label = surnames.has(key) ? PER : votes.indexOf(Math.max(...votes));
    if (label === PER && surnames.has(key) && isFamousPlace(key)) continue;
    if (surnames.has(key) || (votes[label] ?? 0) >= total * MAJORITY) labels.set(key, { label, length });
  }
  for (const key of surnames) if (!labels.has(key) && !isFamousPlace(key)) labels.set(key, { label: PER, length: 1 });
  return { labels, surnames };
}

/** Tells whether a surname is a state or a capital as well: there only its own context can tell. */
const isFamousPlace = (key: number): boolean => (phraseMask(key) & (PHRASE.country | PHRASE.capital)) !== 0;

/** Gives the index at which a full name's surname begins: the last word, with particles and joined parts before it. */
function surnameOf(context: NameContext, from: number, to: number): number {
  let start = to - 1;
  while (start - 1 > from && ((context.masks[start - 1] as number) & (WORD.particle | WORD.connector)) !== 0) start--;
  return start;
}
