import { firstFrom, type Timex, type When } from "../../model/index.js";
import { isDay, range, shifted } from "./day-range.js";
import type { EventInput } from "./event-input.js";

/** Gives two days in a row that are told in one breath: "on Tuesday and Wednesday", "4 May and 5 May". */
export function inRow({ intake }: EventInput, [first, second]: readonly Timex[]): When | undefined {
  if (!first?.when || !second?.when || !isDay(first.when) || !isDay(second.when)) return undefined;
  const between = intake.report.text.slice(first.end, second.start).trim();
  const next = shifted(first.when.from, 1);
  // On a Friday "Thursday and Friday" are both to come.
  const isNext = [0, WEEK_DAYS].some((days) => shifted(second.when?.from ?? next, days) === next);
  return isNext && /^(?:and|and on)$/.test(between)
    ? range(first.when.from, next, intake.report.text.slice(first.start, second.end))
    : undefined;
}

/** Gives the days from the one to the other of two that are told so: "from Tuesday to Thursday", "between Tuesday and Thursday". */
export function fromTo({ intake, tokens }: EventInput, [first, second]: readonly Timex[]): When | undefined {
  if (!first?.when || !second?.when || !isDay(first.when) || !isDay(second.when)) return undefined;
  const led = tokens[firstFrom(tokens, first.start) - 1]?.norm ?? "";
  const between = intake.report.text.slice(first.end, second.start).trim();
  if (!FROM_TO.has(`${led} ${between}`)) return undefined;
  // On a Thursday "from Tuesday to Thursday" ends on that day, and on a Tuesday it began a week before where it is over.
  const ahead = first.when.from > second.when.from;
  const from = ahead ? shifted(first.when.from, -WEEK_DAYS) : first.when.from;
  return from.slice(0, 10) < second.when.to.slice(0, 10)
    ? range(from, second.when.to, intake.report.text.slice(first.start, second.end))
    : undefined;
}

const FROM_TO = new Set(["from to", "from until", "from till", "from through", "between and"]);

const WEEK_DAYS = 7;
