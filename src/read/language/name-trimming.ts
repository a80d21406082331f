import { hashNorm } from "./features.js";
import { PHRASE, phraseKey, phraseMask, WORD } from "./gazetteer.js";
import type { LabelledSpan } from "./name-decoder.js";
import type { NameContext } from "./name-features.js";

const PER = 1;
const ORG = 2;
const LOC = 3;
const PLACES = PHRASE.country | PHRASE.capital | PHRASE.region | PHRASE.largeTown;
const LISTED = PLACES | PHRASE.subdivision | PHRASE.town;
const STATES = PHRASE.country | PHRASE.capital;
const BODIES = PHRASE.body | PHRASE.outlet;
const NO_BODY = PLACES | PHRASE.demonym | PHRASE.town | PHRASE.subdivision | PHRASE.thing | PHRASE.person;

/** Gives the key of a stretch of words, for look-up among phrases and among the names of a text. */
export function keyOf(context: NameContext, from: number, to: number): number {
  let key = 0;
  for (let i = from; i < to; i++) key = phraseKey(key, context.words.norm[i] as number);
  return key;
}

/**
 * Mends one name by what the gazetteers are sure of: titles and the country before them are cut off a person's name,
 * an office alone is no name, and what is listed as a state's or a body's name and nothing else is that.
 */
export function trimName(context: NameContext, span: LabelledSpan): LabelledSpan[] {
  const { masks } = context;
  const pair = splitPair(context, span);
  if (pair) return pair;
  if (span.to - span.from === 1 && has(masks, span.from, WORD.never)) return [];
  if (isLettered(context, span)) return [];
  if (span.label !== PER) return [relabelled(context, span)];
  let { from } = span;
  const outside: LabelledSpan[] = [];
  while (span.to - from > 1) {
    if (has(masks, from, WORD.before)) from++;
    else if (span.to - from > 2 && has(masks, from + 1, WORD.before) && isState(context, from)) {
      if (phraseMask(keyOf(context, from, from + 1)) & PHRASE.country) outside.push({ from, to: from + 1, label: LOC });
      from++;
    } else break;
  }
  const title = titleWithin(context, from, span.to);
  if (title) {
    const mask = phraseMask(keyOf(context, from, title.from));
    const isPlace = (mask & (PLACES | PHRASE.subdivision)) !== 0;
    if (isPlace || !(mask & PHRASE.demonym)) outside.push({ from, to: title.from, label: isPlace ? LOC : ORG });
    from = title.to;
  }
  if (span.to - from === 1 && has(masks, from, WORD.before) && has(masks, from, WORD.title)) return outside;
  return [...outside, relabelled(context, from === span.from ? span : { from, to: span.to, label: PER })];
}

const has = (masks: Int32Array, i: number, bit: number): boolean => ((masks[i] as number) & bit) !== 0;

const LETTERS = new Set([..."abcdefghijklmnopqrstuvwxyz"].map((letter) => hashNorm(letter)));

/** Tells "Option B" and "Annex C" from people: an English word and a letter, and nothing of it a given name. */
function isLettered({ words, masks, english }: NameContext, { from, to, label }: LabelledSpan): boolean {
  return (
    label === PER &&
    to - from === 2 &&
    LETTERS.has(words.norm[to - 1] as number) &&
    (english[from] as number) > 0 &&
    !has(masks, from, WORD.given | WORD.surname)
  );
}

function isState(context: NameContext, i: number): boolean {
  return (phraseMask(keyOf(context, i, i + 1)) & (PHRASE.country | PHRASE.demonym)) !== 0;
}

/** Finds the office in the midst of a name: "Northline Chief Executive Ana Reis" names a body and a person. */
function titleWithin({ masks }: NameContext, from: number, to: number): { from: number; to: number } | undefined {
  for (let i = from + 1; i < to - 1; i++) {
    if (!has(masks, i, WORD.before) || has(masks, i, WORD.surname | WORD.given)) continue;
    let end = i + 1;
    while (end < to - 1 && has(masks, end, WORD.title) && !has(masks, end, WORD.surname | WORD.given)) end++;
    return { from: i, to: end };
  }
  return undefined;
}

function relabelled(context: NameContext, span: LabelledSpan): LabelledSpan {
  const mask = phraseMask(keyOf(context, span.from, span.to));
  if (mask & BODIES && !(mask & NO_BODY)) {
    const isPerson = span.to - span.from === 1 && has(context.masks, span.from, WORD.given | WORD.surname);
    return isPerson ? span : { ...span, label: ORG };
  }
  const isLong = span.to - span.from > 1;
  if (span.label === PER && isLong && mask & LISTED && !has(context.masks, span.from, WORD.given | WORD.surname))
    return { ...span, label: LOC };
  if (span.label === PER && mask & PHRASE.country && (isLong || !has(context.masks, span.from, WORD.given)))
    return { ...span, label: LOC };
  return span;
}

const HYPHENS = new Set(["-", "–", "‐"].map((hyphen) => hashNorm(hyphen)));

/** Splits two states or capitals that a hyphen joins: "Lima-Quito talks". */
function splitPair(context: NameContext, span: LabelledSpan): LabelledSpan[] | undefined {
  for (let i = span.from + 1; i < span.to - 1; i++) {
    if (!HYPHENS.has(context.words.norm[i] as number)) continue;
    const first = phraseMask(keyOf(context, span.from, i));
    const second = phraseMask(keyOf(context, i + 1, span.to));
    if ((first & STATES) === 0 || (second & STATES) === 0) continue;
    if (phraseMask(keyOf(context, span.from, span.to)) & PLACES) return undefined;
    return [
      { from: span.from, to: i, label: LOC },
      { from: i + 1, to: span.to, label: LOC },
    ];
  }
  return undefined;
}
