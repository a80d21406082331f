/** What a UTF-16 code unit can do in a token. `letter` is one of a script without case, or a mark on a letter. */
export const KIND = { space: 0, upper: 1, lower: 2, digit: 3, letter: 4, mark: 5, surrogate: 6 } as const;

const SPACE = /[\s\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\ufeff]/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\p{Nd}/u;
const LETTER = /[\p{L}\p{M}\u00ad\u200c]/u;

/** Kinds by code unit, filled as they are met: 255 stands for "not met yet". */
const kinds = new Uint8Array(0x10000).fill(255);

function learn(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return KIND.surrogate;
  const char = String.fromCharCode(code);
  if (SPACE.test(char)) return KIND.space;
  if (UPPER.test(char)) return KIND.upper;
  if (LOWER.test(char)) return KIND.lower;
  if (DIGIT.test(char)) return KIND.digit;
  return LETTER.test(char) || char === "_" ? KIND.letter : KIND.mark;
}

/** Tells what kind of character a UTF-16 code unit is. */
export function kindOf(code: number): number {
  const known = kinds[code] as number;
  if (known !== 255) return known;
  const kind = learn(code);
  kinds[code] = kind;
  return kind;
}

/** Tells whether a code unit may stand inside a word: a letter, a digit, a mark on a letter. */
export const isWordKind = (kind: number): boolean => kind >= KIND.upper && kind <= KIND.letter;

/** Tells whether a code unit is an apostrophe, straight or curly. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

const lowers = new Uint16Array(0x10000);

/** Lowers a code unit and straightens curly apostrophes; characters that lower to several stay as they are. */
export function foldCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code | 32 : code;
  const known = lowers[code] as number;
  if (known !== 0) return known;
  const lower = String.fromCharCode(code).toLowerCase();
  const folded = code === 0x2019 ? 39 : lower.length === 1 ? lower.charCodeAt(0) : code;
  lowers[code] = folded;
  return folded;
}

/** Tells the kind of the character at a place, a space from `limit` on. */
export const kindAt = (text: string, at: number, limit: number): number =>
  at < limit ? kindOf(text.charCodeAt(at)) : KIND.space;

/** Tells whether a digit stands at a place. */
export const isDigit = (text: string, at: number, limit: number): boolean => kindAt(text, at, limit) === KIND.digit;

/** Tells whether a letter stands at a place. */
export const isLetter = (text: string, at: number, limit: number): boolean => {
  const kind = kindAt(text, at, limit);
  return kind === KIND.upper || kind === KIND.lower || kind === KIND.letter;
};

/** Counts the digits from `at`, five at most. */
export function digits(text: string, at: number, limit: number): number {
  let count = 0;
  while (count < 5 && isDigit(text, at + count, limit)) count++;
  return count;
}
