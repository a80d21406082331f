import { type Mention, notOnlyDoing, notOnlyDoingOrSiding } from "../model/index.js";
import type { Record } from "./record.js";

type Finder = (mentions: readonly Mention[]) => ReadonlySet<number>;

const inNoReport =
  (otherwise: Finder) =>
  (record: Record, index: number): boolean =>
    !record.entity(index)?.members.some((ref) => otherwise(record.reading(ref.reading).mentions).has(ref.index));

/** Tells whether all reports know somebody by a noun alone, for what he does. */
export const isOnlyDoing = inNoReport(notOnlyDoing);

/** Tells whether all reports know somebody by a noun alone, for what he does or for the side that he takes. */
export const isOnlyDoingOrSiding = inNoReport(notOnlyDoingOrSiding);
