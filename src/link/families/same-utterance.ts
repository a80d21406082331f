import { identityTable } from "../../knowledge/identities.js";
import { within } from "../../model/index.js";
import { commonInOrder } from "../common-in-order.js";
import { sharedClaim } from "./claims.js";
import { weightOfSharedRun } from "./shared-run.js";
import { type Quoted, textOf, type Utterance } from "./utterance.js";
import type { Weigh } from "./weights.js";

/** Share of the shorter one's weight that the other must have close together. Chosen by reading what joins in 50 stories of three reports (BASIL). */
const ENOUGH = { quoted: 0.55, told: 0.62, toldAtLength: 0.55, counted: 0.42, sameReport: 0.8, sameSource: 0.28 };
/** Shared weight from which on what is told in other words counts as told at length. */
const LENGTHY = 3;
/** Weight that two utterances must share: about two words that are rare in their reports, or four common ones. */
const LEAST_WEIGHT = 1.6;
/** The same for two reports that have it from one unnamed source of one agency. */
const LEAST_WEIGHT_OF_SOURCE = 1;
/** The same where they share a number that their reports are not all about. */
const LEAST_WEIGHT_COUNTED = 0.65;
const RARE_NUMBER = 0.5;
/** Words from which on a stretch that both have between quotation marks stands for one utterance whatever the channel. */
export const LONG_QUOTE = 6;

/** How well two reports of what one speaker said agree, and whether one has only a part of what the other has. */
export interface Likeness {
  /** Comparable between pairs: above 1 where they share a quoted stretch, the longer the better. */
  readonly strength: number;
  readonly part: boolean;
}

/** A wording with less than this share of the other's weight is a part of it. */
const PART = 0.5;

/**
 * Compares two reports of what one speaker said: nothing where they are not of one utterance.
 *
 * @param sameSource both have it from one unnamed source of one agency: such a source speaks once
 */
export function compareUtterances(a: Utterance, b: Utterance, weigh: Weigh, sameSource = false): Likeness | undefined {
  const strength = strengthOf(a, b, weigh, sameSource);
  if (strength === 0) {
    // Of several things that each tells, one is the same: the rest need not be.
    const share = mayShareClaim(a, b) ? sharedClaim(a.claims, b.claims, weigh) : 0;
    return share === 0 ? undefined : { strength: share, part: true };
  }
  return { strength, part: Math.min(a.weight, b.weight) < PART * Math.max(a.weight, b.weight) };
}

/** Two speeches have "there is more to do" in common: of two quotations one must be that thing alone. */
const areSpeeches = (a: Utterance, b: Utterance): boolean =>
  a.said.kind === "direct" && b.said.kind === "direct" && a.claims.length > 1 && b.claims.length > 1;

/** Whether one thing that both tell may be the same, whatever else they tell. */
const mayShareClaim = (a: Utterance, b: Utterance): boolean =>
  a.reading !== b.reading &&
  !areSpeeches(a, b) &&
  a.speaker !== undefined &&
  a.speaker === b.speaker &&
  a.said.negated === b.said.negated &&
  !otherOccasion(a, b);

function strengthOf(a: Utterance, b: Utterance, weigh: Weigh, sameSource: boolean): number {
  const verbatim = longestSharedQuote(a, b);
  // "did not say that" is the reverse of "said that"; around a quotation it may be anything.
  if (a.said.negated !== b.said.negated && (a.said.kind === "indirect" || b.said.kind === "indirect")) return 0;
  if (contains(a, b) || contains(b, a)) return 1 + Math.max(verbatim, LONG_QUOTE);
  if (verbatim >= LONG_QUOTE) return 1 + verbatim;
  if (otherOccasion(a, b)) return 0;
  if ((verbatim > 0 || shareQuotedWord(a, b)) && a.reading !== b.reading) return 1 + verbatim;
  if (inOneRow(a, b) || isRephrased(a, b)) return 1;
  return overlap(a, b, weigh, sameSource);
}

/** Gives the words of the longest stretch that one report quotes and the other has word for word. */
export const longestSharedQuote = (a: Utterance, b: Utterance): number =>
  Math.max(sharedQuote(a, b), sharedQuote(b, a));

/** Gives the words of the longest quotation that both have between marks, whole in one of them. */
export const quoteInCommon = (a: Utterance, b: Utterance): number =>
  Math.max(
    0,
    ...a.quoted.flatMap((x) =>
      b.quoted.map((y) => (isWithin(x, y) || isWithin(y, x) ? Math.min(x.words.length, y.words.length) : 0)),
    ),
  );

