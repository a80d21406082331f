import { type Dossier, type Evidence, fileUnder } from "../model/index.js";

/** The issues that the papers on the table are of. */
export class IssuesOfPapers {
  readonly #byWords = new Map<string, string>();
  readonly #all = new Map<string, readonly string[]>();
  /** Where somebody is told to take a paper so or so. */
  readonly #taken = new Map<string, (Evidence & { readonly paper: string })[]>();

  constructor({ proposals }: Dossier) {
    for (const { id, provisions, reactions } of proposals) {
      this.#all.set(id, [...new Set(provisions.flatMap(({ issue }) => issue ?? []))]);
      for (const { issue, evidence } of provisions)
        if (issue !== undefined) for (const one of evidence) this.#byWords.set(keyOf(id, one), issue);
      for (const one of reactions.flatMap(({ evidence }) => evidence))
        fileUnder(this.#taken, one.report, { ...one, paper: id });
    }
  }

  /** Gives the issues of all provisions of a paper. */
  of(id: string): readonly string[] {
    return this.#all.get(id) ?? [];
  }

  /** Gives the issues of the one paper that some words tell the taking of. */
  taken(evidence: readonly Evidence[]): readonly string[] {
    const papers = new Set(
      evidence.flatMap(({ report, start, end }) =>
        (this.#taken.get(report) ?? []).flatMap((one) => (one.start < end && start < one.end ? one.paper : [])),
      ),
    );
    const [id] = papers;
    return papers.size === 1 && id !== undefined ? this.of(id) : [];
  }

  /** Gives the issue of the provision that rests on some words: its paper as a whole may be of others. */
  provided(id: string, evidence: readonly Evidence[]): string[] | undefined {
    const found = evidence.flatMap((one) => this.#byWords.get(keyOf(id, one)) ?? []);
    return found.length > 0 ? [...new Set(found)] : undefined;
  }
}

const keyOf = (id: string, { report, start, end }: Evidence): string => `${id} ${report} ${start} ${end}`;
