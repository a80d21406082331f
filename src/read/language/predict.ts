import { lemmaOf } from "./lemmas.js";
import { wordsOf } from "./lexicon.js";
import { NAME_LABELS } from "./name-decoder.js";
import { labelNames } from "./names.js";
import { tagNames, tagWords } from "./tagger.js";

/** Splits a CoNLL-U or IOB2 file into blocks of lines, one a sentence. */
const blocksOf = (file: string): string[][] =>
  file
    .replaceAll("\r", "")
    .split(/\n\n+/)
    .map((block) => block.split("\n").filter((line) => line !== ""));

const isWord = (line: string): boolean => /^\d+\t/.test(line);

/** Joins words by spaces, with their bounds. */
function joined(words: readonly string[]): { text: string; bounds: number[] } {
  const bounds: number[] = [];
  let at = 0;
  for (const word of words) {
    bounds.push(at, at + word.length);
    at += word.length + 1;
  }
  return { text: words.join(" "), bounds };
}

/** Rewrites the word lines of every sentence by `columns`, which gets the words and gives new lines' columns. */
function rewrite(file: string, predict: (rows: string[][]) => void): string {
  const blocks = blocksOf(file).map((lines) => {
    const rows = lines.filter(isWord).map((line) => line.split("\t"));
    predict(rows);
    let at = 0;
    return lines.map((line) => (isWord(line) ? (rows[at++] ?? []).join("\t") : line)).join("\n");
  });
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n\n`;
}

/** Fills LEMMA, UPOS and XPOS of a CoNLL-U file on its own tokens and sentences. */
export function predictTags(conllu: string): string {
  const names = tagNames();
  return rewrite(conllu, (rows) => {
    const { text, bounds } = joined(rows.map((row) => row[1] ?? ""));
    const tags = tagWords(wordsOf(text, bounds), [rows.length]);
    rows.forEach((row, i) => {
      const word = row[1] ?? "";
      const tag = tags[i] ?? 0;
      const [upos = "X", xpos = "XX"] = (names[tag] ?? "").split(" ");
      row[2] = lemmaOf(word, word.replaceAll("’", "'").toLowerCase(), tag);
      row[3] = upos;
      row[4] = xpos;
    });
  });
}

/** Fills the third column (IOB2 tags) of an IOB2 file on its own tokens and sentences. */
export function predictNames(iob2: string): string {
  return rewrite(iob2, (rows) => {
    const { text, bounds } = joined(rows.map((row) => row[1] ?? ""));
    const words = wordsOf(text, bounds);
    const ends = [rows.length];
    for (const row of rows) row[2] = "O";
    for (const { from, to, label } of labelNames({ words, tags: tagWords(words, ends), ends })) {
      rows.slice(from, to).forEach((row, i) => {
        row[2] = `${i === 0 ? "B" : "I"}-${NAME_LABELS[label]}`;
      });
    }
  });
}
