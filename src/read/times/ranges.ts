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
  if (!link || !opening || (opening === "between") !== (link === "and")) return undefined;
  if (a.when.from > b.when.to || a.when.precision !== b.when.precision) return undefined;
  const when: When = { from: a.when.from, to: b.when.to, precision: "range", text: text.slice(a.start, b.end) };
  return { ...a, end: b.end, by: "times/range", value: `${a.value}/${b.value}`, when };
}
