import { tolls } from "../../../knowledge/framings.js";
import {
  type LinkedDisagreement,
  once,
  onceForGroup,
  type Place,
  type Reading,
  type Ref,
} from "../../../model/index.js";
import { byCode } from "../../by-code.js";
import { UnionFind } from "../../union-find.js";
import { aboutOf } from "./about.js";
import { causeOf } from "./cause.js";
import type { Claim } from "./claims.js";
import type { Context } from "./context.js";
import { retractingIn, retractionsOf } from "./corrected.js";
import { type Pair, sharedThings, sharedWords } from "./pairs.js";
import { keyOf, putOnSides } from "./put-on-sides.js";
import { correctedBehind, settingAgainst, takingBack, type Withdrawal, withdrawalsOf } from "./taken-back.js";
import { areEqual, isOnlyOne } from "./told.js";

/** Makes the disagreements of the pairs that are of one thing, with every report that gives one of the numbers for it. */
export function sidesOf(pairs: readonly Pair[], context: Context): LinkedDisagreement[] {
  const involved = [...new Set(pairs.flat())];
  const union = new UnionFind(involved.length);
  const at = new Map(involved.map((claim, i) => [claim, i]));
  for (const [a, b] of pairs) union.join(at.get(a) ?? 0, at.get(b) ?? 0);
  const groups = union.groups().map((group) => group.flatMap((i) => involved[i] ?? []));
  // Quarrels over one thing share their sides, and with them the lists of their places.
  const placesOf = once((claims: readonly Claim[]) => claims.map((claim) => placeOf(claim, context.numberOf)));
  const inOrder = byPrecision(groups.map((group) => withOthers(group, context)));
  return inOrder.flatMap((group) => disagreement(group, context, placesOf) ?? []);
}

/** Weight of what is said of both from which on the same number is of the same thing; twice that for one that is only near. */
const LEAST_SHARED = 0.6;

/** Adds the claims of other reports that give one of the numbers for the same thing. */
function withOthers(group: readonly Claim[], { told, weigh }: Context): Claim[] {
  const isSetAgainst = settingAgainst(group);
  const isSame = (a: Claim, b: Claim) =>
    isThing(a, b) ||
    isOnlyOne(a, b) ||
    isTelling(a, b) ||
    (areEqual(a.size, b.size) && isSetAgainst(b)) ||
    sharedWords(a, b).reduce((sum, word) => sum + weigh(word), 0) >=
      (areEqual(a.size, b.size) ? LEAST_SHARED : 2 * LEAST_SHARED);
  const found = new Set(group);
  // What is near one number is asked for once, and who is found already is not compared again.
  const open = new Map<string, readonly Claim[]>();
  for (const member of group) {
    const near = (open.get(keyOf(member)) ?? told.near(member)).filter((other) => !found.has(other));
    open.set(keyOf(member), near);
    for (const other of near) if (isSame(member, other)) found.add(other);
  }
  return [...found];
}

/** "Staff" may be those who strike and those whom the union has; what befell people is told of one event. */
const isThing = (a: Claim, b: Claim): boolean =>
  sharedThings(a, b).length > 0 && (a.quantity.unit !== "people" || tolls().has(a.head));

/** "38,400 members", "some 38,400 nurses" where the members are a nurses' guild: a number of so many digits is seldom of two things. */
const isTelling = (a: Claim, b: Claim): boolean =>
  a.size === b.size &&
  a.quantity.unit === "people" &&
  `${a.size}`.replace(/0+$/, "").length >= TELLING_DIGITS &&
  [...allWords(a)].some((word) => allWords(b).has(word));

const allWords = once(({ things, words }: Claim): ReadonlySet<string> => new Set([...things, ...words]));

const TELLING_DIGITS = 3;

/** Those who give one number, or numbers that can all hold. */
interface Side {
  readonly claims: readonly Claim[];
  readonly value: string;
  /** Those of them whose reports take anything back. */
  readonly telling: readonly Claim[];
  /** Where the next sentence takes the number back. */
  readonly corrected: readonly Withdrawal[];
}

const sideOf = onceForGroup(
  (claims: readonly Claim[]): Side => ({
    claims,
    value: textOf(claims),
    telling: takingBack(claims),
    corrected: claims.flatMap(correctedBehind),
  }),
);

/** What comes of claims alone, whatever else the set has. */
interface Quarrel {
  readonly about: string;
  readonly cause?: string;
  readonly sides: readonly (Side & { readonly withdrawn: readonly Withdrawal[] })[];
}

/** Of claims in the order of their precision. */
const quarrelOver = onceForGroup((claims: readonly Claim[]): Quarrel | undefined => {
  const told = withoutTwoSided(putOnSides(claims));
  if (told.length < 2) return undefined;
  const sides = told.map(sideOf);
  const telling = sides.flatMap((side) => side.telling);
  const retracting = retractingIn(claims);
  return {
    about: aboutOf(told) ?? `whether it is ${sides.map(({ value }) => value).join(" or ")}`,
    ...causeOf(sides),
    sides: sides.map((side) => ({
      ...side,
      withdrawn: eachOnce([
        ...withdrawalsOf(side.claims, telling),
        ...side.corrected,
        ...retractionsOf(side.claims, retracting),
      ]),
    })),
  };
});

