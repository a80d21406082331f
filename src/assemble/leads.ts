import { bySentence } from "../model/by-sentence.js";
import { once, type Reading, type Sentence, spansWithin } from "../model/index.js";
import type { Line } from "./brief/line.js";
import { readable } from "./readable.js";
import type { Record } from "./record.js";

/** Words that open a scene. */
const SCENE = new Set(["when", "while", "as"]);

/** Lists the sentences of a report's own paragraphs, a dateline left out that stands alone, parted by its dash. */
export const bodyOf = once(({ sentences, intake, clauses }: Reading): readonly Sentence[] =>
  sentences.filter((s, i) => intake.blocks[s.block]?.kind === "paragraph" && bySentence(clauses, i).length > 0),
);

/** Tells whether a sentence opens with a quotation. */
export const opensQuoted = ({ quotations }: Reading, sentence: Sentence): boolean =>
  spansWithin(quotations, sentence).some((q) => q.start === sentence.start);

/** "When the doors opened ..." sets a scene: what came of the talks stands somewhere behind it. */
export const setsScene = ({ tokens }: Reading, { first }: Sentence): boolean => SCENE.has(tokens[first]?.norm ?? "");

/** Gives a sentence of a report as a line of the brief, where it can stand alone. */
export function lineOf(record: Record, reading: number, { start, end }: Sentence): Line | undefined {
  const place = { reading, start, end };
  const text = readable(record, place);
  return text === undefined ? undefined : { text, evidence: record.evidence([place]) };
}

/** Gives the day of the newest report. */
export const newestDay = (record: Record): string | undefined =>
  record.links.readings
    .flatMap((_, reading) => record.published(reading) ?? [])
    .sort()
    .at(-1);
