import { fileUnder, overlaps, within } from "../model/index.js";
import type { Named } from "./issue-status.js";
import type { Record } from "./record.js";

/**
 * Finds which matters that reports name in their own words are one of the lists: where "the health premiums" is on a list, each
 * "premium" of the reports is the same. Gives the code of the list by the reports' own one.
 */
export function inOtherWords(
  record: Record,
  own: ReadonlyMap<string, readonly Named[]>,
  listed: ReadonlyMap<string, readonly Named[]>,
): ReadonlyMap<string, string> {
  const byReading = new Map<number, Named[]>();
  for (const named of [...listed.values()].flat()) fileUnder(byReading, named.reading, named);
  const found = new Map<string, string>();
  for (const [code, named] of own) {
    const held = named.map((one) => heldBy(record, one, byReading.get(one.reading) ?? []));
    const codes = new Set(held.flat());
    const [first] = codes;
    if (codes.size === 1 && first !== undefined) found.set(code, first);
  }
  return found;
}

/** The matters of the lists that a phrase for the thing names: by its head, or by the word that tells what it is of. */
function heldBy(record: Record, { reading, mention }: Named, listed: readonly Named[]): string[] {
  const noun = mention.code.slice(mention.code.indexOf("-") + 1).split("-")[0] ?? "";
  const { tokens } = record.reading(reading);
  return listed
    .filter(({ mention: one }) => overlaps(one, mention))
    .filter(
      ({ mention: one }) =>
        // "Health premiums" where "health" is what the list has.
        (within(one, mention) && one.end < mention.end) ||
        tokens.some(
          (t, i) =>
            t.lemma.toLowerCase() === noun &&
            overlaps(t, one) &&
            overlaps(t, mention) &&
            // "Size of the fleet" is no matter of the fleet alone.
            !["of", "the"].includes(tokens[i - 1]?.norm ?? ""),
        ),
    )
    .map(({ mention: one }) => one.code);
}
