import { denials } from "../../knowledge/framings.js";
import type { PhraseIndex } from "../../knowledge/phrase-index.js";
import { bySentence } from "../../model/by-sentence.js";
import { firstFrom, once, overlaps, type Place, type Reading, type Span, within } from "../../model/index.js";

/** A word of one of the sides of a framing, and where it stands. */
export interface Framed {
  readonly side: string;
  readonly span: Span;
}

/**
 * Finds the words of a framing that are said of a thing: verbs of which it is the subject or what is done to, and other words near
 * its name. What is denied is not said of it.
 *
 * @param near how far from the name, in tokens, a word that is no verb is still about it
 */
export function framedAt(
  reading: Reading | undefined,
  words: PhraseIndex<string>,
  thing: Place,
  near: number,
): Framed[] {
  if (!reading) return [];
  const first = firstFrom(reading.tokens, thing.start);
  const last = firstFrom(reading.tokens, thing.end);
  return hitsIn(reading)(words)(reading.tokens[first]?.sentence ?? -1).flatMap(({ first: at, last: end, value }) => {
    const span = { start: reading.tokens[at]?.start ?? 0, end: reading.tokens[end - 1]?.end ?? 0 };
    const isNear = at >= first - near && end <= last + near;
    const said = verbAbout(reading, span, thing) ?? isNear;
    const isNot = NOT.has(reading.tokens[at - 1]?.norm ?? "");
    return said && !isNot && !isAhead(reading, at) && !isDenied(reading, span) ? [{ side: value, span }] : [];
  });
}

/** The words of a framing in a sentence: looked for once, in however many sets and for however many things of it. */
const hitsIn = once(({ tokens, sentences }: Reading) =>
  once((words: PhraseIndex<string>) => {
    const known = new Map<number, ReturnType<typeof words.all>>();
    return (index: number) => {
      const sentence = sentences[index];
      const hits = known.get(index) ?? (sentence ? words.all(tokens, sentence.first, sentence.last) : []);
      known.set(index, hits);
      return hits;
    };
  }),
);

/** "Is to sign", "with a view to signing": it has not come to that. */
function isAhead({ tokens }: Reading, at: number): boolean {
  const [before, word] = tokens.slice(at - 1, at + 1);
  return word?.xpos === "VB" || (word?.xpos === "VBG" && /^(?:IN|TO)$/.test(before?.xpos ?? ""));
}

/** "Initialled, but not signed". */
const NOT = new Set(["not", "n't", "n’t", "never", "neither", "nor", "without"]);

/** Clauses whose subject the text leaves to what stands before them. */
const LOOSE = new Set(["relative", "participial"]);

/** Whether the verb is said of the thing; undefined where the word is no verb of a clause. */
function verbAbout(reading: Reading, word: Span, thing: Span): boolean | undefined {
  const sentence = reading.tokens[firstFrom(reading.tokens, word.start)]?.sentence ?? -1;
  for (const i of bySentence(reading.clauses, sentence)) {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (!clause || !verb || !overlaps(verb, word)) continue;
    // What only stops ("the talks on the port adjourned") may have its subject far in front.
    const index = verb.passive ? clause.subject : clause.object;
    const phrase = index === undefined ? undefined : reading.phrases[index];
    if (!phrase) return undefined;
    if (isOf(reading, phrase, thing)) return true;
    // "The text, which was leaked", "the text, released last week": the subject stands further in front.
    return phrase.kind === "pronoun" || LOOSE.has(clause.kind) ? undefined : false;
  }
  return undefined;
}

/** "Two days of strike action", "talks at the harbour": what hangs on a phrase, and what it hangs on, is of one thing with it. */
function isOf(reading: Reading, phrase: Span, thing: Span): boolean {
  if (overlaps(phrase, thing)) return true;
  const [before, after] = phrase.end <= thing.start ? [phrase, thing] : [thing, phrase];
  const between = reading.intake.report.text.slice(before.end, after.start);
  return before === phrase ? /^ of (?:the |their |its |an? )?$/.test(between) : HANGING.test(between);
}

const HANGING = /^ (?:at|in|on|of|with|between|over|near|for) (?:the |their |its |an? )?$/;

const isDenied = (reading: Reading, span: Span): boolean =>
  reading.attributions.some(
    ({ act, negated, content }) => (negated || denials().acts.has(act)) && content.some((part) => within(span, part)),
  );
