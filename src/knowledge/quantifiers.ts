import { table } from "./table.js";

/** Gives the words before a number that belong to its phrase, as lists of words, the longest first. */
export const quantifiers = table<readonly string[], readonly (readonly string[])[]>("en/quantifiers", (raw) =>
  raw.map((phrase) => phrase.split(" ")).sort((a, b) => b.length - a.length),
);
