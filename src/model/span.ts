/** A stretch of `Report.text` in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that a rule or a model found. `by` names the rule, so that `rapporteur explain` can show why. */
export interface Finding extends Span {
  readonly by: string;
}

/** Tells whether `inner` lies within `outer` (equal spans do). */
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Tells whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Gives the indexes of the items of a list sorted by start that lie within the span. */
export function indexesWithin(sorted: readonly Span[], span: Span): number[] {
  const found: number[] = [];
  for (let i = firstFrom(sorted, span.start); i < sorted.length; i++) {
    const item = sorted[i];
    if (!item || item.start >= span.end) break;
    if (item.end <= span.end) found.push(i);
  }
  return found;
}

/** Gives the items of a list sorted by start that lie within the span. */
export function spansWithin<T extends Span>(sorted: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let i = firstFrom(sorted, span.start); i < sorted.length; i++) {
    const item = sorted[i];
    if (!item || item.start >= span.end) break;
    if (item.end <= span.end) found.push(item);
  }
  return found;
}

/** Gives the index of the first item of a list sorted by start that begins at or after `start`. */
export function firstFrom(sorted: readonly Span[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
