import type { Spelling } from "../../knowledge/tokens.js";
import { endOfAddress } from "./addresses.js";
import { digits, isApostrophe, isDigit, isLetter, isWordKind, KIND, kindAt, kindOf } from "./characters.js";

/** What the scanning of a word needs: the spelling rules, and the list that takes the bounds of what it finds. */
export interface WordScan {
  readonly rules: Spelling;
  readonly bounds: number[];
}

const APOSTROPHE = 39;
const AMPERSAND = 38;
const COMMA = 44;
const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;

/** Scans a word from `start`, puts its tokens' bounds on the list and gives the place after it. */
export function endOfWord(text: string, start: number, limit: number, scan: WordScan): number {
  const address = endOfAddress(text, start, limit);
  if (address > start) {
    scan.bounds.push(start, address);
    return address;
  }
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isWordKind(kindOf(code))) at++;
    else if (isApostrophe(code)) {
      const cut = clitic(text, start, at, limit, scan.rules);
      if (cut) {
        pushWord(text, start, cut.from, scan);
        scan.bounds.push(cut.from, cut.to);
        return cut.to;
      }
      if (!isLetter(text, at + 1, limit)) break;
      at++;
    } else if (joins(text, start, at, limit, scan.rules)) at++;
    else break;
  }
  at = withPoint(text, start, at, limit, scan.rules);
  pushWord(text, start, at, scan);
  return at;
}

/** Puts a word on the list, cut in two where it is fused ("cannot") or a number with its unit ("20km"). */
function pushWord(text: string, start: number, end: number, { rules, bounds }: WordScan): void {
  if (end - start <= 12) {
    const cut = isDigit(text, start, end) ? unitAt(text, start, end, rules) : fusedAt(text, start, end, rules);
    if (cut > start && cut < end) {
      bounds.push(start, cut, cut, end);
      return;
    }
  }
  bounds.push(start, end);
}

function fusedAt(text: string, start: number, end: number, rules: Spelling): number {
  if (end - start < 5 || end - start > 6) return 0;
  return start + (rules.fused.get(text.slice(start, end).toLowerCase()) ?? 0);
}

function unitAt(text: string, start: number, end: number, rules: Spelling): number {
  let cut = end;
  while (cut > start && !isDigit(text, cut - 1, end)) cut--;
  if (cut === end) return 0;
  const unit = text.slice(cut, end).toLowerCase();
  return rules.units.has(unit.replaceAll(".", "")) ? cut : 0;
}

/** Finds the clitic that an apostrophe at `at` belongs to: "'s", "n't"; none inside a word ("O'Neill"). */
function clitic(text: string, start: number, at: number, limit: number, rules: Spelling) {
  let to = at + 1;
  while (to < limit && to - at <= 3 && isLetter(text, to, limit)) to++;
  if (to - at > 3 || isLetter(text, to, limit)) return undefined;
  const letters = text.slice(at + 1, to).toLowerCase();
  if (letters === "t" && (text.charCodeAt(at - 1) | 32) === 110 && at - 1 > start) return { from: at - 1, to };
  // "the 1980's" is one word, "2024's" is a possessive.
  if (letters === "s" && text.charCodeAt(at - 1) === 48 && at - start === 4) return undefined;
  return rules.clitics.has(letters) ? { from: at, to } : undefined;
}

/** Tells whether the mark at `at` joins what stands before and after it to one token. */
function joins(text: string, start: number, at: number, limit: number, rules: Spelling): boolean {
  switch (text.charCodeAt(at)) {
    case DOT:
      return joinsDot(text, start, at, limit);
    case COMMA:
      return isDigit(text, at - 1, limit) && digits(text, at + 1, limit) === 3;
    case COLON:
      return isDigit(text, at - 1, limit) && at - start <= 2 && digits(text, at + 1, limit) === 2;
    case SLASH:
      return isDigit(text, at - 1, limit) && isDigit(text, at + 1, limit);
    case AMPERSAND:
      return kindAt(text, at - 1, limit) === KIND.upper && kindAt(text, at + 1, limit) === KIND.upper;
    case HYPHEN:
    case 0x2010:
    case 0x2011:
      return joinsHyphen(text, start, at, limit, rules);
    case APOSTROPHE:
      return false;
    default:
      return false;
  }
}

function joinsDot(text: string, start: number, at: number, limit: number): boolean {
  const next = kindAt(text, at + 1, limit);
  if (next === KIND.digit) return isDigit(text, at - 1, limit);
  if (!isLetter(text, at + 1, limit)) return false;
  const single = at - start === 1 || text.charCodeAt(at - 2) === DOT;
  // "U.S", "Ph.D", "site.org" join; "the end.The next" does not.
  return single || next === KIND.lower || (at - start === 2 && kindAt(text, at - 2, limit) === KIND.upper);
}

function joinsHyphen(text: string, start: number, at: number, limit: number, rules: Spelling): boolean {
  if (!isWordKind(kindAt(text, at + 1, limit))) return false;
  const before = at - start;
  if (kindAt(text, start, limit) === KIND.digit) return joinsDate(text, start, at, limit);
  if (isDigit(text, at + 1, limit)) return before <= 2 && kindAt(text, at - 1, limit) === KIND.upper;
  return before <= 7 && rules.prefixes.has(text.slice(start, at).toLowerCase());
}

/** Joins "2026-11-30" and telephone numbers of three groups. */
function joinsDate(text: string, start: number, at: number, limit: number): boolean {
  const first = digits(text, start, limit);
  const width = at - start;
  if (width === first) {
    const second = digits(text, at + 1, limit);
    const third = text.charCodeAt(at + 1 + second) === HYPHEN ? digits(text, at + 2 + second, limit) : 0;
    return (first === 4 && second === 2 && third === 2) || (first === 3 && second === 3 && third === 4);
  }
  return (first === 4 && width === 7) || (first === 3 && width === 7 && text.charCodeAt(start + 3) === HYPHEN);
}

/** Takes the point after an abbreviation or an initial into the token. */
function withPoint(text: string, start: number, end: number, limit: number, rules: Spelling): number {
  if (end >= limit || text.charCodeAt(end) !== DOT || text.charCodeAt(end + 1) === DOT) return end;
  const length = end - start;
  if (length > 6) return end;
  if (length === 1) return kindAt(text, start, limit) === KIND.upper ? end + 1 : end;
  if (text.charCodeAt(end - 2) === DOT && isLetter(text, end - 1, limit)) return end + 1;
  return isAbbreviation(text, start, end, limit, rules) ? end + 1 : end;
}

function isAbbreviation(text: string, start: number, end: number, limit: number, rules: Spelling): boolean {
  const word = text.slice(start, end).toLowerCase();
  if (!rules.abbreviations.has(word) && !rules.number.has(word)) return false;
  if (rules.capitalised.has(word) && kindAt(text, start, limit) !== KIND.upper) return false;
  if (!rules.number.has(word)) return true;
  const next = text.charCodeAt(end + 1) === 32 ? end + 2 : end + 1;
  return isDigit(text, next, limit + 2);
}
