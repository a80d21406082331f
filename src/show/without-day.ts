import { monthName } from "../knowledge/months.js";
import { capitalise } from "./capitalise.js";

/** Letters at the head of a line that can be its day. */
const LONGEST = 40;

/** Takes the day off a line of a calendar, "18 & 19 February: regional meetings", for where it is told beside it. */
export function withoutDay(line: string): string {
  const [, head = "", rest = ""] = /^([^:–—]+)(?::|\s[–—])\s+(\S.*)$/s.exec(line) ?? [];
  if (rest === "" || head.length > LONGEST || !/\d/.test(head)) return line;
  return head.match(/\p{L}+/gu)?.every(isOfDay) === false || !/\p{L}{3}/u.test(head) ? line : capitalise(rest);
}

/** Months in full and shortened; what ties days together and ends numbers is short: "to", "and", "19th". */
const isOfDay = (word: string): boolean => word.length <= 3 || months().some((month) => isMonth(word, month));

const isMonth = (word: string, month: string): boolean =>
  word.length >= 3 && month.toLowerCase().startsWith(word.toLowerCase());

const months = (): string[] => Array.from({ length: 12 }, (_, i) => monthName(i + 1));
