import { isWordKind, KIND, kindAt, kindOf } from "./characters.js";

const HYPHEN = 45;
const DOT = 46;
const AT = 64;
const HASH = 35;
const PLUS = 43;

/** How far the "@" of an e-mail address is looked for, so that a long word costs no more than its length. */
const LONGEST_MAILBOX = 64;

/** Ends a web address, an e-mail address, a handle or a hashtag that begins at `start`; gives `start` for none. */
export function endOfAddress(text: string, start: number, limit: number): number {
  const first = text.charCodeAt(start);
  if (first === AT || first === HASH) {
    let end = start + 1;
    while (end < limit && isWordKind(kindAt(text, end, limit))) end++;
    return end;
  }
  if (text.startsWith("http://", start) || text.startsWith("https://", start) || text.startsWith("www.", start))
    return trimmed(text, start, endOfRun(text, start, limit));
  return endOfMail(text, start, limit);
}

/** Characters that an e-mail address may have before its "@". */
const isMailCode = (text: string, at: number, limit: number): boolean => {
  const code = text.charCodeAt(at);
  return isWordKind(kindAt(text, at, limit)) || code === DOT || code === HYPHEN || code === PLUS;
};

function endOfMail(text: string, start: number, limit: number): number {
  let at = start;
  const far = Math.min(limit, start + LONGEST_MAILBOX);
  while (at < far && isMailCode(text, at, limit)) at++;
  if (text.charCodeAt(at) !== AT || !isWordKind(kindAt(text, at + 1, limit))) return start;
  at++;
  while (at < limit && isMailCode(text, at, limit)) at++;
  return trimmed(text, start, at);
}

function endOfRun(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (kindOf(code) === KIND.space || code === 34 || code === 60 || code === 62 || code > 0x2000) break;
    end++;
  }
  return end;
}

/** Leaves closing punctuation outside an address. */
function trimmed(text: string, start: number, end: number): number {
  let to = end;
  while (to > start + 1 && /[.,;:!?)\]'-]/.test(text[to - 1] ?? "")) to--;
  return to;
}
