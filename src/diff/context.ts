import type { Dossier, Evidence } from "../model/index.js";

/** Two versions of one record, and what is asked of them again and again. */
export class Versions {
  readonly #had: ReadonlySet<string>;
  readonly #has: ReadonlySet<string>;
  /** What reports that were published anew said before, by the id of the later version. */
  readonly #earlier: ReadonlyMap<string, string>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(
    readonly before: Dossier,
    readonly after: Dossier,
    /** For a report that a later version of it took the place of: that one's id. */
    readonly replacedBy: ReadonlyMap<string, string>,
  ) {
    this.#had = new Set(before.reports.map(({ id }) => id));
    this.#has = new Set(after.reports.map(({ id }) => id));
    const texts = new Map(before.reports.map(({ id, text }) => [id, text]));
    this.#earlier = new Map([...replacedBy].map(([old, now]) => [now, texts.get(old) ?? ""]));
    const named = [...before.parties, ...before.people, ...after.parties, ...after.people];
    this.#names = new Map(named.map(({ id, name }) => [id, name]));
  }

  name(id: string): string {
    return this.#names.get(id) ?? id;
  }

  /** Gives the evidence that the older version did not have: a report that is new, or words new in one published anew. */
  news(evidence: readonly Evidence[]): readonly Evidence[] {
    return evidence.filter(
      ({ report, quote }) => !this.#had.has(report) && !this.#earlier.get(report)?.includes(quote),
    );
  }

  /** True where no report came or went: a record that reads the same ones otherwise has not changed. */
  get sameReports(): boolean {
    return this.#had.size === this.#has.size && [...this.#had].every((id) => this.#has.has(id));
  }
}
