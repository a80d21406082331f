import { fileUnder, once, type Reading } from "../../../model/index.js";
import { type Claim, claimsIn } from "./claims.js";

/** From this size on a number is seldom given for two things. */
const TELLING_SIZE = 10;
/** Numbers less than half as much apart. */
export const CLOSE = 1.5;
/** How far two numbers that are said to be one may be apart: a year is 52 weeks, 12 months and 365 days. */
const SLACK = 0.015;

/** Buckets to either side in which a number may stand that is only less exact. */
const REACH = 5;

/** Tells whether two sizes are one number. */
export const areEqual = (a: number, b: number): boolean => Math.abs(a - b) <= SLACK * Math.max(a, b);

/** Finds the claims that give one number. */
export class Told {
  readonly #claims = new Map<string, Claim[]>();
  /** By number and thing: the readings that give it, sorted; asked again for every other number that it is compared with. */
  readonly #readings = new Map<string, Uint32Array>();
  readonly #known = new Map<Claim, Uint32Array>();
  /** The claims near a number, by its bounds: each quarrel over it asks. */
  readonly #near = new Map<string, readonly Claim[]>();

  /** @param numberOf gives the number of a reading in the set */
  constructor(
    all: readonly Claim[],
    readonly numberOf: (reading: Reading) => number,
  ) {
    for (const claim of all) fileUnder(this.#claims, `${claim.dimension} ${bucketOf(claim.size)}`, claim);
  }

  /** Lists the claims with the number of another one, itself among them. */
  withNumberOf(claim: Claim): Claim[] {
    const bucket = bucketOf(claim.size);
    return [bucket - 1, bucket, bucket + 1].flatMap((near) =>
      (this.#claims.get(`${claim.dimension} ${near}`) ?? []).filter((other) => areEqual(other.size, claim.size)),
    );
  }

  /** Lists the claims whose number is so near that both can be right, itself among them. */
  near(claim: Claim): readonly Claim[] {
    const key = boundsOf(claim);
    const known = this.#near.get(key) ?? this.#findNear(claim);
    this.#near.set(key, known);
    return known;
  }

  #findNear(claim: Claim): Claim[] {
    const bucket = bucketOf(claim.size);
    return Array.from({ length: 2 * REACH + 1 }, (_, i) => bucket - REACH + i).flatMap((near) =>
      (this.#claims.get(`${claim.dimension} ${near}`) ?? []).filter(
        (other) => areEqual(other.size, claim.size) || (other.low <= claim.high && claim.low <= other.high),
      ),
    );
  }

  /** Tells whether one report gives both numbers: then they are of two things, or of two days. */
  inOne(a: Claim, b: Claim): boolean {
    return share(this.#readingsOf(a), this.#readingsOf(b));
  }

  #readingsOf(claim: Claim): Uint32Array {
    const known = this.#known.get(claim) ?? this.#gather(claim);
    this.#known.set(claim, known);
    return known;
  }

  #gather(claim: Claim): Uint32Array {
    const key = `${claim.dimension} ${claim.size} ${claim.head}`;
    const known = this.#readings.get(key);
    if (known) return known;
    const same = this.withNumberOf(claim).filter((other) => areOfOne(other, claim));
    const readings = Uint32Array.from(new Set(same.map(({ reading }) => this.numberOf(reading)))).sort();
    this.#readings.set(key, readings);
    return readings;
  }
}

/** All of a claim that tells which others are near it. */
const boundsOf = once(({ dimension, size, low, high }: Claim): string => `${dimension} ${size} ${low} ${high}`);

/** Tells whether two sorted lists have a number in common. */
function share(x: Uint32Array, y: Uint32Array): boolean {
  let j = 0;
  for (const one of x) {
    while ((y[j] ?? one) < one) j++;
    if (y[j] === one) return true;
  }
  return false;
}

/** Gives the bucket of a size: equal numbers are in one or in neighbouring ones. */
export const bucketOf = (size: number): number => Math.round(Math.log(Math.max(size, 1e-9)) / (2 * SLACK));

/** Whether a claim with the same number may be the same claim. */
const areOfOne = (one: Claim, other: Claim): boolean =>
  one.size >= TELLING_SIZE || one.quantity.kind === "percent" || one.head === other.head;

/** Tells whether the report of a claim gives no other number of that order for the same thing. */
export const isAlone = once(({ reading, dimension, things, size, low, high }: Claim): boolean =>
  claimsIn(reading).every(
    (other) =>
      other.dimension !== dimension ||
      areEqual(other.size, size) ||
      (other.low <= high && low <= other.high) ||
      Math.max(other.size, size) > CLOSE * Math.min(other.size, size) ||
      (things.size > 0 && ![...things].some((thing) => other.things.has(thing))),
  ),
);

/** Tells whether both reports have one sum of money or weight, to the last digit, and none like it beside. */
export const isOnlyOne = (a: Claim, b: Claim): boolean =>
  (a.quantity.kind === "money" || a.quantity.kind === "measure") && a.size === b.size && isAlone(a) && isAlone(b);
