import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom, type NounPhrase, overlaps } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import type { Want } from "./want.js";

/** Prepositions that lead to what a sentence is about: "no good word for the toll", "quarrelled over the toll". */
const ABOUT = new Set(["for", "on", "over", "about", "of", "to", "with", "against"]);

/**
 * Gives the phrases that "it" can stand for where somebody wants or refuses it, the likeliest first: what the sentence before was
 * about. "Hardly anybody likes the levy. The yard clings to it."
 */
export function pointedAt(reading: EventInput, want: Want): NounPhrase[] {
  const [first] = want.what;
  const index = reading.tokens[firstFrom(reading.tokens, first?.start ?? 0)]?.sentence ?? -1;
  const [sentence, before] = [reading.sentences[index], reading.sentences[index - 1]];
  if (!first || !sentence || !before || !isProse(reading, before.block) || !isProse(reading, sentence.block)) return [];
  if (sentence.block - before.block > 1) return [];
  const here = phrasesOf(reading, index).filter(
    (p) =>
      p.end <= first.start && reading.clauses.every((c) => reading.phrases[c.subject ?? -1] !== p || !isOwn(c, want)),
  );
  const told = here.filter((p) => !overlapsHolder(reading, p, want));
  return [...told, ...phrasesOf(reading, index - 1)];
}

const isOwn = ({ start, end }: Clause, { what }: Want): boolean => what.some((w) => start <= w.start && w.start < end);

/** Who wants it is not what is wanted. */
const overlapsHolder = (reading: EventInput, phrase: NounPhrase, { who }: Want): boolean =>
  reading.mentions.some((m) => m.entity === who && overlaps(m, phrase));

const isProse = ({ intake }: EventInput, block: number): boolean => intake.blocks[block]?.kind === "paragraph";

/** What its main clauses are about: their subjects, then their objects, then what stands behind "for", "on", "over". */
function phrasesOf(reading: EventInput, sentence: number): NounPhrase[] {
  const clauses = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter(({ kind }) => kind === "main" || kind === "complement");
  const at = (indexes: readonly (number | undefined)[]) => indexes.flatMap((i) => reading.phrases[i ?? -1] ?? []);
  return [
    ...at(clauses.map((c) => c.subject)),
    ...at(clauses.map((c) => c.object)),
    ...at(clauses.flatMap((c) => c.obliques.filter((o) => ABOUT.has(o.preposition)).map((o) => o.phrase))),
  ];
}
