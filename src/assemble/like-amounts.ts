import { fileUnder, type Quantity } from "../model/index.js";

/** An amount and the matter that the reports give it of. */
interface Given {
  readonly code: string;
  readonly quantity: Quantity;
}

/** How many times the smaller the larger of two amounts of one thing is, at most: bids for a fee come near each other. */
const SPREAD = 2;

/** Like amounts that must be of one matter before another is taken to be. */
const SEVERAL = 2;

/** Tells whether two amounts can be bids for one thing: of one unit, and neither more than twice the other. */
export function isLike(a: Quantity, b: Quantity): boolean {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  return a.unit === b.unit && Math.min(x, y) > 0 && Math.max(x, y) <= SPREAD * Math.min(x, y);
}

const sizeOf = ({ least, most }: Quantity): number => most ?? least ?? 0;

/** The amounts of a set by unit and size: asked for each amount that is told without a word on what it is of. */
export class LikeAmounts {
  readonly #byUnit = new Map<string, { readonly code: string; readonly size: number; alike: number }[]>();

  constructor(given: readonly Given[]) {
    for (const { code, quantity } of given) {
      const size = sizeOf(quantity);
      if (size > 0) fileUnder(this.#byUnit, quantity.unit, { code, size, alike: 1 });
    }
    for (const all of this.#byUnit.values()) {
      all.sort((a, b) => a.size - b.size);
      // Of how many that follow each other the code is the same.
      for (let i = all.length - 2; i >= 0; i--) {
        const [one, next] = [all[i], all[i + 1]];
        if (one && next?.code === one.code) one.alike = next.alike + 1;
      }
    }
  }

  /** Gives the one matter that like amounts are of, where they are several. */
  matterOf(quantity: Quantity): string | undefined {
    const all = this.#byUnit.get(quantity.unit) ?? [];
    const size = sizeOf(quantity);
    if (!(size > 0)) return undefined;
    const from = firstWhere(all, (one) => one.size * SPREAD >= size);
    const to = firstWhere(all, (one) => one.size > size * SPREAD);
    const first = all[from];
    return first && to - from >= SEVERAL && first.alike >= to - from ? first.code : undefined;
  }
}

/** The index of the first item that passes a test which all behind it pass too. */
function firstWhere<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}
