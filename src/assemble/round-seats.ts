import { meetingWords } from "../knowledge/meetings.js";
import type { Record } from "./record.js";
import type { Member } from "./round-parts.js";

/** Tells whether a meeting is a body's own, at which the sides do not talk to each other: "the annual meeting", "a branch meeting". */
export function isStatutory(record: Record, { ref, meeting }: Member): boolean {
  const words = meeting.label ? record.text(record.place(ref, meeting.label)).toLowerCase().split(" ") : [];
  const { statutory, own } = meetingWords();
  return own.has(words.at(-1) ?? "") && words.some((word) => statutory.has(word));
}

/** Gives those who negotiate where they are as many as a report counts: "the three sides", "the five"; nothing where nobody counts more than two. */
export function ofCount(members: readonly Member[], some: readonly number[]): readonly number[] | undefined {
  const count = members.find(({ meeting }) => (meeting.count ?? 0) > 2)?.meeting.count;
  return count === some.length ? some : undefined;
}
