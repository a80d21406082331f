// Reads the corpora that carry names into sentences of words and spans: {words, spans: [{from, to, label}], weight}.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { hashNorm } from "../dist/read/language/features.js";
import { englishLevel, PHRASE, phraseKey, phraseMask } from "../dist/read/language/gazetteer.js";
import { findSentenceEnds } from "../dist/read/language/sentences.js";
import { findTokens } from "../dist/read/language/tokens.js";
import { readRows } from "./conllu.mjs";
import { inventSentences } from "./invented.mjs";

/** Sentences made of every pattern of our own. */
const ROUNDS = 4;

const LABELS = { PER: 1, ORG: 2, LOC: 3, person: 1, organization: 2, place: 3 };
const cues = parse(readFileSync(new URL("../data/en/name-cues.yaml", import.meta.url), "utf8"));
const before = new Set(cues.before);
const titles = new Set([...cues.titles, ...cues.before]);
const isProper = (row) => row[4] === "NNP" || row[4] === "NNPS";

/** Reads an IOB2 file of Universal NER. */
export function readIob(path) {
  return readRows(path).map((rows) => {
    const spans = [];
    rows.forEach((row, i) => {
      const [mark, type] = row[2].split("-");
      if (mark === "B" && LABELS[type]) spans.push({ from: i, to: i + 1, label: LABELS[type] });
      else if (mark === "I" && spans.at(-1)?.to === i) spans.at(-1).to = i + 1;
    });
    return { words: rows.map((row) => row[1]), spans };
  });
}

/**
 * Reads GUM's entities, full nested phrases, and trims them to the proper nouns about their head. `vague` are words that
 * no label can be told for.
 */
export function readGum(path) {
  const open = [];
  return readRows(path).map((rows) => {
    const entities = [];
    rows.forEach((row, i) => {
      for (const [bracket] of (/Entity=([^|]*)/.exec(row[9])?.[1] ?? "").matchAll(/\([^()]+\)?|[^()]+\)/g)) {
        if (bracket.startsWith("(")) {
          const [id, type] = bracket.slice(1).split("-");
          const entity = { id, type, from: i, to: i + 1 };
          if (bracket.endsWith(")")) entities.push(entity);
          else open.push(entity);
        } else {
          const at = open.findLastIndex((entity) => entity.id === bracket.slice(0, -1));
          if (at >= 0) entities.push({ ...open.splice(at, 1)[0], to: i + 1 });
        }
      }
    });
    open.length = 0;
    const words = rows.map((row) => row[1]);
    // A name of something else hides the names in it: the Ostwick Prize names no town.
    const cores = longestFirst(entities.flatMap((entity) => coreOf(rows, entity)));
    const vague = cores.filter((span) => span.label && isVague(rows, span));
    const spans = cores.filter((span) => span.label && !vague.includes(span)).map((span) => settled(words, span));
    const doubts = rows.flatMap((row, i) => (isProper(row) && !isIn(cores, i) ? [i] : []));
    return { words, spans, doubts, vague: vague.map(({ from }) => from), rows };
  });
}

