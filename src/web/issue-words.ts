import { cueConditions } from "../knowledge/cue-conditions.js";
import { timeCues } from "../knowledge/time-cues.js";
import { willOf } from "../knowledge/will.js";
import { type Dossier, fileUnder, once } from "../model/index.js";
import { wordingOf } from "../show/news/wording.js";

/** Which words of which issue a text has. */
export interface IssueWords {
  /** Tells whether a text has a word of an issue. */
  has(code: string, text: string): boolean;
  /** Gives the code of the issue that a text has several words of, of no other issue: none where two have them. */
  only(text: string): readonly string[];
}

/** Places of an issue whose words are learnt: the first have most of them. */
const MOST = 60;

/** Issues that a word may be of: what more have tells none of them. */
const SPREAD = 2;

/**
 * The words by which the record tells of each issue: those of its name, and of what is wanted and provided for. Sentences that
 * only name it tell of others too. Names tell who, and a word of many issues tells nothing.
 */
export const wordsOfIssues = once((dossier: Dossier): IssueWords => {
  const codesOf = new Map<string, string[]>();
  for (const [code, words] of learnt(dossier)) for (const word of words) fileUnder(codesOf, word, code);
  for (const word of namesIn(dossier)) codesOf.delete(word);
  const codesIn = (text: string): (readonly string[])[] =>
    [...wordingOf(telling(text)).words].map((word) => codesOf.get(word) ?? []);
  return {
    has: (code, text) => codesIn(text).some((codes) => codes.length <= SPREAD && codes.includes(code)),
    only: (text) => {
      const counts = new Map<string, number>();
      for (const [code, other] of codesIn(text))
        if (code !== undefined && other === undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
      const found = [...counts].filter(([, count]) => count >= SEVERAL).map(([code]) => code);
      return found.length === 1 ? found : [];
    },
  };
});

/** Words of one issue alone that tell of it where nothing else does. */
const SEVERAL = 2;

function learnt({ issues, proposals }: Dossier): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  const note = (code: string, text: string): void => {
    const words = all.get(code) ?? new Set();
    for (const word of wordingOf(telling(text)).words) words.add(word);
    all.set(code, words);
  };
  for (const { code, name, positions } of issues) {
    note(code, name);
    for (const { stance } of positions.slice(0, MOST)) note(code, stance);
  }
  for (const { issue, text } of proposals.flatMap(({ provisions }) => provisions))
    if (issue !== undefined) note(issue, text);
  return all;
}

/** What is left of a text without words of wanting, and of what may or should be: any issue has these. */
const telling = (text: string): string => text.replace(/\p{L}+/gu, (word) => (isOfAny(word.toLowerCase()) ? "" : word));

const isOfAny = (word: string): boolean =>
  cueConditions().modals.has(word) || timeCues().futureModals.has(word) || willOf(word) !== undefined;

function namesIn({ parties, people }: Dossier): ReadonlySet<string> {
  const names = [...parties, ...people].flatMap(({ name, aliases }) => [name, ...aliases]);
  return wordingOf(names.flatMap((name) => name.match(/\p{Lu}\p{L}*/gu) ?? []).join(" ")).words;
}
