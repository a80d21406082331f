import { cleanBlock } from "../clean-text.js";
import type { DraftBlock } from "../draft.js";
import { endsSentence } from "../sentence-shape.js";

/** One line of a page, in points from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** Height of its type. */
  readonly size: number;
}

/** Joins the lines of all pages to blocks, without running heads, running feet and page numbers. */
export function blocksOfPages(pages: readonly (readonly PdfLine[])[]): DraftBlock[] {
  const running = runningLines(pages);
  const lines = pages.flatMap((page) => page.filter((line, i) => !isRunning(line, i, page, running)));
  const measure = measureOf(lines);
  const words = wordsOf(lines);
  const blocks: { text: string; size: number; last: PdfLine }[] = [];
  for (const line of lines) {
    const open = blocks.at(-1);
    if (open && carriesOn(open.last, line, measure)) {
      open.text = join(open.text, line.text, words);
      open.last = line;
    } else blocks.push({ text: line.text, size: line.size, last: line });
  }
  return blocks.map(({ text }) => blockOf(text)).filter((block) => block.text !== "");
}

const BULLET = /^\s*[•‣▪●■◦–-]\s+/u;

function blockOf(text: string): DraftBlock {
  return BULLET.test(text)
    ? { kind: "item", text: cleanBlock(text.replace(BULLET, "")) }
    : { kind: "plain", text: cleanBlock(text), gap: true };
}

/** A line without its numbers: the running head of page 2 is that of page 3. */
const skeleton = (line: PdfLine) => line.text.replace(/\d+/g, "#").trim().toLowerCase();

const EDGE = 2;

/** Lines that stand first or last on at least half of the pages, and on two at least. */
function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)].map(skeleton));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([text]) => text));
}

function isRunning(line: PdfLine, i: number, page: readonly PdfLine[], running: ReadonlySet<string>): boolean {
  if (i >= EDGE && i < page.length - EDGE) return false;
  return (
    running.has(skeleton(line)) ||
    /^\s*(?:page\s)?[-–—]?\s?\d{1,4}\s?[-–—]?(?:\s(?:of|\/)\s\d{1,4})?\s*$/i.test(line.text)
  );
}

interface Measure {
  /** The commonest distance between lines. */
  readonly leading: number;
  /** Where full lines end. */
  readonly right: number;
}

function measureOf(lines: readonly PdfLine[]): Measure {
  const counts = new Map<number, number>();
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const distance = next ? Math.round(line.top - next.top) : 0;
    if (distance > 0) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  });
  const leading = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 12;
  return { leading, right: Math.max(0, ...lines.slice(0, 20_000).map((line) => line.right)) };
}

/** A line carries the one before on at the usual distance, in the same type, where that one was full or breaks off. */
function carriesOn(before: PdfLine, line: PdfLine, { leading, right }: Measure): boolean {
  if (BULLET.test(line.text) || Math.abs(before.size - line.size) > 1) return false;
  const distance = before.top - line.top;
  const turnsPage = distance <= 0;
  const isFull = before.right > right * 0.8;
  if (turnsPage) return !endsSentence(before.text.trim()) && isFull;
  if (distance > leading * 1.35) return false;
  // An indented first line begins a paragraph where lines are set without space between paragraphs.
  if (line.left - before.left > leading * 0.6 && endsSentence(before.text.trim())) return false;
  return isFull || !endsSentence(before.text.trim());
}

/** The words of the document, hyphenated ones whole: they tell a divided word from a compound. */
const wordsOf = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));

/** Joins two lines. A word divided at the line end is mended; a compound keeps its hyphen. */
function join(text: string, next: string, words: ReadonlySet<string>): string {
  const before = text.trimEnd();
  const after = next.trimStart();
  const first = /(\p{L}*\p{Ll})[-\u2010\u00AD]$/u.exec(before)?.[1];
  const second = /^\p{Ll}+/u.exec(after)?.[0];
  if (first === undefined || second === undefined) return `${before} ${after}`;
  const isCompound =
    !words.has((first + second).toLowerCase()) && (words.has(`${first}-${second}`.toLowerCase()) || words.has(second));
  return (isCompound ? before : before.slice(0, -1)) + after;
}