/** Gives the stretch of proper nouns about an entity's head, if the head is one; titles before people left out. */
function coreOf(rows, { from, to, type }) {
  const inside = (i) => i >= from && i < to;
  let head = -1;
  for (let i = from; i < to; i++) if (!inside(Number(rows[i][6]) - 1)) head = head < 0 ? i : head;
  if (head < 0 || !isProper(rows[head])) return [];
  if (rows[head][4] === "NNPS" && type === "person") return [];
  let a = head;
  let b = head + 1;
  while (b < to) {
    if (isProper(rows[b])) b++;
    else if (rows[b][4] === "HYPH" && b + 1 < to && isProper(rows[b + 1])) b += 2;
    else if (type === "person" && /^[IVX]+$/.test(rows[b][1])) b++;
    else if (type !== "person" && isLink(rows[b], type) && b + 1 < to && isProper(rows[b + 1])) b += 2;
    else if (
      type !== "person" &&
      isLink(rows[b], type) &&
      rows[b + 1]?.[1] === "the" &&
      b + 2 < to &&
      isProper(rows[b + 2])
    )
      b += 3;
    else if (type === "organization" && /^(&|and)$/.test(rows[b][1]) && b + 1 < to && isProper(rows[b + 1])) b += 2;
    else break;
  }
  while (a > from) {
    if (isProper(rows[a - 1])) a--;
    else if (rows[a - 1][4] === "HYPH" && a - 2 >= from && isProper(rows[a - 2])) a -= 2;
    // "People 's Army" is one name, "Norway 's Army" is two.
    else if (type === "organization" && rows[a - 1][4] === "POS" && a - 2 >= from && isCommon(rows[a - 2])) a -= 2;
    else break;
  }
  while (type === "person" && b - a > 1 && before.has(rows[a][1].toLowerCase().replace(/\.$/, ""))) a++;
  // "the Secretary" is an office, not a name.
  const bare = rows.slice(a, b).every((row) => titles.has(row[1].toLowerCase().replace(/\.$/, "")));
  // So is "the Protector": no article stands before a person's name.
  const isOffice =
    (b - a === 1 && a > 0 && /^(the|a|an|this|that)$/i.test(rows[a - 1][1])) || /^an?$/i.test(rows[from][1]);
  return type === "person" && (bare || isOffice) ? [] : [{ from: a, to: b, label: LABELS[type] ?? 0 }];
}

const isLink = (row, type) => row[1] === "of" || (type === "organization" && row[1] === "for");
const isCommon = (row) => isProper(row) && englishLevel(hashNorm(row[1])) > 0;

/** Tells whether a name is a common noun that stands for a name: "the Court", "the University". */
function isVague(rows, { from, to, label }) {
  return (
    label !== LABELS.PER &&
    to - from === 1 &&
    from > 0 &&
    /^(the|this|our)$/i.test(rows[from - 1][1]) &&
    isCommon(rows[from]) &&
    rows[from][1].toUpperCase() !== rows[from][1]
  );
}

/** Gives a name the label that the lists are sure of: a country is a place even where it acts. */
function settled(words, span) {
  let key = 0;
  for (const word of words.slice(span.from, span.to)) key = phraseKey(key, hashNorm(word));
  const mask = phraseMask(key);
  if (span.label === LABELS.PER) return span;
  if (mask & (PHRASE.country | PHRASE.capital)) return { ...span, label: LABELS.LOC };
  const isBody =
    (mask & PHRASE.body) !== 0 && (mask & (PHRASE.region | PHRASE.town | PHRASE.largeTown | PHRASE.subdivision)) === 0;
  return isBody ? { ...span, label: LABELS.ORG } : span;
}

const isIn = (spans, i) => spans.some((span) => span.from <= i && i < span.to);

function longestFirst(spans) {
  const kept = [];
  for (const span of spans.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from))
    if (kept.every((other) => other.to <= span.from || other.from >= span.to)) kept.push(span);
  return kept.sort((a, b) => a.from - b.from);
}

