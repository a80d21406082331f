import {
  type Cited,
  type Disagreement,
  type Dispute,
  type Evidence,
  fileUnder,
  overlaps,
  type Standing,
} from "../model/index.js";
import { type Says, says } from "./says.js";
import { disputedWhy } from "./standing-why.js";

/** A side of a disagreement: one object for all words that it rests on. */
interface Side {
  readonly disagreement: Disagreement;
  readonly side: number;
}

/** Words that a side rests on. */
interface Place {
  readonly of: Side;
  readonly words: Evidence;
}

/**
 * Gives every entry its one verdict: where it says what the reports differ on, it stands as the side that it takes, wherever it is
 * shown. An entry takes a side where it rests on words of it and says the same.
 */
export class Verdicts {
  readonly #places = new Map<string, Place[]>();
  readonly #disagreements = new Map<string, Disagreement>();

  constructor(disagreements: readonly Disagreement[]) {
    for (const disagreement of disagreements) {
      this.#disagreements.set(disagreement.id, disagreement);
      for (const [side, { evidence }] of disagreement.sides.entries()) {
        const of = { disagreement, side };
        for (const words of evidence) fileUnder(this.#places, words.report, { of, words });
      }
    }
  }

  /** Gives an entry with its verdict: the same entry where it takes no side. */
  judge<T extends Pick<Cited, "evidence" | "standing">>(entry: T, saying: Says): T {
    const disputes = this.sidesTaken(entry.evidence, saying);
    return disputes.length === 0 ? entry : { ...entry, standing: this.standingAs(entry.standing, disputes) };
  }

  /** Lists the sides that rest on words of an entry and say what it says, in the order of the disagreements. */
  sidesTaken(evidence: readonly Evidence[], saying: Says): Dispute[] {
    return this.sidesOf(evidence, ({ kind, sides }, side) => says(saying, kind, sides[side]?.value ?? ""));
  }

  /** Lists the sides that rest on words of an entry, in the order of the disagreements: all, or those that are asked for. */
  sidesOf(
    evidence: readonly Evidence[],
    isMeant: (one: Disagreement, side: number) => boolean = () => true,
  ): Dispute[] {
    const met = new Set<Side>();
    for (const one of evidence)
      for (const { of, words } of this.#places.get(one.report) ?? []) if (overlaps(words, one)) met.add(of);
    return [...met]
      .filter(({ disagreement, side }) => isMeant(disagreement, side))
      .map(({ disagreement, side }) => ({ disagreement: disagreement.id, side }))
      .sort((a, b) => compare(a.disagreement, b.disagreement) || a.side - b.side);
  }

  /**
   * Gives a standing as that of the sides taken: of one disagreement the strongest, of several the weakest of these. That
   * somebody said a thing is disputed only where the wording is.
   */
  standingAs(standing: Standing, disputes: readonly Dispute[]): Standing {
    const strongest = disputes.filter((one, i) => disputes[i - 1]?.disagreement !== one.disagreement);
    const telling = strongest.filter((one) => !standing.said || this.#kindOf(one) === "wording");
    const [weakest] = [...telling].sort((a, b) => this.#gradeOf(b) - this.#gradeOf(a));
    const disagreement = weakest && this.#disagreements.get(weakest.disagreement);
    if (!weakest || !disagreement) return { ...standing, disputes };
    const rest = disputes.filter((one) => one !== weakest);
    return {
      ...standing,
      credibility: disagreement.sides[weakest.side]?.standing.credibility ?? standing.credibility,
      why: disputedWhy(disagreement, weakest.side),
      disputes: [weakest, ...rest],
    };
  }

  #kindOf = ({ disagreement }: Dispute): Disagreement["kind"] | undefined =>
    this.#disagreements.get(disagreement)?.kind;

  #gradeOf = ({ disagreement, side }: Dispute): number =>
    this.#disagreements.get(disagreement)?.sides[side]?.standing.credibility ?? 0;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
