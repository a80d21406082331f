import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Clause,
  firstFrom,
  type Span,
  spansWithin,
  type Timex,
  type Token,
  type VerbGroup,
  type When,
} from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import { isAfterPublication, isHistory } from "./after-publication.js";
import { isOwnDay } from "./clause-words.js";
import { ownPart } from "./days.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { datesIn } from "./scene.js";
import { leanOf } from "./unanchored.js";

/** When something was done. */
export interface DeedDay {
  /** Index into `times` of what dates it, or of the day that it is reckoned from. */
  readonly time: number;
  /** The day itself, where it is reckoned: "on 6 June, two days after the ferry was stopped". */
  readonly when?: When;
  /** True for what has gone on from that day: "has flown mail since June". */
  readonly lasts?: true;
}

/** Gives the day, month or year that a clause's own words give its verb; undefined where they give none that is over. */
export function deedDay(reading: EventInput, clause: Clause, verb: VerbGroup): DeedDay | undefined {
  // "Peru won its independence in 1821" is of those whom the record is about; "they had last fought in 1976" is history.
  const isNamed = clause.kind === "main" && entitiesOfPhrase(reading, clause.subject).length > 0;
  const [time] = datesIn(reading, ownPart(reading, clause)).filter(
    (t) =>
      isPast(reading, t, { finite: verb.finite, isNamed }) &&
      (isOwnDay(reading, clause, t) || isOfAspect(reading, clause, verb, t)),
  );
  if (time !== undefined) return { time };
  return reckoned(reading, clause, verb) ?? sinceDay(reading, clause, verb);
}

/** "Began crossing on Monday", "stopped paying in May": the day of what somebody begins or ends is that of its beginning. */
function isOfAspect(reading: EventInput, clause: Clause, verb: VerbGroup, time: number): boolean {
  const next = reading.tokens[verb.last];
  const inner = bySentence(reading.clauses, clause.sentence).find((i) => {
    const other = reading.clauses[i];
    const led = reading.verbs[other?.verb ?? -1];
    return (
      other !== undefined &&
      led !== undefined &&
      reading.clauses[other.parent ?? -1] === clause &&
      led.start === next?.start
    );
  });
  const found = reading.clauses[inner ?? -1];
  const isAspect = isVerbOf("aspect", verb.lemma) || isVerbOf("halting", verb.lemma);
  return found !== undefined && isAspect && isOwnDay(reading, found, time);
}

/** Who tells a time: a verb that is finite or not, and of somebody who is named or not. */
interface Teller {
  readonly finite: boolean;
  readonly isNamed: boolean;
}

/** A time that is over; "before May" and "by May" date nothing. */
function isPast(reading: EventInput, index: number, { finite, isNamed }: Teller): boolean {
  const time = reading.times[index];
  const when = time?.when;
  const lean = leanOf(reading, time);
  // A participle does not say that its month is over.
  const isDayOf = finite || /(?:W\w\w-\d|-\d\d-\d\d)/.test(time?.value ?? "");
  if (lean) return lean !== "ahead" && isDayOf && time !== undefined && isBareDay(reading, time);
  if (!time || !when || isAfterPublication(reading, when) || (finite && !isNamed && isHistory(reading, when)))
    return false;
  return isBareDay(reading, time) && isTold(reading, when, time) && (finite || isRecent(reading, when));
}

/** Tells whether a day is that of what is done: not of a thing, not of what is said, and not one up to which. */
function isBareDay(reading: EventInput, time: Timex): boolean {
  // "The weekend's talks".
  const isOwner =
    reading.tokens[firstFrom(reading.tokens, time.end)]?.xpos === "POS" || /['’]s$/.test(textOf(reading, time));
  if (isOwner || inSpeech(reading, time)) return false;
  const [before, after] = [firstFrom(reading.tokens, time.start) - 1, firstFrom(reading.tokens, time.end)];
  // "Against the 2023 text": the year is of the text; "on a May 11 vote" gives the day.
  const isOfThing =
    ["DET", "ADJ"].includes(reading.tokens[before]?.upos ?? "") &&
    reading.tokens[after]?.upos === "NOUN" &&
    !isLed(reading, before);
  return !isOfThing && !UNDATING.has(reading.tokens[before]?.norm ?? "");
}

/** Tells whether the phrase that a token stands in opens with a preposition of time. */
function isLed({ tokens }: EventInput, at: number): boolean {
  let first = at;
  while (["DET", "ADJ"].includes(tokens[first]?.upos ?? "")) first--;
  return ["on", "at", "in", "during"].includes(tokens[first]?.norm ?? "");
}

/** A day, a month, or a year in figures: what is vaguer dates nothing that could be looked up. */
const isTold = (reading: EventInput, { precision, from, to }: When, time: Span): boolean =>
  precision === "day" ||
  // "A week later", "at the weekend".
  (precision === "range" && Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10)) <= FEW_DAYS) ||
  precision === "week" ||
  precision === "month" ||
  /\b\d{4}\b/.test(reading.intake.report.text.slice(time.start, time.end));

