// Measures the language base: load time, tokens a second for each of its steps, cold and warm. Reads examples/ only, or
// the files given. Run by `node bench/language.mjs [FILE ...]` after a build.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const given = process.argv.slice(2);
const files =
  given.length > 0
    ? given
    : readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".txt"))
        .sort()
        .map((file) => join(root, "examples", file));
const texts = files.map((file) => readFileSync(file, "utf8"));

const from = performance.now();
const { findTokens } = await import("../dist/read/language/tokens.js");
const { findSentenceEnds } = await import("../dist/read/language/sentences.js");
const { wordsOf } = await import("../dist/read/language/lexicon.js");
const { tagModel, tagWords } = await import("../dist/read/language/tagger.js");
const { lemmaOf } = await import("../dist/read/language/lemmas.js");
const { findNames } = await import("../dist/read/language/names.js");
const { gazetteer } = await import("../dist/read/language/gazetteer.js");
const imported = performance.now();
tagModel();
gazetteer();
const loaded = performance.now();
console.log(
  `modules ${(imported - from).toFixed(1)} ms, tag model and gazetteers ${(loaded - imported).toFixed(1)} ms`,
);

/** Reads all texts once and adds up the time of every step. */
function round() {
  const spent = { tokens: 0, sentences: 0, features: 0, tags: 0, lemmas: 0, names: 0 };
  let count = 0;
  for (const text of texts) {
    let at = performance.now();
    const lap = (step) => {
      const now = performance.now();
      spent[step] += now - at;
      at = now;
    };
    const bounds = [];
    const ends = [];
    let start = 0;
    for (const line of text.split("\n")) {
      const found = findTokens(text, { start, end: start + line.length });
      lap("tokens");
      const before = bounds.length / 2;
      for (const end of findSentenceEnds(text, found)) ends.push(before + end);
      for (const bound of found) bounds.push(bound);
      start += line.length + 1;
      lap("sentences");
    }
    const words = wordsOf(text, bounds);
    lap("features");
    const tags = tagWords(words, ends);
    lap("tags");
    for (let i = 0; i < words.count; i++) {
      const word = text.slice(bounds[2 * i], bounds[2 * i + 1]);
      lemmaOf(word, word.toLowerCase(), tags[i]);
    }
    lap("lemmas");
    findNames({ words, tags, ends }, bounds);
    lap("names");
    count += words.count;
  }
  return { count, spent };
}

const show = (title, { count, spent }) => {
  const all = Object.values(spent).reduce((a, b) => a + b, 0);
  const steps = Object.entries(spent).map(([step, ms]) => `${step} ${(count / ms).toFixed(0)}k`);
  console.log(`${title}: ${count} tokens in ${all.toFixed(0)} ms; thousand tokens a second: ${steps.join(", ")}`);
};

show("cold", round());
for (let i = 0; i < 10; i++) round();
show("warm", round());
