import { cueConditions } from "../knowledge/cue-conditions.js";
import { issueWords } from "../knowledge/issues.js";
import { meetingWords } from "../knowledge/meetings.js";
import { timeCues } from "../knowledge/time-cues.js";
import { baseForms } from "../knowledge/will.js";
import type { Issue } from "../model/index.js";

interface Word {
  readonly norm: string;
  readonly lemma: string;
}

/** Words from a thing to what is to be done with it, past a short list of what it is or has. */
const REACH = 12;

/**
 * Finds the issues of a record that a text names in the words of the lists: by a phrase for it, or by a thing and what is to be
 * done with it. The record files whole sentences so; here it is asked of what a paper holds, and of what happened.
 */
export function issuesListedIn(issues: readonly Pick<Issue, "code">[]): (text: string) => readonly string[] {
  const known = new Set(issues.map(({ code }) => code));
  return (text) => {
    const words = wordsOf(text);
    return [...new Set([...named(words), ...paired(words)])].filter((code) => known.has(code));
  };
}

function named(words: readonly Word[]): string[] {
  const { phrases, ofPhrase } = issueWords();
  return phrases
    .all(words, 0, words.length)
    .filter(({ first, last }) => last - first > 1 || !isDeed(words[first - 1]?.norm))
    .flatMap(({ value }) => ofPhrase(value).map(({ code }) => code));
}

/** "Will pay for ice": behind such a word stands a verb, which names no matter. */
const isDeed = (before = ""): boolean =>
  before === "to" || before === "not" || timeCues().futureModals.has(before) || cueConditions().modals.has(before);

const paired = (words: readonly Word[]): string[] =>
  words.flatMap(({ lemma }, at) =>
    (issueWords().pairs.get(lemma) ?? []).flatMap(({ code, deeds }) =>
      words
        .slice(Math.max(0, at - REACH), at + REACH + 1)
        .some(({ norm }) =>
          baseForms(norm).some((form) => deeds.has(form) || (isLeaving(form) && [...deeds].some(isLeaving))),
        )
        ? code
        : [],
    ),
  );

/** "Leave" and "depart" are one deed. */
const isLeaving = (verb: string): boolean => meetingWords().leaves.has(verb);

/** The words of a text without names: these tell who. */
const wordsOf = (text: string): Word[] =>
  (
    text
      .replace(NAME, " ; ")
      .toLowerCase()
      .match(/\p{L}+(?:['’]s)?|[-;.]/gu) ?? []
  ).map((norm) => ({
    norm,
    lemma: norm.replace(/(?:['’]s|s)$/u, ""),
  }));

/** Several words with capital letters. */
const NAME = /\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)+/gu;
