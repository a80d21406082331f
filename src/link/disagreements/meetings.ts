import { meetingWords } from "../../knowledge/meetings.js";
import {
  daysBetween,
  firstFrom,
  type LinkedDisagreement,
  type LinkedMeeting,
  once,
  onceForGroup,
  type Reading,
  type Span,
  type When,
} from "../../model/index.js";
import { numbersIn } from "../numbers-in.js";

/** Finds meetings that reports put on days that cannot both be right. */
export function findMeetingDisagreements(
  readings: readonly Reading[],
  meetings: readonly LinkedMeeting[],
): LinkedDisagreement[] {
  return meetings.flatMap((linked) => datesApart(readings, linked));
}

interface Dated {
  readonly when: When;
  readonly reading: Reading;
  readonly sentence: Span;
  readonly town: string;
}

const sidesOf = onceForGroup((told: readonly Dated[]) => {
  const sides: Dated[][] = [];
  for (const dated of told) {
    const side = sides.find((s) => s.every((other) => meet(dated.when, other.when)));
    if (side) side.push(dated);
    else sides.push([dated]);
  }
  return sides;
});

function datesApart(readings: readonly Reading[], linked: LinkedMeeting): LinkedDisagreement[] {
  const sides = sidesOf(linked.members.flatMap((ref) => datedOf(readings[ref.reading], ref.index) ?? []));
  if (sides.length < 2) return [];
  const placeOf = ({ reading, sentence: { start, end } }: Dated) => ({
    reading: numbersIn(readings)(reading),
    start,
    end,
  });
  const town = sides[0]?.[0]?.town ?? "";
  return [
    {
      about: `when the meeting${town ? ` in ${town}` : ""} is`,
      kind: "date",
      sides: sides.map((side) => ({ value: side[0]?.when.text ?? "", places: side.map(placeOf) })),
    },
  ];
}

/** On one day, or on two that one session joined: what ended at dawn on Saturday was on Friday too. */
const meet = (a: When, b: When): boolean => {
  const apart = Math.max(daysBetween(b.to, a.from), daysBetween(a.to, b.from));
  return apart <= (NIGHT.test(a.text) || NIGHT.test(b.text) ? 1 : 0);
};

const NIGHT = /\b(?:night|midnight|overnight|dawn|small hours|early|[1-6](?:[:.]\d\d)? ?a\.?m)\b/i;

const COUNTED = /\b(?:next|following|later|earlier|after|before)\b/i;

/** The rule names the verb. */
const isJourney = (by: string): boolean =>
  by.startsWith("meetings:verb:") && meetingWords().motion.has(by.slice("meetings:verb:".length));

const datedOf = (reading: Reading | undefined, meeting: number): Dated | undefined =>
  reading && datedIn(reading)[meeting];

const datedIn = once((reading: Reading): readonly (Dated | undefined)[] =>
  reading.meetings.map(({ times, when, place, mentions }) => {
    const time = times.map((t) => reading.times[t]).find((t) => t?.when && t.when.from === when?.from);
    // "The next morning" is counted from another day, and disputes none.
    if (!when || !time || COUNTED.test(when.text)) return undefined;
    // "Arrived on Wednesday for the talks": the day is that of the journey.
    const telling = mentions.filter((m) => m.start <= time.start && time.end <= m.end);
    if (telling.length > 0 && telling.every(({ by }) => isJourney(by))) return undefined;
    const sentence = reading.sentences[firstFrom(reading.sentences, time.start + 1) - 1] ?? time;
    return { when, reading, sentence, town: reading.entities[place ?? -1]?.name ?? "" };
  }),
);
