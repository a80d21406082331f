/** Shortens a name to the letters that it has room for in a picture. */
export const shortName = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;

/** Where a clause ends, so that what stands before it tells something whole. */
const CLAUSE_END = /[,;:](?=\s)|\s[–—](?=\s)/g;

/** Shortens a line at the end of a clause, where one ends behind its first half, else at a word. */
export function atClause(text: string, most: number): string {
  if (text.length <= most) return text;
  const ends = [...text.matchAll(CLAUSE_END)].map(({ index }) => index);
  const end = ends.findLast((at) => at > most / 2 && at <= most);
  return end === undefined ? shortened(text, most) : `${text.slice(0, end)} …`;
}

/** Shortens a text that no reader would read to its end, at a word. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(" ", most))} …`;
}
