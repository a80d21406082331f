import { f1 } from "./f1.mjs";

/** Splits a file with a word a line into sentences of rows of columns; comments, ranges and empty nodes are left out. */
const sentencesOf = (file) =>
  file
    .replaceAll("\r", "")
    .split(/\n\n+/)
    .map((block) =>
      block
        .split("\n")
        .filter((line) => /^\d+\t/.test(line))
        .map((line) => line.split("\t")),
    )
    .filter((rows) => rows.length > 0);

const sameWords = (a, b) => a.length === b.length && a.every((row, i) => row[1] === b[i][1]);

/** Scores UPOS and lemma of CoNLL-U on given tokens; a sentence with other tokens is wrong throughout. */
export function scoreTags(goldFile, predictedFile) {
  const predicted = sentencesOf(predictedFile);
  const n = { words: 0, upos: 0, lemma: 0 };
  sentencesOf(goldFile).forEach((gold, s) => {
    const rows = predicted[s] ?? [];
    const same = sameWords(gold, rows);
    gold.forEach((row, i) => {
      n.words++;
      if (same && rows[i][3] === row[3]) n.upos++;
      if (same && rows[i][2].toLowerCase() === row[2].toLowerCase()) n.lemma++;
    });
  });
  return { UPOS: n.upos / n.words, lemma: n.lemma / n.words };
}

/** Reads the names of a sentence off its IOB2 marks: "PER 3 5" from and to word. */
function namesOf(rows) {
  const names = [];
  let open;
  rows.forEach((row, i) => {
    const [mark, type = ""] = row[2].split("-");
    const goesOn = mark === "I" && open?.type === type;
    if (open && !goesOn) names.push({ ...open, to: i });
    if (!goesOn) open = mark === "O" ? undefined : { type, from: i };
  });
  if (open) names.push({ ...open, to: rows.length });
  return names.filter(({ type }) => TYPES.includes(type)).map(({ type, from, to }) => `${type} ${from} ${to}`);
}

const TYPES = ["PER", "ORG", "LOC"];

/** Scores names in IOB2 by exact span and type. */
export function scoreNames(goldFile, predictedFile) {
  const predicted = sentencesOf(predictedFile);
  const counts = new Map([...TYPES, "all"].map((type) => [type, { gold: 0, predicted: 0, right: 0 }]));
  const count = (name, key) => {
    counts.get(name.slice(0, 3))[key]++;
    counts.get("all")[key]++;
  };
  sentencesOf(goldFile).forEach((rows, s) => {
    const others = predicted[s] ?? [];
    const wanted = namesOf(rows);
    const given = new Set(sameWords(rows, others) ? namesOf(others) : []);
    for (const name of wanted) {
      count(name, "gold");
      if (given.has(name)) count(name, "right");
    }
    for (const name of given) count(name, "predicted");
  });
  return Object.fromEntries([...counts].map(([type, n]) => [`${type} F1`, f1(n.right, n.gold, n.predicted)]));
}
