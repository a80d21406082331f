import type { LanguageBase, Sentence, TokenRange } from "../../model/index.js";

/** Tokens that the words before the colon or stop of a list item have at most. */
const LONGEST_LEAD = 6;

/** Tags of verbs that make a sentence of it: "Melt and pour" is a name still. */
const SAYS = new Set(["VBD", "VBZ", "MD", "PRP"]);

/** Gives the first sentence of the list item that a sentence stands in, where that is a mere name: "The dam. The front wants ...". */
export function leadOf(reading: LanguageBase, index: number): number | undefined {
  const sentence = reading.sentences[index];
  if (!sentence || reading.intake.blocks[sentence.block]?.kind !== "item") return undefined;
  let first = index;
  while (first > 0 && reading.sentences[first - 1]?.block === sentence.block) first--;
  const lead = reading.sentences[first];
  return lead && leadTokens(reading, lead) ? first : undefined;
}

/** Gives the words that open a list item and name what it is about: up to a colon or dash, or all where it is short. */
export function leadTokens(reading: LanguageBase, sentence: Sentence): Pick<TokenRange, "first" | "last"> | undefined {
  const tokens = reading.tokens.slice(sentence.first, sentence.last);
  const mark = tokens.findIndex(
    (t) => [":", "–", "—", "-", "."].includes(t.norm) && /^\s|^$/.test(after(reading, t.end)),
  );
  const length = mark < 0 ? tokens.length : mark;
  if (length === 0 || length > LONGEST_LEAD) return undefined;
  const named = tokens.slice(0, length);
  const isName = named.every((t) => !SAYS.has(t.xpos)) && named.some((t) => ["NOUN", "PROPN", "VERB"].includes(t.upos));
  return isName ? { first: sentence.first, last: sentence.first + length } : undefined;
}

const after = (reading: LanguageBase, at: number): string => reading.intake.report.text.slice(at, at + 1);
