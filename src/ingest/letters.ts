// Case told by the character itself: `\p{Lu}` takes milliseconds to compile, and most runs need each pattern once.

/** Tells whether a text begins with a capital letter of any script that has them. */
export function startsUpper(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

/** Tells whether a text begins with a small letter. */
export function startsLower(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toUpperCase();
}

/** Tells whether all of a word is letters, stops, apostrophes and hyphens, the first a capital. */
export const isCapitalised = (word: string): boolean => startsUpper(word) && /^[^\s\d,;:!?()[\]"“”/&@#]+$/.test(word);

/** Tells whether a text has no small letter and at least two capitals. */
export function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text.toLowerCase() !== text && text.length >= 2;
}

/** Sets each word with a capital and small letters: "WEST AFRICA" as "West Africa". */
export const titled = (text: string): string =>
  text.toLowerCase().replace(/(^|[\s-])\p{Ll}/gu, (first) => first.toUpperCase());
