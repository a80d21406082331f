import { type Day, formatDay, two } from "./calendar.js";
import type { Args } from "./make-date.js";
import type { Captures } from "./match.js";
import { type Anchor, type Meaning, nearestWeekday } from "./meaning.js";

/** Makes a clock time, on the weekday beside it, else on the day that the text spoke of last. */
export function makeClock(captures: Captures, args: Args, anchor: Anchor): Meaning | undefined {
  const clock = readClock(captures, args);
  if (!clock) return undefined;
  const day = dayOf(captures, anchor, clock.hour);
  const zone = captures.zone?.value;
  const time = `T${two(clock.hour)}:${two(clock.minute)}`;
  if (day === undefined) return { type: "TIME", value: `${time}${zone ?? ""}` };
  const value = `${formatDay(day)}${time}${zone ?? ""}`;
  return {
    type: "TIME",
    value,
    from: day,
    to: day,
    precision: "day",
    ...(zone && { instant: value.replace("Z", ":00Z") }),
  };
}

function dayOf(captures: Captures, anchor: Anchor, clock: number): Day | undefined {
  const weekday = captures.weekday?.least;
  const { published, hour, lean } = anchor;
  if (weekday !== undefined && published !== undefined) return nearestWeekday(published, weekday, lean);
  const spoken = spokenOf(anchor);
  // A report of 7am that tells what was at 8pm tells of the evening before.
  const isOver = spoken === undefined && lean === "past" && hour !== undefined && clock > hour + ZONES;
  return isOver && published !== undefined ? published - 1 : (spoken ?? published);
}

/** Hours by which the clock of a report can differ from the one of what it tells of: a page may give its own in UTC. */
const ZONES = 5;

/** The day that the text spoke of last, where it lies as the verb points: "will strike on Monday after talks that ran past midnight" are not Monday's. */
function spokenOf({ reference, published, lean }: Anchor): Day | undefined {
  if (reference === undefined || published === undefined || lean === "near") return reference;
  return lean === "past" && reference > published ? undefined : reference;
}

function readClock(captures: Captures, args: Args): { readonly hour: number; readonly minute: number } | undefined {
  const text = String(captures.clock?.value ?? captures.hhmm?.value.replace(/^\d\d/, "$&:") ?? args.clock ?? "");
  const [hours, minutes = "0"] = text === "" ? [String((captures.day ?? captures.number)?.least)] : text.split(/[:.]/);
  const half = captures.half?.value;
  const hour = (Number(hours) % (half ? 12 : 24)) + (half === "pm" ? 12 : 0);
  const minute = Number(minutes);
  const valid = Number.isInteger(hour) && Number(hours) <= (half ? 12 : 24) && minute < 60;
  return valid ? { hour, minute } : undefined;
}
