import { reportHeads } from "../knowledge/report-heads.js";
import { startsLower, startsUpper } from "./letters.js";

const FINAL = /[.!?…]["”’'»)\]]*$/u;
const ABBREVIATION = /(?:\b[A-Z]\.){2,}$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No)\.$/;

/** Tells whether a block ends as a sentence does. A final abbreviation ("the U.S.") is no sentence end. */
export const endsSentence = (text: string): boolean => FINAL.test(text) && !ABBREVIATION.test(text);

/** A headline of two sentences ("The ships have a port. Now they need a crew") is no longer than this. */
const LONGEST_OF_TWO = 100;

/** Tells whether a block can be a headline: short, one sentence at most or two short ones, and not ended as a sentence is. */
export function isHeadlineShaped(text: string): boolean {
  if (text.length > 220 || text.length < 8 || text.split(" ").length > 32 || startsLower(text)) return false;
  if (/[.,;:]["”’']?$/.test(text) && !ABBREVIATION.test(text)) return false;
  const sentences = text.split(/(?<=[a-z]{3}[.!]) (?=[A-Z])/).length;
  return (sentences === 1 || (sentences === 2 && text.length <= LONGEST_OF_TWO)) && hasWord(text) && text.includes(" ");
}

/** Tells whether a block can be a heading between paragraphs: a line without a stop, or one that ends in a colon. */
export function isHeadingShaped(text: string): boolean {
  if (text.length > 110 || text.split(" ").length > 15 || startsLower(text)) return false;
  if (!hasWord(text) || isCreditShaped(text) || isTurn(text)) return false;
  if (/^["“‘'].*["”’']$/u.test(text)) return false;
  if (text.endsWith(":")) return isTitleCase(text.slice(0, -1));
  // A longer question in small letters is a sentence of the text.
  if (text.endsWith("?")) return !/["“]/.test(text) && (text.split(" ").length <= 8 || isTitleCase(text));
  return !/[.,;!…–—-]["”’')]*$/u.test(text);
}

/** Two letters in a row: a line of marks and figures is no line of text. */
const hasWord = (text: string) => /[A-Za-z\u00aa-\u2fff\u3040-\uffdc]{2}/.test(text.replace(/[\u2000-\u2bff]/g, " "));

/** Tells whether nearly all longer words begin with a capital. */
export function isTitleCase(text: string): boolean {
  const words = text.split(" ").filter((word) => word.length >= 4 && hasWord(word));
  return (
    words.length > 0 && words.filter((word) => startsUpper(word.replace(/^[“"‘'([]+/, ""))).length / words.length >= 0.8
  );
}

/** Tells whether a line begins as credit lines do ("Reporting by", "Source:", "("). */
export function isCreditShaped(text: string): boolean {
  const lower = text.slice(0, 40).toLowerCase();
  return reportHeads().creditStarts.some((start) => lower.startsWith(start));
}

/** Tells whether a short line is the caption of a picture, by the credit in it. */
export function isCaptionShaped(text: string): boolean {
  if (text.length > 300) return false;
  const lower = text.toLowerCase();
  return reportHeads().captions.some(({ find }) => find(lower) !== undefined);
}

/** "MINISTER: What do you want?" is a turn of an interview; "TIMELINE: How it came" a heading. */
const isTurn = (text: string) => {
  const label = /^([A-Z][A-Z .,'’-]{2,40}):/.exec(text)?.[1];
  return label !== undefined && !reportHeads().labels.has(label.toLowerCase());
};

/** Tells whether two lines have the same words, whatever their marks and case. */
export const sameWords = (a: string, b: string): boolean => bareWords(a) === bareWords(b);

/** Gives the words of a line alone: lower case, without marks. */
export const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ") ?? "";
