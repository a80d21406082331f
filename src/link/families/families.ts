import type { Identities, Reading, StatementFamily } from "../../model/index.js";
import { UnionFind } from "../union-find.js";
import { sameUtterance } from "./same-utterance.js";
import { sameUnnamed } from "./unnamed.js";
import { type Utterance, utterancesOf } from "./utterance.js";
import { weighWords } from "./weights.js";

/** Utterances of one speaker that may share a word before it tells nothing: comparing stays linear in the set. */
const MOST_SHARING = 40;

/** Gathers the attributions of a set of readings into utterances: one family for all wordings of what was said once. */
export function linkFamilies(readings: readonly Reading[], identities: Identities): StatementFamily[] {
  const utterances = utterancesOf(readings, identities);
  const weigh = weighWords(readings);
  const union = new UnionFind(utterances.length);
  for (const [i, j] of candidatePairs(utterances)) {
    const [a, b] = [utterances[i], utterances[j]];
    if (a && b && sameSpeaker(a, b, readings) && sameUtterance(a, b, weigh)) union.join(i, j);
  }
  return union.groups().map((group) => family(group.flatMap((i) => utterances[i] ?? [])));
}

/** Pairs that share a rare enough word and can have one speaker, each once. */
function* candidatePairs(utterances: readonly Utterance[]): Generator<readonly [number, number]> {
  const index = new Map<string, number[]>();
  for (const [j, utterance] of utterances.entries()) {
    const speaker = speakerKey(utterance);
    if (speaker === undefined) continue;
    const met = new Set<number>();
    for (const { stem } of utterance.content) {
      const key = `${speaker} ${stem}`;
      const sharing = index.get(key) ?? [];
      if (sharing.length < MOST_SHARING) for (const i of sharing) met.add(i);
      if (sharing.at(-1) !== j) index.set(key, [...sharing.slice(1 - MOST_SHARING), j]);
    }
    met.delete(j);
    for (const i of met) yield [i, j];
  }
}

const speakerKey = ({ speaker, said }: Utterance): string | undefined =>
  speaker !== undefined ? String(speaker) : said.unnamed === undefined ? undefined : "unnamed";

const sameSpeaker = (a: Utterance, b: Utterance, readings: readonly Reading[]): boolean =>
  a.speaker === undefined ? sameUnnamed(a, b, readings) : a.speaker === b.speaker;

const FULLNESS = { direct: 2, mixed: 1, indirect: 0 };

function family(members: readonly Utterance[]): StatementFamily {
  const sorted = [...members].sort(
    (a, b) =>
      FULLNESS[b.said.kind] - FULLNESS[a.said.kind] ||
      b.words.length - a.words.length ||
      a.ref.reading - b.ref.reading ||
      a.ref.index - b.ref.index,
  );
  const [first] = sorted;
  return {
    members: sorted.map(({ ref }) => ref),
    ...(first?.speaker === undefined ? {} : { speaker: first.speaker }),
    ...(first?.said.unnamed === undefined ? {} : { unnamed: first.said.unnamed }),
  };
}
