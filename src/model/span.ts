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
