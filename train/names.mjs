import { wordsOf } from "../dist/read/language/lexicon.js";
import { nameContext, xposTable } from "../dist/read/language/name-context.js";
import { decodeRun, nameRuns } from "../dist/read/language/name-decoder.js";
import { NAME_FEATURES, nameSpanFeatures, nameWordFeatures, POSITION } from "../dist/read/language/name-features.js";
import { frameOf } from "../dist/read/language/tag-features.js";
import { tagWords } from "../dist/read/language/tagger.js";
import { joinWords } from "./conllu.mjs";
import { hashTableSections } from "./model-file.mjs";
import { Perceptron, seeded, shuffle, sumOfBags } from "./perceptron.mjs";

const EPOCHS = 8;
/** Share of the visits in which the words of a sentence are hidden from the features. */
const BLIND = 0.1;
const THRESHOLD = 3;
/** What other words get for nothing in training: names must win by it, and so win more often afterwards. */
const MARGIN = 0;

/** Perceptrons that are trained apart, on other orders and other invented sentences, and added up. */
const BAGS = 10;

/** Trains the name model over sentences of {words, spans}, each tagged by its own tagger. */
export function trainNames({ labelled, invented }, options) {
  const { seed, bags = BAGS, log = () => {} } = options;
  const real = labelled.map(prepare).filter(({ runs }) => runs.length > 0);
  const sums = sumOfBags(bags, (bag) => {
    log(`names: bag ${bag + 1}`);
    return trainBag(real, (epoch) => invented(100 * bag + epoch).map(prepare), { ...options, seed: seed + bag });
  });
  return packed(sums, bags);
}

function trainBag(real, invented, options) {
  const { seed, epochs = EPOCHS, blind = BLIND, threshold = THRESHOLD, margin = MARGIN, log = () => {} } = options;
  const perceptron = new Perceptron({ labels: 4, threshold, slots: 1 << 22, rows: 1 << 18 });
  const random = seeded(seed);
  const score = (keys, count, scores) => {
    perceptron.score(keys, count, scores);
    scores[0] += margin;
  };
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const corpus = [...real, ...invented(epoch)];
    shuffle(corpus, random);
    let wrong = 0;
    for (const { context, frame, runs, spans } of corpus) {
      for (const [from, to] of runs) {
        const isBlind = random() < blind;
        const guess = decodeRun(context, frame, [from, to], { score, blind: isBlind });
        wrong += learn(perceptron, context, frame, goldOf(spans, from, to), guess, isBlind);
        perceptron.clock++;
      }
    }
    log(`names: epoch ${epoch}, wrong spans ${wrong}, rows ${perceptron.rowKeys.length - 1}`);
  }
  return perceptron;
}

function prepare({ words, spans, tagger, doubts = [] }) {
  const { text, bounds } = joinWords(words);
  const features = wordsOf(text, bounds);
  const context = nameContext(features, tagWords(features, [words.length], tagger), tagger);
  const frame = frameOf(features, 0, words.length);
  const bare = nameRuns(context, frame, xposTable(tagger.tags));
  const runs = [];
  for (let r = 0; r < bare.length; r += 2)
    if (!doubts.some((i) => i >= bare[r] && i < bare[r + 1])) runs.push([bare[r], bare[r + 1]]);
  return { context, frame, runs, spans };
}

/** Cuts a run into its gold names and single other words. */
function goldOf(spans, from, to) {
  const inside = spans.filter((span) => span.from >= from && span.to <= to);
  const gold = [];
  let at = from;
  for (const span of inside) {
    while (at < span.from) gold.push({ from: at, to: ++at, label: 0 });
    gold.push(span);
    at = span.to;
  }
  while (at < to) gold.push({ from: at, to: ++at, label: 0 });
  return gold;
}

const keys = new Int32Array(NAME_FEATURES);
const keyOf = ({ from, to, label }) => `${from} ${to} ${label}`;

function learn(perceptron, context, frame, gold, guess, blind) {
  const right = new Set(gold.map(keyOf));
  const found = new Set(guess.map(keyOf));
  let wrong = 0;
  const change = (span, by) => {
    const raise = by > 0 ? span.label : -1;
    const lower = by > 0 ? -1 : span.label;
    perceptron.update(keys, nameSpanFeatures(context, frame, span.from, span.to, blind, keys), raise, lower);
    for (let i = span.from; i < span.to; i++) {
      const position =
        span.to - span.from === 1
          ? POSITION.single
          : i === span.from
            ? POSITION.first
            : i === span.to - 1
              ? POSITION.last
              : POSITION.inner;
      perceptron.update(keys, nameWordFeatures(context, frame, i, position, blind, keys), raise, lower);
    }
  };
  for (const span of gold) if (!found.has(keyOf(span))) change(span, 1);
  for (const span of guess)
    if (!right.has(keyOf(span))) {
      change(span, -1);
      wrong++;
    }
  return wrong;
}

/** Weights are kept in steps of 1/16; rows in which all are smaller than `LEAST` steps are left out. */
const SCALE = 16;
const LEAST = 6;

function packed(sums, bags) {
  const pairs = [];
  const weights = [0, 0, 0, 0];
  for (const [key, sum] of sums) {
    const four = Array.from(sum, (weight) => Math.round((weight * SCALE) / bags));
    if (four.every((weight) => Math.abs(weight) < LEAST)) continue;
    pairs.push([key, weights.length / 4]);
    weights.push(...four.map((weight) => Math.max(-32768, Math.min(32767, weight))));
  }
  return [...hashTableSections(pairs), Int16Array.from(weights)];
}
