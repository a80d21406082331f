import { readFileSync } from "node:fs";

/** Reads the sentences of a CoNLL-U or IOB2 file: rows of columns, words only (no ranges, no empty nodes). */
export function readRows(path) {
  return readFileSync(path, "utf8")
    .replaceAll("\r", "")
    .split(/\n\n+/)
    .map((block) =>
      block
        .split("\n")
        .filter((line) => /^\d+\t/.test(line))
        .map((line) => line.split("\t")),
    )
    .filter((rows) => rows.length > 0);
}

/** Joins words by spaces to a text, with their bounds (starts and ends in turn). */
export function joinWords(words) {
  const bounds = [];
  let at = 0;
  for (const word of words) {
    bounds.push(at, at + word.length);
    at += word.length + 1;
  }
  return { text: words.join(" "), bounds };
}
