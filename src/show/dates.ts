import { monthName } from "../knowledge/months.js";
import type { Report, When } from "../model/index.js";

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

function parseDay(iso: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/.exec(iso);
  if (!found) return undefined;
  const [, year = "", month = "", day = "", time = ""] = found;
  return { year, month: monthName(Number(month)), day: day === "" ? "" : String(Number(day)), time };
}

/** Renders an ISO date or instant as a reader writes it: "14 March 2026"; what is no date stays as it is. */
export function showDate(iso: string): string {
  const date = parseDay(iso);
  return date ? words(date.day, date.month, date.year) : iso;
}

/** Renders an interval at its precision: "14 March 2026", "2 to 8 March 2026", "March 2026", "2026". */
export function showWhen(when: When): string {
  const from = parseDay(when.from);
  const to = parseDay(when.to);
  if (!from || !to) return when.text;
  if (when.precision === "year" && from.year === to.year) return from.year;
  if (when.precision === "month" && from.month === to.month && from.year === to.year)
    return words(from.month, from.year);
  if (when.precision === "instant" && from.time !== "")
    return `${words(from.day, from.month, from.year)}, ${from.time}`;
  return showInterval(from, to);
}

/** Tells when a report was published, and that it was inferred where it was: "15 to 17 March 2026 (inferred)". */
export function showPublished(published: Report["published"]): string | undefined {
  if (!published) return undefined;
  const { value, latest, by } = published;
  const from = parseDay(value);
  const to = parseDay(latest ?? value);
  const shown = from && to ? showInterval(from, to) : value;
  return by === "inferred" ? `${shown} (inferred)` : shown;
}

function showInterval(from: Day, to: Day): string {
  const end = words(to.day, to.month, to.year);
  if (from.year !== to.year) return `${words(from.day, from.month, from.year)} to ${end}`;
  if (from.month !== to.month) return `${words(from.day, from.month)} to ${end}`;
  return from.day === to.day ? end : `${from.day} to ${end}`;
}

const words = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");
