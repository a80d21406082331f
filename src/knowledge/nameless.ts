import { table } from "./table.js";

interface Raw {
  readonly nouns: readonly (readonly string[])[];
  readonly alone: readonly string[];
  readonly ofStates: readonly string[];
  readonly ofCompanies: readonly string[];
  readonly ofNobody: readonly string[];
  readonly groups: readonly string[];
  readonly bare: readonly string[];
  readonly plural: readonly string[];
  readonly places: readonly string[];
  readonly things: readonly string[];
  readonly runs: Readonly<Record<string, readonly string[]>>;
  readonly others: readonly string[];
  readonly describing: readonly string[];
  readonly idioms: readonly string[];
  readonly municipal: readonly string[];
  readonly clubs: readonly string[];
  readonly narrow: readonly string[];
  readonly armed: readonly string[];
  readonly ofTowns: readonly string[];
  readonly regional: readonly string[];
}

/** Nouns for bodies that a report never names; each list is told in data/en/nameless.yaml. Lower case. */
export interface NamelessWords {
  /** Noun -> what the body is called. */
  readonly nouns: ReadonlyMap<string, string>;
  readonly alone: ReadonlySet<string>;
  readonly ofStates: ReadonlySet<string>;
  readonly ofCompanies: ReadonlySet<string>;
  readonly ofNobody: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
  readonly plural: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  /** What is run -> names of what runs it. */
  readonly runs: ReadonlyMap<string, readonly string[]>;
  readonly others: ReadonlySet<string>;
  readonly describing: ReadonlySet<string>;
  readonly idioms: ReadonlySet<string>;
  readonly municipal: ReadonlySet<string>;
  readonly clubs: ReadonlySet<string>;
  readonly narrow: ReadonlySet<string>;
  /** Nouns for those under arms who may be the one front or movement that a report names. */
  readonly armed: ReadonlySet<string>;
  readonly ofTowns: ReadonlySet<string>;
  readonly regional: ReadonlySet<string>;
}

/** Gives the nouns for bodies without a name. */
export const namelessWords = table<Raw, NamelessWords>("en/nameless", (raw) => ({
  nouns: new Map(
    [...raw.nouns, ...raw.groups.map((noun) => [noun])].flatMap((group) =>
      group.map((noun) => [noun, group[0] ?? noun]),
    ),
  ),
  alone: new Set([...raw.alone, ...raw.groups]),
  groups: new Set(raw.groups),
  ofStates: new Set(raw.ofStates),
  ofCompanies: new Set(raw.ofCompanies),
  ofNobody: new Set(raw.ofNobody),
  bare: new Set([...raw.bare, ...raw.groups]),
  plural: new Set([...raw.plural, ...raw.groups]),
  places: new Set(raw.places),
  ofTowns: new Set(raw.ofTowns),
  regional: new Set(raw.regional),
  things: new Set(raw.things),
  runs: new Map(Object.entries(raw.runs)),
  others: new Set(raw.others),
  describing: new Set(raw.describing),
  idioms: new Set(raw.idioms),
  municipal: new Set(raw.municipal),
  clubs: new Set(raw.clubs),
  narrow: new Set(raw.narrow),
  armed: new Set(raw.armed),
}));
