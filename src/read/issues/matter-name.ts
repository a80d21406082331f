import { matterWords, stanceWords } from "../../knowledge/issues.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { firstFrom, type NounPhrase, type Span, type Token, within } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import type { Matter } from "./matter.js";

/**
 * Gives the matter that a phrase names: "the harbour dam"; "the future of the dam", "a limit on cranes" that of what stands
 * behind; "squid shares" that of what stands before.
 */
export function matterOf(reading: EventInput, phrase: NounPhrase, by: string): Matter | undefined {
  const head = reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "";
  const { not, measures, behind, terms } = matterWords();
  if (not.has(head) || measures.has(head)) {
    const link = reading.tokens[phrase.last]?.norm ?? "";
    const leads = link === "of" || (measures.has(head) && behind.has(link));
    const end = Math.max(phrase.full.end, reading.tokens[phrase.last]?.end ?? 0) + NEAR;
    const thing = leads ? phraseFrom(reading, phrase.last + 1, end) : undefined;
    // "A catch of 900 tonnes" is a matter of the catch.
    if (thing && isAmount(reading, thing)) return measures.has(head) ? measured(reading, phrase, by) : undefined;
    if (thing) return matterOf(reading, thing, by);
  }
  const key = keyOf(reading, phrase);
  if (key === undefined) return undefined;
  const { first, last } = phrase;
  // "Squid catches" are a matter of squid.
  const isBefore = key !== head && measures.has(head);
  const name = nameOf(reading, phrase, isBefore ? phrase.head : last);
  // "Presence" says nothing, "presence of troops" does.
  const isBare = !/[\s-]/.test(name) && !isBefore && !terms.has(head) && reading.tokens[last]?.norm === "of";
  return { first, last, code: `matter-${key}`, name: isBare ? wholeName(reading, phrase) : name, by };
}

const isAmount = ({ quantities }: EventInput, thing: NounPhrase): boolean =>
  quantities.some((q) => q.start <= thing.start && q.end >= thing.end) || thing.kind === "number";

/** What is so much: "the annual catch of 900 tonnes", "a share of 9%". */
function measured(reading: EventInput, phrase: NounPhrase, by: string): Matter {
  const { first, last } = phrase;
  const head = reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "";
  return { first, last, code: `matter-${head}`, name: nameOf(reading, phrase, last), by };
}

/** Characters within which the thing begins that "a limit on" leads to. */
const NEAR = 2;

/** The first phrase from a token on; of an owner and what he owns the whole. */
export function phraseFrom(reading: EventInput, token: number, end: number): NounPhrase | undefined {
  const at = firstFrom(reading.phrases, reading.tokens[token]?.start ?? Number.POSITIVE_INFINITY);
  const first = reading.phrases[at];
  if (!first || first.start >= end) return undefined;
  const whole = reading.phrases.slice(at, at + NESTED).filter((p) => p.start === first.start);
  return whole.reduce((longest, p) => (p.end > longest.end ? p : longest), first);
}

/** A matter is a thing: no person, no party, no day, and no word of the talks themselves. Of "squid shares" the first word tells. */
function keyOf(reading: EventInput, phrase: NounPhrase): string | undefined {
  const head = reading.tokens[phrase.head];
  if (!head || phrase.kind !== "nominal" || head.upos !== "NOUN" || describesName(reading, phrase)) return undefined;
  if (isCountedWithin(reading, phrase)) return undefined;
  if (isThing(reading, head)) return head.lemma.toLowerCase();
  const before = reading.tokens[phrase.head - 1];
  const { not, measures, terms } = matterWords();
  const lemma = head.lemma.toLowerCase();
  if (covers(reading.mentions, head)) return undefined;
  const tells = before && before.upos === "NOUN" && phrase.head - 1 >= phrase.first && isThing(reading, before);
  // "A guarantee of jobs" is a matter of jobs; "a federal guarantee" is one by itself.
  if (!tells) return terms.has(lemma) ? lemma : undefined;
  const thing = before.lemma.toLowerCase();
  // "Squid shares" are a matter of squid; "river levels" are one of their own.
  return measures.has(lemma) ? thing : not.has(lemma) ? `${thing}-${lemma}` : undefined;
}

