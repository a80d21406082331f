import { spelling } from "../../knowledge/tokens.js";
import type { Span } from "../../model/index.js";
import { isWordKind, KIND, kindOf } from "./characters.js";
import { endOfWord } from "./words.js";

/** Longest token, in code units: a line of 10 MB without a space is cut into tokens of this length. */
export const LONGEST_TOKEN = 200;

/** Marks of which a run of the same makes one token: "...", "--", "!!!", "***". */
const RUNS = new Set([..."!?.-–—*=_#~+…"].map((mark) => mark.charCodeAt(0)));
const QUESTION = 63;
const EXCLAMATION = 33;
const DOT = 46;

/**
 * Finds the tokens of one block, as UD English cuts them: clitics apart ("do" "n't"), abbreviations with their point
 * ("U.S."), hyphens apart ("28" "-" "point") except after a prefix ("pro-union") and in a model name ("F-16"),
 * currency signs and units apart ("$" "3" "bn"), addresses whole. Linear in the length of the block.
 *
 * @returns starts and ends in turn, in the order of the text
 */
export function findTokens(text: string, block: Span): number[] {
  const bounds: number[] = [];
  const rules = spelling();
  let at = block.start;
  while (at < block.end) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === KIND.space) {
      at++;
      continue;
    }
    const limit = Math.min(block.end, at + LONGEST_TOKEN);
    if (isWordKind(kind) || startsTag(text, at, limit)) {
      at = endOfWord(text, at, limit, { rules, bounds });
    } else {
      const end = endOfMark(text, at, limit);
      bounds.push(at, end);
      at = end;
    }
  }
  return bounds;
}

/** Tells whether "@" or "#" begins a handle or a hashtag. */
function startsTag(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 64 && code !== 35) return false;
  const next = at + 1 < limit ? kindOf(text.charCodeAt(at + 1)) : KIND.space;
  return next === KIND.upper || next === KIND.lower || (code === 64 && next === KIND.letter);
}

function endOfMark(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (kindOf(code) === KIND.surrogate || isEmojiBase(code)) return endOfEmoji(text, at, limit);
  let end = at + 1;
  if (code === QUESTION || code === EXCLAMATION) {
    while (end < limit && (text.charCodeAt(end) === QUESTION || text.charCodeAt(end) === EXCLAMATION)) end++;
  } else if (RUNS.has(code)) {
    while (end < limit && text.charCodeAt(end) === code) end++;
  } else if ((code === 39 || code === 96) && text.charCodeAt(end) === code && end < limit) {
    end++;
  }
  // Two points in a row are a slip for one, but three are an ellipsis: only a run of one ends a sentence by itself.
  return code === DOT && end - at === 2 ? at + 1 : end;
}

/** Symbols of the basic plane that emoji sequences begin with. */
const isEmojiBase = (code: number): boolean => code >= 0x2600 && code <= 0x27bf;

/** Ends an emoji with its skin tone, variation selector, joined parts, or second regional letter. */
function endOfEmoji(text: string, at: number, limit: number): number {
  let end = at + lengthAt(text, at);
  const first = text.codePointAt(at) ?? 0;
  if (isRegional(first) && isRegional(text.codePointAt(end) ?? 0)) return end + 2;
  while (end < limit) {
    const code = text.codePointAt(end) ?? 0;
    if (code === 0xfe0f || code === 0x20e3 || (code >= 0x1f3fb && code <= 0x1f3ff)) end += lengthAt(text, end);
    else if (code === 0x200d && end + 1 < limit && kindOf(text.charCodeAt(end + 1)) !== KIND.space)
      end += 1 + lengthAt(text, end + 1);
    else break;
  }
  return end;
}

const isRegional = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff;
const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
