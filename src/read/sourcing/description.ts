import { sourcing } from "../../knowledge/sourcing.js";

/** Words for a source without a name: all of them, and the last before what hangs on it, in the singular. */
export interface Description {
  readonly words: readonly string[];
  readonly head: string;
  /** Something hangs on the head that tells who it is: "close to the talks". */
  readonly isTied: boolean;
}

/** Reads a description of somebody or of a text: "a source close to the crews", "the draft seen by reporters". */
export function describe(description: string): Description {
  const words = withoutPartitive(description.toLowerCase().match(/[\p{L}\p{N}.'’-]+|,/gu) ?? []);
  // "A Ministry for the Sea spokesman": what hangs on the ministry stands in front of the head.
  const last = words.at(-1) ?? "";
  if (sourcing().onRecord.has(last)) return { words, head: last, isTied: false };
  const end = words.findIndex((word, i) => i > 0 && sourcing().tails.has(word));
  const core = words.slice(0, end < 0 ? words.length : end);
  // "An official travelling with him", "a statement issued late": a participle tells more of the head in front of it.
  const at = core.findIndex((word, i) => isHead(singular(word)) && PARTICIPLE.test(core[i + 1] ?? ""));
  if (at >= 0) core.length = at + 1;
  while (core.at(-1)?.endsWith("ly") && !isHead(core.at(-1) ?? "")) core.pop();
  const head = core.at(-1) ?? "";
  const isTied = words.length > core.length + 1;
  return { words, head: sourcing().sources.has(head) ? head : singular(head), isTied };
}

const PARTICIPLE = /^(?:given|sent|seen|drawn|written|taken)$|...(?:ing|ed)$/;

const singular = (word: string): string => word.replace(/s$/, "");

const isHead = (word: string): boolean => sourcing().sources.has(word) || sourcing().documents.has(word);

/** "one of its members" is a member. */
function withoutPartitive(words: readonly string[]): readonly string[] {
  const { partitive, definite } = sourcing();
  if (words[1] !== "of" || !partitive.has(words[0] ?? "")) return words;
  return ["a", ...words.slice(definite.has(words[2] ?? "") ? 3 : 2)];
}
