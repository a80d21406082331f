import type { Identities, Reading, StatementFamily } from "../../model/index.js";
import { UnionFind } from "../union-find.js";
import { candidatePairs } from "./candidates.js";
import { LONG_QUOTE, longestSharedQuote, sameUtterance } from "./same-utterance.js";
import { sameAgency, sameUnnamed } from "./unnamed.js";
import { type Utterance, utterancesOf } from "./utterance.js";
import { weighWords } from "./weights.js";

/** Gathers the attributions of a set of readings into utterances: one family for all wordings of what was said once. */
export function linkFamilies(readings: readonly Reading[], identities: Identities): StatementFamily[] {
  const utterances = utterancesOf(readings, identities);
  const weigh = weighWords(readings);
  const union = new UnionFind(utterances.length);
  for (const [i, j] of candidatePairs(utterances)) {
    const [a, b] = [utterances[i], utterances[j]];
    if (!a || !b || !canBeOne(a, b, readings)) continue;
    const sameSource = a.said.unnamed !== undefined && b.said.unnamed !== undefined && sameAgency(a, b, readings);
    if (sameUtterance(a, b, weigh, sameSource)) union.join(i, j);
  }
  return union.groups().map((group) => family(group.flatMap((i) => utterances[i] ?? [])));
}

/** One speaker, one unnamed source; or a speaker whom one report leaves open, where the words are the same. */
function canBeOne(a: Utterance, b: Utterance, readings: readonly Reading[]): boolean {
  if (a.speaker !== undefined && b.speaker !== undefined) return a.speaker === b.speaker;
  if (a.said.unnamed !== undefined && b.said.unnamed !== undefined) return sameUnnamed(a, b, readings);
  return isOpen(a) !== isOpen(b) && longestSharedQuote(a, b) >= LONG_QUOTE;
}

const isOpen = ({ speaker, said }: Utterance): boolean => speaker === undefined && said.unnamed === undefined;

const FULLNESS = { direct: 2, mixed: 1, indirect: 0 };

function family(members: readonly Utterance[]): StatementFamily {
  const sorted = [...members].sort(
    (a, b) =>
      FULLNESS[b.said.kind] - FULLNESS[a.said.kind] ||
      b.words.length - a.words.length ||
      a.ref.reading - b.ref.reading ||
      a.ref.index - b.ref.index,
  );
  const speaker = sorted.find((one) => one.speaker !== undefined)?.speaker;
  const unnamed = sorted.find(({ said }) => said.unnamed !== undefined)?.said.unnamed;
  return {
    members: sorted.map(({ ref }) => ref),
    ...(speaker === undefined ? {} : { speaker }),
    ...(unnamed === undefined ? {} : { unnamed }),
  };
}