/** "Sell Norway 400 seals", "free two cooks": a count behind another word tells that the phrase is more than one, or holds a verb. */
export const isCountedWithin = ({ tokens }: EventInput, { first, head }: NounPhrase): boolean =>
  tokens
    .slice(first + 1, head)
    .some(
      (t, i) =>
        t.upos === "NUM" &&
        ["ADJ", "NOUN", "PROPN", "VERB"].includes(tokens[first + i]?.upos ?? "") &&
        first + i + 2 <= head &&
        tokens[first + i + 2]?.upos === "NOUN",
    );

/** "Harran Capital, an activist fund": what only says who somebody is. */
function describesName({ phrases }: EventInput, phrase: NounPhrase): boolean {
  const at = firstFrom(phrases, phrase.start);
  return phrases
    .slice(Math.max(0, at - NESTED), at)
    .some(({ kind, apposition }) => kind === "name" && apposition !== undefined && phrases[apposition] === phrase);
}

function isThing(reading: EventInput, token: Token): boolean {
  const lemma = token.lemma.toLowerCase();
  const { not, measures, negotiators } = matterWords();
  // "Dropped its objection": what somebody has against a thing is no thing.
  if (
    not.has(lemma) ||
    stanceWords().nouns.has(lemma) ||
    measures.has(lemma) ||
    negotiators.has(lemma) ||
    meetingWords().nouns.has(lemma)
  )
    return false;
  return /^\p{L}{3,}/u.test(lemma) && !covers(reading.mentions, token) && !covers(reading.times, token);
}

/** Tells whether one of the last few spans that begin before a word's end holds it. */
function covers(sorted: readonly Span[], word: Span): boolean {
  const after = firstFrom(sorted, word.end);
  return sorted.slice(Math.max(0, after - NESTED), after).some((span) => within(word, span));
}

/** Spans that begin in a row and still hold one word: mentions nest no deeper. */
const NESTED = 4;

/** Gives the core without article, number and owner: "Harran dam". */
export function nameOf(reading: EventInput, phrase: NounPhrase, end: number): string {
  const tokens = reading.tokens.slice(phrase.first, end);
  // "The mayor's plan" is named by the plan.
  const owner = tokens.findLastIndex((t) => t.xpos === "POS");
  const from = tokens.findIndex(
    (t, i) =>
      i > owner &&
      !["DET", "PRON", "NUM", "ADV"].includes(t.upos) &&
      // "A two-year exemption" is named by the exemption.
      t.text !== "-" &&
      !(tokens[i - 1]?.text === "-" && tokens[i - 2]?.upos === "NUM") &&
      !matterWords().questions.has(t.norm),
  );
  const first = tokens[Math.max(0, from)];
  const last = tokens.at(-1);
  return first && last ? reading.intake.report.text.slice(first.start, last.end).replace(/\s+/g, " ") : "";
}

/** Gives the name from behind the article to the end of what hangs on the word, where that is short. */
export function wholeName(reading: EventInput, phrase: NounPhrase): string {
  const core = nameOf(reading, phrase, phrase.last);
  const next = reading.tokens.slice(phrase.last, phrase.last + BEHIND);
  const end = next.findIndex((t) => t.upos === "PUNCT" || t.xpos === "WDT" || t.upos === "CCONJ" || t.upos === "SCONJ");
  const last = next[(end < 0 ? next.length : end) - 1];
  // "In the tanks of pick-ups": a word that a hyphen cuts is not whole.
  const isShort =
    end >= 0 &&
    next[end]?.text !== "-" &&
    last !== undefined &&
    last.sentence === reading.tokens[phrase.head]?.sentence;
  return isShort
    ? `${core} ${reading.intake.report.text.slice(next[0]?.start ?? 0, last.end)}`.replace(/\s+/g, " ")
    : core;
}

/** Tokens behind a measure of its matter at most, the mark that ends them counted in. */
const BEHIND = 5;
