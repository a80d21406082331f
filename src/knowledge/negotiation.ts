import { fileUnder } from "../model/file-under.js";
import { PhraseIndex } from "./phrase-index.js";
import { table } from "./table.js";

/** What happens in and around negotiations: an entry of data/negotiation/moves.yaml. */
export interface Move {
  readonly id: string;
  /** PLOVER event type; left out for what PLOVER does not code, such as appointments. */
  readonly type?: string;
  readonly cameo?: string;
  /** What its clause tells has happened or goes on: undoes what was planned, or plans it. */
  readonly status?: "called off" | "planned";
  /** True for a turn in the talks: it is told also of those who have no name, without a day. */
  readonly turn?: boolean;
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
  /** Lemmas one of which must stand in the object. */
  readonly objects?: ReadonlySet<string>;
  /** Lemmas one of which must stand in the subject, where there is no fitting object. */
  readonly subjects?: ReadonlySet<string>;
  /** True for verbs that tell it only without an object: "protested", not "demonstrated the weight". */
  readonly intransitive?: boolean;
  /** Lemmas that, at the head of the object, make it something else: "struck a tone". */
  readonly not?: ReadonlySet<string>;
  /** The field of issues on which alone the words mean this: a strike of workers. */
  readonly field?: string;
  /** "person": the agent must be one. */
  readonly agents?: "person";
  /** "person": the object must name one; "person-noun": or be a word for one; "place": it must lead somewhere or to somebody. */
  readonly needs?: "person" | "person-noun" | "place";
  /** Verbs of an infinitive behind it that make it nothing: "declined to comment". */
  readonly notTo?: ReadonlySet<string>;
}

type Lists = "objects" | "subjects" | "not" | "notTo";
type RawMove = Omit<Move, Lists> & Readonly<Partial<Record<Lists, readonly string[]>>>;

const toMove = ({ objects, subjects, not, notTo, ...rest }: RawMove): Move => ({
  ...rest,
  ...(objects && { objects: new Set(objects) }),
  ...(subjects && { subjects: new Set(subjects) }),
  ...(not && { not: new Set(not) }),
  ...(notTo && { notTo: new Set(notTo) }),
});

export interface MoveTable {
  readonly byId: ReadonlyMap<string, Move>;
  readonly byVerb: ReadonlyMap<string, readonly Move[]>;
  /** What a noun can tell, in order. */
  readonly nouns: PhraseIndex<readonly Move[]>;
}

/** Gives the moves by the verbs and nouns that tell them. */
export const moves = table("negotiation/moves", (entries: readonly RawMove[]): MoveTable => {
  const raw = entries.map(toMove);
  const byVerb = new Map<string, Move[]>();
  const byNoun = new Map<string, Move[]>();
  for (const move of raw) {
    for (const verb of move.verbs ?? []) fileUnder(byVerb, verb, move);
    for (const noun of move.nouns ?? []) fileUnder(byNoun, noun, move);
  }
  return {
    byId: new Map(raw.map((move) => [move.id, move])),
    byVerb,
    nouns: new PhraseIndex(byNoun),
  };
});

interface RawProposals {
  readonly heads: readonly string[];
  readonly knowing: readonly string[];
  readonly sealing: readonly string[];
  readonly sealings: readonly string[];
  readonly signatures: readonly string[];
  readonly weak: readonly string[];
  readonly fields: readonly string[];
  readonly texts: readonly string[];
  readonly stand_ins: readonly string[];
  readonly agreements: readonly string[];
  readonly plans: readonly string[];
  readonly parts: readonly string[];
  readonly distinct: readonly string[];
  readonly past: readonly string[];
  readonly apart: readonly string[];
  readonly dropping: readonly string[];
  readonly deciding: readonly string[];
  readonly strikes: readonly string[];
  readonly ballots: readonly string[];
  readonly voters: readonly string[];
  readonly ratifying: readonly string[];
  readonly winning: readonly string[];
  readonly taking: readonly string[];
  readonly agreeing: readonly string[];
  readonly brokering: readonly string[];
  readonly gazettes: readonly string[];
  readonly kinds: readonly string[];
  readonly floating: readonly string[];
  readonly ruling: readonly string[];
  readonly made: readonly string[];
  readonly loose: readonly string[];
  readonly bringing: readonly string[];
  readonly carriers: readonly string[];
  readonly quarrels: readonly string[];
  readonly getting: readonly string[];
  readonly surfacing: readonly string[];
  readonly billing: readonly string[];
  readonly moving: readonly string[];
  readonly process: readonly string[];
  readonly numbers: readonly string[];
  readonly messengers: readonly string[];
  readonly unproposed: readonly string[];
  readonly rubrics: readonly string[];
  readonly content_rubrics: readonly string[];
  readonly inferring: readonly string[];
  readonly idle: readonly string[];
  readonly titles: readonly string[];
  readonly statements: readonly string[];
  readonly attached: readonly string[];
  readonly joint: readonly string[];
  readonly papers: readonly string[];
  readonly one_sided: readonly string[];
  readonly tabling: readonly string[];
  readonly demands: readonly string[];
  readonly asking: readonly string[];
  readonly listing: readonly string[];
  readonly laying: readonly string[];
  readonly instruments: readonly string[];
  readonly offering: Readonly<Record<string, string>>;
  readonly promising: readonly string[];
  readonly runs: readonly string[];
  readonly remarks: readonly string[];
  readonly ends: readonly string[];
  readonly versions: Readonly<Record<string, readonly string[]>>;
  readonly revise: readonly string[];
  readonly authors: readonly string[];
  readonly contents: readonly string[];
  readonly paid: readonly string[];
  readonly evils: readonly string[];
  readonly running: readonly string[];
  readonly steps: readonly string[];
  readonly bidding: readonly string[];
  readonly shared: readonly string[];
  readonly vague: readonly string[];
  readonly compared: readonly string[];
  readonly measured: readonly string[];
  readonly lacking: readonly string[];
  readonly pleading: readonly string[];
  readonly developed: readonly string[];
  readonly holding: readonly string[];
  readonly hearsay: readonly string[];
  readonly composing: readonly string[];
  readonly provisions: readonly string[];
  readonly clauses: readonly string[];
  readonly changing: readonly string[];
  readonly coverage: readonly string[];
  readonly correcting: readonly string[];
  readonly arguing: readonly string[];
  readonly replacing: readonly string[];
  readonly options: readonly string[];
  readonly settings: readonly string[];
  readonly announce: readonly string[];
}

