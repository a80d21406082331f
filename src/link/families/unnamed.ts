import { hearsay } from "../../knowledge/hearsay.js";
import { remembered } from "../../model/remembered.js";
import { byCode } from "../by-code.js";
import { longestSharedQuote } from "./same-utterance.js";
import type { Utterance } from "./utterance.js";

/** Share of the words of two descriptions that must be the same where no agency tells. */
const ALIKE = 0.5;
/** Words of a stretch quoted in both that make it one source of one agency, however it is described. */
const TELLING_QUOTE = 3;

/** Tells whether two reports may have their words from one unnamed source: by the agency, and by how it is described. */
export function sameUnnamed(a: Utterance, b: Utterance): boolean {
  if (a.said.unnamed === undefined || b.said.unnamed === undefined) return false;
  if (a.reading === b.reading) return descriptionsAlike(a.said.unnamed, b.said.unnamed) > 0;
  const alike = descriptionsAlike(a.said.unnamed, b.said.unnamed);
  if (a.channels.size > 0 && b.channels.size > 0) {
    return sameAgency(a, b) && (alike > 0 || longestSharedQuote(a, b) >= TELLING_QUOTE);
  }
  return alike >= ALIKE;
}

/** Tells whether one agency or outlet has both. */
export function sameAgency(a: Utterance, b: Utterance): boolean {
  for (const agency of a.channels) if (b.channels.has(agency)) return true;
  return false;
}

/** Gives the share of words that two descriptions have in common: "a source close to the union", "a union source". */
export function descriptionsAlike(a: string, b: string): number {
  const x = wordsOf(a);
  const y = wordsOf(b);
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared === 0 ? 0 : shared / Math.min(x.size, y.size);
}

/** Gives the share that the common words of two descriptions have of all their words: 1 where they say the same. */
export function likeness(a: string, b: string): number {
  const x = wordsOf(a);
  const all = new Set([...x, ...wordsOf(b)]);
  return all.size === 0 ? 0 : [...x].filter((word) => wordsOf(b).has(word)).length / all.size;
}

/** Letters of a word that its derivations share: "Chile" and "Chilean", "official" and "officials". */
const STEM = 5;

/** Words of a description, without the short ones that stand in every one. */
const wordsOf = remembered(
  (description: string): ReadonlySet<string> =>
    new Set(
      (description.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [])
        .filter((word) => word.length > 3 || word.includes("."))
        .map((word) => word.slice(0, STEM)),
    ),
);

/** Chooses of several descriptions of one source the plainest: without distance ("reportedly"), most used, fullest. */
export function bestDescription(descriptions: readonly string[]): string | undefined {
  const uses = new Map<string, number>();
  for (const one of descriptions) uses.set(one, (uses.get(one) ?? 0) + 1);
  const plain = (one: string) => Number(hearsay().pattern.test(one)) + Number(one.includes(","));
  return [...uses].sort(
    ([a, n], [b, m]) => plain(a) - plain(b) || m - n || b.length - a.length || byCode(a, b),
  )[0]?.[0];
}