const isWithin = (short: Quoted, long: Quoted): boolean => long.text.includes(short.text);

/** Words of a short telling that stand in a row in both, and the share of it that they must be. */
const ROW = { words: 3, share: 0.75 };

/** "He was not the employer", "I am not the employer": told in two reports in the same few words, however common they are. */
function inOneRow(a: Utterance, b: Utterance): boolean {
  if (a.reading === b.reading || !sharesStem(a, b)) return false;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const row = Math.max(ROW.words, Math.ceil(ROW.share * short.words.length));
  if (long.words.length > ROOM * short.words.length) return false;
  const [words, text] = [short.lemmas, textOf(long.lemmas)];
  return words.slice(row - 1).some((_, from) => {
    const tells = short.content.some(({ at }) => at >= from && at < from + row);
    return tells && text.includes(textOf(words.slice(from, from + row)));
  });
}

/** Times as long as the short one a telling may be that has its words: in a longer one they are said in passing. */
const ROOM = 4;

function sharesStem({ stems }: Utterance, { stems: others }: Utterance): boolean {
  for (const stem of stems) if (others.has(stem)) return true;
  return false;
}

/** Words of a quotation from which on a few other words leave it the same, and the share of them that must be the same. */
const REWORDED = { words: 9, share: 0.8 };

/** Tells whether one quotation is another with a word or two put otherwise. */
export function isReworded(a: Utterance, b: Utterance): boolean {
  if (a.said.kind !== "direct" || b.said.kind !== "direct") return false;
  const most = Math.max(a.words.length, b.words.length);
  return most >= REWORDED.words && commonInOrder(a.words, b.words) >= REWORDED.share * most;
}

/** Words of a short quotation in which two translations of it may differ, and the share of them that stands in one order in both. */
const REPHRASED = { words: 5, share: 0.7 };

/** "A draft that we can build on", "a draft we can work on": what one report quotes is what another has from another's pen. */
function isRephrased(a: Utterance, b: Utterance): boolean {
  if (a.reading === b.reading || a.speaker === undefined || a.speaker !== b.speaker) return false;
  return a.quoted.some((x) => b.quoted.some((y) => areRenderings(x, y, a.telling)));
}

function areRenderings({ words: x }: Quoted, { words: y }: Quoted, telling: ReadonlySet<string>): boolean {
  const most = Math.max(x.length, y.length);
  if (Math.min(x.length, y.length) < REPHRASED.words || !x.some((word) => telling.has(word) && y.includes(word)))
    return false;
  return commonInOrder(x, y) >= REPHRASED.share * most;
}

/** One report's words for a part of what the same report has whole. */
const contains = (a: Utterance, b: Utterance): boolean =>
  a.reading === b.reading && b.said.content.every((part) => a.said.content.some((whole) => within(part, whole)));

/** The longest stretch quoted in `a` that stands word for word in `b`; 0 where it is too short to tell anything. */
function sharedQuote(a: Utterance, b: Utterance): number {
  let longest = 0;
  for (const { words, text } of a.quoted) {
    if (words.length <= Math.max(longest, 1) || words.length > b.words.length || !b.text.includes(text)) continue;
    const telling = words.filter((word) => b.telling.has(word)).length;
    const ofOne = telling === 1 && words.length >= FEWEST_OF_ONE && a.speaker !== undefined && a.speaker === b.speaker;
    // What both put between quotation marks tells more than what one of them has in a longer sentence.
    if (telling >= 2 || ofOne || (telling === 1 && b.quoted.some((other) => other.text === text)))
      longest = words.length;
  }
  return longest;
}

/** Words of a stretch that one report quotes and another has the same speaker say, of which one alone tells something. */
const FEWEST_OF_ONE = 4;

/** Letters of a word that tells something when both put it, alone, between quotation marks: "wisely". */
const TELLING_WORD = 5;

/** One word that both quote, and something else that both say. */
function shareQuotedWord(a: Utterance, b: Utterance): boolean {
  const singles = (one: Utterance) => one.quoted.flatMap(({ words }) => (words.length === 1 ? words : []));
  const theirs = new Set(singles(b));
  const shared = singles(a).some((word) => word.length >= TELLING_WORD && theirs.has(word));
  return shared && [...a.stems].filter((stem) => b.stems.has(stem)).length >= 2;
}

