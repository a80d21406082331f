import { growing, singleThings, textParts, tolls, turnout } from "../../../knowledge/framings.js";
import { answerings } from "../../../knowledge/opposites.js";
import { fileUnder, firstFrom, once, type Quantity, type Reading, type Span } from "../../../model/index.js";
import type { Weigh } from "../../families/weights.js";
import { KeptPairs, type Keys } from "../../kept-pairs.js";
import { UnionFind } from "../../union-find.js";
import { isShareOfVote } from "../facts/votes.js";
import { type Claim, isOfMeeting } from "./claims.js";
import { isMarketPrice } from "./market-price.js";
import { areOfOneState } from "./of-one-state.js";
import { areOfOneWhole } from "./of-one-whole.js";
import { areOfOthers } from "./other-names.js";
import { shareSpell, spellOf, spellsMeet } from "./spells.js";
import { settingAgainst } from "./taken-back.js";
import { areEqual, CLOSE, isAlone, type Told } from "./told.js";
import { areOfTwoVoices } from "./two-voices.js";

/** Two claims of two reports that cannot both be right. */
export type Pair = readonly [Claim, Claim];

/**
 * Pairs the claims of two reports that are of one thing and cannot both hold: what is counted and what is said around it
 * must tell that it is one thing, the more so the further the numbers are apart.
 */
export class ClaimPairs {
  readonly #pairs: KeptPairs<Claim, true>;

  constructor(weigh: Weigh) {
    this.#pairs = new KeptPairs(keysOf, (a, b) => (areApart(a, b, weigh) ? true : undefined));
  }

  /**
   * Finds the pairs of a set: of those that are of one thing as many as tell so.
   *
   * @param changed the words that weigh something else than in the last set
   */
  find(claims: readonly Claim[], told: Told, changed: ReadonlySet<string>): Pair[] {
    const compared = claims.filter(
      (c) => c.mode && !textParts().has(c.quantity.unit) && !isOfMeeting(c) && !isMarketPrice(c),
    );
    this.#pairs.set(compared, ({ words, things }) => meet(words, changed) || meet(things, changed));
    const union = new UnionFind(compared.length);
    const pairs: Pair[] = [];
    this.#pairs.forEach((i, j) => {
      const [a, b] = [compared[i], compared[j]];
      if (!a || !b || union.find(i) === union.find(j) || told.inOne(a, b) || areInOneSentence(a, b)) return;
      union.join(i, j);
      pairs.push([a, b]);
    });
    return pairs;
  }
}

/** "412 are held by the army and 295 by the rebels": a report that has both in one sentence tells of two things. */
const areInOneSentence = (a: Claim, b: Claim): boolean =>
  Math.min(a.size, b.size) >= COUNTED && (settingAgainst([b])(a) || settingAgainst([a])(b));

const areApart = (a: Claim, b: Claim, weigh: Weigh): boolean =>
  a.reading !== b.reading && cannotBothHold(a, b) && isOneThing(a, b, weigh) && !grows(a, b) && areOfOneState(a, b);

function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if (others.size > 0) for (const one of some) if (others.has(one)) return true;
  return false;
}

const isPutAt = ({ by }: Quantity): boolean => by.endsWith("put-at");

/** Pairs the numbers that one report has from two who differ: "Unions fear for 300 jobs. The yard puts it at 200." */
export function findPutAtPairs(claims: readonly Claim[]): Pair[] {
  // What a claim of this kind is about is the very span that the other number of its report is about.
  const byThing = new Map<Span, Claim[]>();
  for (const claim of claims) if (claim.quantity.about) fileUnder(byThing, claim.quantity.about, claim);
  return claims.flatMap((claim) => {
    const { about } = claim.quantity;
    if (!about || !isPutAt(claim.quantity)) return [];
    const other = byThing.get(about)?.find(({ quantity }) => quantity !== claim.quantity);
    const apart = other ? Math.max(claim.size, other.size) / Math.min(claim.size, other.size) : 0;
    // Further on the same number is only told again.
    const isBeside = other !== undefined && Math.abs(claim.quantity.sentence - other.quantity.sentence) <= BESIDE;
    const isSet = isBeside && apart <= ANSWERED && areOfTwoVoices(other, claim);
    return isSet && cannotBothHold(claim, other) ? [[claim, other] as const] : [];
  });
}

/** Sentences between two numbers of which one answers the other, at most: "The guild disputes that." may stand there. */
const BESIDE = 2;

/** Two claims are compared where they share a word beside the dimension. */
const keysOf = (claim: Claim): Keys => [[claim.dimension, new Set([claim.head, ...claim.words])]];

/** Tells of two claims whether they contradict each other. */
export const cannotBothHold = (a: Claim, b: Claim): boolean =>
  (isShortOf(a, b) ||
    isShortOf(b, a) ||
    (!areEqual(a.size, b.size) && (!holds(a, b) || areThresholds(a, b) || isAnsweredBy(a, b) || isAnsweredBy(b, a)))) &&
  areOfOneWhole(a, b);

