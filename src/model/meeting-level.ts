/** What a telling says of who sits at a meeting. */
interface Told {
  readonly level: string | undefined;
  /** True where it runs over several days, or more than two sit at it. */
  readonly isMany: boolean;
}

/** Tells whether two tellings are of meetings of two levels: what a few do alone is none of the days of talks of them all. */
export function areOfTwoLevels(a: Told, b: Told): boolean {
  if (a.level === b.level) return false;
  if (a.level === ALONE || b.level === ALONE) return a.level === ALONE ? b.isMany : a.isMany;
  return a.level !== undefined && b.level !== undefined;
}

const ALONE = "alone";
