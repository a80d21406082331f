import { slotOf } from "../dist/knowledge/models.js";

/** Gives numbers in [0, 1) from a seed, the same on every machine (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles a list in place. */
export function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/**
 * An averaged perceptron in training. A feature gets a row at its `threshold`-th update: rare features cost most of
 * the size and bring little. Weights are averaged by the sum of updates times their moment.
 */
export class Perceptron {
  constructor({ labels, threshold = 5, slots = 1 << 23, rows = 1 << 18 }) {
    this.labels = labels;
    this.threshold = threshold;
    this.keys = new Int32Array(slots);
    this.updates = new Uint8Array(slots);
    this.rowOf = new Int32Array(slots);
    this.mask = slots - 1;
    this.weights = new Int32Array(rows * labels);
    this.moments = new Float64Array(rows * labels);
    this.rowKeys = [0];
    this.clock = 1;
    this.used = 0;
  }

  slot(key, add) {
    let slot = slotOf(key) & this.mask;
    while (this.keys[slot] !== 0) {
      if (this.keys[slot] === key) return slot;
      slot = (slot + 1) & this.mask;
    }
    if (!add) return -1;
    if (++this.used > this.mask * 0.9) throw new Error("the table of features is full: give it more slots");
    this.keys[slot] = key;
    return slot;
  }

  /** Finds the slots of keys, -1 where a key has none and none is added. */
  slotsOf(keys, count, slots, add) {
    for (let k = 0; k < count; k++) slots[k] = this.slot(keys[k], add);
  }

  /** Adds up the scores of all labels. */
  score(keys, count, scores) {
    scores.fill(0);
    for (let k = 0; k < count; k++) this.addScore(this.slot(keys[k], false), scores);
  }

  /** Adds the scores of all labels over slots that were found before. */
  addScores(slots, count, scores) {
    for (let k = 0; k < count; k++) this.addScore(slots[k], scores);
  }

  addScore(slot, scores) {
    const row = slot < 0 ? 0 : this.rowOf[slot];
    if (row === 0) return;
    const { labels, weights } = this;
    const base = row * labels;
    for (let label = 0; label < labels; label++) scores[label] += weights[base + label];
  }

  /** Raises one label and lowers another for every feature. */
  update(keys, count, right, wrong) {
    for (let k = 0; k < count; k++) this.updateSlot(this.slot(keys[k], true), right, wrong);
  }

  /** Raises one label and lowers another for the features of slots that were found before. */
  updateSlots(slots, count, right, wrong) {
    for (let k = 0; k < count; k++) this.updateSlot(slots[k], right, wrong);
  }

  updateSlot(slot, right, wrong) {
    let row = this.rowOf[slot];
    if (row === 0) {
      if (++this.updates[slot] < this.threshold) return;
      row = this.newRow(this.keys[slot]);
      this.rowOf[slot] = row;
    }
    const base = row * this.labels;
    if (right >= 0) this.change(base + right, 1);
    if (wrong >= 0) this.change(base + wrong, -1);
  }

  change(at, by) {
    this.weights[at] += by;
    this.moments[at] += by * this.clock;
  }

  newRow(key) {
    const row = this.rowKeys.length;
    this.rowKeys.push(key);
    if ((row + 1) * this.labels > this.weights.length) {
      const weights = new Int32Array(this.weights.length * 2);
      weights.set(this.weights);
      this.weights = weights;
      const moments = new Float64Array(this.moments.length * 2);
      moments.set(this.moments);
      this.moments = moments;
    }
    return row;
  }

  /** Gives the averaged weight of a row and label. */
  average(row, label) {
    const at = row * this.labels + label;
    return this.weights[at] - this.moments[at] / this.clock;
  }
}

/** Adds up perceptrons that are trained apart, by other seeds: gives the sum of their averaged weights by key. */
export function sumOfBags(bags, trainOne) {
  const sums = new Map();
  for (let bag = 0; bag < bags; bag++) {
    const perceptron = trainOne(bag);
    for (let row = 1; row < perceptron.rowKeys.length; row++) {
      const key = perceptron.rowKeys[row];
      const sum = sums.get(key) ?? new Float64Array(perceptron.labels);
      for (let label = 0; label < perceptron.labels; label++) sum[label] += perceptron.average(row, label);
      sums.set(key, sum);
    }
  }
  return sums;
}
