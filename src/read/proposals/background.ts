import { bySentence } from "../../model/by-sentence.js";
import { daysBetween, type NounPhrase, type Span, spansWithin } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** Days before a report from which on what was made then is what came before these talks. */
const LONG_AGO = 365;

/** "A strike in 2016 ended with an award of 5%": what a report names only as it tells of other years lies on no table. */
export function isBackground(reading: EventInput, phrase: NounPhrase): boolean {
  const opening = reading.tokens[phrase.first]?.norm;
  const published = reading.intake.report.published?.value.slice(0, 10);
  if ((opening !== "a" && opening !== "an") || published === undefined) return false;
  const index = reading.tokens[phrase.head]?.sentence ?? -1;
  const sentence = reading.sentences[index];
  const times = sentence ? spansWithin(reading.times, sentence) : [];
  const days = times.flatMap(({ type, when, ...time }) =>
    type === "DATE" && when && !isDateline(reading, time, published) ? when.to : [],
  );
  if (days.length === 0 || !days.every((day) => daysBetween(day.slice(0, 10), published) > LONG_AGO)) return false;
  // "Since 2019 a draft has been on the table": what is told of today is of today.
  return bySentence(reading.clauses, index).every((i) => {
    const verb = reading.verbs[reading.clauses[i]?.verb ?? -1];
    return !verb?.finite || (verb.tense === "past" && verb.modal === undefined);
  });
}

/** "BODO, May 7, 2026 - ": the day of the report itself, with its year. */
const isDateline = ({ intake }: EventInput, { start, end }: Span, published: string): boolean =>
  intake.report.text.slice(start, end).includes(published.slice(0, 4));
