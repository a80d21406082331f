import type { LinkedMeeting, Reading, Ref } from "../../../model/index.js";
import { type Claim, claimOf } from "./claims.js";
import { lengthQuantity } from "./length-quantity.js";
import { cannotBothHold, type Pair } from "./pairs.js";

/** Pairs the lengths that reports give for one meeting and that were measured, not planned: nine hours here and seven there. */
export function findLengthPairs(readings: readonly Reading[], meetings: readonly LinkedMeeting[]): Pair[] {
  return meetings.flatMap(({ members }) => {
    const lengths = members.flatMap((ref) => lengthOf(readings, ref) ?? []);
    return lengths.flatMap((a, i) => lengths.slice(i + 1).flatMap((b): Pair[] => (areApart(a, b) ? [[a, b]] : [])));
  });
}

const areApart = (a: Claim, b: Claim): boolean =>
  a.reading !== b.reading && a.dimension === b.dimension && cannotBothHold(a, b);

function lengthOf(readings: readonly Reading[], ref: Ref): Claim | undefined {
  const reading = readings[ref.reading];
  const duration = reading?.meetings[ref.index]?.duration;
  const time = reading?.times[duration?.time ?? -1];
  if (!reading || !time?.minutes || duration?.planned) return undefined;
  return claimOf(reading, lengthQuantity(reading, time, time.minutes), -1);
}

/** Tells whether a claim is the length of a meeting. */
export const isLength = ({ index }: Claim): boolean => index < 0;
