import { fileUnder } from "../model/file-under.js";
import { memo } from "./memo.js";
import { PhraseIndex } from "./phrase-index.js";
import { table, tablesUnder } from "./table.js";

export type IssueStatus = "open" | "contested" | "narrowing" | "agreed" | "dropped" | "not discussed";

interface RawStatus {
  readonly status: IssueStatus;
  readonly phrases: readonly string[];
  readonly words?: readonly string[];
  readonly verbs?: readonly string[];
}

/** Gives the phrases that tell how a matter stands. */
export const statusPhrases = table(
  "negotiation/status",
  (raw: readonly RawStatus[]) =>
    new PhraseIndex(raw.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry.status] as const))),
);

/** Gives the words that tell it alone, in a heading or behind a label. */
export const statusWords = table(
  "negotiation/status",
  (raw: readonly RawStatus[]) =>
    new Map(raw.flatMap((entry) => (entry.words ?? []).map((word) => [word, entry.status] as const))),
);

/** Gives the verbs that put what they govern in a state: "agreed to open the port", "dropped the clause". */
export const governingVerbs = table(
  "negotiation/status",
  (raw: readonly RawStatus[]) =>
    new Map(raw.flatMap((entry) => (entry.verbs ?? []).map((verb) => [verb, entry.status] as const))),
);

/** Gives the verbs and nouns by which a report says what a party wants. */
export const stanceWords = table(
  "negotiation/stances",
  (
    raw: Readonly<
      Record<
        | "verbs"
        | "joint"
        | "clausal"
        | "joint_acts"
        | "headings"
        | "nouns"
        | "acts"
        | "words"
        | "wills"
        | "undone"
        | "asking"
        | "bidding"
        | "telling"
        | "claiming"
        | "requesting"
        | "dealing"
        | "arrivals"
        | "closing"
        | "numbers"
        | "bids"
        | "ready",
        readonly string[]
      >
    >,
  ) => ({
    acts: new Set(raw.acts),
    words: new PhraseIndex(raw.words.map((word) => [word, word] as const)),
    verbs: new Set(raw.verbs),
    joint: new Set(raw.joint),
    clausal: new Set(raw.clausal),
    headings: new PhraseIndex(raw.headings.map((phrase) => [phrase, phrase] as const)),
    jointActs: new Set(raw.joint_acts),
    nouns: new Set(raw.nouns),
    wills: new Set(raw.wills),
    undone: new Set(raw.undone),
    asking: new Set(raw.asking),
    bidding: new Set(raw.bidding),
    telling: new Set(raw.telling),
    claiming: new Set(raw.claiming),
    requesting: new Set(raw.requesting),
    dealing: new Set(raw.dealing),
    arrivals: new Set(raw.arrivals),
    closing: new Set(raw.closing),
    numbers: new Set(raw.numbers),
    bids: new Set(raw.bids),
    bidVerbs: new Set(raw.bids.map((phrase) => phrase.slice(0, phrase.indexOf(" ")))),
    ready: new Set(raw.ready),
  }),
);

/** One matter of the issue taxonomy. */
interface IssueEntry {
  readonly code: string;
  readonly name: string;
  readonly field: string;
}

interface RawField {
  readonly field: string;
  readonly words: readonly string[];
  readonly amounts?: Readonly<Record<string, string>>;
  readonly pressure?: readonly string[];
  readonly course?: readonly string[];
  readonly issues: readonly {
    readonly code: string;
    readonly name: string;
    readonly phrases: readonly string[];
    readonly pairs?: readonly (readonly [things: readonly string[], deeds: readonly string[]])[];
  }[];
}

/** A thing that makes a matter together with what is to be done with it: troops that leave, a border that is marked. */
export interface IssuePair {
  readonly code: string;
  readonly deeds: ReadonlySet<string>;
}

export interface IssueTable {
  readonly byCode: ReadonlyMap<string, IssueEntry>;
  /** What names a matter; each gives itself, to ask `ofPhrase` with. */
  readonly phrases: PhraseIndex<string>;
  /** Gives the matters that a phrase names. One that several fields share stands for one matter in each. */
  readonly ofPhrase: (phrase: string) => readonly IssueEntry[];
  /** Lemma of a thing -> the matters that it makes with what is done to it. */
  readonly pairs: ReadonlyMap<string, readonly IssuePair[]>;
  /** Gives the matter of a field that a bare amount of a kind is of. */
  readonly ofAmount: (field: string, kind: string) => string | undefined;
  /** Words that tell in which field a text is. */
  readonly fieldWords: ReadonlyMap<string, readonly string[]>;
  /** What one side does to press the other, in words of a matter: "overtime ban". */
  readonly pressure: PhraseIndex<string>;
  /** Words for how the talks are led: "arbitration". */
  readonly course: ReadonlySet<string>;
}

let issueTable: IssueTable | undefined;

/** Gives the matters under negotiation, one file of data/negotiation/issues a field. Codes carry no field: they are unique. */
export function issueWords(): IssueTable {
  issueTable ??= buildIssues(tablesUnder("negotiation/issues").map((id) => table(id, (raw: RawField) => raw)()));
  return issueTable;
}