/** "Up to 9,000 were moved, says the abbot. The town puts the figure at 6,400.": who answers it does not mean that both hold. */
const isAnsweredBy = ({ reading, quantity: a }: Claim, { reading: other, quantity: b }: Claim): boolean =>
  isPutAt(b) && reading === other && a.about === b.about && (a.least === undefined) !== (a.most === undefined);

/** "Nearly four days" and "over four days". */
const isShortOf = ({ quantity: a }: Claim, { quantity: b }: Claim): boolean =>
  a.least !== a.most && a.approximate && a.most === b.least && b.most === undefined && a.unit === b.unit;

/** "At least 75 percent must agree", "at least 80": what is required has one bound, where "at least 12 dead" may be 14. */
function areThresholds(a: Claim, b: Claim): boolean {
  const isOpen = (q: Quantity, r: Quantity) =>
    (q.least === undefined && r.least === undefined) || (q.most === undefined && r.most === undefined);
  return isOpen(a.quantity, b.quantity) && (a.mode === "would be" || b.mode === "would be");
}

/** Tells whether two claims leave a number open that both allow. */
const holds = (a: Claim, b: Claim): boolean => a.low <= b.high && b.low <= a.high;

/** Reports dispute a number, not its order of magnitude. */
const FURTHEST = 3;
/** Those whose number is answered with another one may be further apart: police and marchers seldom count alike. */
const ANSWERED = 10;
/** Numbers that are nearly one. */
const NEARLY = 1.15;
/** From this size on a number is counted rather than estimated at a glance. */
const COUNTED = 20;
/**
 * Weight that what is said of both must share, and the share of it that the one of fewer words must have: of numbers that
 * are close, or of any. Set on examples/.
 */
const LEAST = [
  { furthest: CLOSE, weight: 1.05, share: 0.28 },
  { furthest: CLOSE, weight: 1.5, share: 0.2 },
  { furthest: FURTHEST, weight: 2, share: 0.34 },
];
/** Words that both tell of a sum for one piece or span, where neither says what the sum is for. */
const LEAST_TOLD = 2;
/** The same of claims of which one is and one would be so. */
const SAME = { words: 4, share: 0.5 };

function isOneThing(a: Claim, b: Claim, weigh: Weigh): boolean {
  const apart = Math.max(a.size, b.size) / Math.min(a.size, b.size);
  if (!(apart <= FURTHEST) || !headsMeet(a, b) || isVague(a) || isVague(b) || !areSharesOfOneKind(a, b)) return false;
  if (areOfTwoNames(a, b) || (apart > CLOSE && a.quantity.kind === "money" && areOfOthers(a, b))) return false;
  const [spell, other] = [spellOf(a.reading, a.quantity), spellOf(b.reading, b.quantity)];
  if (!spellsMeet(spell, other)) return false;
  const shared = sharedWords(a, b);
  if (isAmount(a) && modesMeet(a, b) && isAlone(a) && isAlone(b)) {
    const shares = sharedThings(a, b).length > 0;
    // "The rent is 9 million a year", "a stoppage would cost 5 million a day": told for one span, and of one thing or by one verb.
    if (shareSpell(spell, other) && (shares || doneAlike(a, b) || (apart <= CLOSE && shared.length >= LEAST_TOLD)))
      return true;
    // "78 percent of the drivers": a share of one whole, of which both tell one thing more.
    if (a.quantity.kind === "percent" && shares && shared.some((word) => !a.things.has(word))) return true;
  }
  if (areOfOneDeed(a, b, apart)) return true;
  const thing = [...a.things]
    .filter((word) => b.things.has(word))
    .map(weigh)
    .sort((x, y) => y - x)[0];
  const sum = shared.reduce((all, word) => all + weigh(word), thing ?? 0);
  const same = shared.length + (thing === undefined ? 0 : 1);
  const share = same / (Math.min(a.words.size, b.words.size) + 1);
  // "Depends on at least 75 percent", "at least 80 percent must accept": where all else is one, the mode is only the wording.
  if (!modesMeet(a, b)) return apart <= CLOSE && same >= SAME.words && share >= SAME.share;
  if (LEAST.some((least) => apart <= least.furthest && sum >= least.weight && share >= least.share)) return true;
  return (
    (shared.length > 0 || a.quantity.kind === "money") &&
    areAlone(a, b) &&
    ((apart <= NEARLY && isCounted(a, b)) || (apart <= CLOSE && isSingle(a, b)))
  );
}

/** "Free 180 prisoners", "the release of 210 detainees"; "extend the truce by 90 days": each report has one number for what is done to it. */
const areOfOneDeed = (a: Claim, b: Claim, apart: number): boolean => {
  if (!modesMeet(a, b) || a.quantity.kind !== b.quantity.kind || sharedThings(a, b).length === 0) return false;
  if (a.quantity.kind === "duration")
    return doneAlike(a, b) && isAlone(a) && isAlone(b) && sharedWords(a, b).length >= LEAST_TOLD;
  if (a.quantity.kind !== "count" || apart > CLOSE) return false;
  const deed = deedOf(a);
  return deed !== undefined && deed === deedOf(b) && isAlone(a) && isAlone(b);
};

