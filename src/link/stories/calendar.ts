import { monthName } from "../../knowledge/months.js";
import { reportHeads } from "../../knowledge/report-heads.js";
import { isYear, type Rooted } from "./roots.js";

/** A year, month, day of the month or weekday that a report speaks of. */
export interface CalendarWord {
  readonly word: Rooted;
  readonly key: string;
  /** What it counts: a day or a year tells more than a month. */
  readonly times: number;
}

/** Finds the words of a text that tell when, without reading it: "Nov. 30", "30 November", "2026", "Tuesday". */
export const calendarOf = (words: readonly Rooted[]): CalendarWord[] =>
  words.flatMap((word, i) => {
    if (word.number) return isYear(word) ? [{ word, key: `year ${word.root}`, times: 2 }] : [];
    if (!word.capital) return [];
    if (reportHeads().weekdays.has(word.root)) return [{ word, key: word.root.slice(0, 3), times: 1 }];
    const month = monthOf(word.root);
    if (month === undefined) return [];
    const day = dayOf(words[i + 1], word) ?? dayOf(words[i - 1], word) ?? dayOf(words[i - 2], word);
    const key = `month ${month}`;
    return [{ word, key, times: 1 }, ...(day === undefined ? [] : [{ word, key: `${key} day ${day}`, times: 2 }])];
  });

/** Letters of a month's name that a short form has at least. */
const SHORT = 3;

function monthOf(root: string): number | undefined {
  if (root.length < SHORT) return undefined;
  const month = MONTHS.find((m) => monthName(m).toLowerCase().startsWith(root));
  // "Mar" and "Sept" are short forms; "Dece" is none.
  return month !== undefined && (root.length <= SHORT + 1 || monthName(month).length - root.length <= 1)
    ? month
    : undefined;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** Characters between a month and its day at most: "18th September", "Sept. 18". */
const NEAR = 3;

function dayOf(word: Rooted | undefined, month: Rooted): string | undefined {
  if (!word?.number || Math.max(month.start - word.end, word.start - month.end) > NEAR) return undefined;
  return Number(word.root) >= 1 && Number(word.root) <= 31 ? String(Number(word.root)) : undefined;
}
