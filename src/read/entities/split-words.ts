import { peopleWords } from "../../knowledge/people.js";
import type { Token } from "../../model/index.js";

/** Splits a name into its words: what hyphens join is one word, "al-" apart. */
export function splitWords(tokens: readonly Token[], first: number, last: number): string[] {
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const text = tokens[i]?.text ?? "";
    const joined = tokens[i - 1]?.norm === "-" && i - 1 > first;
    if (text === "-") continue;
    const before = words.at(-1);
    if (joined && before !== undefined && !peopleWords().particles.has(before.toLowerCase()))
      words[words.length - 1] = `${before}-${text}`;
    else words.push(text);
  }
  return words;
}
