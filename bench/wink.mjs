// Measures the whole reading against the full pipeline of wink-nlp (sentences, negation, sentiment, tags, entities), in one run
// and in turns, on articles of about 770 words made of examples/. The ratio is what counts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { ingest, read } from "../dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const WORDS = 770;
const ROUNDS = 15;
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Paragraphs of all reports in a row, cut into articles of so many words. */
function makeArticles() {
  const paragraphs = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) => readFileSync(join(root, "examples", file), "utf8").split(/\n+/));
  const articles = [""];
  for (const paragraph of paragraphs) {
    if (articles.at(-1).split(/\s+/).length > WORDS) articles.push("");
    articles[articles.length - 1] += `${paragraph}\n\n`;
  }
  // The last one is too short to count.
  return articles.slice(0, -1);
}

const articles = makeArticles();
const intakes = [];
for (const [i, article] of articles.entries())
  intakes.push(...(await ingest({ from: `${i}.txt`, bytes: Buffer.from(article) })).intakes);

const nlp = winkNLP(model);
const time = (work) => {
  const from = performance.now();
  work();
  return performance.now() - from;
};
const ours = [];
const theirs = [];
for (let round = 0; round < ROUNDS + 3; round++) {
  const one = time(() => intakes.forEach((intake) => read(intake)));
  const other = time(() => articles.forEach((article) => nlp.readDoc(article)));
  // The first rounds warm the code up.
  if (round >= 3) {
    ours.push(one);
    theirs.push(other);
  }
}
const speed = (times) => (1000 * articles.length) / median(times);
console.log(
  `${articles.length} articles of about ${WORDS} words: whole reading ${speed(ours).toFixed(0)}/s, wink-nlp ${speed(theirs).toFixed(0)}/s, ratio ${(median(theirs) / median(ours)).toFixed(2)} (at least 0.4)`,
);
