import { type PhraseMap, phraseMap } from "./phrases.js";
import { table } from "./table.js";

type Words = readonly string[];
type Bound = { readonly means: string; readonly words: Words };

interface UnitsFile {
  readonly currency_signs: Readonly<Record<string, string>>;
  readonly currency_codes: Words;
  readonly currency_words: Readonly<Record<string, string>>;
  readonly local_money: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly percents: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly duration_units: Readonly<Record<string, string>>;
  readonly people: Words;
  readonly demonym_endings: Words;
  readonly demonyms: Words;
  readonly happenings: Words;
  readonly done_to: Words;
  readonly drives: Words;
  readonly lasting_deeds: Words;
  readonly driven_from: Words;
  readonly states: Words;
  readonly points: { readonly nouns: Words; readonly words: Words };
  readonly prolongs: Words;
  readonly lasting_adjectives: Words;
  readonly collections: Words;
  readonly suffers: Readonly<Record<string, string>>;
  readonly takes_lives: Words;
  readonly ordinal_nouns: Words;
  readonly member_nouns: Words;
  readonly lasting_verbs: Words;
  readonly measuring_verbs: Words;
  readonly tolls: Words;
  readonly numbers: Words;
  readonly estimates: Words;
  readonly value_nouns: Words;
  readonly yields: Words;
  readonly puts: Words;
  readonly changes: Readonly<Record<string, string>>;
  readonly change_kinds: Readonly<Record<string, string>>;
  readonly sums: Words;
  readonly bases: Words;
  readonly trifles: Words;
  readonly answers: Words;
  readonly answers_of: Words;
  readonly arrives: Words;
  readonly voices: Words;
  readonly nouns_like_verbs: Words;
  readonly not_counted: Words;
  readonly pointing: Words;
  readonly bounds: readonly Bound[];
  readonly post: readonly Bound[];
  readonly change_verbs: Words;
  readonly agent_verbs: Words;
  readonly labels: Words;
}

