/** Begins the key of a body that a report speaks of without naming it: "described:lakeland school board". */
export const DESCRIBED_KEY = "described:";

/** Tells whether a report only describes whom a key stands for. */
export const isDescribed = (key: string): boolean => key.startsWith(DESCRIBED_KEY);

/** Begins the key of somebody whom a report tells of by a noun alone, and only by what he does: "doer:auditors". */
export const DOER_KEY = "doer:";

/** Tells whether a report speaks of the one for whom a key stands by what he does alone. */
export const isDoer = (key: string): boolean => key.startsWith(DOER_KEY);

/** The rules that find those who are told of by a noun alone: where they may be a side of talks, and where they only do something. */
export const SIDE = "doers/side";
export const DOER = "doers/described";

/** Tells whether somebody is only found by what he does: that gives nobody a part in the talks. */
export const isToldByDeed = ({ by }: { readonly by: string }): boolean => by === SIDE || by === DOER;
