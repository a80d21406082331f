import type { Token } from "../../model/index.js";

/** Letters of a longer word that its derivations share: "prosper" in "prosperous" and "prosperity". */
const STEM = 6;

/** Gives what a word shares with its inflections and derivations; a number by its digits. */
export function stemOf(token: Token): string {
  const first = token.text.charCodeAt(0);
  // Only what begins with a digit or a mark before one ("£300") can be a number.
  const digits = first < 0x41 || first > 0x7a ? /^\D?(\d[\d,]*(?:\.\d+)?)/.exec(token.text)?.[1] : undefined;
  if (digits) return `#${digits.replaceAll(",", "")}`;
  const lemma = token.lemma.includes(".") ? token.lemma.replaceAll(".", "").toLowerCase() : token.lemma.toLowerCase();
  return lemma.slice(0, STEM);
}
