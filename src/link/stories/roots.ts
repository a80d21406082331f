/** Words and numbers of a text, as stories compare them. */
const WORD = /[\p{L}\p{M}]+(?:['’]\p{L}+)?|\d+(?:[.,]\d+)*/gu;

/** A word of a text: its root, its place, and whether it is a number or written with a capital. */
export interface Rooted {
  readonly root: string;
  readonly start: number;
  readonly end: number;
  readonly number: boolean;
  readonly capital: boolean;
}

/** Finds the words of a text without reading it: what stories need must cost little. */
export function rootedWords(text: string): Rooted[] {
  const words: Rooted[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].replace(/['’]s$/u, "");
    const first = word[0] ?? "";
    const number = first >= "0" && first <= "9";
    const capital = word.length > 1 && first !== first.toLowerCase();
    const root = number ? word.replaceAll(",", "") : rootOf(word);
    words.push({ root, start: match.index, end: match.index + match[0].length, number, capital });
  }
  return words;
}

/**
 * Gives the roots of a text's words in order.
 *
 * @public train/ counts them
 */
export const rootsOf = (text: string): string[] => rootedWords(text).map(({ root }) => root);

/** Tells whether a number is a year of our time: four digits without a comma. */
export const isYear = ({ root, start, end }: Rooted): boolean => end - start === 4 && /^(?:19|20)\d\d$/.test(root);

/** Letters that a root keeps at least. */
const LEAST = 4;

/** Strips accents and the commonest endings: "arrested" and "arrests" have one root. It need not be a word. */
function rootOf(word: string): string {
  let root = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  if (root.length <= LEAST) return root;
  if (root.endsWith("ies")) root = `${root.slice(0, -3)}y`;
  else if (root.endsWith("sses")) root = root.slice(0, -2);
  else if (/[^sui]s$/.test(root)) root = root.slice(0, -1);
  root = withoutEnding(withoutEnding(root, "ing"), "ed");
  if (root.length > LEAST && root.endsWith("e")) root = root.slice(0, -1);
  return root.length >= LEAST && root.at(-1) === root.at(-2) ? root.slice(0, -1) : root;
}

const withoutEnding = (root: string, ending: string): string =>
  root.length > LEAST + 1 && root.endsWith(ending) ? root.slice(0, -ending.length) : root;
