import { PhraseIndex } from "./phrase-index.js";
import { table } from "./table.js";

/** One happening that reports tell in two lights: an entry of data/negotiation/framings.yaml. */
export interface Framing {
  readonly id: string;
  /** What the disagreement is about; "{name}" stands for the proposal's or meeting's name. */
  readonly about: string;
  readonly kind: "framing" | "status";
  readonly of: "proposal" | "meeting" | "document";
  /** Heads of the phrases that it is said of, where these are no papers: "strike". */
  readonly heads?: readonly string[];
  /** Heads that stand for any of these behind "the", where the word is said right behind: "the text initialled in May". */
  readonly loosely?: readonly string[];
  readonly sides: readonly { readonly id: string; readonly words: readonly string[] }[];
}

/** Gives the framings, each with an index from its words to the side that they are of. */
export const framings = table("negotiation/framings", (raw: readonly Framing[]) =>
  raw.map((framing) => ({
    framing,
    words: new PhraseIndex(framing.sides.flatMap((side) => side.words.map((word) => [word, side.id] as const))),
  })),
);

/** Gives what befell people, by lemma: "kill" -> "dead". */
export const fates = table(
  "negotiation/fates",
  (raw: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
    new Map(Object.entries(raw).flatMap(([fate, words]) => words.map((word) => [word, fate] as const))),
);

/** Gives the words that stand for what befell people: "dead". */
export const tolls = table(
  "negotiation/fates",
  (raw: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> => new Set(Object.keys(raw)),
);

/** Gives the heads of phrases for papers that may leak or be released. */
export const documents = table("negotiation/documents", (raw: readonly string[]): ReadonlySet<string> => new Set(raw));

/** Gives the words for a text or an offer that one may have several versions of. */
export const textThings = table(
  "negotiation/same-things",
  (raw: readonly (readonly string[])[]): ReadonlySet<string> =>
    new Set(["offer", ...raw.filter(([first]) => first === "proposal").flat()]),
);

/** Gives the word that stands for all words of one thing counted: "session" -> "meeting". */
export const sameThings = table(
  "negotiation/same-things",
  (raw: readonly (readonly string[])[]): ReadonlyMap<string, string> =>
    new Map(raw.flatMap((row) => row.map((word) => [word, row[0] ?? word] as const))),
);

/** Gives the word that stands for all that reports put in its place: "visit" -> "travel". */
export const paraphrases = table(
  "negotiation/paraphrases",
  (raw: readonly (readonly string[])[]): ReadonlyMap<string, string> =>
    new Map(raw.flatMap((row) => row.map((word) => [word, row[0] ?? word] as const))),
);

/** Gives the units of what a text has more or less of from version to version: "articles". */
export const textParts = table("negotiation/text-parts", (raw: readonly string[]): ReadonlySet<string> => new Set(raw));

/** Gives the verbs of change and the things that change by the hour. */
export const moving = table(
  "negotiation/moving",
  (raw: { readonly verbs: readonly string[]; readonly of: readonly string[] }) => ({
    verbs: new Set(raw.verbs),
    of: new Set(raw.of),
  }),
);

/** Gives the words with which a number is no claim of what is: verbs as "demand", words as "could", and verbs by which it is only promised. */
export const unclaimed = table(
  "negotiation/unclaimed",
  (raw: Readonly<Record<"verbs" | "bargaining" | "words" | "promising", readonly string[]>>) => ({
    verbs: new Set(raw.verbs),
    bargaining: new Set(raw.bargaining),
    promising: new Set(raw.promising),
    words: new PhraseIndex(raw.words.map((words) => [words, true] as const)),
  }),
);

/** Gives the words by which what is to come is a step of the talks, whoever takes it: "ruling", "lease", "rally". */
export const comingWords = table(
  "negotiation/coming",
  (raw: Readonly<Record<"terms" | "verdicts" | "actions", readonly string[]>>) => ({
    all: new Set([...raw.terms, ...raw.verdicts, ...raw.actions]),
    verdicts: new Set(raw.verdicts),
  }),
);

/** Gives the things of which a set of reports has one, whose length or size it disputes: "war". */
export const singleThings = table(
  "negotiation/single-things",
  (raw: readonly string[]): ReadonlySet<string> => new Set(raw),
);

/** Gives the words by which a count is one of its day and may grow: "rose to", "so far". */
export const growing = table(
  "negotiation/growing",
  (raw: readonly string[]) => new PhraseIndex(raw.map((words) => [words, true] as const)),
);

/** Gives what is traded by the hour, and the verbs by which reports tell what it was traded at. */
export const market = table("negotiation/market", (raw: Readonly<Record<"things" | "moves", readonly string[]>>) => ({
  things: new Set(raw.things),
  moves: new Set(raw.moves),
}));

/** Gives the words by which a share is that of those who voted, and none of the votes: "took part". */
export const turnout = table(
  "negotiation/turnout",
  (raw: readonly string[]) => new PhraseIndex(raw.map((words) => [words, true] as const)),
);

/** Gives the acts by which somebody says that something is not so, and the heads of what is rejected that lead to it. */
export const denials = table("negotiation/denials", (raw: Readonly<Record<DenialWords, readonly string[]>>) => ({
  acts: new Set(raw.acts),
  claiming: new Set(raw.claiming),
  contesting: new Set(raw.contesting),
  disputing: new Set(raw.disputing),
  rejecting: new Set(raw.rejecting),
  reports: new Set(raw.reports),
  calling: new Set(raw.calling),
  untrue: new Set(raw.untrue),
  holds: new Set(raw.holds),
  opposite: new Set(raw.opposite),
  seeing: new Set(raw.seeing),
  apart: new Set(raw.apart),
  pointing: new Set(raw.pointing),
  tellings: new Set(raw.tellings),
  ending: new Set(raw.ending),
}));

/** Gives the words by which a report tells that people came out to protest. */
export const protests = table(
  "negotiation/protests",
  (raw: Readonly<Record<"words" | "signs" | "other", readonly string[]>>) => ({
    words: new Set(raw.words),
    signs: new Set(raw.signs),
    other: new Set(raw.other),
  }),
);

interface RawDeed {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
}

/** Gives by a verb, and by a noun for what it does, the rows of those that tell one deed in a denial and in what is denied. */
export const deeds = table("negotiation/deeds", (raw: readonly RawDeed[]) => ({
  verbs: rowsOf(raw.map(({ verbs }) => verbs)),
  nouns: rowsOf(raw.map(({ nouns }) => nouns)),
}));

function rowsOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const index = new Map<string, Set<number>>();
  rows.forEach((row, i) => {
    for (const word of row) index.set(word, new Set([...(index.get(word) ?? []), i]));
  });
  return index;
}

type DenialWords =
  | "acts"
  | "claiming"
  | "contesting"
  | "disputing"
  | "rejecting"
  | "reports"
  | "calling"
  | "untrue"
  | "holds"
  | "opposite"
  | "seeing"
  | "apart"
  | "pointing"
  | "tellings"
  | "ending";

interface RawTerm {
  readonly id: string;
  readonly about: string;
  readonly past?: boolean;
  readonly of: readonly string[];
  readonly verbs: readonly string[];
  readonly end: readonly string[];
  readonly acts: readonly string[];
  readonly until?: readonly string[];
  readonly near?: readonly string[];
}

/** Gives how reports tell on which day something begins or ends. */
export const terms = table("negotiation/terms", (raw: readonly RawTerm[]) =>
  raw.map(({ id, about, past, of, verbs, end, acts, until, near }) => ({
    id,
    about,
    past: past === true,
    of: new Set(of),
    verbs: new Set(verbs),
    end: new Set(end),
    acts: new Set(acts),
    until: new Set(until),
    near: new Set(near),
  })),
);
