import { peopleWords } from "../../knowledge/people.js";
import type { Token } from "../../model/index.js";

/** Splits a name into its words: what hyphens join is one word, "al-" apart. */
export function splitWords(tokens: readonly Token[], first: number, last: number): string[] {
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const text = tokens[i]?.text ?? "";
    const joined = tokens[i - 1]?.norm === "-" && i - 1 > first;
    if (text === "-") continue;
    // What stands between quotation marks or brackets is a nickname.
    const close = i > first ? closeOf(tokens, i, last) : i;
    if (close > i) {
      i = close;
      continue;
    }
    const before = words.at(-1);
    if (joined && before !== undefined && !peopleWords().particles.has(before.toLowerCase()))
      words[words.length - 1] = `${before}-${text}`;
    else words.push(text);
  }
  return words;
}

/** The token that closes what a mark opens within a name; the mark itself where it opens nothing. */
function closeOf(tokens: readonly Token[], at: number, last: number): number {
  if (!/^["“‘'(]$/.test(tokens[at]?.text ?? "")) return at;
  for (let i = at + 1; i < last; i++) if (/^["”’')]$/.test(tokens[i]?.text ?? "")) return i;
  return at;
}
