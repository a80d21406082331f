import { coreferenceTable } from "../../knowledge/coreference.js";
import { stateOf } from "../../knowledge/world.js";
import type { Clusters } from "./clusters.js";
import type { Phrase } from "./phrase.js";

/** One name, or one entity of ours, is one thing in all reports; so is a bare common noun: "fishermen" are fishermen. */
export function joinNames(phrases: readonly Phrase[], clusters: Clusters): void {
  const known = new Map<string, number>();
  for (const [i, phrase] of phrases.entries()) {
    if (phrase.pronoun) continue;
    const { entity, isName, words, isDefinite, isIndefinite, of, start, end } = phrase;
    const name = of.intake.report.text
      .slice(start, end)
      .replace(/^the /i, "")
      .replace(/['’]s?$/, "");
    const determined =
      isDefinite || isIndefinite || coreferenceTable().determiners.has(of.tokens[phrase.first]?.norm ?? "");
    const keys = [
      ...(entity === undefined ? [] : [`entity ${entity}`]),
      ...(words.length > 0 && (isName || !determined) ? [`${isName ? "name" : "noun"} ${words.join(" ")}`] : []),
      ...(words.length === 1 && isDefinite && coreferenceTable().unique.has(words[0] ?? "") ? [`one ${words[0]}`] : []),
      ...(isName && INITIALS.test(name) ? [`initials ${name.toLowerCase()}`] : []),
      ...(isName && words.length > 2 ? [`initials ${words.map((word) => word.charAt(0)).join("")}`] : []),
      ...(stateOf(name) ? [`state ${stateOf(name)?.key}`] : []),
    ];
    for (const key of keys) {
      const first = known.get(key);
      if (first === undefined) known.set(key, i);
      else clusters.join(first, i, "by name");
    }
  }
}

/** "The Nordex index" is the Nordex, unless that is a body or a state: "the Rapido website" is not Rapido. */
export function joinSorted(phrases: readonly Phrase[], clusters: Clusters): void {
  const names = new Map<string, number | undefined>();
  for (const [i, { isName, pronoun, entity, words }] of phrases.entries()) {
    const name = words.join(" ");
    if (isName && !pronoun)
      names.set(name, entity !== undefined || stateOf(name) ? undefined : names.has(name) ? names.get(name) : i);
  }
  for (const [i, phrase] of phrases.entries()) {
    const name = names.get(phrase.words.slice(0, -1).join(" "));
    if (name !== undefined && !phrase.isName && !phrase.isPlural && isNameAlone(before(phrase)))
      clusters.join(name, i, "by name");
  }
}

const before = (phrase: Phrase): Pick<Phrase, "of" | "first" | "head"> => ({ ...phrase, head: phrase.head - 1 });

const INITIALS = /^\p{Lu}{3,}$/u;

/** "The Nordex" is short for the one name of the report that goes on from it, "the 787" for the one that ends in its number. */
export function joinShortNames(phrases: readonly Phrase[], own: readonly number[], clusters: Clusters): void {
  const names = own.filter((i) => at(phrases, i).isName && !at(phrases, i).pronoun && at(phrases, i).words.length > 0);
  // The first of each wording: a map keeps the last that it is given.
  const wordings = new Map([...names].reverse().map((i) => [at(phrases, i).words.join(" "), i]));
  for (const [short, i] of wordings) {
    const longer = [...wordings].filter(([long]) => long.startsWith(`${short} `) || long.endsWith(` ${short}`));
    const [only] = longer;
    const isOne = new Set(longer.map(([, j]) => clusters.find(j))).size === 1;
    if (only && isOne && isShortOf(at(phrases, i), at(phrases, only[1]))) clusters.join(only[1], i, "by name");
  }
}

function isShortOf(short: Phrase, long: Phrase): boolean {
  const [name, full] = [short.words.join(" "), long.words.join(" ")];
  if (full.endsWith(` ${name}`)) return long.kind === "person" || /\d{2}/.test(name);
  return (
    short.entity === undefined &&
    long.start < short.start &&
    long.kind === short.kind &&
    isNameAlone(long) &&
    !/\d/.test(full)
  );
}

/** Every word of it is written as a name. */
const isNameAlone = ({ of, first, head }: Pick<Phrase, "of" | "first" | "head">): boolean =>
  of.tokens.slice(first, head + 1).every(({ text, norm }) => norm === "the" || /^[\p{Lu}\d]/u.test(text));

const at = (phrases: readonly Phrase[], i: number): Phrase => phrases[i] as Phrase;
