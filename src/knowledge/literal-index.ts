import { fileUnder } from "../model/file-under.js";
import type { Needs } from "./any-case.js";

/** A literal of one of the lists that a thing needs. */
interface Sought {
  readonly literal: string;
  readonly list: number;
}

/**
 * Tells which of many things a text can be, where each needs literals: of each of its lists one. One pass over the text for all
 * of them, so that few expressions are compiled and run.
 */
export class LiteralIndex {
  /** Literals under their first characters. */
  readonly #byStart = new Map<number, Sought[]>();
  /** Literals that are shorter than that. */
  readonly #short: Sought[] = [];
  /** List -> the thing that needs it. */
  readonly #owner: number[] = [];
  /** Thing -> how many lists it has. */
  readonly #lists: Uint8Array;

  /** @param needs thing -> its lists of literals */
  constructor(needs: readonly Needs[]) {
    this.#lists = Uint8Array.from(needs, (lists) => lists.length);
    for (const [thing, lists] of needs.entries()) for (const literals of lists) this.#add(thing, literals);
  }

  #add(thing: number, literals: readonly string[]): void {
    const list = this.#owner.push(thing) - 1;
    for (const literal of literals)
      if (literal.length < START) this.#short.push({ literal, list });
      else fileUnder(this.#byStart, startOf(literal), { literal, list });
  }

  /** Gives the numbers of those that a text can be, in order. */
  among(text: string): number[] {
    const left = this.#lists.slice();
    for (const list of this.#met(text)) {
      const thing = this.#owner[list] ?? 0;
      left[thing] = (left[thing] ?? 1) - 1;
    }
    const found: number[] = [];
    for (let thing = 0; thing < left.length; thing++) if (left[thing] === 0) found.push(thing);
    return found;
  }

  /** The lists of which a text has a literal. */
  #met(text: string): ReadonlySet<number> {
    const met = new Set<number>();
    for (const { literal, list } of this.#short) if (text.includes(literal)) met.add(list);
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      start = further(start, text.charCodeAt(i));
      const sought = this.#byStart.get(start);
      if (!sought) continue;
      for (const { literal, list } of sought) if (text.startsWith(literal, i + 1 - START)) met.add(list);
    }
    return met;
  }
}

const START = 3;

/** The last three characters as a number, with one more; where two share one, the literal itself tells them apart. */
const further = (start: number, code: number): number => ((start << 7) ^ code) & 0x1fffff;

function startOf(literal: string): number {
  let start = 0;
  for (let i = 0; i < START; i++) start = further(start, literal.charCodeAt(i));
  return start;
}
