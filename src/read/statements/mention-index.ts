import type { Mention, Span } from "../../model/index.js";

/** Looks mentions up by where they stand. */
export interface MentionIndex {
  /** The shortest mention that covers a span. */
  readonly covering: (span: Span) => Mention | undefined;
  /** The mentions that begin in a span, in order. */
  readonly within: (span: Span) => readonly Mention[];
}

/** A mention is not longer than so many characters. */
const LONGEST = 400;

/** Files the mentions of a report by place. */
export function indexMentions(mentions: readonly Mention[]): MentionIndex {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  const reach = Math.min(
    sorted.reduce((widest, mention) => Math.max(widest, mention.end - mention.start), 0),
    LONGEST,
  );
  const from = (place: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    within: ({ start, end }) => sorted.slice(from(start), from(end)),
    covering: ({ start, end }) => {
      let best: Mention | undefined;
      for (const mention of sorted.slice(from(start - reach), from(start + 1))) {
        if (mention.end < end) continue;
        if (!best || mention.end - mention.start < best.end - best.start) best = mention;
      }
      return best;
    },
  };
}
