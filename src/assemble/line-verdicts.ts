import { type Cited, type Dispute, type Dossier, type Evidence, fileUnder, type Standing } from "../model/index.js";
import { carriersOf } from "../model/wording.js";
import type { Record } from "./record.js";
import { standing } from "./standing.js";
import type { Verdicts } from "./verdicts.js";

/** A sentence of the brief with what it rests on, and the sides that it tells, where it tells of a disagreement. */
interface Told {
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly disputes?: readonly Dispute[];
}

/**
 * Tells how the sentences of the brief stand: as the entries that rest on the very same words, and, where they say what reports
 * differ on, as the side that they take.
 */
export class LineVerdicts {
  readonly #entries = new Map<string, Standing[]>();

  constructor(
    readonly record: Record,
    dossier: Dossier,
    readonly verdicts: Verdicts,
  ) {
    for (const { evidence, standing } of entriesOf(dossier)) fileUnder(this.#entries, placesOf(evidence), standing);
    // A line shows one wording of several: it stands as the statement does.
    for (const statement of dossier.statements) {
      const shown = placesOf(carriersOf(statement).evidence);
      if (shown !== placesOf(statement.evidence)) fileUnder(this.#entries, shown, statement.standing);
    }
  }

  /** Gives the verdict on a sentence; nothing where entries of its words stand otherwise than each other, or there are none. */
  standingOf({ text, evidence, disputes }: Told): Standing | undefined {
    if (disputes) return this.verdicts.standingAs(this.#own(evidence), disputes);
    const all = this.#entries.get(placesOf(evidence)) ?? [];
    const [first] = new Set(all.map(({ credibility }) => credibility)).size === 1 ? all : [];
    // The entry of these words may say another thing than the sentence: what that says itself tells whether it is disputed.
    if (first?.said || first?.disputes) return first;
    const taken = this.verdicts.sidesTaken(evidence, { words: [text] });
    return taken.length === 0 ? first : this.verdicts.standingAs(first ?? this.#own(evidence), taken);
  }

  #own(evidence: readonly Evidence[]): Standing {
    const places = evidence.map((one) => this.record.placeOf(one));
    return standing(this.record.links, places, {});
  }
}

/** What says a thing itself: a figure is only a number of what its words say. */
const entriesOf = ({ parties, people, rounds, proposals, issues, statements, timeline }: Dossier): Cited[] => [
  ...[...parties, ...people, ...people.flatMap(({ roles }) => roles), ...rounds, ...timeline, ...statements],
  ...proposals.flatMap((one) => [one, ...one.versions, ...one.provisions, ...one.reactions]),
  ...issues.flatMap((one) => [one, ...one.positions]),
];

const placesOf = (evidence: readonly Evidence[]): string =>
  evidence
    .map(({ report, start, end }) => `${report}:${start}-${end}`)
    .sort()
    .join(" ");
