import type { Block, Intake } from "../model/index.js";

/** Takes a text as it stands, for labelled data whose offsets must hold: no clean-up, every line a block. */
export function plainIntake(id: string, text: string, published?: string): Intake {
  const report = {
    id,
    from: id,
    language: "en",
    text,
    ...(published === undefined ? {} : { published: { value: published, by: "metadata" as const } }),
  };
  return { report, blocks: linesOf(text), setApart: [], learnt: {}, diagnostics: [], readable: true };
}

function linesOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") blocks.push({ kind: "paragraph", start, end: start + line.length });
    start += line.length + 1;
  }
  return blocks;
}
