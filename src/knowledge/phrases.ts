/** One phrase: its words after the first, and what it stands for. */
interface Phrase {
  readonly rest: readonly string[];
  readonly value: string;
}

/** Phrases by their first word, the longest first. */
export type PhraseMap = ReadonlyMap<string, readonly Phrase[]>;

/** Builds a phrase map from a record of phrase and value, words parted by spaces. */
export function phraseMap(record: Readonly<Record<string, string | number>>): PhraseMap {
  const byFirst = new Map<string, Phrase[]>();
  for (const [phrase, value] of Object.entries(record)) {
    const [first = "", ...rest] = phrase.split(" ");
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, value: String(value) }]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return byFirst;
}
