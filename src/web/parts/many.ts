/** Counts in words: "1 report", "2,000 reports". */
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : more}`;

/** Writes a whole number with its thousands apart. */
export const grouped = (count: number): string => String(count).replace(/(?<=^\d+)(?=(?:\d{3})+$)/g, ",");
