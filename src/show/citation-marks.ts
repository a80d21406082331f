/** Writes the mark of a sentence's citations, which are sorted: "[1]", "[1, 4]", three or more in a row "[2–4, 7]". */
export function showMarks(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  const shown = runs.map(({ first, last }) => {
    if (first === last) return String(first);
    return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
  });
  return shown.length === 0 ? "" : `[${shown.join(", ")}]`;
}
