import { type PhraseMap, phraseMapOf } from "./phrases.js";
import { table } from "./table.js";

interface NumbersFile {
  readonly cardinals: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly short_scales: Readonly<Record<string, number>>;
  readonly plural_scales: Readonly<Record<string, number>>;
  readonly vague: Readonly<Record<string, readonly [number, number]>>;
  readonly fractions: Readonly<Record<string, number>>;
  readonly instead: readonly string[];
  readonly partial: readonly string[];
  readonly staged: readonly string[];
  readonly changed: readonly string[];
  readonly taken_back: readonly string[];
  readonly withdrawing: readonly string[];
  readonly earlier: readonly string[];
  readonly taken_up: readonly string[];
  readonly mistaken: readonly string[];
  readonly told_of: readonly string[];
}

/** Number words, each in lower case, with what they stand for. */
export interface NumberWords {
  readonly cardinals: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly shortScales: ReadonlyMap<string, number>;
  readonly pluralScales: ReadonlyMap<string, number>;
  /** Vague multipliers, longest first: "a couple of" before "a couple". */
  readonly vague: PhraseMap<readonly [least: number, most: number]>;
  readonly fractions: ReadonlyMap<string, number>;
  /** Two words each, behind which a number stands that another has replaced: "rather than". */
  readonly instead: ReadonlySet<string>;
  readonly partial: ReadonlySet<string>;
  /** What a part is given in: "stage". */
  readonly staged: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  /** Words that tell of a number before them that it was taken back: "misspoke". */
  readonly takenBack: ReadonlySet<string>;
  /** Words before what has been replaced since. */
  readonly earlier: ReadonlySet<string>;
  /** Verbs that take back a claim where it stands behind them. */
  readonly withdrawing: ReadonlySet<string>;
  /** Nouns by which the next sentence takes up a number. */
  readonly takenUp: ReadonlySet<string>;
  /** Words for a number that was none. */
  readonly mistaken: ReadonlySet<string>;
  /** What leads from such a noun to who told the number before. */
  readonly toldOf: ReadonlySet<string>;
  /** Every word that a number phrase, a share or an ordinal can begin with, but for "a" and figures. */
  readonly all: ReadonlySet<string>;
}

const mapOf = (record: Readonly<Record<string, number>>) => new Map(Object.entries(record));

/** Gives the number words of `data/en/numbers.yaml`. */
export const numberWords = table<NumbersFile, NumberWords>("en/numbers", (raw) => ({
  cardinals: mapOf(raw.cardinals),
  ordinals: mapOf(raw.ordinals),
  scales: mapOf(raw.scales),
  shortScales: mapOf(raw.short_scales),
  pluralScales: mapOf(raw.plural_scales),
  vague: phraseMapOf(
    Object.entries(raw.vague)
      .map(([phrase, range]) => [phrase.split(" "), range] as const)
      .sort(([a], [b]) => b.length - a.length),
  ),
  fractions: mapOf(raw.fractions),
  instead: new Set(raw.instead),
  partial: new Set(raw.partial),
  staged: new Set(raw.staged),
  changed: new Set(raw.changed),
  takenBack: new Set(raw.taken_back),
  earlier: new Set(raw.earlier),
  withdrawing: new Set(raw.withdrawing),
  takenUp: new Set(raw.taken_up),
  mistaken: new Set(raw.mistaken),
  toldOf: new Set(raw.told_of),
  all: new Set([raw.cardinals, raw.ordinals, raw.scales, raw.plural_scales, raw.fractions].flatMap(Object.keys)),
}));
