/** Tells whether words are a heading of a live page, a question or an item of a calendar that does not say what is to be. */
export const isHeading = (text: string): boolean =>
  text.endsWith("?") ||
  /^\(?\d{1,2}[:.]\d{2}\b/.test(text) ||
  (ITEM.test(text) && !/(?:s|ed|ing)\b/.test(text.replace(ITEM, "")));

/** "30 June: expert group". */
const ITEM = /^\P{L}*\p{Lu}?\p{L}+\P{L}*:/u;
