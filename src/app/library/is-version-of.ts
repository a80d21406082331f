/** Words in a row that two texts are compared by. */
const RUN = 4;
/** Share of the shorter text's runs that a version has in common with it: a front page that changes hourly has few. */
const ENOUGH = 0.3;

/** Tells whether one text is a version of another: rewritten, cut or added to, and not another report at the same address. */
export function isVersionOf(a: string, b: string): boolean {
  const [runsA, runsB] = [runsOf(a), runsOf(b)];
  const [few, many] = runsA.size < runsB.size ? [runsA, runsB] : [runsB, runsA];
  if (few.size === 0) return false;
  let shared = 0;
  for (const run of few) if (many.has(run)) shared++;
  return shared >= ENOUGH * few.size;
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(" ")));
}
