import type { Timex, When } from "../../model/index.js";

/** Joins "from March to June" and "between Monday and Wednesday" into one expression; the others stay. */
export function joinRanges(times: readonly Timex[], text: string): Timex[] {
  const joined: Timex[] = [];
  for (const timex of times) {
    const previous = joined.at(-1);
    const range = previous && rangeOf(previous, timex, text);
    if (range) joined[joined.length - 1] = range;
    else joined.push(timex);
  }
  return joined;
}

const BETWEEN = /^ ?(?:to|and|until|till|through|[-–—]) ?$/i;
/** How far back the word that opens a range stands. */
const OPENING = 10;

function rangeOf(a: Timex, b: Timex, text: string): Timex | undefined {
  if (a.type !== "DATE" || b.type !== "DATE" || !a.when || !b.when || b.start - a.end > 9) return undefined;
  const link = BETWEEN.exec(text.slice(a.end, b.start))?.[0].trim().toLowerCase();
  const opening = /(from|between) (?:the )?$/i
    .exec(text.slice(Math.max(0, a.start - OPENING), a.start))?.[1]
    ?.toLowerCase();
  const dashed = /^[-–—]$/.test(link ?? "") && a.when.precision === "day";
  if (!link || (!opening && !dashed) || (opening === "between") !== (link === "and")) return undefined;
  if (a.when.from > b.when.to || a.when.precision !== b.when.precision) return undefined;
  const when: When = { from: a.when.from, to: b.when.to, precision: "range", text: text.slice(a.start, b.end) };
  return { ...a, end: b.end, by: "times/range", value: `${a.value}/${b.value}`, when };
}

/** What may stand between a clock time and its day: "10 a.m. on 5 May", "16:15 GMT, June 1". */
const BESIDE = /^(?:,? on|,)? ?$/i;

/** Gives clock times the day that stands beside them, behind or before; "5 May at 10:30" has it before. */
export function settleClocks(times: readonly Timex[], text: string): Timex[] {
  return times.map((timex, i) => {
    const next = times[i + 1];
    if (!/clock|noon|midnight/.test(timex.by) || !/T\d\d:\d\d/.test(timex.value) || !next) return timex;
    const beside = next.start - timex.end < 6 && BESIDE.test(text.slice(timex.end, next.start));
    if (!beside || next.type !== "DATE" || !/^[\dX]{4}-[\dX]{2}-[\dX]{2}$/.test(next.value)) return timex;
    const value = timex.value.replace(/^.*?T/, `${next.value}T`);
    if (next.when?.precision !== "day") return { ...timex, value };
    const day = next.when.from;
    const instant = timex.when?.precision === "instant";
    const from = instant ? timex.when.from.replace(/^.*?T/, `${day}T`) : day;
    const when: When = {
      from,
      to: from,
      precision: instant ? "instant" : "day",
      text: text.slice(timex.start, timex.end),
    };
    return { ...timex, value, when };
  });
}
