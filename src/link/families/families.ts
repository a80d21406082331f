import { sourcing } from "../../knowledge/sourcing.js";
import { speakerWords } from "../../knowledge/speakers.js";
import { type Identities, onceForGroup, type Reading, type StatementFamily } from "../../model/index.js";
import { KeptPairs } from "../kept-pairs.js";
import { numbersIn } from "../numbers-in.js";
import { UnionFind } from "../union-find.js";
import { keysOf } from "./candidates.js";
import { type Echo, echoOf, joinEchoes } from "./echo.js";
import {
  compareUtterances,
  isReworded,
  LONG_QUOTE,
  longestSharedQuote,
  quoteInCommon,
  sameWords,
} from "./same-utterance.js";
import { SideBySide } from "./side-by-side.js";
import { bestDescription, sameAgency, sameUnnamed } from "./unnamed.js";
import { type Utterance, Utterances, weighAgain } from "./utterance.js";
import type { Weigh } from "./weights.js";

/** Gathers the attributions of a growing set of readings into utterances: one family for all wordings of what was said once. */
export class Families {
  readonly #utterances = new Utterances();
  readonly #pairs: KeptPairs<Utterance, Found>;

  constructor(readonly weigh: Weigh) {
    this.#pairs = new KeptPairs(keysOf, (a, b) => (areTwo(a, b) ? TWO : compare(a, b, weigh)));
  }

  /** @param changed the words that weigh something else than in the last set */
  link(readings: readonly Reading[], identities: Identities, changed: ReadonlySet<string>): StatementFamily[] {
    const utterances = this.#utterances.of(readings, identities, this.weigh);
    const anew = weighAgain(utterances, this.weigh, changed);
    this.#pairs.set(utterances, (one) => anew.has(one));
    const union = new UnionFind(utterances.length);
    const parts: Part[] = [];
    const echoes: Echo[] = [];
    const entityOf = new Map(identities.entities.map(({ key, kind }, index) => [key, { kind, index }]));
    const partyOf = new Map(identities.entities.map(({ key, party }) => [key, identities.entities[party ?? -1]?.key]));
    const speaksFor = (a: Utterance, b: Utterance) => partyOf.get(a.speaker ?? "") === b.speaker;
    const ofTwo = (a: Utterance | undefined, b: Utterance | undefined) =>
      a && b && (speaksFor(a, b) || speaksFor(b, a)) ? compare(a, b, this.weigh) : undefined;
    this.#pairs.forEach((i, j, kept) => {
      const found = kept === TWO ? ofTwo(utterances[i], utterances[j]) : kept;
      if (found === undefined) return;
      if (found >= ECHO) echoes.push({ a: i, b: j, strength: found - ECHO });
      else if (found === ONE) union.join(i, j);
      else parts.push(found > 0 ? { short: i, long: j, strength: found } : { short: j, long: i, strength: -found });
    });
    const sideBySide = new SideBySide(utterances, union);
    joinParts(parts, union, sideBySide);
    joinEchoes(echoes, utterances, union, sideBySide);
    const numberOf = numbersIn(readings);
    return union.groups().map((group) => {
      const { members, same, unnamed } = familyOf(group.flatMap((i) => utterances[i] ?? []));
      const byText = [...members].sort((a, b) => Number(a.headline) - Number(b.headline));
      const speakers = byText.flatMap((one) => entityOf.get(one.speaker ?? "") ?? []);
      const speaker = speakers.find(({ kind }) => kind === "person") ?? speakers[0];
      return {
        members: members.map(({ reading, index }) => ({ reading: numberOf(reading), index })),
        same,
        ...(speaker === undefined ? {} : { speaker: speaker.index }),
        ...(unnamed === undefined ? {} : { unnamed }),
      };
    });
  }
}

/**
 * What comparing two utterances found: that they are one, or that one is a part, with how well it fits: of the earlier below 0; from `ECHO`
 * on that they agree in little but the things that they name.
 */
type Found = number;

const ONE: Found = 0;

/** No part fits so well. */
const ECHO: Found = 1e6;

/** Of two speakers one may speak for the other: who does any report can change, so that it is asked each time. */
const TWO: Found = Number.POSITIVE_INFINITY;

function compare(a: Utterance, b: Utterance, weigh: Weigh): Found | undefined {
  if (!canBeOne(a, b)) return undefined;
  const likeness = compareUtterances(a, b, weigh, isOneSource(a, b) && sameAgency(a, b));
  if (!likeness) {
    const echo = echoOf(a, b, weigh);
    return echo > 0 ? ECHO + echo : undefined;
  }
  if (!likeness.part) return ONE;
  return a.words.length < b.words.length ? likeness.strength : -likeness.strength;
}

