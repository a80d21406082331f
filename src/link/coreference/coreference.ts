import { coreferenceTable } from "../../knowledge/coreference.js";
import { stateOf } from "../../knowledge/world.js";
import { Clusters } from "./clusters.js";
import type { Phrase } from "./phrase.js";
import { joinPronouns } from "./pronouns.js";

/**
 * Finds which phrases of a set of reports stand for one thing: by our identities and by name over reports, by place, head
 * and pronoun within each.
 *
 * @returns for each phrase the number of its cluster, that of the cluster's first phrase
 */
export function linkPhrases(phrases: readonly Phrase[]): number[] {
  const clusters = new Clusters(phrases);
  joinNames(phrases, clusters);
  const byReading = new Map<number, number[]>();
  for (const [i, { reading }] of phrases.entries()) byReading.set(reading, [...(byReading.get(reading) ?? []), i]);
  for (const own of byReading.values()) {
    const sorted = own.sort(
      (a, b) => at(phrases, a).start - at(phrases, b).start || at(phrases, b).end - at(phrases, a).end,
    );
    joinNested(phrases, sorted, clusters);
    joinHeads(phrases, sorted, clusters);
    joinPronouns(phrases, sorted, clusters);
  }
  return phrases.map((_, i) => clusters.find(i));
}

const at = (phrases: readonly Phrase[], i: number): Phrase => phrases[i] as Phrase;

/** One name, or one entity of ours, is one thing in all reports; so is a bare common noun: "fishermen" are fishermen. */
function joinNames(phrases: readonly Phrase[], clusters: Clusters): void {
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
      ...(stateOf(name) ? [`state ${stateOf(name)?.key}`] : []),
    ];
    for (const key of keys) {
      const first = known.get(key);
      if (first === undefined) known.set(key, i);
      else clusters.join(first, i, "by name");
    }
  }
}

/** "The minister, Ana Reyes" holds "the minister" and "Ana Reyes", and the three are one. */
function joinNested(phrases: readonly Phrase[], own: readonly number[], clusters: Clusters): void {
  for (const [k, i] of own.entries()) {
    const outer = at(phrases, i);
    const inner = [];
    for (const j of own.slice(k + 1)) {
      if (at(phrases, j).start >= outer.end) break;
      if (at(phrases, j).end <= outer.end) inner.push(j);
    }
    for (const j of inner) {
      const part = at(phrases, j);
      if (part.head === outer.head && !part.pronoun && !outer.isPlural === !part.isPlural && isSameThing(outer, part))
        clusters.join(i, j, "by name");
      else if (part.start === outer.start) joinApposed(phrases, [i, j], inner, clusters);
    }
  }
}

/** "Ten ships" are not "ships", nor the first ship any. */
function isSameThing(outer: Phrase, inner: Phrase): boolean {
  const before = outer.of.tokens.slice(outer.first, inner.first);
  return !before.some(({ upos, norm }) => upos === "NUM" || coreferenceTable().others.has(norm));
}

function joinApposed(
  phrases: readonly Phrase[],
  [i, j]: readonly [number, number],
  inner: readonly number[],
  clusters: Clusters,
): void {
  const [outer, part] = [at(phrases, i), at(phrases, j)];
  const { text } = outer.of.intake.report;
  if (part.kind === "state" || part.kind === "place" || /['’]s?$/.test(text.slice(part.start, part.end))) return;
  for (const k of inner) {
    const rest = at(phrases, k);
    if (rest.end !== outer.end || rest.start < part.end || !/^\s*,?\s*\(?\s*$/.test(text.slice(part.end, rest.start)))
      continue;
    clusters.join(i, j, "by place");
    clusters.join(i, k, "by place");
  }
}

/** "The plan" is the nearest plan before it that is called no other way; the same words again are the same. */
function joinHeads(phrases: readonly Phrase[], own: readonly number[], clusters: Clusters): void {
  const byWords = new Map<string, number>();
  const byHead = new Map<string, number[]>();
  for (const i of own) {
    const phrase = at(phrases, i);
    const head = phrase.words.at(-1);
    if (phrase.pronoun || head === undefined) continue;
    if (!phrase.isName && !phrase.isIndefinite) {
      const same = byWords.get(phrase.words.join(" "));
      const last = (byHead.get(head) ?? []).findLast(
        (j) => at(phrases, j).end <= phrase.start && phrase.words.every((word) => at(phrases, j).words.includes(word)),
      );
      const found = same ?? (phrase.isDefinite ? last : undefined);
      if (found !== undefined) clusters.join(found, i, "by place");
    }
    if (!phrase.isName && !byWords.has(phrase.words.join(" "))) byWords.set(phrase.words.join(" "), i);
    byHead.set(head, [...(byHead.get(head) ?? []), i]);
  }
}
