import { lemmaOf } from "./lemmas.js";
import { wordsOf } from "./lexicon.js";
import { NAME_LABELS } from "./name-decoder.js";
import { labelReport } from "./names.js";
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

/** Tells whether a block opens a document: where a file does not say, each sentence is one. */
const opensDocument = (block: readonly string[]): boolean => block.some((line) => line.startsWith("# newdoc"));

/** Puts the sentences of one document together. */
function documentsOf(sentences: readonly (readonly string[])[], rows: readonly string[][][]): string[][][][] {
  const isMarked = sentences.some(opensDocument);
  const documents: string[][][][] = [];
  sentences.forEach((block, i) => {
    if (!isMarked || opensDocument(block) || documents.length === 0) documents.push([]);
    documents.at(-1)?.push(rows[i] ?? []);
  });
  return documents;
}

/** Fills the third column (IOB2 tags) of an IOB2 file on its own tokens, sentences and documents. */
export function predictNames(iob2: string): string {
  const blocks = blocksOf(iob2).filter((block) => block.some(isWord));
  const rows = blocks.map((block) => block.filter(isWord).map((line) => line.split("\t")));
  for (const document of documentsOf(blocks, rows)) labelDocument(document);
  const written = blocks.map((block, i) => {
    let at = 0;
    return block.map((line) => (isWord(line) ? (rows[i]?.[at++] ?? []).join("\t") : line)).join("\n");
  });
  return `${written.join("\n\n")}\n\n`;
}

/** Labels the names of a document as those of a report are labelled: one name has one label throughout. */
function labelDocument(sentences: readonly string[][][]): void {
  const rows = sentences.flat();
  const { text, bounds } = joined(rows.map((row) => row[1] ?? ""));
  const words = wordsOf(text, bounds);
  let end = 0;
  const ends = sentences.map((sentence) => (end += sentence.length));
  for (const row of rows) row[2] = "O";
  for (const { from, to, label } of labelReport({ words, tags: tagWords(words, ends), ends }))
    rows.slice(from, to).forEach((row, i) => {
      row[2] = `${i === 0 ? "B" : "I"}-${NAME_LABELS[label]}`;
    });
}
