import { sourcing } from "../../knowledge/sourcing.js";
import type { Identities, Reading, StatementFamily } from "../../model/index.js";
import { UnionFind } from "../union-find.js";
import { candidatePairs } from "./candidates.js";
import { compareUtterances, isReworded, LONG_QUOTE, longestSharedQuote, sameWords } from "./same-utterance.js";
import { bestDescription, sameAgency, sameUnnamed } from "./unnamed.js";
import { type Utterance, utterancesOf } from "./utterance.js";
import { weighWords } from "./weights.js";

/** Gathers the attributions of a set of readings into utterances: one family for all wordings of what was said once. */
export function linkFamilies(readings: readonly Reading[], identities: Identities): StatementFamily[] {
  const weigh = weighWords(readings);
  const utterances = utterancesOf(readings, identities, weigh);
  const union = new UnionFind(utterances.length);
  const parts: Part[] = [];
  for (const [i, j] of candidatePairs(utterances)) {
    const [a, b] = [utterances[i], utterances[j]];
    // What is held to be one already is not compared again: a part of it is in it.
    if (!a || !b || union.find(i) === union.find(j) || !canBeOne(a, b, identities)) continue;
    const sameSource = isOneSource(a, b) && sameAgency(a, b);
    const likeness = compareUtterances(a, b, weigh, sameSource);
    if (!likeness) continue;
    if (!likeness.part) union.join(i, j);
    else if (a.words.length < b.words.length) parts.push({ short: i, long: j, strength: likeness.strength });
    else parts.push({ short: j, long: i, strength: likeness.strength });
  }
  joinParts(parts, union);
  return union.groups().map((group) =>
    family(
      group.flatMap((i) => utterances[i] ?? []),
      identities,
    ),
  );
}

/** An utterance of which another report has only a part. */
interface Part {
  readonly short: number;
  readonly long: number;
  readonly strength: number;
}

/** Joins what is a part to the one whole that it fits best: "there is more to do" must not glue two speeches together. */
function joinParts(parts: readonly Part[], union: UnionFind): void {
  const best = new Map<number, Part>();
  for (const part of parts) {
    const group = union.find(part.short);
    if (group === union.find(part.long)) continue;
    const known = best.get(group);
    if (!known || part.strength > known.strength || (part.strength === known.strength && part.long < known.long)) {
      best.set(group, part);
    }
  }
  for (const { short, long } of best.values()) union.join(short, long);
}

/** Whom one agency or outlet names or leaves unnamed in both: what they told it, they told it once. */
const isOneSource = (a: Utterance, b: Utterance): boolean =>
  a.speaker === undefined ? a.said.unnamed !== undefined && b.said.unnamed !== undefined : a.speaker === b.speaker;

/**
 * One speaker or one unnamed source. Where the words are the same also: a speaker whom one report leaves open, and a body
 * that one report has say what another has from the person who speaks for it. A headline shortens the speaker in its own way.
 */
function canBeOne(a: Utterance, b: Utterance, { entities }: Identities): boolean {
  if (a.headline !== b.headline && isVerbatim(a, b)) return true;
  if (a.speaker !== undefined && b.speaker !== undefined) {
    if (a.speaker === b.speaker) return true;
    const speaksFor = entities[a.speaker]?.party === b.speaker || entities[b.speaker]?.party === a.speaker;
    return speaksFor && isVerbatim(a, b);
  }
  if (a.said.unnamed !== undefined && b.said.unnamed !== undefined) return sameUnnamed(a, b);
  if (a.behalf !== undefined && a.behalf === b.speaker) return true;
  if (b.behalf !== undefined && b.behalf === a.speaker) return true;
  return isOpen(a) !== isOpen(b) && isVerbatim(a, b);
}

/** The words are the same, whole or for a long stretch, or but for a word or two. */
const isVerbatim = (a: Utterance, b: Utterance): boolean =>
  longestSharedQuote(a, b) >= LONG_QUOTE ||
  (a.text === b.text && (a.words.length >= LONG_QUOTE || (isQuote(a) && isQuote(b)))) ||
  isReworded(a, b);

/** A whole sentence between marks, if a short one: "Patience is a fish." */
const isQuote = ({ said, content }: Utterance): boolean => said.kind === "direct" && content.length >= WHOLE_QUOTE;

const WHOLE_QUOTE = 3;

/** Nobody is named, or somebody of whom the report holds that one knows who it is: "the president of the meeting". */
const isOpen = ({ speaker, said }: Utterance): boolean =>
  speaker === undefined &&
  (said.unnamed === undefined || sourcing().definite.has(said.unnamed.toLowerCase().split(" ")[0] ?? ""));

const FULLNESS = { direct: 2, mixed: 1, indirect: 0 };

function family(members: readonly Utterance[], { entities }: Identities): StatementFamily {
  const sorted = [...members].sort(
    (a, b) =>
      FULLNESS[b.said.kind] - FULLNESS[a.said.kind] ||
      b.words.length - a.words.length ||
      a.ref.reading - b.ref.reading ||
      a.ref.index - b.ref.index,
  );
  const byText = [...sorted].sort((a, b) => Number(a.headline) - Number(b.headline));
  const speakers = byText.flatMap((one) => one.speaker ?? []);
  const speaker = speakers.find((one) => entities[one]?.kind === "person") ?? speakers[0];
  const unnamed = bestDescription(sorted.flatMap(({ said }) => said.unnamed ?? []));
  return {
    members: sorted.map(({ ref }) => ref),
    same: sorted.map((one) => sorted[0] !== undefined && sameWords(sorted[0], one)),
    ...(speaker === undefined ? {} : { speaker }),
    ...(unnamed === undefined ? {} : { unnamed }),
  };
}
