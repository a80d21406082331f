import { firstFrom, type Span } from "../../model/index.js";

/** A stretch between marks, as it stands in the text: `start` and `end` take the marks in. */
export interface Marked extends Span {
  readonly inner: Span;
  /** No closing mark stands in its paragraph. */
  readonly open: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;
/** Each mark; those of two characters are two of the same. */
const MARK = /["“„«‟”»]|''|``|’’|‘‘/g;
const CURLY_OPEN = new Set(["“", "„", "«", "‟"]);
const CURLY_CLOSE = new Set(["”", "»"]);
const OPENS_AFTER = /[\s([{—–\-:/‘'“"…,]/;
/** A single-quoted stretch longer than this is taken for two apostrophes. */
const LONGEST_SINGLE = 1500;

/** So many stretches before a single-marked one are looked at: more never lie across it but in a hostile text. */
const NEAR = 24;

/** Finds the stretches between marks of one paragraph; single marks that lie across double ones are none. */
export function allMarks(text: string, block: Span): Marked[] {
  const doubles = doubleMarks(text, block);
  const singles = singleMarks(text, block).filter(
    (single) => !near(doubles, single).some((double) => crosses(single, double)),
  );
  return [...doubles, ...singles].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The double-marked stretches that begin a little before or within a single-marked one; the list is in order. */
function near(doubles: readonly Marked[], single: Marked): readonly Marked[] {
  const next = firstFrom(doubles, single.end);
  return doubles.slice(Math.max(0, next - NEAR), next);
}

const crosses = (a: Span, b: Span): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end);

/**
 * Finds the stretches between double marks of one paragraph, quotes in quotes included. An opening mark that nothing
 * closes runs to the paragraph's end or to the next opening mark, never further.
 */
function doubleMarks(text: string, block: Span): Marked[] {
  const found: Marked[] = [];
  const stack: { at: number; width: number; curly: boolean }[] = [];
  const shut = (end: number, width: number, open: boolean) => {
    const mark = stack.pop();
    if (!mark || end <= mark.at + mark.width) return;
    found.push({ start: mark.at, end: end + width, inner: { start: mark.at + mark.width, end }, open });
  };
  const inside = text.slice(block.start, block.end);
  const closers = closersAfter(inside, block.start);
  for (const { index, 0: mark } of inside.matchAll(MARK)) {
    const i = block.start + index;
    const width = mark.length;
    const curly = CURLY_OPEN.has(mark) || CURLY_CLOSE.has(mark);
    if (directionOf(text, i, { block, width, top: stack.at(-1) }) === "open") {
      const outer = stack.at(-1);
      // Without a closing mark for both, the one before was never closed.
      if (outer && outer.curly === curly && (!curly || closers(i) < stack.length + 1)) shut(trimEnd(text, i), 0, true);
      stack.push({ at: i, width, curly });
    } else if (stack.length > 0) shut(i, width, false);
  }
  while (stack.length > 0) shut(trimEnd(text, block.end), 0, true);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function directionOf(
  text: string,
  i: number,
  at: { block: Span; width: number; top: { curly: boolean } | undefined },
): "open" | "close" {
  const c = text[i] ?? "";
  const before = i > at.block.start ? text[i - 1] : undefined;
  const after = i + at.width < at.block.end ? text[i + at.width] : undefined;
  const opens = (before === undefined || OPENS_AFTER.test(before)) && after !== undefined && !/\s/.test(after);
  const closes = before !== undefined && !/\s/.test(before) && (after === undefined || !LETTER.test(after));
  if (CURLY_OPEN.has(c) || c === "`" || c === "‘") return closes && !opens && at.top ? "close" : "open";
  // `” ... it was over,” she said`: at the head of a paragraph nothing is to be closed.
  if (CURLY_CLOSE.has(c) && before === undefined && !at.top) return "open";
  if (CURLY_CLOSE.has(c) || c === "’") return opens && !closes && !at.top ? "open" : "close";
  if (at.top && !at.top.curly) return closes || !opens ? "close" : "open";
  return opens || !closes ? "open" : "close";
}

/** Counts the closing curly marks of a paragraph that begins at `start`, those that stand after a place. */
function closersAfter(paragraph: string, start: number): (place: number) => number {
  const places = Array.from(paragraph.matchAll(/[”»]/g), ({ index }) => start + index);
  return (place) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return places.length - low;
  };
}

/** Finds the stretches between single marks of one paragraph; apostrophes are told from closing marks. */
function singleMarks(text: string, block: Span): Marked[] {
  const found: Marked[] = [];
  for (let i = block.start; i < block.end; i++) {
    const c = text[i];
    if (c !== "‘" && c !== "'") continue;
    if (text[i + 1] === c || text[i - 1] === c) continue;
    const before = i > block.start ? (text[i - 1] ?? "") : " ";
    if (!OPENS_AFTER.test(before) || !/[\p{L}\p{N}$€£“"]/u.test(text[i + 1] ?? "")) continue;
    const end = closeOfSingle(text, i, Math.min(block.end, i + LONGEST_SINGLE));
    if (end < 0) continue;
    found.push({ start: i, end: end + 1, inner: { start: i + 1, end }, open: false });
    i = end;
  }
  return found;
}

function closeOfSingle(text: string, start: number, limit: number): number {
  let possessive = -1;
  for (let i = start + 2; i < limit; i++) {
    const c = text[i];
    if (c === "‘") return possessive;
    if (c !== "’" && c !== "'") continue;
    const before = text[i - 1] ?? "";
    const after = text[i + 1] ?? " ";
    if (LETTER.test(after) || /\s/.test(before)) continue;
    // "the workers’ union": a mark after a plural may be no mark; take it only if no better one comes.
    const plural = before === "s" && /\s/.test(after) && /[a-z]/.test(text[i + 2] ?? "");
    if (!plural) return i;
    if (possessive < 0) possessive = i;
  }
  return possessive;
}

function trimEnd(text: string, end: number): number {
  let i = end;
  while (i > 0 && /\s/.test(text[i - 1] ?? "")) i--;
  return i;
}
