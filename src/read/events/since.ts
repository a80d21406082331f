import { type Clause, indexesWithin, spansWithin, type When } from "../../model/index.js";
import { isDay, range, shifted } from "./day-range.js";
import type { EventInput } from "./event-input.js";
import { datesIn } from "./scene.js";

/** Days of a meeting from the one that "since" names. */
export interface Since {
  /** Index into `times`: the first day. */
  readonly time: number;
  readonly days: SinceDays;
}

interface SinceDays {
  readonly when: When;
  readonly whole: true;
  /** True where it still went on when the report came out. */
  readonly open?: true;
}

/**
 * "The breakthrough came on Thursday in Lima, where they had been meeting since Tuesday": from that day to the one of the main clause;
 * "have been meeting in Lima since Tuesday": to the day of the report.
 *
 * @param lasts true of a verb whose state lasts, in whatever tense: "locked in the vestry since Monday"
 */
export function sinceDays(reading: EventInput, clause: Clause, lasts = false): Since | undefined {
  const sentence = reading.sentences[clause.sentence];
  const verb = reading.verbs[clause.verb];
  if (!sentence || !verb || !(verb.perfect || lasts)) return undefined;
  const isSince = (t: { readonly norm: string }) => t.norm === "since";
  const behind = spansWithin(reading.tokens, { start: verb.end, end: clause.end }).find(isSince);
  // "Since Monday the mayor has had both sides in her kitchen".
  const since = behind ?? spansWithin(reading.tokens, { start: clause.start, end: verb.start }).find(isSince);
  if (!since) return undefined;
  const [next] = indexesWithin(reading.times, { start: since.end, end: clause.end });
  const time = next !== undefined && opensAt(reading, next, since.end) ? dayBehind(reading, next, clause) : undefined;
  const first = reading.times[time ?? -1];
  if (!first?.when || time === undefined) return undefined;
  const days = untilReport(reading, first.when);
  const until = days && { time, days };
  if (clause.kind !== "relative") return until;
  const before = datesIn(reading, { start: sentence.start, end: verb.start }).flatMap((t) => reading.times[t] ?? []);
  const last = before.find((t) => t.when && isDay(t.when));
  const published = reading.intake.report.published?.value.slice(0, 10);
  if (!last?.when || (published && last.when.from.slice(0, 10) > published)) return until;
  if (last.when.to.slice(0, 10) <= first.when.from.slice(0, 10)) return undefined;
  const text = reading.intake.report.text.slice(last.start, first.end);
  return { time, days: { when: range(first.when.from, last.when.to, text), whole: true } };
}

/** "Since Monday" dates; "since January, most recently on 4 May" tells of many. */
const opensAt = ({ times }: EventInput, index: number, since: number): boolean =>
  (times[index]?.start ?? Number.MAX_SAFE_INTEGER) <= since + CLOSE;

/** Characters between "since" and its day, at most: "since late on Monday", "since 9am on Monday". */
const CLOSE = 12;

/** The first day from a time on: of "since 9am on Monday" or "since nine on Monday" the Monday. */
function dayBehind(reading: EventInput, from: number, clause: Clause): number | undefined {
  return indexesWithin(reading.times, { start: reading.times[from]?.start ?? clause.start, end: clause.end })
    .filter((t) => isDayAt(reading, t) && t - from <= 1)
    .sort((a, b) => (dayAt(reading, a) < dayAt(reading, b) ? -1 : 1))[0];
}

const dayAt = ({ times }: EventInput, index: number): string => times[index]?.when?.from ?? "";

function isDayAt({ times }: EventInput, index: number): boolean {
  const when = times[index]?.when;
  return when !== undefined && isDay(when);
}

/** Whoever has met since months ago has met many times. */
function untilReport(reading: EventInput, { from, text }: When): SinceDays | undefined {
  const published = reading.intake.report.published?.value.slice(0, 10);
  const first = from.slice(0, 10);
  if (!published || first > published || shifted(first, LONGEST_SITTING) < published) return undefined;
  return { when: range(first, published, `since ${text}`), whole: true, open: true };
}

/** Days that one meeting lasts, at most. */
const LONGEST_SITTING = 45;
