import { coreferenceTable } from "../../knowledge/coreference.js";
import { stateOf } from "../../knowledge/world.js";
import { joinNames, joinShortNames, joinSorted } from "./by-name.js";
import { headsOf, joinCalled } from "./called.js";
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
  const sorted = [...byReading.values()].map((own) =>
    own.sort((a, b) => at(phrases, a).start - at(phrases, b).start || at(phrases, b).end - at(phrases, a).end),
  );
  for (const own of sorted) {
    joinNested(phrases, own, clusters);
    joinShortNames(phrases, own, clusters);
  }
  joinSorted(phrases, clusters);
  const calledBy = headsOf(phrases, clusters);
  for (const own of sorted) {
    joinHeads(phrases, own, clusters);
    joinCalled(phrases, own, { clusters, calledBy });
    joinPronouns(phrases, own, clusters);
  }
  return phrases.map((_, i) => clusters.find(i));
}

const at = (phrases: readonly Phrase[], i: number): Phrase => phrases[i] as Phrase;

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
      if (part.start === outer.start) joinApposed(phrases, [i, j], inner, clusters);
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
  const name = text.slice(part.start, part.end).replace(/^the /i, "");
  // "Rapido director Ana Reyes" holds "Rapido director", who is she.
  if (outer.kind === "person" && part.entity === undefined && part.head < outer.head) clusters.join(i, j, "by name");
  if (part.kind === "state" || part.kind === "place" || stateOf(name) || /['’]s?$/.test(name)) return;
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
