/** Tells whether two tellings are of meetings of two levels; what a few do alone is none of what the others tell of them all. */
export const areOfTwoLevels = (a: string | undefined, b: string | undefined): boolean =>
  (a === ALONE) !== (b === ALONE) || (a !== undefined && b !== undefined && a !== b);

const ALONE = "alone";
