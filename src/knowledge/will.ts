import { lemmaSpellings } from "./lemma-spellings.js";
import { PhraseIndex } from "./phrase-index.js";
import { table } from "./table.js";

/** What somebody does who takes a side: data/negotiation/will.yaml says what belongs to each. */
export type WillClass = "wants" | "refuses" | "accepts" | "softens" | "divided";

interface RawClass {
  readonly verbs: readonly string[];
  readonly predicates: readonly string[];
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

type Raw = Readonly<Record<WillClass, RawClass>> & {
  readonly judges: { readonly verbs: readonly string[]; readonly words: readonly string[] };
  readonly standings: Readonly<Record<"words" | "leads" | "nouns", readonly string[]>>;
  readonly wishes: readonly string[];
  readonly clausal: readonly string[];
  readonly papers: readonly string[];
};

/** A phrase of will: its class, and the words by which it is listed. */
export interface WillPhrase {
  readonly kind: WillClass;
  readonly phrase: string;
}

const CLASSES: readonly WillClass[] = ["softens", "accepts", "refuses", "wants", "divided"];

/** Gives the phrases by which somebody is told to want, refuse, accept or give up a thing, or to be torn over it. */
export const willWords = table("negotiation/will", (raw: Raw) => ({
  verbs: new PhraseIndex(
    CLASSES.flatMap((kind) => raw[kind].verbs.flatMap((phrase) => entriesOf(kind, phrase, raw.wishes))),
  ),
  predicates: new PhraseIndex(
    CLASSES.flatMap((kind) => raw[kind].predicates.flatMap((phrase) => entriesOf(kind, phrase, raw.wishes))),
  ),
  judging: new Set(raw.judges.verbs),
  judgements: new PhraseIndex(raw.judges.words.map((word) => [word, word] as const)),
  standings: new PhraseIndex(raw.standings.words.map((word) => [word, word] as const)),
  standingLeads: new Set(raw.standings.leads),
  standingNouns: new Set(raw.standings.nouns),
  clausal: new Set(raw.clausal),
  /** Nouns for what somebody wants or offers. */
  wishes: new Set(raw.wishes),
  /** Verbs of papers and rules too: who does it must be known to act. */
  papers: new Set(raw.papers),
}));

/** The verbs of one word by their class: what a text tells without being read. */
const simpleVerbs = table(
  "negotiation/will",
  (raw: Raw): ReadonlyMap<string, WillClass> =>
    new Map(CLASSES.flatMap((kind) => raw[kind].verbs.flatMap((verb) => (/\s/.test(verb) ? [] : [[verb, kind]])))),
);

/** Endings of a verb's forms. */
const ENDINGS = ["s", "d", "es", "ed", "ing"];

/** Tells of what class a word is, in lower case, where it is a form of a verb of will. */
export function willOf(word: string): WillClass | undefined {
  const verbs = simpleVerbs();
  return baseForms(word)
    .map((form) => verbs.get(form))
    .find((kind) => kind !== undefined);
}

/** Gives what a word may be a form of: itself, and what is left of it without an ending. */
export const baseForms = (word: string): readonly string[] => [word, ...ENDINGS.flatMap((end) => cutOff(word, end))];

/** A verb without an ending: with the "e" that it may have lost, and without a letter that it doubled. */
function cutOff(word: string, end: string): readonly string[] {
  return word.endsWith(end) ? lemmaSpellings(word.slice(0, -end.length)) : [];
}

/** "Dig in its heels" is "their heels" of several. */
function entriesOf(kind: WillClass, phrase: string, wishes: readonly string[]): (readonly [string, WillPhrase])[] {
  const value = { kind, phrase };
  const words = phrase.split(" ");
  if (!words.includes("its")) return [[phrase, value]];
  const isWish = words.some((word, i) => words[i - 1] === "its" && wishes.includes(word));
  const owners = isWish ? [...OWNERS, ...POINTING] : OWNERS;
  return owners.map((own) => [words.map((w) => (w === "its" ? own : w)).join(" "), value] as const);
}

/** "Reduced that demand", "raised the offer": whose it was has been told. */
const POINTING = ["the", "that", "this"];
const OWNERS = ["its", "their", "his", "her", "our", "my"];
