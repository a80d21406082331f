import { reportHeads } from "../knowledge/report-heads.js";
import { bySentence } from "../model/by-sentence.js";
import { type Evidence, firstFrom, once, type Reading, type Span, type When, within } from "../model/index.js";
import { isBesideDay, isOwnDay } from "./own-day.js";
import type { Record } from "./record.js";

/** A day, week, month or year that the words of a report name. */
export interface DayIn {
  readonly words: string;
  readonly when: When;
  /** True for "Friday", "next week", "the 19th": out of its report nobody knows which. */
  readonly isOpen: boolean;
  /** False where it is no day of what its sentence tells: of a thing in it ("the strike planned for Friday"), of what goes on beside. */
  readonly isOwn: boolean;
  /** True where something is done before or after it: "before they meet on Friday". */
  readonly isBeside: boolean;
}

/** Gives the days that the sentences of a place in a report name outside quotation marks. */
export function daysIn(record: Record, evidence: Evidence): readonly DayIn[] {
  const reading = record.links.readings[record.placeOf(evidence).reading];
  if (!reading) return [];
  return daysOf(reading).flatMap(({ day, sentence }) =>
    sentence.start < evidence.end && evidence.start < sentence.end ? day : [],
  );
}

const daysOf = once((reading: Reading): readonly { readonly day: DayIn; readonly sentence: Span }[] => {
  const { times, sentences, quotations, intake } = reading;
  return times.flatMap((timex) => {
    const { when, value, type } = timex;
    if (!when || (type !== "DATE" && type !== "TIME") || value.endsWith("_REF")) return [];
    if (quotations.some((quotation) => quotation.kind === "speech" && within(timex, quotation))) return [];
    const index = sentenceOf(sentences, timex.start);
    const sentence = sentences[index];
    if (!sentence) return [];
    const words = intake.report.text.slice(timex.start, timex.end);
    // "The weekend supplement" has no day.
    if (/weekend$/i.test(words) && reading.tokens[firstFrom(reading.tokens, timex.end)]?.upos === "NOUN") return [];
    const clauses = bySentence(reading.clauses, index);
    const [isOwn, isBeside] = [isOwnDay(reading, timex, clauses), isBesideDay(reading, timex, clauses)];
    return [{ day: { words, when, isOpen: isOpen(words), isOwn, isBeside }, sentence }];
  });
});

/** The index of the last sentence that begins at or before an offset. */
function sentenceOf(sentences: readonly Span[], at: number): number {
  const next = firstFrom(sentences, at);
  return sentences[next]?.start === at ? next : next - 1;
}

/** Words that need their report: no month, no year, and more than an hour. */
const isOpen = (words: string): boolean =>
  !/\d{4}/.test(words) &&
  !/^[\d:.\s]*(?:[ap]\.?m\.?|noon|midnight)?$/i.test(words) &&
  !words
    .toLowerCase()
    .split(/[\s.,-]+/)
    .some((word) => reportHeads().months.has(word));
