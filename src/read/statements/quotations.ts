import type { Block, LanguageBase, Quotation, Span } from "../../model/index.js";
import { kindOfQuotation } from "./quotation-kind.js";
import { allMarks, type Marked } from "./quotation-marks.js";

/**
 * Finds the stretches between quotation marks, and tells speech from scare quotes and titles. In the order of the text,
 * an outer quotation before those inside it.
 */
export function findQuotations(base: LanguageBase): Quotation[] {
  const { text } = base.intake.report;
  const found: Quotation[] = [];
  let carried: number | undefined;
  for (const block of base.intake.blocks) {
    const marked = allMarks(text, block);
    const offset = found.length;
    marked.forEach((mark, i) => {
      const outer = enclosing(marked, i);
      const continues = i === 0 && carried !== undefined && opensBlock(text, block, mark) ? carried : undefined;
      found.push({
        start: mark.start,
        end: mark.end,
        inner: mark.inner,
        kind: continues === undefined ? kindOfQuotation(base, block, mark) : "speech",
        by: `quotation:${mark.open ? "unclosed" : "marks"}`,
        ...(continues === undefined ? {} : { continues }),
        ...(outer === undefined ? {} : { inside: offset + outer }),
      });
    });
    const left = marked.findIndex((mark) => mark.open && mark.end >= lastWord(text, block));
    if (text.slice(block.start, block.end).trim() !== "") carried = left >= 0 ? offset + left : undefined;
    if (marked.length === 0 && block.kind === "blockquote") addBlockQuote(found, block, text);
  }
  return settleUnclosed(found, text);
}

function enclosing(marked: readonly Marked[], i: number): number | undefined {
  const own = marked[i];
  for (let k = i - 1; own && k >= 0 && k > i - 12; k--) {
    const outer = marked[k];
    if (outer && outer.start <= own.start && outer.end >= own.end) return k;
  }
  return;
}

const opensBlock = (text: string, block: Span, mark: Span): boolean =>
  text.slice(block.start, mark.start).trim() === "";

function lastWord(text: string, block: Span): number {
  let end = block.end;
  while (end > block.start && /\s/.test(text[end - 1] ?? "")) end--;
  return end;
}

function addBlockQuote(found: Quotation[], block: Block, text: string): void {
  const end = lastWord(text, block);
  if (end <= block.start) return;
  found.push({ start: block.start, end, inner: { start: block.start, end }, kind: "speech", by: "quotation:block" });
}

/** Leaves out stray marks: an unclosed stretch that no other carries on and that does not open its paragraph with words. */
function settleUnclosed(found: readonly Quotation[], text: string): Quotation[] {
  const carriedOn = new Set(found.flatMap((quotation) => quotation.continues ?? []));
  const keep = found.map((quotation, i) => {
    if (quotation.by !== "quotation:unclosed" || carriedOn.has(i) || quotation.continues !== undefined) return true;
    return wordCount(text.slice(quotation.inner.start, quotation.inner.end)) >= 5;
  });
  const index: number[] = [];
  let next = 0;
  for (const kept of keep) index.push(kept ? next++ : -1);
  return found.flatMap((quotation, i) => {
    if (!keep[i]) return [];
    const { inside, continues, ...rest } = quotation;
    const outer = inside === undefined ? -1 : (index[inside] ?? -1);
    const carried = continues === undefined ? -1 : (index[continues] ?? -1);
    return [{ ...rest, ...(carried >= 0 ? { continues: carried } : {}), ...(outer >= 0 ? { inside: outer } : {}) }];
  });
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