/** Reads MEANTIME: the mentions of people, bodies and places that are a run of capitalised words. */
export function readMeantime(corpora) {
  const lines = (path) =>
    readFileSync(join(corpora, path), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const mentions =
    Map.groupBy?.(lines("coreference/mentions-meantime.jsonl"), (m) => m.doc) ??
    groupByDoc(lines("coreference/mentions-meantime.jsonl"));
  return lines("times/timex-meantime.jsonl").flatMap(
    ({ id, text }) =>
      text.split("\n").reduce(
        ({ at, found }, line) => {
          found.push(...sentencesOf(text, { start: at, end: at + line.length }, mentions.get(id) ?? []));
          return { at: at + line.length + 1, found };
        },
        { at: 0, found: [] },
      ).found,
  );
}

/** Gives the index after the last title in a person's mention: "Northline Chief Executive Ana Reis" is "Ana Reis". */
function afterTitles(words, from, to) {
  for (let i = to - 2; i >= from; i--)
    if (before.has(words[i].toLowerCase().replace(/\.$/, "")) || /^(executive|ceo)$/i.test(words[i])) return i + 1;
  return from;
}

function groupByDoc(list) {
  const groups = new Map();
  for (const item of list) groups.set(item.doc, [...(groups.get(item.doc) ?? []), item]);
  return groups;
}

function sentencesOf(text, block, mentions) {
  const bounds = findTokens(text, block);
  let first = 0;
  return findSentenceEnds(text, bounds).map((last) => {
    const words = [];
    for (let i = first; i < last; i++) words.push(text.slice(bounds[2 * i], bounds[2 * i + 1]));
    const spans = mentions.flatMap((m) => {
      const label = LABELS[/\/(PER|ORG|LOC)/.exec(m.cluster)?.[1]];
      if (!label || text.slice(m.start, m.end) !== m.text) return [];
      let from = -1;
      let to = -1;
      for (let i = first; i < last; i++) {
        if (bounds[2 * i] === m.start) from = i - first;
        if (bounds[2 * i + 1] === m.end) to = i - first + 1;
      }
      if (from < 0 || to < 0) return [];
      if (/^the$/i.test(words[from])) from++;
      if (label === 1) from = afterTitles(words, from, to);
      if (label === 1 && titles.has(words[to - 1].toLowerCase())) return [];
      const run = words.slice(from, to);
      const isName =
        run.length > 0 &&
        run.length < 7 &&
        run.every(
          (w, k) =>
            /^\p{Lu}/u.test(w) || (k > 0 && (label === 2 ? /^(of|-|&)$/ : label === 3 ? /^(of|-)$/ : /^-$/).test(w)),
        );
      if (
        !isName ||
        /^(I|He|She|It|We|They|You|Our|His|Her|Its|Their|My|This|That|CEO|American|European|British|Canadian|Japanese|German|French|Italian|Australian|Chinese|North)$/.test(
          run[0],
        )
      )
        return [];
      return [{ from, to, label }];
    });
    first = last;
    const kept = longestFirst(spans).map((span) => settled(words, span));
    const doubts = words.flatMap((word, i) => (i > 0 && /^\p{Lu}/u.test(word) && !isIn(kept, i) ? [i] : []));
    return { words, spans: kept, doubts };
  });
}

/** Months, days and other capitalised words that are surely no names. */
const never = new Set(cues.never);

/**
 * Gathers all sentences with names, each with the tagger that is to tag it. `doubts` are proper nouns that no label
 * covers: where the same word is a name elsewhere, the label is missing rather than "none", and is not learnt from;
 * nor are vague names.
 * `invented` gives other sentences of our own for every epoch.
 */
export function namedSentences(corpora, { shipped, strange, seed, rounds = ROUNDS }) {
  const treebank = (name) => readGum(join(corpora, "treebank", `${name}.conllu`));
  const names = (name) => readIob(join(corpora, "names", `${name}.iob2`));
  const by = (sentences, tagger) => sentences.map((sentence) => ({ ...sentence, tagger }));
  const labelled = [
    ...by([...names("uner-ewt-dev"), ...names("uner-ewt-test")], shipped),
    ...by(treebank("gum-train"), strange),
    ...by(treebank("gum-dev"), shipped),
    ...by(readMeantime(corpora), shipped),
  ];
  const seen = new Set();
  for (const { words, spans } of labelled)
    for (const { from, to } of spans)
      for (const word of words.slice(from, to)) if (/^\p{Lu}/u.test(word)) seen.add(word);
  const sure = (word) => !seen.has(word) || titles.has(word.toLowerCase()) || never.has(word.toLowerCase());
  for (const sentence of labelled)
    sentence.doubts = [...(sentence.doubts ?? []).filter((i) => !sure(sentence.words[i])), ...(sentence.vague ?? [])];
  return { labelled, invented: (epoch) => by(inventSentences(seed + epoch, rounds), shipped) };
}
