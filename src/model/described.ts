import { once } from "./once.js";
import type { Mention } from "./reading.js";

/** Begins the key of somebody of whom a report speaks without naming him: "described:lakeland school board". */
export const DESCRIBED_KEY = "described:";

/** Tells whether a report only describes whom a key stands for. */
export const isDescribed = (key: string): boolean => key.startsWith(DESCRIBED_KEY);

/** The rules that find those who are told of by a noun alone: where they may be a side of talks, where they only do something. */
export const SIDE = "doers/side";
export const DOER = "doers/described";

/** Begins the name of the rules that find those who are told of by a noun alone, by the side that they take. */
export const SIDED = "sides:";

/** Tells whether somebody is only found by what he does: that gives nobody a part in the talks. */
export const isToldByDeed = ({ by }: Pick<Mention, "by">): boolean => by === SIDE || by === DOER;

/** Gives the entities of a report's mentions that are found by more than what they do. */
export const notOnlyDoing = once((mentions: readonly Mention[]) => besides(mentions, isToldByDeed));

/** Gives those that are found by more than what they do and the side that they take. */
export const notOnlyDoingOrSiding = once((mentions: readonly Mention[]) =>
  besides(mentions, (mention) => isToldByDeed(mention) || mention.by.startsWith(SIDED)),
);

const besides = (mentions: readonly Mention[], is: (mention: Mention) => boolean): ReadonlySet<number> =>
  new Set(mentions.flatMap((mention) => (is(mention) ? [] : [mention.entity])));