/** Said on another day or on another channel: the same thought, but another utterance. */
export function otherOccasion(a: Utterance, b: Utterance): boolean {
  if (a.days && b.days && (a.days[1] < b.days[0] || b.days[1] < a.days[0])) return true;
  const [x, y] = [a.said, b.said];
  if (!x.via || !y.via || !x.viaKind || x.viaKind !== y.viaKind) return false;
  return x.viaKind !== "addressee" && x.via.toLowerCase() !== y.via.toLowerCase();
}

/** The share of the shorter one's weight that the other has, where it is enough; else 0. */
function overlap(a: Utterance, b: Utterance, weigh: Weigh, sameSource: boolean): number {
  const [short, long] = a.weight <= b.weight ? [a, b] : [b, a];
  const sameReport = a.reading === b.reading;
  const counted = !sameReport && shareNumber(short, long, weigh);
  const least = sameSource && !sameReport ? LEAST_WEIGHT_OF_SOURCE : counted ? LEAST_WEIGHT_COUNTED : LEAST_WEIGHT;
  // Mostly so little is shared at all that nobody need look how close together it stands.
  if (sharedWeight(short, long, weigh) < ROUNDED * Math.min(least, LEAST_WEIGHT_WHOLE)) return 0;
  if (!sameReport && weightOfSharedRun(short, long, weigh) >= LENGTHY) return 1;
  const shared = heaviestWindow(short, long, weigh);
  const share = shared / short.weight;
  if (!sameReport && isWhole(short, long, { shared, share })) return share;
  const quoted = a.said.kind !== "indirect" && b.said.kind !== "indirect";
  const told = counted ? ENOUGH.counted : shared >= LENGTHY ? ENOUGH.toldAtLength : ENOUGH.told;
  const enough = sameReport ? ENOUGH.sameReport : sameSource ? ENOUGH.sameSource : quoted ? ENOUGH.quoted : told;
  return shared >= least && share >= enough ? share : 0;
}

/** Weight of a short telling of which the other has every word; the other says no more than so many times as much. */
const LEAST_WEIGHT_WHOLE = 1.3;
const ROOM_WHOLE = 3;

/** "It is no mediator", "her country is not mediating": two words and more, all of which the other has, denied alike. */
function isWhole(short: Utterance, long: Utterance, { shared, share }: { shared: number; share: number }): boolean {
  if (share < ROUNDED || shared < LEAST_WEIGHT_WHOLE || short.stems.size < 2) return false;
  if (long.content.length > ROOM_WHOLE * short.content.length) return false;
  return [...identityTable().negations].every((word) => short.stems.has(word) === long.stems.has(word));
}

/** "Six halls will open", "keep six of the halls open": a number that both have is seldom of two things. */
function shareNumber({ stems }: Utterance, long: Utterance, weigh: Weigh): boolean {
  for (const stem of stems) if (stem.startsWith("#") && long.stems.has(stem) && weigh(stem) >= RARE_NUMBER) return true;
  return false;
}

/** Sums of the same weights in another order differ by less than this. */
const ROUNDED = 0.999;

/** The weight of all that the long one has of the short one's words. */
function sharedWeight(short: Utterance, long: Utterance, weigh: Weigh): number {
  let sum = 0;
  for (const stem of short.stems) if (long.stems.has(stem)) sum += weigh(stem);
  return sum;
}

/** The greatest weight of the short one's words that stand close together in the long one: scattered words prove nothing. */
function heaviestWindow(short: Utterance, long: Utterance, weigh: Weigh): number {
  const hits = long.content.filter(({ stem }) => short.stems.has(stem));
  const width = 2 * short.words.length + 8;
  const inside = new Map<string, number>();
  let weight = 0;
  let best = 0;
  let first = 0;
  for (const hit of hits) {
    inside.set(hit.stem, (inside.get(hit.stem) ?? 0) + 1);
    if (inside.get(hit.stem) === 1) weight += weigh(hit.stem);
    for (let left = hits[first]; left && hit.at - left.at > width; left = hits[++first]) {
      const count = (inside.get(left.stem) ?? 1) - 1;
      inside.set(left.stem, count);
      if (count === 0) weight -= weigh(left.stem);
    }
    best = Math.max(best, weight);
  }
  return best;
}

/** Tells whether one of two wordings is the other, or a cut of it: what stands around a quotation does not count. */
export const sameWords = (a: Utterance, b: Utterance): boolean => isCutOf(a, b) || isCutOf(b, a);

const isCutOf = (short: Utterance, long: Utterance): boolean =>
  (short.quoted.length > 0 ? short.quoted : [short]).every(({ text }) => long.text.includes(text));
