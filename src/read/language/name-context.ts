import { lookUp } from "../../knowledge/models.js";
import { featureKey } from "./features.js";
import { gazetteer, wordMasks } from "./gazetteer.js";
import type { Words } from "./lexicon.js";
import type { XposTable } from "./name-decoder.js";
import type { NameContext } from "./name-features.js";
import type { TagModel } from "./tagger.js";

const CLOSED = new Set(["DT", "PRP", "PRP$", "IN", "CC", "MD", "TO", "EX", "WDT", "WP", "WP$", "WRB", "PDT"]);

const tables = new WeakMap<readonly string[], XposTable>();

/** Numbers the XPOS of a tagger's joint tags, in the order of the alphabet. */
export function xposTable(tags: readonly string[]): XposTable {
  const known = tables.get(tags);
  if (known) return known;
  const xpos = tags.map((tag) => tag.split(" ")[1] ?? "");
  const sorted = [...new Set(xpos)].sort();
  const table = {
    of: xpos.map((x) => sorted.indexOf(x)),
    proper: sorted.map((x) => x === "NNP" || x === "NNPS"),
    closed: sorted.map((x) => CLOSED.has(x)),
  };
  tables.set(tags, table);
  return table;
}

/** Gathers what the name model sees of tagged words. */
export function nameContext(words: Words, tags: Uint8Array, model: TagModel): NameContext {
  const numbers = xposTable(model.tags).of;
  return {
    words,
    tags: Int32Array.from(tags, (tag) => numbers[tag] ?? 0),
    masks: wordMasks(words.norm, gazetteer()),
    common: words.norm.map((norm) => lookUp(model.dictionary, featureKey(99, norm)) >>> 8),
    english: Uint8Array.from(words.list, (word) => word.english),
  };
}
