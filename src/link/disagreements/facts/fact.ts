import type { Question } from "../../../knowledge/opposites.js";
import type { Reading, Sentence, Span } from "../../../model/index.js";
import type { Force } from "./force.js";

/** What a fact is told of, or by whom it was done, in the words of its report. */
export interface Party {
  /** Index of the phrase. */
  readonly phrase: number;
  /** Index into the entities of its reading. */
  readonly entity?: number;
  /** The head, one word for all words of one thing. */
  readonly head: string;
  /** The heads of what is joined to it: "the yard and its guild". */
  readonly joined: readonly string[];
  /** What the phrase says besides the head, as stems. */
  readonly stems: ReadonlySet<string>;
  /** Words that make it another one than the one without them: "new", "final". */
  readonly apart: string;
  /** The day or time by which it is called: "Thursday's". */
  readonly at?: string;
  /** The number of them, where it is told. */
  readonly count?: string;
  /** The number by which it is called: "six year" of "the six-year timetable". */
  readonly size?: string;
  /** "Nobody", "no delegation", "not any paper": what is told holds of all. */
  readonly all?: true;
  /** "Our team": his for whom the speaker speaks. */
  readonly ours?: true;
}

/** One answer of a report to a question that two reports may answer in ways that cannot both be so. */
export interface Fact {
  readonly reading: Reading;
  readonly question: Question;
  readonly answer: string;
  readonly force: Force;
  readonly thing?: Party;
  readonly who?: Party;
  /** What follows by "on" or "for": "closed to lorries", as stems. */
  readonly topic: readonly string[];
  /** What "the idea" points back at, as the stems of the sentence before. */
  readonly before?: ReadonlySet<string>;
  /** The only ISO day that its clause names. */
  readonly day?: string;
  /** The words that tell it. */
  readonly told: Span;
  readonly sentence: Sentence;
}

/** Tells whether two answers to one question cannot both be so; who alone did it cannot have been two. */
export function excludes(a: Fact, b: Fact): boolean {
  if (a.question.asks === "sole") return !a.force.negated && !b.force.negated;
  if (signsNone(a, b) || signsNone(b, a)) return true;
  if (a.answer === b.answer) return a.force.negated !== b.force.negated;
  return !a.force.negated && !b.force.negated;
}

/** "Signed nothing", and an accord that was initialled: to do it to none is to do no such thing to any. */
const signsNone = (none: Fact, other: Fact): boolean =>
  none.thing?.all === true && none.force.negated && !other.force.negated && other.who !== undefined;

/** Tells whether a fact is of what was so before another answer came: "not signed", "still going on". */
export function isEarlier({ question: { first }, answer, force: { negated, soFar } }: Fact): boolean {
  if (first === undefined) return negated && soFar;
  return first === "denied" ? negated : (answer === first) !== negated;
}

/** Gives the number of a fact's reading in the set. */
export type NumberOf = (fact: Pick<Fact, "reading">) => number;
