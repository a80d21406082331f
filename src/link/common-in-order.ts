/** Gives the length of the longest run of words, with gaps, that both have. Quotations are short: capped at 400 words each. */
export function commonInOrder(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [a.slice(0, 400), b.slice(0, 400)];
  let row = new Array<number>(y.length + 1).fill(0);
  for (const word of x) {
    const next = [0];
    y.forEach((other, j) => {
      next.push(word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    });
    row = next;
  }
  return row[y.length] ?? 0;
}