/** What news counts and measures in, and how it hedges. Sets are of lemmas or words in lower case. */
export interface Units {
  readonly currencySigns: PhraseMap;
  readonly currencyCodes: ReadonlySet<string>;
  readonly currencyWords: PhraseMap;
  /** Money that several countries have, by its name or code -> country -> the code of the money there. */
  readonly localMoney: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly percents: PhraseMap;
  readonly measures: PhraseMap;
  /** Unit letters of TIMEX3 values as the times layer writes them -> "years". */
  readonly durations: ReadonlyMap<string, string>;
  readonly people: ReadonlySet<string>;
  readonly demonymEndings: Words;
  readonly demonyms: ReadonlySet<string>;
  readonly happenings: ReadonlySet<string>;
  /** Verbs of what is done to people who follow as a bare number. */
  readonly doneTo: ReadonlySet<string>;
  /** Verbs of what goes on for a time that a record keeps. */
  readonly lastingDeeds: ReadonlySet<string>;
  /** Verbs by which people lose their homes, and nouns and verbs behind the number that say so. */
  readonly drives: ReadonlySet<string>;
  readonly drivenFrom: ReadonlySet<string>;
  /** States that count people without a noun: "12 dead". */
  readonly states: ReadonlySet<string>;
  readonly pointNouns: ReadonlySet<string>;
  readonly pointWords: ReadonlySet<string>;
  /** Verbs that make what they are said of last, hold or stop for a time. */
  readonly prolongs: ReadonlySet<string>;
  /** Of what stands for a time: "valid for 40 days". */
  readonly lastingAdjectives: ReadonlySet<string>;
  /** Nouns that count what follows "of". */
  readonly collections: ReadonlySet<string>;
  /** Lemma of a verb whose subject suffers what it says -> its past. */
  readonly suffers: ReadonlyMap<string, string>;
  /** Verbs by which lives are lost. */
  readonly takesLives: ReadonlySet<string>;
  readonly ordinalNouns: ReadonlySet<string>;
  readonly memberNouns: ReadonlySet<string>;
  readonly lastingVerbs: ReadonlySet<string>;
  /** Verbs whose subject an amount behind them measures. */
  readonly measuringVerbs: ReadonlySet<string>;
  /** Subjects that a bare number counts people by: "the death toll rose to". */
  readonly tolls: ReadonlySet<string>;
  /** Subjects that a bare number counts what follows "of" by: "the number of". */
  readonly numbers: ReadonlySet<string>;
  /** Verbs by which a deed costs or brings an amount. */
  readonly yields: ReadonlySet<string>;
  /** Nouns for a number that somebody has of a thing. */
  readonly estimates: ReadonlySet<string>;
  /** Nouns of what a thing costs or brings. */
  readonly valueNouns: ReadonlySet<string>;
  /** Verbs by which somebody gives the number of their object. */
  readonly puts: ReadonlySet<string>;
  /** Verb of change -> its noun: "grow" -> "growth". */
  readonly changes: ReadonlyMap<string, string>;
  /** Noun of a change -> the one word for its kind: "reduction" -> "cut". */
  readonly changeKinds: ReadonlyMap<string, string>;
  /** Nouns for an amount that say nothing of what it is of. */
  readonly sums: ReadonlySet<string>;
  /** Nouns of what a share is told of to say how large something else is. */
  readonly bases: ReadonlySet<string>;
  /** Nouns that are no figures of talks, counted in small numbers. */
  readonly trifles: ReadonlySet<string>;
  /** Verbs that give a number for what was counted just before. */
  readonly answers: ReadonlySet<string>;
  /** Verbs that do so with "of": "spoke of 700". */
  readonly answersOf: ReadonlySet<string>;
  /** Verbs that with "at" give somebody's own number. */
  readonly arrives: ReadonlySet<string>;
  /** Words that tell whose a number is. */
  readonly voices: ReadonlySet<string>;
  /** Nouns that stand in front of nouns and look like verbs: "pay rise". */
  readonly nounsLikeVerbs: ReadonlySet<string>;
  readonly notCounted: ReadonlySet<string>;
  readonly pointing: ReadonlySet<string>;
  /** Phrase -> "above", "least", "most", "below", "nearly" or "about". */
  readonly bounds: PhraseMap;
  readonly post: PhraseMap;
  readonly changeVerbs: ReadonlySet<string>;
  /** Verbs of change whose subject changes something else. */
  readonly agentVerbs: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

const boundMap = (bounds: readonly Bound[]) =>
  phraseMap(Object.fromEntries(bounds.flatMap(({ means, words }) => words.map((word) => [word, means]))));

/** Gives the units, currencies, kinds of people and bounds of `data/en/units.yaml`. */
export const units = table<UnitsFile, Units>("en/units", (raw) => ({
  currencySigns: phraseMap(
    Object.fromEntries(Object.entries(raw.currency_signs).map(([k, v]) => [k.toLowerCase(), v])),
  ),
  currencyCodes: new Set(raw.currency_codes),
  currencyWords: phraseMap(raw.currency_words),
  localMoney: new Map(Object.entries(raw.local_money).map(([k, v]) => [k, new Map(Object.entries(v))])),
  percents: phraseMap(raw.percents),
  measures: phraseMap(raw.measures),
  durations: new Map(Object.entries(raw.duration_units)),
  people: new Set(raw.people),
  demonymEndings: raw.demonym_endings,
  demonyms: new Set(raw.demonyms),
  happenings: new Set(raw.happenings),
  doneTo: new Set(raw.done_to),
  drives: new Set(raw.drives),
  lastingDeeds: new Set(raw.lasting_deeds),
  drivenFrom: new Set(raw.driven_from),
  states: new Set(raw.states),
  pointNouns: new Set(raw.points.nouns),
  pointWords: new Set(raw.points.words),
  prolongs: new Set(raw.prolongs),
  lastingAdjectives: new Set(raw.lasting_adjectives),
  collections: new Set(raw.collections),
  suffers: new Map(Object.entries(raw.suffers)),
  takesLives: new Set(raw.takes_lives),
  ordinalNouns: new Set(raw.ordinal_nouns),
  memberNouns: new Set(raw.member_nouns),
  lastingVerbs: new Set(raw.lasting_verbs),
  measuringVerbs: new Set(raw.measuring_verbs),
  tolls: new Set(raw.tolls),
  numbers: new Set(raw.numbers),
  estimates: new Set(raw.estimates),
  valueNouns: new Set(raw.value_nouns),
  yields: new Set(raw.yields),
  puts: new Set(raw.puts),
  changes: new Map(Object.entries(raw.changes)),
  changeKinds: new Map(Object.entries(raw.change_kinds)),
  sums: new Set(raw.sums),
  bases: new Set(raw.bases),
  trifles: new Set(raw.trifles),
  answers: new Set(raw.answers),
  answersOf: new Set(raw.answers_of),
  arrives: new Set(raw.arrives),
  voices: new Set(raw.voices),
  nounsLikeVerbs: new Set(raw.nouns_like_verbs),
  notCounted: new Set(raw.not_counted),
  pointing: new Set(raw.pointing),
  bounds: boundMap(raw.bounds),
  post: boundMap(raw.post),
  changeVerbs: new Set(raw.change_verbs),
  agentVerbs: new Set(raw.agent_verbs),
  labels: new Set(raw.labels),
}));
