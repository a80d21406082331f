import { type Reading, type Ref, type Span, within } from "../model/index.js";

/**
 * Leaves out what the reports themselves take back: members of a linked thing that stand in the withdrawn words of a
 * correction, and things that have no other member.
 *
 * @param spanOf finds the words of a member
 */
export function dropWithdrawn<T extends { readonly members: readonly Ref[] }>(
  linked: readonly T[],
  readings: readonly Reading[],
  spanOf: (reading: Reading, index: number) => Span | undefined,
): T[] {
  const stands = ({ reading: r, index }: Ref) => {
    const reading = readings[r];
    const span = reading && spanOf(reading, index);
    return !span || !isWithdrawn(reading, span);
  };
  return linked.flatMap((one) => {
    const members = one.members.filter(stands);
    return members.length === 0 ? [] : [members.length === one.members.length ? one : { ...one, members }];
  });
}

/** Tells whether a stretch of a report stands in the withdrawn words of a correction. */
export const isWithdrawn = (reading: Reading, span: Span): boolean =>
  reading.corrections.some(({ withdrawn }) => withdrawn && within(span, withdrawn));
