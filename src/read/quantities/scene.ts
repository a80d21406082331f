import { numberWords } from "../../knowledge/numbers.js";
import {
  hasDigit,
  type LanguageBase,
  type NameSpan,
  type Sentence,
  type Timex,
  type Token,
} from "../../model/index.js";
import { type Atom, atomsOf } from "../numbers/atoms.js";

/** One sentence as the quantity rules see it: its atoms, its tokens, its names and times. */
export interface Scene {
  readonly text: string;
  readonly sentence: Sentence;
  /** Index of the sentence. */
  readonly index: number;
  readonly atoms: readonly Atom[];
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
  readonly times: readonly Timex[];
  /** True where the sentence opens its block: a number there can be a list's. */
  readonly opensBlock: boolean;
}

/** Sets the scenes of a report: its sentences that have a figure or a number word. */
export function* scenesOf(reading: LanguageBase & { readonly times: readonly Timex[] }): Generator<Scene> {
  const { text } = reading.intake.report;
  const nextNames = cutter(reading.names);
  const nextTimes = cutter(reading.times);
  let block = -1;
  for (const [index, sentence] of reading.sentences.entries()) {
    const opensBlock = sentence.block !== block;
    block = sentence.block;
    const tokens = reading.tokens.slice(sentence.first, sentence.last);
    const [names, times] = [nextNames(sentence.end), nextTimes(sentence.end)];
    if (!tokens.some(({ norm }) => numberWords().all.has(norm) || hasDigit(norm))) continue;
    yield { text, sentence, index, atoms: atomsOf(reading, sentence), tokens, names, times, opensBlock };
  }
}

/** Takes spans off the front of an ordered list, up to an offset. */
function cutter<T extends { readonly start: number }>(spans: readonly T[]): (end: number) => T[] {
  let at = 0;
  return (end) => {
    const from = at;
    while (at < spans.length && (spans[at]?.start ?? 0) < end) at++;
    return spans.slice(from, at);
  };
}

/** Finds the first token of the sentence that begins at or after an offset. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