function buildIssues(fields: readonly RawField[]): IssueTable {
  const byCode = new Map<string, IssueEntry>();
  const byPhrase = new Map<string, IssueEntry[]>();
  const fieldWords = new Map<string, string[]>();
  const pairs = new Map<string, IssuePair[]>();
  for (const { field, words, issues } of fields) {
    for (const word of words) fieldWords.set(word, [...(fieldWords.get(word) ?? []), field]);
    for (const { code, name, phrases, pairs: all = [] } of issues) {
      for (const [things, deeds] of all)
        for (const thing of things) fileUnder(pairs, thing, { code, deeds: new Set(deeds) });
      const entry = { code, name, field };
      byCode.set(code, entry);
      for (const phrase of phrases) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), entry]);
    }
  }
  const pressing = new Set(fields.flatMap(({ pressure = [] }) => pressure));
  const phrases = new PhraseIndex([...byPhrase.keys(), ...pressing].map((phrase) => [phrase, phrase] as const));
  const pressure = new PhraseIndex([...pressing].map((phrase) => [phrase, phrase] as const));
  const course = new Set(fields.flatMap(({ course: words = [] }) => words));
  // Of thousands of phrases a report has a few: those are looked at when they are met.
  const ofPhrase = memo((phrase) => (pressing.has(phrase) ? [] : withShorter(byPhrase, phrase)));
  const amounts = new Map(fields.map(({ field, amounts: of }) => [field, of] as const));
  const ofAmount = (field: string, kind: string) => amounts.get(field)?.[kind];
  return { byCode, phrases, ofPhrase, pairs, ofAmount, fieldWords, pressure, course };
}

/** The longest phrase counts: where "pension scheme" is on the list of one field, it holds the "pension" of another all the same. */
function withShorter(byPhrase: ReadonlyMap<string, readonly IssueEntry[]>, phrase: string): readonly IssueEntry[] {
  const entries = byPhrase.get(phrase) ?? [];
  const words = phrase.replace(/\*$/, "").split(" ");
  const runs = words.flatMap((_, from) => words.slice(from).map((_w, i) => words.slice(from, from + i + 1)));
  const others = runs
    .filter((run) => run.length < words.length)
    .flatMap((run) => spellingsOf(run).flatMap((key) => byPhrase.get(key) ?? []))
    .filter(({ field }) => !entries.some((entry) => entry.field === field));
  return [...new Set([...entries, ...others])];
}

/** A run of words as a list can have it: as it is, or with any ending. */
function spellingsOf(run: readonly string[]): string[] {
  const whole = run.join(" ");
  const last = run.at(-1)?.length ?? 0;
  const stems = Array.from(
    { length: Math.max(0, last - SHORTEST_STEM + 1) },
    (_, i) => `${whole.slice(0, whole.length - i)}*`,
  );
  return [whole, ...stems];
}

/** Letters that a word must have before any ending. */
const SHORTEST_STEM = 4;

type RawMatters = Readonly<
  Record<
    | "leads"
    | "passing"
    | "negotiators"
    | "talking"
    | "gatherings"
    | "unnamed"
    | "concluded"
    | "parts"
    | "anybody"
    | "levied"
    | "traded"
    | "closing"
    | "counts"
    | "stands"
    | "names"
    | "questions"
    | "distributing"
    | "carry"
    | "voices"
    | "behalf"
    | "while"
    | "settle"
    | "fail"
    | "measures"
    | "unsaid"
    | "conditions"
    | "denying"
    | "manners"
    | "habits"
    | "wished"
    | "bygone"
    | "wanting"
    | "behind"
    | "sums"
    | "changes"
    | "pointing"
    | "mentioned"
    | "sides"
    | "not",
    readonly string[]
  >
> & {
  readonly nouns: Readonly<Record<"contested" | "none", readonly string[]>>;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly payments: Readonly<Record<string, string>>;
};

/** Gives the words by which reports name a matter that no list of issues holds. */
export const matterWords = table("negotiation/matters", (raw: RawMatters) => ({
  /** Noun before the matter -> the status that it tells by itself. */
  nouns: new Map<string, IssueStatus | undefined>([
    ...raw.nouns.contested.map((noun) => [noun, "contested"] as const),
    ...raw.nouns.none.map((noun) => [noun, undefined] as const),
  ]),
  leads: new Set(raw.leads),
  passing: new Set(raw.passing),
  negotiators: new Set(raw.negotiators),
  talking: new Set(raw.talking),
  unnamed: new Set(raw.unnamed),
  concluded: new Set(raw.concluded),
  parts: new Set(raw.parts),
  anybody: new Set(raw.anybody),
  levied: new Set(raw.levied),
  traded: new Set(raw.traded),
  closing: new Set(raw.closing),
  counts: new Set(raw.counts),
  gatherings: new Set(raw.gatherings),
  stands: new Set(raw.stands),
  names: new Set(raw.names),
  questions: new Set(raw.questions),
  distributing: new Set(raw.distributing),
  carry: new Set(raw.carry),
  voices: new Set(raw.voices),
  behalf: new Set(raw.behalf),
  payments: new Map(Object.entries(raw.payments)),
  while: new PhraseIndex(raw.while.map((phrase) => [phrase, phrase] as const)),
  settle: new Set(raw.settle),
  fail: new Set(raw.fail),
  measures: new Set(raw.measures),
  unsaid: new Set(raw.unsaid),
  conditions: new Set(raw.conditions),
  denying: new Set(raw.denying),
  manners: new Set(raw.manners),
  habits: new Set(raw.habits),
  wished: new Set(raw.wished),
  bygone: new PhraseIndex(raw.bygone.map((phrase) => [phrase, phrase] as const)),
  wanting: new Set(raw.wanting),
  terms: new Set(Object.values(raw.terms).flat()),
  sums: new Set(raw.sums),
  changes: new Set(raw.changes),
  pointing: new Set(raw.pointing),
  mentioned: new Set(raw.mentioned),
  sides: new Set(raw.sides),
  paid: new Set([...(raw.terms.paid ?? []), ...raw.sums]),
  behind: new Set(raw.behind),
  // A word that announces a matter is none.
  not: new Set([...raw.not, ...raw.nouns.contested, ...raw.nouns.none]),
}));
