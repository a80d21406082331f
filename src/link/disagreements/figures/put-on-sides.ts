import { fileUnder, once } from "../../../model/index.js";
import type { Claim } from "./claims.js";
import { wholeOf } from "./of-one-whole.js";
import { cannotBothHold } from "./pairs.js";
import { areEqual, bucketOf } from "./told.js";

/** Those who give numbers that can all hold. */
interface Side {
  readonly claims: Claim[];
  /** One claim of each number: many reports give the same. */
  readonly numbers: Claim[];
  readonly known: Set<string>;
  /** Its place among the sides. */
  readonly at: number;
}

/** Puts claims, the most exact first, on sides: of those that can all hold. One that fits several sides takes none. */
export function putOnSides(claims: readonly Claim[]): Claim[][] {
  const sides = new Sides();
  for (const claim of claims) sides.put(claim);
  return sides.all.map((side) => side.claims);
}

/** Gives all of a claim that tells whether another can hold beside it. */
export const keyOf = once(
  ({ dimension, size, low, high, mode, quantity: { least, most } }: Claim): string =>
    `${dimension} ${size} ${low} ${high} ${mode} ${least} ${most}`,
);

/** Gives all of a claim that tells which sides it fits: two of one kind fit the same ones. */
const kindOf = once((claim: Claim): string => {
  const { isPart, year } = wholeOf(claim);
  return `${keyOf(claim)} ${claim.quantity.approximate} ${claim.quantity.unit} ${isPart} ${year}`;
});

/** The sides found so far, by the buckets that the first number of each reaches over: of hundreds of numbers few are near one. */
class Sides {
  readonly all: Side[] = [];
  readonly #byBucket = new Map<number, Side[]>();
  readonly #wide: Side[] = [];
  /** How often a side got a number more, and what a claim of each kind came to by then: many reports give the same number. */
  #turn = 0;
  readonly #homes = new Map<string, { readonly turn: number; readonly home: Side | undefined }>();

  /** Puts a claim on the side that it fits, or on one of its own where it fits none. */
  put(claim: Claim): void {
    const known = this.#homes.get(kindOf(claim));
    if (known?.turn === this.#turn) {
      if (known.home) this.#join(known.home, claim);
      return;
    }
    const fitting = this.#near(claim).filter(({ numbers }) => numbers.every((other) => !cannotBothHold(other, claim)));
    const exact = fitting.find(({ numbers }) => numbers.some((other) => areEqual(other.size, claim.size)));
    // "More than 20" takes no side between 22 and 25.
    const home = exact ?? (fitting.length === 1 ? fitting[0] : undefined);
    if (home) this.#join(home, claim);
    else if (fitting.length === 0) return this.#open(claim);
    this.#homes.set(kindOf(claim), { turn: this.#turn, home });
  }

  #join({ claims, numbers, known }: Side, claim: Claim): void {
    claims.push(claim);
    if (known.has(keyOf(claim))) return;
    numbers.push(claim);
    known.add(keyOf(claim));
    this.#turn++;
  }

  #open(claim: Claim): void {
    this.#turn++;
    const side: Side = { claims: [claim], numbers: [claim], known: new Set([keyOf(claim)]), at: this.all.length };
    this.all.push(side);
    const { from, to } = reachOf(claim);
    if (!(to - from <= WIDE)) this.#wide.push(side);
    else for (let bucket = from; bucket <= to; bucket++) fileUnder(this.#byBucket, bucket, side);
  }

  /** Lists the sides whose first number may hold beside a claim, in their order. */
  #near(claim: Claim): readonly Side[] {
    const { from, to } = reachOf(claim);
    if (!(to - from <= WIDE)) return this.all;
    const found = [...this.#wide];
    // Numbers that are equal but for rounding may lie in buckets side by side.
    for (let bucket = from - 1; bucket <= to + 1; bucket++)
      for (const side of this.#byBucket.get(bucket) ?? []) if (!found.includes(side)) found.push(side);
    return found.length < 2 ? found : found.sort((a, b) => a.at - b.at);
  }
}

/** Buckets from which on a number that leaves much open is compared with all. */
const WIDE = 30;

const reachOf = ({ low, high, size }: Claim): { readonly from: number; readonly to: number } => ({
  from: bucketOf(Math.min(low, size)),
  to: bucketOf(Math.max(high, size)),
});
