import { sourcing } from "../../knowledge/sourcing.js";
import type { Identities } from "../../model/index.js";

/** Words that a name of a body or state has at most. */
const LONGEST_NAME = 5;

/**
 * Makes the finder of the state or body that somebody without a name speaks for on the record, "an EU spokesperson", or that a noun
 * of its name tells: "their guild". Undefined where the description names none, or two.
 */
export function behalfFinder({ entities }: Identities): (unnamed: string) => number | undefined {
  const byName = new Map<string, number | undefined>();
  for (const [index, { kind, name, aliases }] of entities.entries()) {
    if (kind !== "state" && kind !== "body") continue;
    for (const form of [name, ...aliases].map(plain))
      byName.set(form, byName.has(form) && byName.get(form) !== index ? undefined : index);
  }
  const byNoun = nounsOf(entities);
  const byLast = lastNamesOf(entities);
  return (unnamed) => {
    const words = plain(unnamed).split(" ");
    if (!words.some((word) => sourcing().onRecord.has(word)))
      return INDEFINITE.test(unnamed)
        ? undefined
        : (byNoun(words) ?? (TITLED.test(unnamed) ? byLast(words.at(-1)) : undefined));
    const named = new Set(runsOf(words).flatMap((run) => byName.get(run) ?? []));
    return named.size === 1 ? [...named][0] : undefined;
  };
}

/** Words of a description that is a noun of a name, with what stands before it: "the pilots' own guild". */
const LONGEST_NOUN = 4;

/** Nobody in particular, or some of many. */
const INDEFINITE = /^(?:an?|one|some|any|no|another|each|every|two|three|both|several|many|most)\b/i;

/** Makes the finder of the only body in whose name the last word of a description stands. */
function nounsOf(entities: Identities["entities"]): (words: readonly string[]) => number | undefined {
  const byWord = new Map<string, number | undefined>();
  for (const [index, { kind, name, aliases }] of entities.entries()) {
    if (kind !== "body") continue;
    for (const word of new Set([name, ...aliases].flatMap((form) => plain(form).split(" ").map(stemOfWord))))
      byWord.set(word, byWord.has(word) && byWord.get(word) !== index ? undefined : index);
  }
  return (words) => (words.length > LONGEST_NOUN ? undefined : byWord.get(stemOfWord(words.at(-1) ?? "")));
}

/** "President Hale": a title before the last name that only one has. */
const TITLED = /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u;

/** Makes the finder of the only person who has a last name. */
function lastNamesOf(entities: Identities["entities"]): (word: string | undefined) => number | undefined {
  const byName = new Map<string, number | undefined>();
  for (const [index, { kind, name }] of entities.entries()) {
    const last = kind === "person" && name.includes(" ") ? plain(name).split(" ").at(-1) : undefined;
    if (last) byName.set(last, byName.has(last) ? undefined : index);
  }
  return (word) => byName.get(word ?? "");
}

const stemOfWord = (word: string): string => (word.length > 3 ? word.replace(/s$/, "") : word);

const plain = (text: string): string =>
  (
    text
      .toLowerCase()
      .replaceAll(".", "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");

/** Every run of words that may be a name. */
const runsOf = (words: readonly string[]): string[] =>
  words.flatMap((_, first) =>
    Array.from({ length: Math.min(LONGEST_NAME, words.length - first) }, (__, i) =>
      words.slice(first, first + i + 1).join(" "),
    ),
  );
