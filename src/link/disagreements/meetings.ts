import type { LinkedDisagreement, LinkedMeeting, Place, Reading, When } from "../../model/index.js";

interface Dated {
  readonly when: When;
  readonly place: Place;
  readonly town: string;
}

/** Finds meetings that reports put on days that cannot both be right. */
export function findMeetingDisagreements(
  readings: readonly Reading[],
  meetings: readonly LinkedMeeting[],
): LinkedDisagreement[] {
  return meetings.flatMap((linked) => {
    const sides: Dated[][] = [];
    for (const dated of linked.members.flatMap((ref) => datedOf(readings[ref.reading], ref))) {
      const side = sides.find((s) => s.every((other) => meet(dated.when, other.when)));
      if (side) side.push(dated);
      else sides.push([dated]);
    }
    const town = sides[0]?.[0]?.town ?? "";
    if (sides.length < 2) return [];
    return [
      {
        about: `when the meeting${town ? ` in ${town}` : ""} is`,
        kind: "date" as const,
        sides: sides.map((side) => ({ value: side[0]?.when.text ?? "", places: side.map((d) => d.place) })),
      },
    ];
  });
}

const meet = (a: When, b: When): boolean =>
  a.from.slice(0, 10) <= b.to.slice(0, 10) && b.from.slice(0, 10) <= a.to.slice(0, 10);

function datedOf(reading: Reading | undefined, ref: { readonly reading: number; readonly index: number }): Dated[] {
  const meeting = reading?.meetings[ref.index];
  const time = meeting?.times.map((t) => reading?.times[t]).find((t) => t?.when && t.when.from === meeting.when?.from);
  if (!reading || !meeting?.when || !time) return [];
  const sentence = reading.sentences.find((s) => s.start <= time.start && s.end >= time.end);
  return [
    {
      when: meeting.when,
      place: { reading: ref.reading, start: sentence?.start ?? time.start, end: sentence?.end ?? time.end },
      town: reading.entities[meeting.place ?? -1]?.name ?? "",
    },
  ];
}
