import { meetingWords } from "./meetings.js";
import { PhraseIndex } from "./phrase-index.js";
import { table } from "./table.js";

/** What two reports may answer in ways that cannot both be so: an entry of data/negotiation/opposites.yaml. */
export interface Question {
  readonly id: string;
  /** `{thing}` and `{who}` stand for the words of a report. */
  readonly about: string;
  /** What reports differ about that put it on two days to come. */
  readonly when?: string;
  readonly kind: "status" | "who" | "framing";
  readonly asks: "thing" | "doer" | "body" | "sole";
  /** Heads of the thing; undefined where any will do. */
  readonly of: ReadonlySet<string> | undefined;
  readonly alike: boolean;
  /** The answer that is so before another one is given; "denied" that the answer is not so yet. */
  readonly first: string | undefined;
  readonly bound: boolean;
  /** True where it is asked of people only. */
  readonly people: boolean;
  /** True where it may be told of all things at once: "signed nothing". */
  readonly nothing: boolean;
}

/** In which way a verb, or what something is, tells an answer. */
export type Role = "does" | "done" | "is" | "acts" | "from" | "source" | "lacks";

export interface Answering {
  readonly question: Question;
  readonly answer: string;
  readonly role: Role;
}

interface RawQuestion {
  readonly id: string;
  readonly about: string;
  readonly when?: string;
  readonly kind: Question["kind"];
  readonly asks: Question["asks"];
  readonly of?: readonly string[];
  readonly alike?: boolean;
  readonly first?: string;
  readonly bound?: boolean;
  readonly people?: boolean;
  readonly nothing?: boolean;
  readonly answers: Readonly<Record<string, Readonly<Partial<Record<Role, readonly string[]>>>>>;
}

type Leads =
  | "failing"
  | "managing"
  | "planning"
  | "able"
  | "supposing"
  | "lasting"
  | "apart"
  | "minor"
  | "topics"
  | "doubting"
  | "everyone"
  | "anew"
  | "beside"
  | "adding"
  | "none"
  | "pointing"
  | "hoping"
  | "papers";

interface RawManner {
  readonly about: string;
  readonly sides: readonly (readonly string[])[];
}

interface Raw {
  readonly votes: Readonly<Record<"telling" | "other", readonly string[]>>;
  readonly manners: readonly RawManner[];
  readonly leads: Readonly<Record<Leads, readonly string[]>>;
  readonly questions: readonly RawQuestion[];
}

/** Gives by each verb, or by the first word of what something is said to be, the questions that it answers. */
export const answerings = table("negotiation/opposites", ({ questions }: Raw) => {
  const index = new Map<string, Answering[]>();
  for (const { answers, of = [], alike = false, first, bound = false, ...rest } of questions) {
    const heads = of.flatMap((head) => (head === "meeting" ? [...meetingWords().nouns.keys()] : [head]));
    const { people = false, nothing = false, ...more } = rest;
    const question = {
      ...more,
      of: heads.length > 0 ? new Set(heads) : undefined,
      alike,
      first,
      bound,
      people,
      nothing,
    };
    for (const [answer, roles] of Object.entries(answers))
      for (const [role, words] of Object.entries(roles) as [Role, readonly string[]][])
        for (const word of words) {
          const key = `${role} ${word}`;
          index.set(key, [...(index.get(key) ?? []), { question, answer, role }]);
        }
  }
  return index as ReadonlyMap<string, readonly Answering[]>;
});

/** Gives the verbs and words that tell whether what follows them was done, will be, or is only supposed. */
export const leads = table("negotiation/opposites", ({ leads: raw }: Raw) => ({
  failing: new Set(raw.failing),
  managing: new Set(raw.managing),
  planning: new Set(raw.planning),
  able: new Set(raw.able),
  supposing: new Set(raw.supposing),
  lasting: new Set(raw.lasting),
  apart: new Set(raw.apart),
  minor: new Set(raw.minor),
  topics: new Set(raw.topics),
  doubting: new Set(raw.doubting),
  everyone: new Set(raw.everyone),
  anew: new Set(raw.anew),
  beside: new Set(raw.beside),
  adding: new Set(raw.adding),
  none: new Set(raw.none),
  pointing: new Set(raw.pointing),
  hoping: raw.hoping,
  // By the letters that their derivations share.
  papers: new Set(raw.papers.map((word) => word.slice(0, 6))),
}));

/** A side of what cannot be said of one thing in two ways: "at once" or "by steps". */
export interface Manner {
  readonly about: string;
  readonly side: number;
}

/** Gives the words that cannot both be said of one thing. */
export const manners = table(
  "negotiation/opposites",
  ({ manners: raw }: Raw) =>
    new PhraseIndex(
      raw.flatMap(({ about, sides }) =>
        sides.flatMap((words, side) => words.map((word) => [word, { about, side }] as const)),
      ),
    ),
);

/** Gives the words by which a sentence tells how a vote went, and those by which a share is none of it. */
export const voteWords = table("negotiation/opposites", ({ votes }: Raw) => ({
  telling: new Set(votes.telling),
  other: new PhraseIndex(votes.other.map((word) => [word, true] as const)),
}));