const eachOnce = (all: readonly Withdrawal[]): Withdrawal[] =>
  all.filter((one, i) => all.findIndex(({ reading, start }) => reading === one.reading && start === one.start) === i);

function disagreement(
  claims: readonly Claim[],
  { numberOf, about }: Context,
  placesOf: (claims: readonly Claim[]) => readonly Place[],
): LinkedDisagreement | undefined {
  const quarrel = quarrelOver(claims);
  return (
    quarrel && {
      about: toldAbout(quarrel, about) ?? quarrel.about,
      kind: "figure",
      ...(quarrel.cause === undefined ? {} : { cause: quarrel.cause }),
      sides: quarrel.sides.map((side) => ({
        value: side.value,
        places: placesOf(side.claims),
        numbers: side.claims.flatMap((claim) => refOf(claim, numberOf) ?? []),
        ...(side.withdrawn.length > 0 ? { withdrawn: side.withdrawn.map((one) => numbered(one, numberOf)) } : {}),
      })),
    }
  );
}

/** Past the quantities of its reading is what is none by itself. */
const refOf = ({ reading, index }: Claim, numberOf: Context["numberOf"]): Ref | undefined =>
  reading.quantities[index] === undefined ? undefined : { reading: numberOf(reading), index };

const numbered = ({ reading, start, end }: Withdrawal, numberOf: Context["numberOf"]): Place => ({
  reading: numberOf(reading),
  start,
  end,
});

/** What the first of some numbers that a side holds to is of. */
function toldAbout({ sides }: Quarrel, about: Context["about"]): string | undefined {
  if (about.size === 0) return undefined;
  for (const { claims } of sides) for (const claim of claims) if (about.has(claim)) return about.get(claim);
  return undefined;
}

/** Sorts groups that share most of their claims, all claims once: exact numbers before bounds and rough ones, in the order of the reports. */
function byPrecision(groups: readonly (readonly Claim[])[]): Claim[][] {
  const sorted = [...new Set(groups.flat())].sort(
    (a, b) => widthOf(a) - widthOf(b) || byCode(idOf(a), idOf(b)) || a.index - b.index || 0,
  );
  const ranks = new Map(sorted.map((claim, rank) => [claim, rank]));
  return groups.map((group) => {
    const own = Uint32Array.from(group, (claim) => ranks.get(claim) ?? 0).sort();
    const inOrder: Claim[] = [];
    for (let i = 0; i < own.length; i++) {
      const claim = sorted[own[i] ?? -1];
      if (claim) inOrder.push(claim);
    }
    return inOrder;
  });
}

const widthOf = ({ low, high }: Claim): number => high - low;

const idOf = ({ reading }: Claim): string => reading.intake.report.id;

/** A report that gives the numbers of two sides takes none, but where it says itself that they differ. */
function withoutTwoSided(sides: readonly Claim[][]): Claim[][] {
  const all = sides.flat();
  if (new Set(all.map(({ reading }) => reading)).size === all.length) return [...sides];
  const on = new Map<Reading, number>();
  for (const side of sides)
    for (const reading of new Set(side.map((claim) => claim.reading))) on.set(reading, (on.get(reading) ?? 0) + 1);
  const differing = new Set(all.flatMap(({ reading, quantity }) => (quantity.by.endsWith("put-at") ? [reading] : [])));
  return sides
    .map((side) => side.filter(({ reading }) => on.get(reading) === 1 || differing.has(reading)))
    .filter((side) => side.length > 0);
}

const placeOf = ({ reading, quantity }: Claim, numberOf: Context["numberOf"]): Place => {
  const sentence = reading.sentences[quantity.sentence] ?? quantity;
  return { reading: numberOf(reading), start: sentence.start, end: sentence.end };
};

/** The number with the thing behind it, of the claim that words it shortest. */
function textOf(side: readonly Claim[]): string {
  const texts = side.map(({ reading, quantity: { start, end, about, sentence, kind } }) => {
    const isBehind =
      about &&
      about.start >= start &&
      about.end <= (reading.sentences[sentence]?.end ?? end) &&
      // "310,000 tonnes are piled up in the port" is told of tonnes.
      !(kind === "measure" && reading.verbs.some((verb) => verb.finite && verb.start >= end && verb.end <= about.end));
    const last = isBehind && about.end - end <= LONGEST_THING ? Math.max(end, about.end) : end;
    return reading.intake.report.text.slice(start, last);
  });
  return texts.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? "";
}

/** Characters of the thing that still belong to the number. */
const LONGEST_THING = 30;