/** One word for all words of what is done to those who are counted, from what stands before them. */
const deedOf = ({ reading, quantity }: Claim): string | undefined => deedIn(reading)(quantity);

const deedIn = once((reading: Reading) =>
  once(({ start, sentence }: Quantity): string | undefined => {
    const at = firstFrom(reading.tokens, start);
    const from = Math.max(reading.sentences[sentence]?.first ?? 0, at - DEED);
    const known = reading.tokens
      .slice(from, at)
      .flatMap(({ lemma }) => answerings().get(`done ${lemma.toLowerCase()}`) ?? [])
      .findLast(({ question }) => question.people);
    return known && `${known.question.id} ${known.answer}`;
  }),
);

/** Tokens before a number in which what is done to what it counts is told. */
const DEED = 8;

/** What both are said to do is told by one verb that says what the number is for. */
const doneAlike = (a: Claim, b: Claim): boolean => a.verb !== undefined && a.verb === b.verb;

/** "19 per cent of Northern Cod", "21 per cent of Southern Kelp". */
const areOfTwoNames = (a: Claim, b: Claim): boolean =>
  a.quantity.kind === "percent" &&
  [a, b].every(({ head, nouns }) => head !== "" && nouns.length === 0) &&
  sharedThings(a, b).length === 0;

const isAmount = ({ quantity: { kind } }: Claim): boolean =>
  kind === "money" || kind === "measure" || kind === "percent";

/** The share of those who voted is no share of the votes, and neither is what a raise comes to. */
const areSharesOfOneKind = (a: Claim, b: Claim): boolean =>
  isTurnout(a) === isTurnout(b) && isShareOfVote(a.reading, a.quantity) === isShareOfVote(b.reading, b.quantity);

const isTurnout = ({ quantity: { kind, sentence }, reading }: Claim): boolean =>
  kind === "percent" && turnoutIn(reading).has(sentence);

const turnoutIn = once(
  ({ tokens }: Reading): ReadonlySet<number> =>
    new Set(
      turnout()
        .all(tokens, 0, tokens.length)
        .flatMap(({ first }) => tokens[first]?.sentence ?? []),
    ),
);

/** Gives what both count. */
export const sharedThings = (a: Claim, b: Claim): string[] => [...a.things].filter((word) => b.things.has(word));

/** Each report has this one number of the thing, or this one sum of money, which needs no more to tell what it is for. */
const areAlone = (a: Claim, b: Claim): boolean => sharedThings(a, b).length > 0 && isAlone(a) && isAlone(b);

const isCounted = (a: Claim, b: Claim): boolean =>
  Math.min(a.size, b.size) >= COUNTED && (a.quantity.kind === "count" || (isExact(a) && isExact(b)));

/** "14,300 tonnes": weighed, where "14,000" is a round number. */
const isExact = ({ quantity: { kind, least, most } }: Claim): boolean =>
  kind === "measure" && least === most && `${least}`.replace(/\.|0+$/g, "").length >= EXACT_DIGITS;

const EXACT_DIGITS = 3;

const isSingle = (a: Claim, b: Claim): boolean =>
  a.quantity.kind === "money" ||
  (a.quantity.kind === "duration" && sharedThings(a, b).some((thing) => singleThings().has(thing)));

/** "Hundreds" leaves open too much. */
const isVague = ({ low, high }: Claim): boolean => Number.isFinite(high) && high > 2 * Math.max(low, 1);

/** Gives what both sentences say, as stems. */
export const sharedWords = (a: Claim, b: Claim): string[] => [...a.words].filter((word) => b.words.has(word));

/** Tells of two tolls that they may be of two days: one grows as people die of their wounds: what is nearly one or said to be of its day may be of another day. */
export function grows(a: Claim, b: Claim): boolean {
  if (a.quantity.unit !== "people" || ![a.head, b.head].some((head) => tolls().has(head))) return false;
  return Math.max(a.size, b.size) <= NEARLY * Math.min(a.size, b.size) || isOfItsDay(a) || isOfItsDay(b);
}

/** Tells whether two claims are made in one way, as far as their reports show. */
export const modesMeet = (a: Claim, b: Claim): boolean =>
  a.mode === b.mode || a.mode === "either" || b.mode === "either";

/** A length of time is the length of something; other numbers may be given without the thing, or with another word for it. */
const headsMeet = (a: Claim, b: Claim): boolean =>
  a.head === b.head || a.head === "" || b.head === "" || !a.dimension.startsWith("duration");

/** Tells whether a report says that the number is one of its day. */
const isOfItsDay = ({ reading, quantity }: Claim): boolean => ofItsDay(reading)(quantity);

const ofItsDay = once((reading: Reading) =>
  once(({ sentence }: Quantity) => {
    const { first, last } = reading.sentences[sentence] ?? { first: 0, last: 0 };
    return growing().all(reading.tokens, first, last).length > 0;
  }),
);