/** An utterance of which another report has only a part. */
interface Part {
  readonly short: number;
  readonly long: number;
  readonly strength: number;
}

/** Joins what is a part to the one whole that it fits best: "there is more to do" must not glue two speeches together. */
function joinParts(parts: readonly Part[], union: UnionFind, sideBySide: SideBySide): void {
  const best = new Map<number, Part>();
  for (const part of parts) {
    const group = union.find(part.short);
    if (group === union.find(part.long)) continue;
    const known = best.get(group);
    if (!known || part.strength > known.strength || (part.strength === known.strength && part.long < known.long)) {
      best.set(group, part);
    }
  }
  for (const { short, long } of best.values()) sideBySide.join(short, long, union);
}

/** Whom one agency or outlet names or leaves unnamed in both: what they told it, they told it once. */
const isOneSource = (a: Utterance, b: Utterance): boolean =>
  a.speaker === undefined ? a.said.unnamed !== undefined && b.said.unnamed !== undefined : a.speaker === b.speaker;

/**
 * One speaker or one unnamed source. Where the words are the same also: a speaker whom one report leaves open, and a body
 * that one report has say what another has from the person who speaks for it. A headline shortens the speaker in its own way.
 */
function canBeOne(a: Utterance, b: Utterance): boolean {
  if (a.headline !== b.headline && isVerbatim(a, b)) return true;
  if (a.speaker !== undefined && b.speaker !== undefined) return a.speaker === b.speaker || isVerbatim(a, b);
  if (a.said.unnamed !== undefined && b.said.unnamed !== undefined)
    return sameUnnamed(a, b) || (a.reading !== b.reading && quoteInCommon(a, b) >= LONG_QUOTE);
  if (a.behalf !== undefined && a.behalf === b.speaker) return true;
  if (b.behalf !== undefined && b.behalf === a.speaker) return true;
  const isNamed = a.speaker === undefined ? isBody(a) && b.speaker !== undefined : b.speaker === undefined && isBody(b);
  // "The country's main union says" in the lead of one, its name in another: so many words between marks are said once.
  return (isOpen(a) !== isOpen(b) && isVerbatim(a, b)) || (isNamed && quoteInCommon(a, b) >= LONG_QUOTE);
}

/** "Its main union", "the country's largest carrier": a body told by a noun alone. */
function isBody({ said }: Utterance): boolean {
  const noun = said.unnamed?.toLowerCase().split(" ").at(-1);
  return noun !== undefined && speakerWords().bodies.has(noun);
}

/** Two who are known both, and not one; what a headline calls the speaker tells nothing. */
const areTwo = (a: Utterance, b: Utterance): boolean =>
  a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker && a.headline === b.headline;

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

/** What a family is whatever the numbers of its readings and entities: of equally full wordings that of the first report is first. */
const familyOf = onceForGroup((group: readonly Utterance[]) => {
  const members = mostCarried(
    [...group].sort((a, b) => FULLNESS[b.said.kind] - FULLNESS[a.said.kind] || b.words.length - a.words.length),
  );
  return {
    members,
    same: members.map((one) => members[0] !== undefined && sameWords(members[0], one)),
    unnamed: bestDescription(members.flatMap(({ said }) => said.unnamed ?? [])),
  };
});

/** Share of the longest quotation's words from which on another wording is no cut of it. */
const AS_FULL = 0.8;

/** Of quotations as full as the longest, puts first the wording that most reports have: one report's "ever" is the odd one out. */
function mostCarried(members: readonly Utterance[]): Utterance[] {
  const longest = members[0];
  const full = members.filter(
    (one) => one.said.kind === "direct" && one.words.length >= AS_FULL * (longest?.words.length ?? 0),
  );
  if (longest?.said.kind !== "direct" || full.length < LEAST_CARRIED) return [...members];
  const carried = (one: Utterance) =>
    new Set(full.flatMap((other) => (sameWords(one, other) ? [other.reading] : []))).size;
  const counts = new Map(full.map((one) => [one, carried(one)]));
  const best = Math.max(...counts.values());
  const first = full.find((one) => counts.get(one) === best);
  return first === undefined ? [...members] : [first, ...members.filter((one) => one !== first)];
}

/** Reports below which no wording can have more than another. */
const LEAST_CARRIED = 3;
