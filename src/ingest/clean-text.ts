/** Marks that print nothing and stand in words: zero-width spaces, joiners of words, direction marks, soft hyphens. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFC]/g;
/** Control characters other than white space. */
const CONTROL = /[\u0000-\u0008\u000E-\u001B\u007F-\u0084\u0086-\u009F]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Normalises the text of one block: NFC, one space for any white space, nothing that does not print. */
export function cleanBlock(text: string): string {
  if (isPlain(text)) return text.trim();
  return text
    .replace(INVISIBLE, "")
    .replace(CONTROL, "")
    .replace(LONE_SURROGATE, "\uFFFD")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Most blocks are printable ASCII with single spaces and need no work. */
const isPlain = (text: string) => !/[^\x20-\x7E]| {2}/.test(text);

/** Splits a text into its lines at any line end, without changing them otherwise. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029\f\v]/);
}
