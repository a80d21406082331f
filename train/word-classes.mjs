// Makes the tagger's classes of words: what an English word can be and mostly is by WordNet, its inflected forms with it.
import { hashNorm } from "../dist/read/language/features.js";
import { englishWords } from "./english-words.mjs";
import { inflectedForms, irregularForms } from "./inflections.mjs";
import { markedSections } from "./model-file.mjs";
import { readWordnet, senseCounts } from "./wordnet.mjs";

/** What a form can be: bits of its mask. */
const FORM = {
  noun: 1,
  plural: 2,
  verb: 4,
  third: 8,
  past: 16,
  participle: 32,
  ing: 64,
  adjective: 128,
  comparative: 256,
  superlative: 512,
  adverb: 1024,
};
const BASES = { n: FORM.noun, v: FORM.verb, a: FORM.adjective, r: FORM.adverb };
const IRREGULAR = {
  VBD: FORM.past,
  VBN: FORM.participle,
  VBZ: FORM.third,
  NNS: FORM.plural,
  JJR: FORM.comparative,
  JJS: FORM.superlative,
};

/** A kind of fewer words does without what they mostly are. */
const FEW = 4;

/** A part of speech stands out if WordNet's sample has the word this often, this share of it as that. */
const SAMPLED = 3;
const MOSTLY = 0.75;
const NEARLY_ALWAYS = 0.95;

/** Builds the sections of the table of classes; irregular forms are learnt from the corpora's sentences. */
export function buildClasses(sentences) {
  const counts = senseCounts();
  const masks = [...formMasks(sentences)];
  const kinds = new Map();
  const kindOf = (mask, form) => 16 * mask + standing(counts.get(form));
  for (const [form, mask] of masks) kinds.set(kindOf(mask, form), (kinds.get(kindOf(mask, form)) ?? 0) + 1);
  const classes = new Map();
  for (const [form, mask] of masks) {
    const own = kindOf(mask, form);
    const kind = kinds.get(own) < FEW ? 16 * mask : own;
    classes.set(kind, [...(classes.get(kind) ?? []), form]);
  }
  const sorted = [...classes].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const numbers = new Map();
  // The rarest kinds share the last number.
  sorted.forEach(([, forms], i) => {
    for (const form of forms) numbers.set(hashNorm(form), Math.min(i + 1, 255));
  });
  return markedSections(numbers, Uint8Array);
}

/** Gives every form's mask; plurals and comparatives only where English has such a word. */
function formMasks(sentences) {
  const { words } = readWordnet();
  const english = englishWords();
  const masks = new Map();
  const put = (form, bit) => masks.set(form, (masks.get(form) ?? 0) | bit);
  for (const [word, parts] of words) {
    if (!/^[a-z]+$/.test(word)) continue;
    for (const part of parts) put(word, BASES[part]);
    for (const { form, as } of inflectedForms(word, parts))
      if (english.has(form) || /^(?:past|ing)$/.test(as)) put(form, FORM[as]);
  }
  for (const { form, as } of irregularForms((lemma) => words.get(lemma)?.includes("v"))) put(form, FORM[as]);
  for (const rows of sentences)
    for (const [, written, lemma, , xpos] of rows) {
      const form = written.toLowerCase();
      if (IRREGULAR[xpos] && form !== lemma && words.has(lemma) && english.has(form)) put(form, IRREGULAR[xpos]);
    }
  return masks;
}

/** Numbers the part of speech that a word mostly has, 0 where none stands out. */
function standing(counts = {}) {
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  if (total < SAMPLED) return 0;
  const [[part, count]] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  const share = count / total;
  return 3 * ("nvar".indexOf(part) + 1) + (share >= NEARLY_ALWAYS ? 2 : share >= MOSTLY ? 1 : 0);
}
