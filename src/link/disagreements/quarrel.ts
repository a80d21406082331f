import { bySentence } from "../../model/by-sentence.js";
import type { Attribution, LinkedDisagreement, Place, Reading, Sentence, Span } from "../../model/index.js";
import { firstFrom } from "../../model/index.js";
import { beforeOthers } from "./before-others.js";
import { named } from "./named.js";
import { wordsAt } from "./places.js";

/** What a report tells and what somebody answers to it, each with the sentence that it stands in. */
export interface Quarrel {
  readonly told: Span;
  readonly toldIn: Span;
  readonly answer: Span;
  readonly answerIn: Span;
  /** What it is about, where that is not what is told. */
  readonly about?: Span;
  /** What they differ in, where it is not whether it is so. */
  readonly kind?: LinkedDisagreement["kind"];
}

/** Opens what a quarrel is about where that is a sentence of its own. */
export const IS_SO = "whether it is so: ";

/** Makes a disagreement of what one report tells and has somebody answer. */
export function quarrelIn(
  readings: readonly Reading[],
  r: number,
  { told, toldIn, answer, answerIn, about = told, kind = "status" }: Quarrel,
): LinkedDisagreement {
  const at = ({ start, end }: Span): Place => ({ reading: r, start, end });
  const trimmed = (text: string) => text.replace(/^that /, "").replace(/[.\s]+$/, "");
  const reading = readings[r];
  const own = (span: Span): Span => (reading ? { start: span.start, end: beforeOthers(reading, span) } : span);
  const words = (span: Span) => trimmed(wordsAt(readings, at(own(span))));
  const name = (span: Span) => (reading ? trimmed(named(reading, own(afterThat(reading, span)))) : words(span));
  const isClause =
    about.start !== toldIn.start &&
    !(reading && (opensUnnamed(reading, about, name(about)) || isCharge(reading, about)));
  if (kind === "who")
    return {
      about: `who ${words(about)}`,
      kind,
      sides: [
        { value: words(told), places: [at(toldIn)] },
        { value: words(answer), places: [at(answerIn)] },
      ],
    };
  return {
    // A clause follows "whether"; a sentence of its own does not.
    about: isClause ? `whether ${name(about)}` : `${IS_SO}${name(about.start === toldIn.start ? about : toldIn)}`,
    kind,
    sides: [
      { value: words(told), places: [at(toldIn)] },
      { value: words(answer), places: [at(answerIn)] },
    ],
  };
}

/** "(Accused) the owner of hiding ten boats": what is told is no clause. */
const isCharge = ({ verbs }: Reading, { start, end }: Span): boolean =>
  verbs.find((verb) => verb.start >= start && verb.end <= end)?.finite === false;

/** "They did": nobody knows who, where the name is not found. */
function opensUnnamed(reading: Reading, about: Span, told: string): boolean {
  const opening = reading.tokens[firstFrom(reading.tokens, afterThat(reading, about).start)];
  return opening !== undefined && opening.xpos === "PRP" && told.startsWith(opening.text);
}

/** "That she had left": the clause opens behind the conjunction. */
function afterThat({ tokens }: Reading, { start, end }: Span): Span {
  const opening = tokens[firstFrom(tokens, start)];
  const next = tokens[firstFrom(tokens, opening?.end ?? start)];
  return { start: opening?.norm === "that" && next ? next.start : start, end };
}

/** Gives the sentence before one in its paragraph, and what it has somebody say. */
export function saidBefore(
  reading: Reading,
  sentence: number,
): { readonly before: Sentence; readonly said: readonly Attribution[] } | undefined {
  const before = reading.sentences[sentence - 1];
  if (!before || before.block !== reading.sentences[sentence]?.block) return undefined;
  return { before, said: bySentence(reading.attributions, sentence - 1).flatMap((i) => reading.attributions[i] ?? []) };
}

/** Gives the same of the sentence right before one, be it the last of the paragraph before: many have no more than one sentence. */
export function saidRightBefore(reading: Reading, sentence: number): ReturnType<typeof saidBefore> {
  const [before, own] = [reading.sentences[sentence - 1], reading.sentences[sentence]];
  const isText = (at: Sentence | undefined) => reading.intake.blocks[at?.block ?? -1]?.kind === "paragraph";
  if (!before || !isText(before) || !isText(own)) return undefined;
  return { before, said: bySentence(reading.attributions, sentence - 1).flatMap((i) => reading.attributions[i] ?? []) };
}

/** Words that point back at what was just told. */
export const POINTERS: ReadonlySet<string> = new Set(["it", "that", "this"]);

/** Gives the span from the first to the last piece of what somebody says; undefined where there is none. */
export function wholeOf(content: readonly Span[] = []): Span | undefined {
  const [first, last] = [content[0], content.at(-1)];
  return first && last && { start: first.start, end: last.end };
}
