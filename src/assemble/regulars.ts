import type { Record } from "./record.js";
import { type Member, peopleOf } from "./round-parts.js";

/** Tells whether "the talks" of some reports can be those of the sides who meet in the talks that most tell of. */
export const takesUp = (record: Record, members: readonly Member[], regulars: readonly number[]): boolean =>
  areOfThem(record, members, regulars) && isBehindThem(record, members, regulars);

/** Two presidents by name, whose states nobody knows to be at the other table, are no talks of those. */
const areOfThem = (record: Record, members: readonly Member[], regulars: readonly number[]): boolean => {
  const own = peopleOf(record, members, true).sure.map((p) => record.entity(p)?.party);
  return (
    own.length < 2 ||
    (own.every((party) => party === undefined || regulars.includes(party)) && own.some((party) => party !== undefined))
  );
};

/** "The talks" are those of whom the report has told: one that opens with others' talks, and comes to them later, seats them at neither. */
const isBehindThem = (record: Record, members: readonly Member[], regulars: readonly number[]): boolean =>
  members.some(({ ref, meeting }) => {
    const end = Math.max(...meeting.mentions.map((m) => m.end));
    const told = new Set(
      record
        .reading(ref.reading)
        .mentions.flatMap((m) => (m.end <= end ? (record.linked(ref.reading, m.entity) ?? []) : [])),
    );
    const parties = new Set([...told].flatMap((e) => [e, record.entity(e)?.party ?? e]));
    return regulars.every((p) => parties.has(p));
  });
