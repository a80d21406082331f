import { CASE, featureKey } from "../dist/read/language/features.js";
import { wordsOf } from "../dist/read/language/lexicon.js";
import { ANY_TAG, CLOSED_FLAG, tagContext } from "../dist/read/language/tag-context.js";
import {
  bestTag,
  closedTags,
  fixedFeatures,
  frameOf,
  movingFeatures,
  TAG_FEATURES,
} from "../dist/read/language/tag-features.js";
import { joinWords } from "./conllu.mjs";
import { hashTableSections } from "./model-file.mjs";
import { Perceptron, seeded, shuffle, sumOfBags } from "./perceptron.mjs";
import { buildClasses } from "./word-classes.mjs";

/** A word gets into the dictionary at this count, and always has its tag at that. */
const KNOWN_FROM = 3;
const ALWAYS_FROM = 12;
const ALWAYS_SHARE = 0.998;
/** A tag of a known word counts from this share on. */
const SHARE = 0.01;
const EPOCHS = 6;
/** Perceptrons that are trained apart, on other orders, and added up. */
const BAGS = 5;
/** By how much the right tag must win in training: over one of another part of speech, and over one of the same. */
const MARGINS = [2, 1];
/** Words are learnt by what the dictionary of the other folds knows of them, as a new text's words are known. */
const FOLDS = 10;
const FOLD_SENTENCES = 50;

/** Gathers the tags that occur at least three times, most frequent first; rarer ones become their like. */
function tagSet(sentences) {
  const counts = new Map();
  for (const rows of sentences) for (const row of rows) add(counts, `${row[3]} ${row[4]}`);
  return [...counts]
    .filter(([, n]) => n >= 3)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([tag]) => tag);
}

const add = (counts, key, by = 1) => counts.set(key, (counts.get(key) ?? 0) + by);

/** Builds the dictionary: for a form (or a lower-cased word) the set of its tags and the one that it always has. */
function dictionaryOf(corpus, closed) {
  const counts = new Map();
  for (const { words, tags, firsts } of corpus) {
    for (let i = 0; i < words.count; i++) {
      if (tags[i] < 0) continue;
      count(counts, words.list[i].form || 1, tags[i]);
      // A capital at the start of a sentence says nothing: the word counts as lower case too.
      if (words.cases[i] === CASE.lower || words.cases[i] === CASE.none || firsts[i])
        count(counts, featureKey(99, words.norm[i]), tags[i]);
    }
  }
  const pairs = [];
  for (const [key, tags] of counts) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0);
    const flag = [...tags.keys()].some((tag) => closed[tag]) ? CLOSED_FLAG : 0;
    if (total < KNOWN_FROM) {
      if (flag) pairs.push([key, flag + ANY_TAG]);
      continue;
    }
    const sorted = [...tags].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const always = total >= ALWAYS_FROM && sorted[0][1] / total >= ALWAYS_SHARE ? sorted[0][0] : ANY_TAG;
    const seen = sorted.filter(([, n]) => n / total >= SHARE && (n > 1 || total < 20)).map(([tag]) => tag);
    let set = 7;
    for (const tag of seen.slice(0, 4)) set = Math.imul(set ^ (tag + 1), 0x01000193);
    pairs.push([key, flag + (((set ^ (set >>> 8)) & 0x7fffff) << 8) + always]);
  }
  return pairs;
}

function count(counts, key, tag) {
  const tags = counts.get(key) ?? new Map();
  add(tags, tag);
  counts.set(key, tags);
}

/** Turns sentences into words with features and tag numbers. */
function corpusOf(sentences, tagNumber) {
  return sentences.map((rows) => {
    const { text, bounds } = joinWords(rows.map((row) => row[1]));
    const words = wordsOf(text, bounds);
    return {
      words,
      tags: rows.map((row) => tagNumber.get(`${row[3]} ${row[4]}`) ?? -1),
      firsts: rows.map((_, i) => i === 0),
    };
  });
}

/** Trains the tagger and gives the sections of its file. */
export function trainTags(sentences, { seed, epochs = EPOCHS, bags = BAGS, log = () => {} }) {
  const tags = tagSet(sentences);
  const closed = closedTags(tags);
  const corpus = corpusOf(sentences, new Map(tags.map((tag, i) => [tag, i])));
  const [keys, values] = hashTableSections(dictionaryOf(corpus, closed));
  const [marks, classes] = buildClasses(sentences);
  look(corpus, { dictionary: { keys, values }, classes: { marks, classes }, closed });
  const sums = sumOfBags(bags, (bag) => {
    log(`tags: bag ${bag + 1}`);
    return trainBag([...corpus], { tags, closed, seed: seed + bag, epochs, log });
  });
  return [tags.join("\n"), ...sparseRows(sums, bags), keys, values, marks, classes];
}

