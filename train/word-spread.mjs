// Counts in how many texts of the open treebanks and of MEANTIME a word stands: data/en/word-spread.yaml.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rootsOf } from "../dist/link/stories/roots.js";

/** Texts that a word must stand in at least to be listed: rarer ones weigh like unknown ones, nearly. */
const LEAST = 4;
/** Characters of a text that are looked at: reports open with what they are about, and the texts differ in length. */
const LENGTH = 3000;

const texts = (corpora) => [
  ...["gum-train", "gum-dev", "ewt-train", "ewt-dev"].flatMap((name) => treebank(corpora, name)),
  ...readFileSync(join(corpora, "coreference", "meantime-events.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ text: JSON.parse(line).text, proper: [] })),
];

function treebank(corpora, name) {
  const found = [];
  for (const line of readFileSync(join(corpora, "treebank", `${name}.conllu`), "utf8").split("\n")) {
    if (line.startsWith("# newdoc")) found.push({ text: "", proper: [] });
    const last = found.at(-1);
    if (line.startsWith("# text = ")) last.text += `${line.slice(9)}\n`;
    const columns = line.split("\t");
    if (columns[3] === "PROPN") last.proper.push(columns[1]);
  }
  return found;
}

/** Writes the list; words that are mostly names are left out, so that nobody in the news of one year weighs less. */
export function writeWordSpread(corpora) {
  const spread = new Map();
  const proper = new Map();
  const count = (map, text) => {
    for (const root of new Set(rootsOf(text))) map.set(root, (map.get(root) ?? 0) + 1);
  };
  const all = texts(corpora);
  for (const { text, proper: names } of all) {
    count(spread, text.slice(0, LENGTH));
    count(proper, names.join(" "));
  }
  const rows = new Map();
  for (const [root, texts] of [...spread].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    if (texts < LEAST || 2 * (proper.get(root) ?? 0) > texts || !/^\p{L}+$/u.test(root)) continue;
    rows.set(texts, [...(rows.get(texts) ?? []), root]);
  }
  const lines = [...rows].map(([texts, roots]) => `  ${texts}: ${JSON.stringify(roots.join(" "))}`);
  const file = fileURLToPath(new URL("../data/en/word-spread.yaml", import.meta.url));
  writeFileSync(file, `${HEAD}texts: ${all.length}\nspread:\n${lines.join("\n")}\n`);
}

const HEAD = `# In how many texts the root of a word stands, names left out: what is common says little of what a report is about.
# Made by train/word-spread.mjs from GUM and EWT (Universal Dependencies) and MEANTIME.
# ref: counts of CC BY and CC BY-SA texts (see models/README.md). Licence: CC BY-SA 4.0.
`;
