import { coreferenceTable } from "../../knowledge/coreference.js";
import type { Clusters } from "./clusters.js";
import type { Phrase } from "./phrase.js";

/** The common nouns that each cluster is called by in any report: of "Rapido, a ferry company" it is "company". */
export function headsOf(phrases: readonly Phrase[], clusters: Clusters): Map<string, Set<number>> {
  const heads = new Map<string, Set<number>>();
  for (const [i, { isName, pronoun, words }] of phrases.entries()) {
    const head = words.at(-1);
    if (isName || pronoun || head === undefined) continue;
    heads.set(head, (heads.get(head) ?? new Set()).add(clusters.find(i)));
  }
  return heads;
}

interface Called {
  readonly clusters: Clusters;
  readonly calledBy: ReadonlyMap<string, ReadonlySet<number>>;
}

/** "The company" is what was last named before it that some report calls a company. */
export function joinCalled(phrases: readonly Phrase[], own: readonly number[], { clusters, calledBy }: Called): void {
  const seen = new Set<number>();
  for (const [k, i] of own.entries()) {
    const phrase = at(phrases, i);
    const root = clusters.find(i);
    const head = phrase.words.at(-1);
    const isAlone = !seen.has(root);
    seen.add(root);
    if (!isAlone || head === undefined || phrase.isName || phrase.pronoun || phrase.isPlural) continue;
    if (!phrase.isDefinite || phrase.words.length > MOST_WORDS) continue;
    const called = calledBy.get(head);
    const isBody = coreferenceTable().bodies.has(head);
    const found = own.slice(0, k).findLast((j) => {
      const before = at(phrases, j);
      if (!before.isName || before.end > phrase.start || before.isPlural) return false;
      return called?.has(clusters.find(j)) || (isBody && before.kind === "body");
    });
    if (found !== undefined) clusters.join(found, i, "by place");
  }
}

/** Words of a phrase at most that calls again what was named: a longer one describes something of its own. */
const MOST_WORDS = 2;

const at = (phrases: readonly Phrase[], i: number): Phrase => phrases[i] as Phrase;
