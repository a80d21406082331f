import { commonestWords } from "../../knowledge/commonest-words.js";
import { monthName } from "../../knowledge/months.js";
import { numberWords } from "../../knowledge/numbers.js";

/** What a sentence tells, to be compared with others: its numbers, in figures or words, and the words that carry meaning. */
export interface Wording {
  readonly numbers: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** A number with its share sign, the sign behind a number in words, or a word. */
const PIECE = /\p{N}[\p{N}.,]*(?<=\p{N})%?|%|\p{L}+/gu;

/** The share sign, as it is written behind a number. */
const SHARE = /[\s-]?per\s?cent(?!\p{L})|\s%/gu;

/** Letters of a word that are compared: its endings differ. */
const STEM = 5;

let days: RegExp | undefined;

function dayOfMonth(): RegExp {
  const month = `(?<!\\p{L})(${MONTHS.map((i) => monthName(i).toLowerCase()).join("|")})(?!\\p{L})`;
  const day = "(?<![\\p{N}.,])(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{N}%])";
  days ??= new RegExp(`${day}(?: of)? ${month}|${month} ${day}|(?<!\\p{L})end of ${month}`, "gu");
  return days;
}

/** Takes the days out of a text, "30 June", "June 30th" and "the end of June" as one and no thirty of anything; the months stay. */
function takeDays(text: string, numbers: Set<string>): string {
  return text.replace(DAY_ONE, "first day").replace(dayOfMonth(), (_, early, of, month, late, ended) => {
    const name: string = of ?? month ?? ended;
    const number = MONTHS.find((i) => monthName(i).toLowerCase() === name) ?? 1;
    numbers.add(`${name} ${early ?? late ?? LAST_DAYS[number - 1]}`);
    return name;
  });
}

/** "On day one" counts nothing. */
const DAY_ONE = /(?<!\p{L})day one(?!\p{L})/gu;

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Takes a text apart into its numbers and the words that carry meaning. */
export function wordingOf(text: string): Wording {
  const numbers = new Set<string>();
  const words = new Set<string>();
  const { cardinals, scales } = numberWords();
  let open: number | undefined;
  const close = (): void => {
    if (open !== undefined) numbers.add(String(open));
    open = undefined;
  };
  for (const [piece] of takeDays(text.toLowerCase(), numbers).replace(SHARE, "%").matchAll(PIECE)) {
    const scale = scales.get(piece);
    const value = cardinals.get(piece) ?? figureOf(piece);
    if (piece === "%") {
      if (open !== undefined) numbers.add(`${open}%`);
      open = undefined;
    } else if (scale !== undefined && open !== undefined) open *= scale;
    else if (value !== undefined && isUnitOf(open, value)) open = (open ?? 0) + value;
    else if (value !== undefined) {
      close();
      open = value;
    } else {
      close();
      if (/^\p{N}/u.test(piece)) numbers.add(piece.replaceAll(",", ""));
      else if (!commonestWords().words.has(piece) && piece.length > 1) words.add(stemOf(piece));
    }
  }
  close();
  return { numbers, words };
}

/** "Thirty-seven" is one number. */
const isUnitOf = (tens: number | undefined, value: number): boolean =>
  tens !== undefined && tens >= 20 && tens < 100 && tens % 10 === 0 && value > 0 && value < 10;

const figureOf = (piece: string): number | undefined =>
  /^\p{N}[\p{N}.,]*$/u.test(piece) ? Number(piece.replaceAll(",", "")) : undefined;

/** Gives the beginning of a word, which its endings leave alone. */
export const stemOf = (word: string): string => word.replace(/s$/, "").slice(0, STEM);

/** Gives the share of some words that others have too; of none all. */
export const shareIn = (words: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  words.size === 0 ? 1 : [...words].filter((word) => others.has(word)).length / words.size;