/** Gives every sentence its context: the tags of sure words by the whole dictionary, the rest without its own fold. */
function look(corpus, { dictionary, classes, closed }) {
  const foldOf = (i) => Math.floor(i / FOLD_SENTENCES) % FOLDS;
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = corpus.filter((_, i) => foldOf(i) !== fold);
    const [keys, values] = hashTableSections(dictionaryOf(others, closed));
    const unseen = { dictionary: { keys, values }, classes };
    corpus.forEach((sentence, i) => {
      if (foldOf(i) !== fold) return;
      const { always } = tagContext(sentence.words, { dictionary, classes });
      sentence.context = { ...tagContext(sentence.words, unseen), always };
      sentence.frame = frameOf(sentence.words, 0, sentence.words.count);
    });
  }
}

function trainBag(corpus, { tags, closed, seed, epochs, log }) {
  const perceptron = new Perceptron({ labels: closed.length, slots: 1 << 24 });
  for (const sentence of corpus) sentence.slots = fixedSlots(perceptron, sentence);
  const parts = tags.map((tag) => tag.split(" ")[0]);
  const all = Uint8Array.from(closed.keys());
  const choices = [all.filter((tag) => !closed[tag]), all];
  const random = seeded(seed);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(corpus, random);
    let right = 0;
    let all = 0;
    for (const sentence of corpus) {
      right += learnSentence(perceptron, sentence, choices, parts);
      all += sentence.tags.length;
    }
    log(`tags: epoch ${epoch}, right ${(right / all).toFixed(4)}, rows ${perceptron.rowKeys.length - 1}`);
  }
  return perceptron;
}

const keys = new Int32Array(TAG_FEATURES);
const moving = new Int32Array(TAG_FEATURES);

/** Finds once for all epochs where the features stand that no tag changes: a row of slots for every word that is not sure. */
function fixedSlots(perceptron, { context, frame, tags }) {
  return tags.map((_, i) => {
    if (context.always[i] !== ANY_TAG) return undefined;
    const slots = new Int32Array(fixedFeatures({ context, frame, i, t1: -1, t2: -1 }, keys));
    perceptron.slotsOf(keys, slots.length, slots, true);
    return slots;
  });
}

function learnSentence(perceptron, { context, frame, tags, slots }, choices, parts) {
  const scores = new Int32Array(choices[1].length);
  let t1 = -1;
  let t2 = -1;
  let right = 0;
  for (let i = 0; i < tags.length; i++) {
    let guess = context.always[i];
    if (guess === ANY_TAG) {
      const fixed = slots[i];
      const n = movingFeatures({ context, frame, i, t1, t2 }, keys);
      perceptron.slotsOf(keys, n, moving, false);
      scores.fill(0);
      perceptron.addScores(fixed, fixed.length, scores);
      perceptron.addScores(moving, n, scores);
      const able = choices[context.closed[i]];
      guess = bestTag(scores, able);
      const rival = tags[i] < 0 ? tags[i] : rivalOf(scores, able, tags[i], guess, parts);
      if (rival !== tags[i]) {
        perceptron.updateSlots(fixed, fixed.length, tags[i], rival);
        perceptron.update(keys, n, tags[i], rival);
      }
      perceptron.clock++;
    }
    if (guess === tags[i]) right++;
    t2 = t1;
    t1 = guess;
  }
  return right;
}

/** Gives the tag that the right one must be raised over: what was guessed, else what comes too near; or the right one. */
function rivalOf(scores, choices, right, guess, parts) {
  if (guess !== right) return guess;
  let rival = right;
  let best = scores[right];
  for (const tag of choices) {
    if (tag === right) continue;
    const score = scores[tag] + MARGINS[parts[tag] === parts[right] ? 1 : 0];
    if (score <= best) continue;
    best = score;
    rival = tag;
  }
  return rival;
}

/** Weights are kept in steps of 1/16; smaller ones are left out. */
const SCALE = 16;
const LEAST = 4;

function sparseRows(sums, bags) {
  const rowTags = [];
  const rowWeights = [];
  const pairs = [];
  for (const [key, sum] of sums) {
    const start = rowTags.length;
    sum.forEach((total, label) => {
      const weight = Math.round((total * SCALE) / bags);
      if (Math.abs(weight) < LEAST) return;
      rowTags.push(label);
      rowWeights.push(Math.max(-32768, Math.min(32767, weight)));
    });
    const length = rowTags.length - start;
    if (length > 0) pairs.push([key, ((start << 8) | length) >>> 0]);
  }
  const [keys, values] = hashTableSections(pairs);
  return [keys, values, Uint8Array.from(rowTags), Int16Array.from(rowWeights)];
}

/** Makes a tagger of what `trainTags` gives, without a file. */
export function tagModelOf([tags, rowKeys, rowValues, rowTags, rowWeights, keys, values, marks, classes]) {
  const names = tags.split("\n");
  return {
    tags: names,
    closed: closedTags(names),
    rows: { keys: rowKeys, values: rowValues },
    rowTags,
    rowWeights,
    dictionary: { keys, values },
    classes: { marks, classes },
  };
}
