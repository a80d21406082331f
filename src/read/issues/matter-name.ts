import { matterWords, stanceWords } from "../../knowledge/issues.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { firstFrom, type NounPhrase, type Span, type Token, within } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import type { Matter } from "./matter.js";

/**
 * Gives the matter that a phrase names: "the harbour dam"; "the future of the dam", "a limit on cranes" that of what stands
 * behind; "squid shares" that of what stands before.
 */
export function matterOf(reading: EventInput, phrase: NounPhrase, by: string): Matter | undefined {
  const head = reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "";
  const { not, measures, behind, terms, changes } = matterWords();
  if (not.has(head) || measures.has(head)) {
    const link = reading.tokens[phrase.last]?.norm ?? "";
    const leads = link === "of" || (measures.has(head) && behind.has(link));
    const end = Math.max(phrase.full.end, reading.tokens[phrase.last]?.end ?? 0) + NEAR;
    const thing = leads ? phraseFrom(reading, phrase.last + 1, end) : undefined;
    // "A catch of 900 tonnes" is a matter of the catch.
    if (thing && isAmount(reading, thing))
      return measures.has(head) && !changes.has(head) ? measured(reading, phrase, by) : undefined;
    if (thing) return matterOf(reading, thing, by);
  }
  const laidOn = leviedOn(reading, phrase);
  const laid = laidOn && matterOf(reading, laidOn, by);
  if (laid) return { ...laid, first: phrase.first, name: wholeName(reading, phrase) };
  const key = keyOf(reading, phrase);
  if (key === undefined) return undefined;
  const { first, last } = phrase;
  // "Squid catches" are a matter of squid.
  const isBefore = key !== head && measures.has(head);
  const name = nameOf(reading, phrase, isBefore ? phrase.head : last);
  // "Presence" says nothing, "presence of troops" does.
  const isBare = !/[\s-]/.test(name) && !isBefore && !terms.has(head) && LEADING.has(reading.tokens[last]?.norm ?? "");
  return { first, last, code: `matter-${key}`, name: isBare ? wholeName(reading, phrase) : name, by };
}

/** "A duty | on oil": what it is laid on, where that is one thing and not all that is traded. */
function leviedOn(reading: EventInput, phrase: NounPhrase): NounPhrase | undefined {
  const { levied, traded } = matterWords();
  const head = reading.tokens[phrase.head];
  if (!levied.has(head?.lemma.toLowerCase() ?? "") || reading.tokens[phrase.last]?.norm !== "on") return undefined;
  const thing = phraseFrom(reading, phrase.last + 1, Number.POSITIVE_INFINITY);
  const of = reading.tokens[thing?.head ?? -1];
  const isThing = thing?.first === phrase.last + 1 && of?.upos === "NOUN" && !traded.has(of.lemma.toLowerCase());
  return isThing && keyOf(reading, thing) !== undefined ? thing : undefined;
}

/** "Presence of troops", "a mechanism for the border". */
const LEADING = new Set(["of", "for"]);

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
  // A "carriage contract" is what they negotiate for, and no matter of it.
  const { agreements, heads, weak } = proposalWords();
  if ([agreements, heads, weak].some((papers) => papers.has(lemma))) return undefined;
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
      // "A 5 percent duty" is a duty.
      !(i < tokens.length - 1 && isOfAmount(reading, t)) &&
      // "A two-year exemption" is named by the exemption.
      t.text !== "-" &&
      !(tokens[i - 1]?.text === "-" && tokens[i - 2]?.upos === "NUM") &&
      !matterWords().questions.has(t.norm) &&
      !matterWords().pointing.has(t.norm),
  );
  const first = tokens[Math.max(0, from)];
  const last = tokens.at(-1);
  return first && last ? reading.intake.report.text.slice(first.start, last.end).replace(/\s+/g, " ") : "";
}

const isOfAmount = ({ quantities }: EventInput, token: Token): boolean => {
  const amount = quantities[firstFrom(quantities, token.end) - 1];
  return amount !== undefined && amount.kind !== "count" && within(token, amount);
};

/** Gives the name from behind the article to the end of the thing that hangs on the word: "limits on the mayor's power". */
export function wholeName(reading: EventInput, phrase: NounPhrase): string {
  const core = nameOf(reading, phrase, phrase.last);
  const link = reading.tokens[phrase.last];
  if (link?.norm === "to" && reading.tokens[phrase.last + 1]?.upos === "VERB") return withDeed(reading, phrase, core);
  const thing = phraseFrom(reading, phrase.last + 1, Number.POSITIVE_INFINITY);
  const last = reading.tokens[(thing?.last ?? 0) - 1];
  if (!link || !thing || !last || thing.last - phrase.last > BEHIND || last.sentence !== link.sentence) return core;
  // "A truce of one year" is named by the truce, "tonnes of beans" by the beans.
  if (isAmount(reading, thing)) return core;
  if (link.norm === "of" && isUnit(reading, phrase)) return nameOf(reading, thing, thing.last) || core;
  const between = reading.tokens.slice(phrase.last, thing.first);
  // "In the tanks of pick-ups": a word that a hyphen cuts is not whole.
  if (between.some((t) => t.upos === "PUNCT") || reading.tokens[thing.last]?.text === "-") return core;
  return `${core} ${reading.intake.report.text.slice(link.start, last.end)}`.replace(/\s+/g, " ");
}

/** "Per cent", "tonnes": what an amount is measured in. */
const isUnit = ({ quantities, tokens }: EventInput, { head }: NounPhrase): boolean => {
  const token = tokens[head];
  const amount = token && quantities[firstFrom(quantities, token.end) - 1];
  return token !== undefined && amount !== undefined && amount.end >= token.end && amount.start < token.start;
};

/** Tokens behind a word that is no matter by itself, in which what it is of must end. */
const BEHIND = 7;

/** "The right to return", up to the next mark. */
function withDeed(reading: EventInput, phrase: NounPhrase, core: string): string {
  const behind = reading.tokens.slice(phrase.last, phrase.last + BEHIND);
  const end = behind.findIndex((t) => t.upos === "PUNCT" || t.upos === "CCONJ" || t.upos === "SCONJ");
  const last = behind[end - 1];
  return last ? `${core} ${reading.intake.report.text.slice(behind[0]?.start, last.end)}`.replace(/\s+/g, " ") : core;
}
