import type { LinkedDisagreement, LinkedMeeting, Place, Reading, Ref, When } from "../../model/index.js";
import { sentenceAround } from "./places.js";

/** Finds meetings that reports put on days that cannot both be right. */
export function findMeetingDisagreements(
  readings: readonly Reading[],
  meetings: readonly LinkedMeeting[],
): LinkedDisagreement[] {
  return meetings.flatMap((linked) => datesApart(readings, linked));
}

interface Dated {
  readonly when: When;
  readonly place: Place;
  readonly town: string;
}

function datesApart(readings: readonly Reading[], linked: LinkedMeeting): LinkedDisagreement[] {
  const sides: Dated[][] = [];
  for (const dated of linked.members.flatMap((ref) => datedOf(readings, ref))) {
    const side = sides.find((s) => s.every((other) => meet(dated.when, other.when)));
    if (side) side.push(dated);
    else sides.push([dated]);
  }
  if (sides.length < 2) return [];
  const town = sides[0]?.[0]?.town ?? "";
  return [
    {
      about: `when the meeting${town ? ` in ${town}` : ""} is`,
      kind: "date",
      sides: sides.map((side) => ({ value: side[0]?.when.text ?? "", places: side.map((d) => d.place) })),
    },
  ];
}

/** On one day, or on two that one session joined: what ended at dawn on Saturday was on Friday too. */
const meet = (a: When, b: When): boolean => {
  const apart = Math.max(dayOf(a.from) - dayOf(b.to), dayOf(b.from) - dayOf(a.to));
  return apart <= (NIGHT.test(a.text) || NIGHT.test(b.text) ? 1 : 0);
};

const dayOf = (iso: string): number => Date.parse(iso.slice(0, 10)) / 86_400_000;

const NIGHT = /\b(?:night|midnight|overnight|dawn|small hours|early)\b/i;

function datedOf(readings: readonly Reading[], ref: Ref): Dated[] {
  const reading = readings[ref.reading];
  const meeting = reading?.meetings[ref.index];
  const time = meeting?.times.map((t) => reading?.times[t]).find((t) => t?.when && t.when.from === meeting.when?.from);
  if (!reading || !meeting?.when || !time) return [];
  const place = sentenceAround(readings, { reading: ref.reading, start: time.start, end: time.end });
  return [{ when: meeting.when, place, town: reading.entities[meeting.place ?? -1]?.name ?? "" }];
}
