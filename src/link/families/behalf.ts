import { sourcing } from "../../knowledge/sourcing.js";
import type { Identities } from "../../model/index.js";

/** Words that a name of a body or state has at most. */
const LONGEST_NAME = 5;

/**
 * Makes the finder of the state or body that somebody without a name speaks for on the record: "an EU spokesperson". Undefined
 * where the description names none, or two.
 */
export function behalfFinder({ entities }: Identities): (unnamed: string) => number | undefined {
  const byName = new Map<string, number | undefined>();
  for (const [index, { kind, name, aliases }] of entities.entries()) {
    if (kind !== "state" && kind !== "body") continue;
    for (const form of [name, ...aliases].map(plain))
      byName.set(form, byName.has(form) && byName.get(form) !== index ? undefined : index);
  }
  return (unnamed) => {
    const words = plain(unnamed).split(" ");
    if (!words.some((word) => sourcing().onRecord.has(word))) return undefined;
    const named = new Set(runsOf(words).flatMap((run) => byName.get(run) ?? []));
    return named.size === 1 ? [...named][0] : undefined;
  };
}

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
