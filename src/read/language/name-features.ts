import { featureKey } from "./features.js";
import { phraseKey, phraseMask, WORD } from "./gazetteer.js";
import type { Word, Words } from "./lexicon.js";

/** What the name model sees of a text. */
export interface NameContext {
  readonly words: Words;
  /** By word: a number for its XPOS. */
  readonly tags: Int32Array;
  /** Gazetteer masks by word. */
  readonly masks: Int32Array;
  /** By word: what the tagger's dictionary knows of it in small letters, 0 for nothing. */
  readonly common: Int32Array;
  /** By word: whether English has it in small letters, see `englishLevel`. */
  readonly english: Uint8Array;
}

/** Bounds and capitalisation of a sentence (see `frameOf`). */
export interface NameFrame {
  readonly first: number;
  readonly last: number;
  readonly casing: number;
}

/** Where a word stands in a name. */
export const POSITION = { single: 0, first: 1, last: 2, inner: 3 } as const;

/** Most features that one call writes. */
export const NAME_FEATURES = 80;

const EDGE = 0x5bd1e995;

/**
 * Writes the keys of a word's features at one position of a name.
 *
 * @param blind leaves the word itself out, so that training cannot learn it by heart
 */
export function nameWordFeatures(
  context: NameContext,
  frame: NameFrame,
  i: number,
  position: number,
  blind: boolean,
  out: Int32Array,
): number {
  const { words, tags, masks, common, english } = context;
  const { form, norm, shape, affixes } = words.list[i] as Word;
  const written = (words.cases[i] as number) + 8 * frame.casing;
  const mask = masks[i] as number;
  let n = 0;
  if (!blind) {
    out[n++] = featureKey(100, position, norm);
    out[n++] = featureKey(101, position, form);
    out[n++] = featureKey(102, position, affixes[2] as number);
    out[n++] = featureKey(103, position, affixes[6] as number);
  }
  out[n++] = featureKey(104, position, affixes[5] as number);
  out[n++] = featureKey(105, position, affixes[4] as number);
  out[n++] = featureKey(106, position, shape);
  out[n++] = featureKey(107, position, tags[i] as number, written);
  out[n++] = featureKey(108, position, mask);
  out[n++] = featureKey(109, position, written);
  out[n++] = featureKey(110, position, common[i] as number, written);
  out[n++] = featureKey(111, position, (common[i] as number) === 0 ? 1 : 2, mask);
  const e = english[i] as number;
  out[n++] = featureKey(113, position, e, written);
  out[n++] = featureKey(114, position, e, tags[i] as number);
  out[n++] = featureKey(115, position, e, mask);
  for (let rest = mask; rest !== 0; rest &= rest - 1) out[n++] = featureKey(112, position, rest & -rest);
  return n;
}

/** Writes the keys of the features of a name as a whole: what it consists of and what stands around it. */
export function nameSpanFeatures(
  context: NameContext,
  frame: NameFrame,
  from: number,
  to: number,
  blind: boolean,
  out: Int32Array,
): number {
  const { words, tags, masks, english } = context;
  const { norm, cases } = words;
  const length = Math.min(to - from, 5);
  let whole = 0;
  let tagRun = 0;
  let caseRun = 0;
  let any = 0;
  let unknown = 0;
  for (let i = from; i < to; i++) {
    whole = phraseKey(whole, norm[i] as number);
    tagRun = featureKey(1, tagRun, tags[i] as number);
    caseRun = featureKey(2, caseRun, cases[i] as number);
    any |= masks[i] as number;
    if (english[i] === 0) unknown++;
  }
  const phrase = phraseMask(whole);
  const lastMask = masks[to - 1] as number;
  const firstMask = masks[from] as number;
  const p = from > frame.first ? from - 1 : -1;
  const pp = from - 1 > frame.first ? from - 2 : -1;
  const q = to < frame.last ? to : -1;
  const qq = to + 1 < frame.last ? to + 1 : -1;
  const at = (column: Int32Array, i: number): number => (i < 0 ? EDGE : (column[i] as number));
  const caseAt = (i: number): number => (i < 0 ? 9 : (cases[i] as number));
  const wp = at(norm, p);
  const wq = at(norm, q);
  const tp = at(tags, p);
  const tq = at(tags, q);
  const mp = at(masks, p);
  const mq = at(masks, q);
  const start = p < 0 ? 1 : 0;
  const kind = featureKey(3, any & (WORD.given | WORD.surname | WORD.title | WORD.body | WORD.place), length);
  let n = 0;
  out[n++] = featureKey(120, length);
  out[n++] = featureKey(121, length, frame.casing, start);
  if (!blind) out[n++] = featureKey(122, whole);
  out[n++] = featureKey(123, phrase, length > 1 ? 1 : 0);
  for (let rest = phrase; rest !== 0; rest &= rest - 1) out[n++] = featureKey(124, rest & -rest);
  out[n++] = featureKey(125, tagRun);
  out[n++] = featureKey(126, caseRun, frame.casing);
  out[n++] = featureKey(127, kind);
  out[n++] = featureKey(128, firstMask, lastMask, length);
  out[n++] = featureKey(129, unknown === to - from ? 1 : 0, length, start);
  out[n++] = featureKey(130, start, english[from] as number, length);
  out[n++] = featureKey(131, wp);
  out[n++] = featureKey(132, wq);
  out[n++] = featureKey(133, at(norm, pp), wp);
  out[n++] = featureKey(134, wq, at(norm, qq));
  out[n++] = featureKey(135, wp, wq);
  out[n++] = featureKey(136, tp, caseAt(p));
  out[n++] = featureKey(137, tq, caseAt(q));
  out[n++] = featureKey(138, tp, tq, length);
  out[n++] = featureKey(139, mp, length);
  out[n++] = featureKey(140, mq, length);
  out[n++] = featureKey(141, mp, mq);
  out[n++] = featureKey(142, wp, caseRun);
  out[n++] = featureKey(143, wq, caseRun);
  out[n++] = featureKey(144, wp, phrase, kind);
  out[n++] = featureKey(145, wq, phrase, kind);
  out[n++] = featureKey(146, mp, phrase, kind);
  out[n++] = featureKey(147, mq, phrase, kind);
  out[n++] = featureKey(148, at(masks, pp), at(tags, pp), mp);
  out[n++] = featureKey(149, wq, at(tags, qq), at(masks, qq));
  out[n++] = featureKey(150, suffixAt(words, p), tp);
  out[n++] = featureKey(151, suffixAt(words, q), tq);
  out[n++] = featureKey(152, tagRun, tp, tq);
  out[n++] = featureKey(153, kind, phrase, unknown === to - from ? 1 : 0);
  out[n++] = featureKey(154, caseRun, wp, wq);
  if (length > 1) {
    const head = phraseMask(phraseKey(0, norm[from] as number));
    const tail = phraseMask(phraseKey(0, norm[to - 1] as number));
    out[n++] = featureKey(155, head, lastMask, length);
    out[n++] = featureKey(156, tail, firstMask, length);
    out[n++] = featureKey(157, head, tail);
  }
  return n;
}

const suffixAt = (words: Words, i: number): number => (i < 0 ? EDGE : ((words.list[i] as Word).affixes[5] as number));
