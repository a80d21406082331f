import { type Attribution, once, type Span } from "../model/index.js";
import { keyOfSpan } from "../model/span-key.js";
import { isDeed } from "./said-or-done.js";
import { SpanIndex } from "./span-index.js";

/** Share of a place from which on it lies in somebody's words: a sentence with its "she said" still does. */
const MOST_OF_IT = 0.6;

function bySpan(attributions: readonly Attribution[]): SpanIndex<Attribution> {
  const index = new SpanIndex<Attribution>();
  for (const said of attributions) if (!isDeed(said)) for (const span of wordsOf(said)) index.add(span, said);
  return index;
}

/** "His office denied it": with a word that stands for all that is denied, the denial itself is what is said. */
function wordsOf({ act, content, cue, negated }: Attribution): readonly Span[] {
  const [only] = content;
  const isDenial = negated || act === "reject";
  const isShort = isDenial && content.length === 1 && only && cue.end <= only.start && only.end - cue.end <= SHORTEST;
  return isShort ? [{ start: cue.start, end: only.end }] : content;
}

/** Letters of "that", "that account", "the allegation". */
const SHORTEST = 16;

/**
 * Finds the innermost of a report's attributions in whose words a place lies, or most of it: asked of a place in every set that its
 * report is in.
 */
export const innermostIn = once((attributions: readonly Attribution[]) => {
  const said = bySpan(attributions);
  const known = new Map<number, Attribution | "none">();
  return (place: Span): Attribution | undefined => {
    const key = keyOfSpan(place);
    const found = known.get(key) ?? innermost(said, place) ?? "none";
    known.set(key, found);
    return found === "none" ? undefined : found;
  };
});

function innermost(said: SpanIndex<Attribution>, { start: from, end: to }: Span): Attribution | undefined {
  const around = said.meeting({ start: from, end: to }).filter((one) => {
    const shared = wordsOf(one).map(({ start, end }) => Math.max(0, Math.min(end, to) - Math.max(start, from)));
    return shared.reduce((sum, length) => sum + length, 0) >= MOST_OF_IT * (to - from);
  });
  return around.reduce<Attribution | undefined>(
    (best, one) => (best && sizeOf(best) <= sizeOf(one) ? best : one),
    undefined,
  );
}

const sizeOf = ({ content }: Attribution): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
