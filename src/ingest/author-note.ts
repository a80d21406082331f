import { reportHeads } from "../knowledge/report-heads.js";
import type { DraftBlock } from "./draft.js";
import type { Sifted } from "./set-apart.js";

/** The note on the writer is among so many last blocks. */
const NOTE_LAST = 4;

/** Sets the note on the writer apart that ends a report: it begins with the name in the byline and tells an office. */
export function setBiographyApart(blocks: readonly DraftBlock[], byline: string | undefined): Sifted {
  const writers = byline?.split(/, | and /) ?? [];
  const isNote = (block: DraftBlock, i: number) =>
    i >= blocks.length - NOTE_LAST && i > 0 && writers.some((writer) => tellsOffice(block.text, writer));
  return {
    blocks: blocks.filter((block, i) => !isNote(block, i)),
    setApart: blocks.filter(isNote).map(({ text }) => ({ text, by: "head:author-note" })),
  };
}

function tellsOffice(text: string, writer: string): boolean {
  if (text.length > 400 || !text.startsWith(`${writer} `)) return false;
  const words = text
    .slice(writer.length + 1)
    .toLowerCase()
    .split(/[^a-z]+/);
  const { biographyVerbs, newsroom } = reportHeads();
  return biographyVerbs.has(words[0] ?? "") && words.some((word) => newsroom.has(word));
}
