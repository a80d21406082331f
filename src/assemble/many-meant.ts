import { type Attribution, firstFrom, type Reading } from "../model/index.js";

/** Gives whom "they" means in "he accused the crews of theft; they say they did not": the only ones in front of it in its sentence. */
export function manyMeant({ intake, phrases, sentences, tokens }: Reading, said: Attribution): string | undefined {
  const { source, sentence } = said;
  const from = sentences[sentence]?.start;
  if (!source || from === undefined || tokens[firstFrom(tokens, source.start)]?.norm !== "they") return undefined;
  const before = phrases.slice(firstFrom(phrases, from), firstFrom(phrases, source.start));
  const many = before.filter(({ kind, head }) => kind !== "pronoun" && tokens[head]?.xpos.endsWith("S"));
  const [only, ...more] = many;
  return only && more.length === 0 ? intake.report.text.slice(only.start, only.end) : undefined;
}
