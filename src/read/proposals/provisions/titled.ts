import { bySentence } from "../../../model/by-sentence.js";
import { firstFrom, type Span, type Token } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { endOfSentence } from "./make.js";

/** Tokens of a paragraph's own title with its stop, at most: "Health care." */
const LONGEST = 4;

/**
 * Gives what a row of paragraphs with titles of their own says of each: "Rents. No family pays more than a third of its income. Courts.
 * ...". One alone is no row; what a paragraph goes on with counts while it tells what is to be.
 */
export function titledFrom(reading: EventInput, block: number): Span[] {
  const rows: Span[][] = [];
  for (let i = block; reading.intake.blocks[i]?.kind === "paragraph"; i++) {
    const row = titled(reading, i);
    if (row.length === 0) break;
    rows.push(row);
  }
  return rows.length > 1 ? rows.flat() : [];
}

/** The sentences behind the title of a paragraph. */
function titled(reading: EventInput, block: number): Span[] {
  const from = reading.intake.blocks[block]?.start ?? 0;
  const title = firstFrom(reading.sentences, from);
  if (!isTitle(reading, title)) return [];
  const found: Span[] = [];
  for (let i = title + 1; reading.sentences[i]?.block === block; i++) {
    if (i > title + 1 && !isToBe(reading, i)) break;
    found.push({ start: reading.sentences[i]?.start ?? 0, end: endOfSentence(reading, i) });
  }
  return found;
}

/** A noun or two, and a full stop. */
function isTitle({ sentences, tokens }: EventInput, index: number): boolean {
  const { first = 0, last = 0, block } = sentences[index] ?? {};
  const words = tokens.slice(first, last);
  const isShort = words.length > 1 && words.length <= LONGEST && sentences[index + 1]?.block === block;
  return isShort && words.at(-1)?.norm === "." && isName(words.slice(0, -1));
}

/** One word alone is a noun, whatever it looks like: "Pay." */
const isName = (words: readonly Token[]): boolean =>
  words.every((t) => TITLE.has(t.upos)) || (words.length === 1 && words[0]?.upos === "VERB");

const TITLE = new Set(["NOUN", "PROPN", "ADJ"]);

/** "A fund will be set up", "no crew may be left ashore", but not "the board believes that it will". */
const isToBe = (reading: EventInput, index: number): boolean =>
  bySentence(reading.clauses, index).some((i) => {
    const { kind, verb } = reading.clauses[i] ?? {};
    const told = kind === "main" ? reading.verbs[verb ?? -1] : undefined;
    return told !== undefined && (told.tense === "future" || told.modal !== undefined);
  });
