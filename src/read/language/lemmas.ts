import { type HashTable, lookUp, readModelFile } from "../../knowledge/models.js";
import { LONGEST_SUFFIX, lemmaKey, tagHash, WHOLE } from "./lemma-keys.js";
import { tagNames } from "./tagger.js";

/** How a lemma comes from its word: characters cut from the end, characters put there, whether capitals stay. */
interface Script {
  readonly cut: number;
  readonly put: string;
  readonly keepCase: boolean;
}

interface LemmaModel {
  readonly scripts: readonly Script[];
  /** Key of a word or suffix under a tag -> number of its script, plus 1. */
  readonly rules: HashTable;
  readonly tags: readonly number[];
}

let model: LemmaModel | undefined;

const PAST = tagHash("VERB VBD");
const PARTICIPLE = tagHash("VERB VBN");

function lemmaModel(): LemmaModel {
  if (!model) {
    const file = readModelFile("en/models/lemmas.bin");
    const scripts = file.lines(0).map((line) => {
      const [cut, put, keep] = line.split("\t");
      return { cut: Number(cut), put: put ?? "", keepCase: keep === "1" };
    });
    model = { scripts, rules: file.hashTable(1), tags: tagNames().map(tagHash) };
  }
  return model;
}

/**
 * Gives a word's lemma under a joint tag: from the words seen in training, else by the longest suffix that is known.
 *
 * @param norm the word in lower case, apostrophes straightened
 */
export function lemmaOf(word: string, norm: string, tag: number): string {
  const { scripts, rules, tags } = lemmaModel();
  const hash = tags[tag] ?? 0;
  // "Freed", "agreed": no past in "-eed" is of a verb without both.
  if ((hash === PAST || hash === PARTICIPLE) && norm.length > 4 && norm.endsWith("eed")) return norm.slice(0, -1);
  let found = lookUp(rules, lemmaKey(norm, WHOLE, hash));
  for (let length = Math.min(LONGEST_SUFFIX, norm.length); found === 0 && length >= 0; length--)
    found = lookUp(rules, lemmaKey(norm, length, hash));
  const script = scripts[found - 1];
  if (!script) return norm;
  const isNew = lookUp(rules, lemmaKey(norm, WHOLE, hash)) === 0;
  if (isNew && script.cut === 0 && (hash === PAST || hash === PARTICIPLE) && norm.length > 4) return withoutPast(norm);
  const kept = script.keepCase ? word : norm;
  return script.cut >= kept.length && script.put === "" ? kept : kept.slice(0, kept.length - script.cut) + script.put;
}

/** "Quipped": no suffix that training has seen ends the past of a regular verb in nothing else than its "ed". */
const withoutPast = (norm: string): string =>
  norm.endsWith("ed") ? norm.slice(0, -2).replace(/([bdgkmnprt])\1$/, "$1") : norm;

/** Gives the lemma that a word has as the present participle of a verb. */
export const lemmaOfIng = (norm: string): string => lemmaOf(norm, norm, tagNames().indexOf("VERB VBG"));

/** Gives the verb that a word is the irregular past of ("shook"), if it is listed as that and is no base itself ("put"). */
export function irregularPast(norm: string): string | undefined {
  const { scripts, rules } = lemmaModel();
  const script = scripts[lookUp(rules, lemmaKey(norm, WHOLE, PAST)) - 1];
  if (!script || norm.endsWith("ed") || script.cut === 0) return undefined;
  return norm.slice(0, norm.length - script.cut) + script.put;
}
