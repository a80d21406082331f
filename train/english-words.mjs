import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Reads the lists of English words: common ones, then rarer ones. */
export const englishLists = () =>
  gunzipSync(readFileSync(new URL("gazetteers/english-words.txt.gz", import.meta.url)))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((list) => list.split(" "));

/** Gives all English words of the lists. */
export const englishWords = () => new Set(englishLists().flat());
