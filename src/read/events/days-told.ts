import type { When } from "../../model/index.js";
import { range } from "./day-range.js";
import { daysUpTo } from "./days.js";
import type { EventInput } from "./event-input.js";
import type { Sighting } from "./sighting.js";

/** When a meeting was or is to be, by all that a report tells of it. */
interface DaysTold {
  readonly when?: When;
  readonly whole?: true;
  readonly open?: true;
  readonly hour?: true;
}

/** Gives the days of a meeting, by those of its sightings that tell most first. */
export function daysTold(reading: EventInput, best: readonly Sighting[]): DaysTold {
  const own = best.filter((s) => isOfMeeting(s, best));
  // "She visited Lima from 3 to 5 May and held talks with two ministers": within those days.
  const days = own.some((s) => s.when) ? own : best.filter((s) => own.includes(s) || s.whole);
  const dating = days.some((s) => s.when && !s.hour) ? days.filter((s) => !s.hour) : days;
  const dated = dating.find((s) => s.whole) ?? narrowed(dating);
  const from = dated?.whole ? undefined : (fromFirstDay(reading, dated?.when, best) ?? betweenEdges(best));
  const when = from ?? dated?.when;
  return {
    ...(when ? { when } : {}),
    ...(dated?.whole || from ? { whole: true } : {}),
    ...(dated?.open ? { open: true } : {}),
    ...(dated?.hour && !from ? { hour: true } : {}),
  };
}

/** "Arrived in Lima on Monday to join the talks": the day is of the coming, unless the same sentence tells that they met. */
const isOfMeeting = (s: Sighting, all: readonly Sighting[]): boolean =>
  s.kind !== "visit" ||
  all.every((other) => other.kind === "visit") ||
  all.some((o) => o.kind !== "visit" && o.sentence === s.sentence);

/** The first that has a day, and of those within its days the shortest: "this week", "on Friday". */
function narrowed(dating: readonly Sighting[]): Sighting | undefined {
  const first = dating.find((s) => s.when);
  const days = (s: Sighting) => [s.when?.from.slice(0, 10) ?? "", s.when?.to.slice(0, 10) ?? ""] as const;
  if (!first) return undefined;
  const length = (s: Sighting) => Date.parse(days(s)[1]) - Date.parse(days(s)[0]);
  const isIn = (s: Sighting) => s.when !== undefined && days(s)[0] >= days(first)[0] && days(s)[1] <= days(first)[1];
  return dating.filter(isIn).sort((a, b) => length(a) - length(b))[0];
}

/** "Opened on Thursday", "ended on Sunday", each told by itself. */
function betweenEdges(best: readonly Sighting[]): When | undefined {
  const [begin, end] = [best.find((s) => s.edge === "begin")?.when, best.find((s) => s.edge === "end")?.when];
  return begin && end && begin.from.slice(0, 10) < end.to.slice(0, 10)
    ? range(begin.from, end.to, `${begin.text}, ${end.text}`)
    : undefined;
}

/** "They left on Thursday, on the third day of talks": those began on Tuesday. */
function fromFirstDay(reading: EventInput, last: When | undefined, best: readonly Sighting[]): When | undefined {
  const told = Math.min(...best.filter((s) => s.when === last).map((s) => s.sentence));
  // A headline's "third day" is not the day of which the text tells first.
  const day = best.find((s) => s.nth !== undefined && s.nth > 1 && s.sentence >= told);
  const span = day && reading.sentences[day.sentence];
  if (!last || !day?.nth || !span || last.from.slice(0, 10) !== last.to.slice(0, 10)) return undefined;
  return daysUpTo(last, day.nth, reading.intake.report.text.slice(day.start, day.end));
}
