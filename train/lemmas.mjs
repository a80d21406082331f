import { LONGEST_SUFFIX, lemmaKey, tagHash, WHOLE } from "../dist/read/language/lemma-keys.js";
import { englishWords } from "./english-words.mjs";
import { inflectedForms, irregularForms } from "./inflections.mjs";
import { hashTableSections } from "./model-file.mjs";
import { readWordnet } from "./wordnet.mjs";

/** A suffix gets a rule when this many different words carry it. */
const WORDS_FOR_A_RULE = 2;
const LONGEST_CUT = 12;

/** What a listed form weighs beside one that stands in a corpus. */
const LISTED = 0.5;

const TAGS = {
  plural: ["NOUN NNS"],
  third: ["VERB VBZ"],
  past: ["VERB VBD", "VERB VBN"],
  participle: ["VERB VBN"],
  ing: ["VERB VBG"],
  comparative: ["ADJ JJR"],
  superlative: ["ADJ JJS"],
};

/** Gives the forms of WordNet's words that English has, with lemmas and tags, and of irregular verbs. */
function wordnetForms() {
  const { words } = readWordnet();
  const english = englishWords();
  const irregular = irregularForms((lemma) => words.get(lemma)?.includes("v"));
  const found = [...irregular];
  const isIrregular = new Set(irregular.map(({ lemma }) => lemma));
  for (const [lemma, parts] of words) {
    if (!/^[a-z]+$/.test(lemma)) continue;
    for (const { form, as } of inflectedForms(lemma, parts))
      if (english.has(form) && !(as === "past" && isIrregular.has(lemma))) found.push({ form, lemma, as });
  }
  const derived = new Set(found.map(({ form }) => form));
  // "Herring" is no form of "her", whatever it is taken for.
  for (const form of words.keys())
    if (/(?:ing|ed)$/.test(form) && !derived.has(form))
      found.push({ form, lemma: form, as: form.endsWith("g") ? "ing" : "past" });
  return found.flatMap(({ form, lemma, as }) => TAGS[as].map((tag) => ({ form, lemma, tag })));
}

const fold = (word) => word.replaceAll("’", "'").toLowerCase();

function scriptOf(word, lemma) {
  const w = fold(word);
  const l = fold(lemma);
  let same = 0;
  while (same < w.length && same < l.length && w[same] === l[same]) same++;
  if (w.length - same > LONGEST_CUT) return undefined;
  const keep = word[0] !== w[0] && lemma[0] !== l[0] ? 1 : 0;
  return `${w.length - same}\t${l.slice(same)}\t${keep}`;
}

const add = (map, key, value, by) => {
  const inner = map.get(key) ?? new Map();
  inner.set(value, (inner.get(value) ?? 0) + by);
  map.set(key, inner);
};

const top = (counts) => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];

/** Learns lemmas: suffix rules over different words, then the words that the rules get wrong. */
export function trainLemmas(sentences) {
  const words = new Map();
  for (const rows of sentences)
    for (const row of rows) {
      if (row[2] === "_" && row[1] !== "_") continue;
      const script = scriptOf(row[1], row[2]);
      if (script) add(words, `${fold(row[1])}\t${row[3]} ${row[4]}`, script, 1);
    }
  const listed = wordnetForms();
  for (const { form, lemma, tag } of listed) add(words, `${form}\t${tag}`, scriptOf(form, lemma), LISTED);
  const pasts = new Set(
    listed.flatMap(({ form, lemma, tag }) =>
      tag === "VERB VBD" && form !== lemma && !form.endsWith("ed") ? [`${form}\t${tag}`] : [],
    ),
  );
  const suffixes = new Map();
  for (const [key, scripts] of words) {
    const [word, tag] = key.split("\t");
    for (let length = 0; length <= Math.min(LONGEST_SUFFIX, word.length); length++)
      add(suffixes, `${length}\t${length ? word.slice(-length) : ""}\t${tag}`, top(scripts), 1);
  }
  const rules = new Map();
  const decide = (word, tag, longest) => {
    for (let length = Math.min(longest, word.length); length >= 0; length--) {
      const rule = rules.get(`${length}\t${length ? word.slice(-length) : ""}\t${tag}`);
      if (rule) return rule;
    }
    return undefined;
  };
  const byLength = [...suffixes].sort((a, b) => Number(a[0][0]) - Number(b[0][0]));
  for (const [key, scripts] of byLength) {
    const [length, suffix, tag] = key.split("\t");
    const total = [...scripts.values()].reduce((a, b) => a + b, 0);
    const best = top(scripts);
    if (length !== "0" && total < WORDS_FOR_A_RULE) continue;
    if (decide(suffix, tag, Number(length) - 1) !== best) rules.set(key, best);
  }
  const pairs = [];
  const scriptNumbers = new Map();
  const numberOf = (script) => {
    if (!scriptNumbers.has(script)) scriptNumbers.set(script, scriptNumbers.size + 1);
    return scriptNumbers.get(script);
  };
  for (const [key, script] of rules) {
    const [length, suffix, tag] = key.split("\t");
    pairs.push([lemmaKey(suffix, Number(length), tagHash(tag)), numberOf(script)]);
  }
  for (const [key, scripts] of words) {
    const [word, tag] = key.split("\t");
    const best = top(scripts);
    // Irregular pasts are all listed: by them the tags are mended.
    if (pasts.has(key) || decide(word, tag, LONGEST_SUFFIX) !== best)
      pairs.push([lemmaKey(word, WHOLE, tagHash(tag)), numberOf(best)]);
  }
  return [[...scriptNumbers.keys()].join("\n"), ...hashTableSections(pairs)];
}
