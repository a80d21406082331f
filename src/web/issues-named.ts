import { commonestWords } from "../knowledge/commonest-words.js";
import type { Issue } from "../model/index.js";

/** Finds the issues whose names a text has: one part of the name word for word, as of "Jobs" or "sites" in "Jobs and sites". */
export function issuesNamedIn(issues: readonly Pick<Issue, "name">[]): (text: string) => readonly string[] {
  const named = issues.map(({ name }) => ({ name, parts: partsOf(name) }));
  return (text) => {
    const words = ` ${wordsOf(text).join(" ")} `;
    return named
      .filter(({ parts }) => parts.some((part) => words.includes(` ${part.join(" ")} `)))
      .map(({ name }) => name);
  };
}

/** What stands in brackets explains; a part all of whose words are common names nothing. */
const partsOf = (name: string): string[][] =>
  name
    .replace(/\([^)]*\)/g, "")
    .split(/,|\band\b|\bor\b/)
    .map(wordsOf)
    .filter((part) => part.some((word) => !commonestWords().words.has(word)));

/** The words of a text without the ending of the plural. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => (word.length > FEW ? word.replace(/s$/, "") : word));

/** Letters of words that are too short to have an ending. */
const FEW = 3;
