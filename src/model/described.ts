/** Begins the key of a body that a report speaks of without naming it: "described:lakeland school board". */
export const DESCRIBED_KEY = "described:";

/** Tells whether a report only describes whom a key stands for. */
export const isDescribed = (key: string): boolean => key.startsWith(DESCRIBED_KEY);
