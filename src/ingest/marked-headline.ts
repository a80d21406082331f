import type { DraftBlock } from "./draft.js";
import { readHeadLine } from "./head-lines.js";
import { endsSentence } from "./sentence-shape.js";
import { isOutletOver } from "./stamp-line.js";

/** Characters of a line of the head, at most. */
export const LONG_LINE = 130;

/** Tells whether a line is a headline with a mark: "Will the talks fail?" opens the text as a headline, not as a sentence, where a longer paragraph or a stamp follows apart. */
export function isHeadlineWithMark(block: DraftBlock, blocks: readonly DraftBlock[], i: number): boolean {
  const next = blocks[i + 1];
  const opens = blocks.slice(0, i).every(({ text }) => text.length < LONG_LINE && !endsSentence(text));
  const isMarked = i < 3 && opens && /[?!]["”’']?$/.test(block.text) && block.text.length < LONG_LINE;
  if (!isMarked || !next) return false;
  if (isOutletOver(blocks, i + 1)) return true;
  if (next.gap !== true) return readHeadLine(next.text)?.kind === "byline";
  return next.text.length > block.text.length || readHeadLine(next.text) !== undefined;
}
