import { remembered } from "../model/remembered.js";
import { type AnyCase, inAnyCase } from "./any-case.js";
import { table } from "./table.js";

/** What sentences tell of others, where a reader needs both. */
type Kind = "answer" | "correction" | "reply" | "unnamed";

interface Raw {
  readonly id: string;
  readonly at:
    | "opening"
    | "anywhere"
    | "past"
    | "unagreed"
    | "unchanged"
    | "earlier"
    | "yielding"
    | "refusing"
    | "limit"
    | Kind;
  readonly pattern: string;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

/** How words hang on more than themselves. */
export interface Leaning {
  /** Matches words that lean on the sentences before them: "One of them", "two hours later". */
  readonly pattern: AnyCase;
  /** Matches words that tell what was and may no longer be: "had offered". */
  readonly past: AnyCase;
  /** Matches words that tell what is to follow where nothing is agreed: "without a deal". */
  readonly unagreed: AnyCase;
  /** Matches words that tell that something is as it was: "still demands". */
  readonly unchanged: AnyCase;
  /** Matches words that tell a step as one of days before: "earlier this week". */
  readonly earlier: AnyCase;
  /** Matches a sentence that tells that somebody gave way, and not to what: "gave ground on tolls". */
  readonly yielding: AnyCase;
  /** Matches words by which somebody wants a thing not to be: "rejects". */
  readonly refusing: AnyCase;
  /** Matches words that tell by when a thing must be done: "until", "the deadline". */
  readonly limit: AnyCase;
  /** Matches a sentence that confirms, denies or leaves open what the one before it tells: "The owners denied it". */
  readonly answer: AnyCase;
  /** Matches words by which somebody takes back what was said: "he misspoke". */
  readonly correction: AnyCase;
  /** Matches words that answer those before them: "replied the owner". */
  readonly reply: AnyCase;
  /** Matches words in which nobody is named whom a pronoun could mean: "An aide said she would stay". */
  readonly unnamed: AnyCase;
  readonly entries: readonly Raw[];
}

/** The same sentences are asked of for each dossier of a set that grows. */
const onceEach = (expression: AnyCase): AnyCase => ({ test: remembered((text) => expression.test(text)) });

/** Gives the words that mean nothing without the report that they stand in, and those of what may be over. */
export const leaning = table("en/leaning", (raw: readonly Raw[]): Leaning => {
  const at = (where: Raw["at"]) => raw.flatMap(({ at, pattern }) => (at === where ? [pattern] : [])).join("|");
  return {
    pattern: onceEach(inAnyCase(`^(?:${at("opening")})|${at("anywhere")}`)),
    past: onceEach(inAnyCase(at("past"))),
    unagreed: onceEach(inAnyCase(at("unagreed"))),
    unchanged: onceEach(inAnyCase(at("unchanged"))),
    earlier: onceEach(inAnyCase(at("earlier"))),
    yielding: onceEach(inAnyCase(at("yielding"))),
    refusing: onceEach(inAnyCase(at("refusing"))),
    limit: onceEach(inAnyCase(at("limit"))),
    answer: onceEach(inAnyCase(at("answer"))),
    correction: onceEach(inAnyCase(at("correction"))),
    reply: onceEach(inAnyCase(at("reply"))),
    unnamed: onceEach(inAnyCase(at("unnamed"))),
    entries: raw,
  };
});