/** A participle does not say that its month is over: "all else sent to Lima in March". */
function isRecent(reading: EventInput, { from, precision }: When): boolean {
  const published = reading.intake.report.published?.value.slice(0, 10);
  if (precision !== "month" || published === undefined) return true;
  return Date.parse(published) - Date.parse(from.slice(0, 10)) < HALF_YEAR;
}

const DAY = 24 * 60 * 60 * 1000;
const HALF_YEAR = 190 * DAY;
const FEW_DAYS = 8 * DAY;

const UNDATING = new Set(["before", "by", "until", "till", "from", "than"]);

/** "Has flown mail since June", "which it has run since May": what a perfect tells has gone on from then. */
function sinceDay(reading: EventInput, clause: Clause, verb: VerbGroup): DeedDay | undefined {
  if (!verb.perfect || verb.negated) return undefined;
  const at = spansWithin(reading.times, clause).find((t) => tokenBefore(reading, t)?.norm === "since");
  const time = at ? reading.times.indexOf(at) : -1;
  if (
    !at?.when ||
    isAfterPublication(reading, at.when) ||
    isHistory(reading, at.when) ||
    inSpeech(reading, at) ||
    !isOwnDay(reading, clause, time)
  )
    return undefined;
  // "Since the May 2021 invasion": the date is the noun's.
  const isNouns = reading.tokens[firstFrom(reading.tokens, at.end)]?.upos === "NOUN";
  return !isNouns && isTold(reading, at.when, at) ? { time, lasts: true } : undefined;
}

const tokenBefore = (reading: EventInput, span: Span): Token | undefined =>
  reading.tokens[firstFrom(reading.tokens, span.start) - 1];

/** "Was closed on 6 June, two days after the ferry had been stopped": the day of what stands behind. */
function reckoned(reading: EventInput, clause: Clause, verb: VerbGroup): DeedDay | undefined {
  const sentence = reading.sentences[clause.sentence];
  if (!sentence || !verb.finite) return undefined;
  const times = spansWithin(reading.times, { start: sentence.start, end: verb.start });
  const gap = times.at(-1);
  const anchor = times.at(-2);
  const days = gap && lengthInDays(gap);
  if (!gap || !anchor?.when || anchor.when.precision !== "day" || days === undefined) return undefined;
  const between = spansWithin(reading.tokens, { start: anchor.end, end: gap.start }).length;
  const at = firstFrom(reading.tokens, gap.end);
  const side = reading.tokens[at]?.norm;
  if (between > CLOSE || (side !== "after" && side !== "before")) return undefined;
  // The verb of the first clause behind "after", whose subject opens it.
  const subject = reading.phrases[clause.subject ?? -1];
  if (subject?.first !== at + 1) return undefined;
  const day = shifted(anchor.when.from, side === "after" ? -days : days);
  const text = reading.intake.report.text.slice(anchor.start, gap.end);
  const when: When = { from: day, to: day, precision: "day", text: `${text} ${side}` };
  return isAfterPublication(reading, when) ? undefined : { time: reading.times.indexOf(anchor), when };
}

/** Tokens between a day and what is reckoned from it: ", ". */
const CLOSE = 2;

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(day.slice(0, 10)) + by * DAY).toISOString().slice(0, 10);

/** "Five days" to the day; weeks and months are rounded by whoever counts in them. */
function lengthInDays({ type, value }: Timex): number | undefined {
  const days = type === "DURATION" ? /^P(\d+)D$/.exec(value)?.[1] : undefined;
  return days === undefined ? undefined : Number(days);
}

const textOf = ({ intake }: EventInput, { start, end }: Span): string => intake.report.text.slice(start, end);