/** Gives the words for what lies on the table. */
export const proposalWords = table("negotiation/proposals", (raw: RawProposals) => ({
  heads: new Set(raw.heads),
  knowing: new Set(raw.knowing),
  sealing: new Set(raw.sealing),
  sealings: new Set(raw.sealings),
  signatures: new Set(raw.signatures),
  weak: new Set(raw.weak),
  fields: new Set(raw.fields),
  texts: new Set(raw.texts),
  standIns: new Set(raw.stand_ins),
  agreements: new Set(raw.agreements),
  plans: new Set(raw.plans),
  parts: new Set(raw.parts),
  distinct: new Set(raw.distinct),
  past: new Set(raw.past),
  apart: new Set(raw.apart),
  dropping: new Set(raw.dropping),
  deciding: new Set(raw.deciding),
  strikes: new Set(raw.strikes),
  ballots: new Set(raw.ballots),
  voters: new Set(raw.voters),
  ratifying: new Set(raw.ratifying),
  winning: new Set(raw.winning),
  taking: new Set(raw.taking),
  agreeing: new Set(raw.agreeing),
  brokering: new Set(raw.brokering),
  gazettes: new Set(raw.gazettes),
  kinds: new Set(raw.kinds),
  floating: new Set(raw.floating),
  /** Verbs by which a text says what is to be. */
  ruling: new Set(raw.ruling),
  /** Nouns for a paper that is of whoever is named behind "of". */
  made: new Set(raw.made),
  loose: new Set(raw.loose),
  bringing: new Set(raw.bringing),
  carriers: new Set(raw.carriers),
  quarrels: new Set(raw.quarrels),
  getting: new Set(raw.getting),
  surfacing: new Set(raw.surfacing),
  billing: new Set(raw.billing),
  moving: new Set(raw.moving),
  process: new Set(raw.process),
  numbers: new Set(raw.numbers),
  messengers: new Set(raw.messengers),
  unproposed: new Set(raw.unproposed),
  rubrics: new PhraseIndex(raw.rubrics.map((phrase) => [phrase, phrase] as const)),
  /** What leads, before a colon, to a list of what is agreed or offered. */
  contentRubrics: new PhraseIndex(raw.content_rubrics.map((phrase) => [phrase, phrase] as const)),
  inferring: new Set(raw.inferring),
  idle: new Set(raw.idle),
  titles: new PhraseIndex(raw.titles.map((title) => [title, title] as const)),
  statements: new Set(raw.statements),
  attached: new Set(raw.attached),
  joint: new PhraseIndex(raw.joint.map((title) => [title, title] as const)),
  /** Words before the noun of a text that both sides have made. */
  jointly: new Set(raw.joint.flatMap((title) => title.split(" ").slice(0, -1))),
  papers: new Set(raw.papers),
  oneSided: new Set(raw.one_sided),
  shared: new Set(raw.shared),
  tabling: new Set(raw.tabling),
  demands: new Set(raw.demands),
  /** Verbs by which a side asks for an amount. */
  asking: new Set(raw.asking),
  listing: new Set(raw.listing),
  laying: new Set(raw.laying),
  instruments: new Set(raw.instruments),
  /** Verb of offering -> the noun for what is offered. */
  offering: new Map(Object.entries(raw.offering)),
  promising: new Set(raw.promising),
  runs: new Set(raw.runs),
  remarks: new Set(raw.remarks),
  ends: new Set(raw.ends),
  /** Word before the head -> the version that it tells of. */
  versions: new Map(
    Object.entries(raw.versions).flatMap(([version, words]) => words.map((w) => [w, version] as const)),
  ),
  revise: new Set(raw.revise),
  authors: new Set(raw.authors),
  contents: new Set(raw.contents),
  paid: new Set(raw.paid),
  evils: new Set(raw.evils),
  running: new Set(raw.running),
  steps: new Set(raw.steps),
  bidding: new Set(raw.bidding),
  vague: new Set(raw.vague),
  compared: new PhraseIndex(raw.compared.map((phrase) => [phrase, phrase] as const)),
  measured: new Set(raw.measured),
  lacking: new Set(raw.lacking),
  pleading: new Set(raw.pleading),
  developed: new Set(raw.developed),
  holding: new Set(raw.holding),
  hearsay: new Set(raw.hearsay),
  composing: new Set(raw.composing),
  provisions: new Set(raw.provisions),
  clauses: new Set(raw.clauses),
  changing: new Set(raw.changing),
  coverage: new Set(raw.coverage),
  correcting: new Set(raw.correcting),
  arguing: new Set(raw.arguing),
  replacing: new Set(raw.replacing),
  options: new Set(raw.options),
  settings: new Set(raw.settings),
  announce: new PhraseIndex(raw.announce.map((phrase) => [phrase, phrase] as const)),
}));
