/** Words in a row that two texts are compared by, at most. */
const RUN = 4;
/** A text that is shorter than this is compared by two words in a row: a word that changes spoils half of the longer runs. */
const SHORT = 60;
/** Share of the shorter text's runs that a version has in common with it: a front page that changes hourly has few. */
const ENOUGH = 0.3;

/** Tells whether one text is a version of another: rewritten, cut or added to, and not another report at the same address. */
export function isVersionOf(a: string, b: string): boolean {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const length = Math.min(wordsA.length, wordsB.length) < SHORT ? 2 : RUN;
  const [runsA, runsB] = [runsOf(wordsA, length), runsOf(wordsB, length)];
  const [few, many] = runsA.size < runsB.size ? [runsA, runsB] : [runsB, runsA];
  if (few.size === 0) return false;
  let shared = 0;
  for (const run of few) if (many.has(run)) shared++;
  return shared >= ENOUGH * few.size;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (words: readonly string[], length: number): Set<string> =>
  new Set(words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(" ")));
