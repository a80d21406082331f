import type { Args } from "./make-date.js";
import { durationValue } from "./make-shift.js";
import type { Capture, Captures } from "./match.js";
import type { Anchor, Meaning } from "./meaning.js";

const MINUTES: Readonly<Record<string, number>> = {
  TS: 1 / 60,
  TM: 1,
  TH: 60,
  D: 1440,
  W: 10080,
  FN: 20160,
  M: 43830,
  Q: 131490,
  Y: 525960,
  DE: 5259600,
  CE: 52596000,
};

/** Makes a length of time: "nearly four-year", "one to two hours", "several weeks", "decades". */
export function makeDuration(captures: Captures, args: Args): Meaning | undefined {
  const unit = unitOf(captures);
  const number = captures.number ?? captures.count;
  const fixed = args.number === undefined ? undefined : Number(args.number);
  const top = captures.to?.least ?? number?.most ?? fixed;
  const bottom = number?.least ?? fixed;
  // "a quarter" is a share far more often than three months.
  if (captures.count?.value === "1" && number === captures.count && unit === "Q") return undefined;
  if (top === undefined || bottom === undefined) return { type: "DURATION", value: durationValue(unit, "X") };
  if (top !== bottom && !captures.to)
    return { type: "DURATION", value: durationValue(unit, "X"), ...minutes(bottom, top, unit) };
  if (unit === "TH" && top === 0.5) return { type: "DURATION", value: "PT30M", minutes: [30, 30] };
  return {
    type: "DURATION",
    value: durationValue(unit, String(top)),
    ...minutes(leastOf(bottom, captures.hedge, top), top, unit),
  };
}

const unitOf = (captures: Captures) => captures.units?.value ?? captures.many?.value ?? captures.unit?.value ?? "D";

/** How many days of a vague number of units are meant at most: "within days" a week, "within weeks" four. */
const REACH: Readonly<Record<string, number>> = { TH: 1, TM: 1, D: 7, W: 28, M: 92 };

/** Makes a length of time that, behind a verb that points ahead, ends in the day or days meant: "in two weeks". */
export function makeAhead(captures: Captures, args: Args, anchor: Anchor): Meaning | undefined {
  const length = makeDuration(captures, args);
  if (!length || anchor.lean !== "future" || anchor.published === undefined) return length;
  const minutes = length.minutes?.[1];
  const days = minutes === undefined ? REACH[unitOf(captures)] : Math.ceil(minutes / (MINUTES.D ?? 1440));
  if (days === undefined) return length;
  const slack = days < 7 ? 0 : Math.ceil(days / 7);
  const from = args.within ? anchor.published : anchor.published + days - slack;
  const to = anchor.published + days + (args.within ? 0 : slack);
  return { ...length, from, to, precision: from === to ? "day" : "range", leans: "future" };
}

/** "Nearly four" is more than three and a half. */
const leastOf = (bottom: number, hedge: Capture | undefined, top: number) =>
  bottom === top && hedge?.value === "below" ? Math.max(bottom - 0.5, bottom / 2) : bottom;

const minutes = (least: number, most: number, unit: string): { minutes: readonly [number, number] } => ({
  minutes: [Math.round(least * (MINUTES[unit] ?? 1)), Math.round(most * (MINUTES[unit] ?? 1))],
});

/** Makes what comes back: "every two weeks", "daily", "a year". */
export function makeSet(captures: Captures, args: Args = {}): Meaning {
  if (captures.often) return { type: "SET", value: captures.often.value };
  if (captures.weekday) {
    const part = captures.part ? `T${captures.part.value}` : "";
    return { type: "SET", value: `XXXX-WXX-${captures.weekday.value}${part}` };
  }
  const unit = captures.units?.value ?? captures.unit?.value ?? "TH";
  return {
    type: "SET",
    value: durationValue(unit, String(args.number ?? (captures.units ? (captures.number?.least ?? 1) : 1))),
  };
}

/** Makes a vague reference to past, present or future. */
export function makeRef(_captures: Captures, args: Args): Meaning {
  return { type: "DATE", value: String(args.value) };
}
