import { holderWords } from "../../knowledge/holders.js";
import { matterWords } from "../../knowledge/issues.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { units } from "../../knowledge/units.js";
import {
  firstFrom,
  type NounPhrase,
  type Span,
  spansWithin,
  type Token,
  type VerbGroup,
  within,
} from "../../model/index.js";
import { type EventInput, inSpeech } from "../events/event-input.js";
import { COUNTED, type Matter, WANTED } from "./matter.js";
import { isCountedWithin, matterOf, nameOf, wholeName } from "./matter-name.js";
import { pointedAt } from "./pointed-at.js";
import { isPointer } from "./points.js";
import type { Want } from "./want.js";

/** Prepositions that lead to when, how and why, and to no thing that is wanted. */
const ASIDE = new Set([
  "by",
  "at",
  "before",
  "after",
  "until",
  "till",
  "since",
  "within",
  "during",
  "via",
  "despite",
  "than",
  "because",
  "as",
]);

/** Phrases at the head of what is wanted among which the thing itself stands: "wants the army to leave the harbour". */
const NEAR = 3;

/** Finds the things that somebody wants something of: what several want, or several reports say that one wants, is a matter. */
export function wantedMatters(reading: EventInput, wants: readonly Want[]): Matter[] {
  return wants
    .filter((want) => isOwn(want) && !isClaim(reading, want))
    .flatMap((want) => {
      const found = firstOf(reading, want.what, (span) =>
        eachDeed(reading, span).flatMap((deed) => wantedIn(reading, deed)),
      );
      return found.length > 0 || !(want.bare || isPointer(reading, want)) ? found : toldBefore(reading, want);
    });
}

/** "Hardly anybody likes the levy. The yard clings to it.": the thing that was told right before. */
function toldBefore(reading: EventInput, want: Want): Matter[] {
  for (const phrase of pointedAt(reading, want)) {
    const found = isPeople(reading, phrase) ? undefined : thing(reading, phrase);
    if (found) return [found];
  }
  return [];
}

/** What stands first is wanted, and what must be so for it; the rest says when and for whom. */
function firstOf(reading: EventInput, spans: readonly Span[], find: (span: Span) => Matter[]): Matter[] {
  const isCondition = ({ start }: Span) => CONDITIONS.has(reading.tokens[firstFrom(reading.tokens, start)]?.norm ?? "");
  const first = spans
    .filter((span) => !isCondition(span))
    .map(find)
    .find((found) => found.length > 0);
  return [...(first ?? []), ...spans.filter(isCondition).flatMap((span) => find(fromDeed(reading, span)))];
}

/** "Insisted that the ferry was safe": what is said to be so is nothing wanted; "must", "cannot", "be paid" say that it is. */
function isClaim(reading: EventInput, want: Want): boolean {
  const [first] = want.what;
  if (!first || !want.claim) return false;
  const told = spansWithin(reading.verbs, first)[0];
  if (told?.finite !== true || told.tense === "future" || isSubjunctive(reading, told)) return false;
  const isDenied = told.negated || spansWithin(reading.tokens, first).some((t) => DENYING.has(t.norm));
  return told.modal === undefined || (POSSIBLE.has(told.modal) && !isDenied);
}

/** "Argues that the pier can hold more" is a claim; "that nothing can be signed without it" is none. */
const POSSIBLE = new Set(["can", "could", "may", "might"]);
const DENYING = new Set(["no", "not", "never", "only", "without", "nothing", "none", "nobody"]);

/** "That all chairs be filled", "that the port pay". */
const isSubjunctive = (reading: EventInput, { first }: VerbGroup): boolean => reading.tokens[first]?.xpos === "VB";

const OUTRIGHT = new Set(["list", "noun", "frame", "will", "standing"]);

const CONDITIONS = new Set(["if", "unless", "until"]);

/** "If the quarry pays for a footbridge": who is to do it is not the matter, but in "unless the lists are kept apart". */
function fromDeed(reading: EventInput, span: Span): Span {
  const [deed] = spansWithin(reading.verbs, span);
  const isMore = deed !== undefined && spansWithin(reading.phrases, { start: deed.end, end: span.end }).length > 0;
  return deed && isMore && !deed.passive && deed.lemma !== "be" ? { start: deed.end, end: span.end } : span;
}

/** What the report says that somebody wants; what a speech has in it beside is seldom the matter. */
function isOwn({ by }: Want): boolean {
  const [, kind, word] = by.split(":");
  return OUTRIGHT.has(kind ?? "") || (kind === "verb" && matterWords().wanting.has(word ?? ""));
}

/** "To follow the advice and to raise its share of the squid": each infinitive has a thing of its own. */
function eachDeed(reading: EventInput, span: Span): Span[] {
  const tokens = spansWithin(reading.tokens, span);
  const starts = tokens.filter(
    (t, i) =>
      i > 0 && t.norm === "to" && tokens[i + 1]?.upos === "VERB" && /^(?:and|or|,)$/.test(tokens[i - 1]?.norm ?? ""),
  );
  return [span, ...starts].map(({ start }, i) => ({ start, end: starts[i]?.start ?? span.end }));
}

/** The first thing that a stretch names, and those that are joined to it. */
function wantedIn(reading: EventInput, span: Span): Matter[] {
  const first = firstFrom(reading.phrases, span.start);
  for (let i = first; i < first + NEAR; i++) {
    const phrase = reading.phrases[i];
    if (!phrase || phrase.start >= span.end) return i === first ? gerund(reading, span) : [];
    // "Rejected as an insult": what it is called.
    if (i === first && reading.tokens[phrase.first - 1]?.norm === "as") return [];
    if (i === first && phrase.start > span.start) {
      const deed = gerund(reading, { start: span.start, end: phrase.start });
      if (deed.length > 0 && !isObject(reading, phrase)) return deed;
    }
    if (i > first && ASIDE.has(reading.tokens[phrase.first - 1]?.norm ?? "")) return [];
    // "Accepted in principle that": so far it says how.
    if (reading.tokens[phrase.first - 1]?.norm === "in" && matterWords().manners.has(headOf(reading, phrase))) continue;
    // "Wants 'a marriage, not a purchase'": what somebody calls it.
    if (inSpeech(reading, phrase) && !inSpeech(reading, { start: span.start, end: span.start })) return [];
    // "Offered in the last round to suspend it": when.
    if (meetingWords().nouns.has(headOf(reading, phrase))) continue;
    // "Handed to its water board": who is to have it is no matter.
    if (i > first && reading.tokens[phrase.first - 1]?.norm === "to" && isPeople(reading, phrase)) return [];
    // "No guard's grade may go": what is owned is the thing.
    if (isOwner(reading, phrase)) {
      if (isMeasured(reading, phrase)) return [];
      continue;
    }
    const found = [phrase, ...joined(reading, phrase)].flatMap((p) => thing(reading, p) ?? []);
    if (found.length > 0) return isEach(reading, phrase) && isMoreBehind(reading, phrase, span) ? [] : found;
    // "Would not hand it to a daily": the thing is told before.
    if (phrase.kind === "pronoun" && reading.tokens[phrase.last]?.upos === "ADP") return [];
    const bare = i === first ? loose(reading, phrase) : undefined;
    if (bare) return [bare];
    // "Sides with the players on the chairs": whom it is for or from is no matter.
    if (isPeople(reading, phrase)) continue;
    // "Wants its own law": what a thing of the talks is not told of is nothing wanted by itself.
    if (phrase.kind === "nominal" && !matterWords().measures.has(headOf(reading, phrase))) return [];
  }
  return [];
}

const isOwner = ({ tokens }: EventInput, { first, head, last }: NounPhrase): boolean =>
  [tokens[last - 1], tokens[last]].some((t) => t?.xpos === "POS") && last <= head + 2 && first <= head;

/** "Five million euros' worth of aid": an amount owns nothing. */
const isMeasured = ({ quantities }: EventInput, { start, end }: NounPhrase): boolean =>
  quantities.some((q) => q.start < end && q.end > start);

/** "A guard on every train", "that each ferry carries a nurse": where it is to hold is no matter beside what is to be. */
const isEach = ({ tokens }: EventInput, { first }: NounPhrase): boolean =>
  matterWords().distributing.has(tokens[first]?.norm ?? "");

const isMoreBehind = ({ phrases }: EventInput, phrase: NounPhrase, { start, end }: Span): boolean =>
  spansWithin(phrases, { start, end }).some((p) => p !== phrase && p.kind === "nominal");

/** "A hard cap", "shorter contracts": what is no matter by itself is one where somebody will have it or not. */
function loose(reading: EventInput, phrase: NounPhrase): Matter | undefined {
  const head = reading.tokens[phrase.head];
  const lemma = head?.lemma.toLowerCase() ?? "";
  const { measures, wished, behind, changes, unsaid } = matterWords();
  const leads = behind.has(reading.tokens[phrase.last]?.norm ?? "") && !isToDo(reading, phrase.last);
  if (unsaid.has(lemma) && isAlone(reading, phrase) && !leads) return undefined;
  // "The end of the month" is a day.
  if (reading.times.some((time) => head && within(head, time))) return undefined;
  // "An increase of 24%" is of something else.
  if (changes.has(lemma) && isMeasured(reading, { ...phrase, end: phrase.full.end })) return undefined;
  const isOne = measures.has(lemma) || wished.has(lemma) || isNumbered(reading, phrase);
  if (phrase.kind !== "nominal" || head?.upos !== "NOUN" || !isOne) return undefined;
  // "Six percent" is an amount of something else.
  const amount = reading.quantities[firstFrom(reading.quantities, head.end) - 1];
  if (amount && amount.kind !== "count" && within(head, amount)) return undefined;
  const link = reading.tokens[phrase.last]?.norm ?? "";
  // "A freeze on hiring" is named whole.
  const name =
    measures.has(lemma) && behind.has(link) ? wholeName(reading, phrase) : nameOf(reading, phrase, phrase.last);
  const { first, last } = phrase;
  return { first, last, code: `matter-${lemma}`, name, by: WANTED };
}

/** "A promise to jointly dredge the lock": the matter is what is to be done. */
function isToDo({ tokens }: EventInput, at: number): boolean {
  const verb = tokens.slice(at + 1, at + DEED).find(({ upos }) => upos !== "ADV");
  return tokens[at]?.norm === "to" && verb?.upos === "VERB" && verb.xpos === "VB";
}

/** Tokens from "to" on in which its verb stands: "to jointly dredge". */
const DEED = 4;

/** "Changes", "a commitment", "another quarter": a noun with nothing before it that tells of what. */
const isAlone = ({ tokens }: EventInput, { first, head }: NounPhrase): boolean =>
  tokens.slice(first, head).every(({ upos }) => upos === "DET");

/** "More nurses", "foreign monitors", "no new officers": how many people of a sort is a matter, what the ministers do is none. */
function isNumbered(reading: EventInput, phrase: NounPhrase): boolean {
  const [opens, next] = [reading.tokens[phrase.first], reading.tokens[phrase.last]];
  if (phrase.first === phrase.head || !units().people.has(headOf(reading, phrase)) || !opens) return false;
  // "Cut it to 90 men", "a person familiar with it": no more is told of them than that they are people.
  if (matterWords().anybody.has(headOf(reading, phrase))) return false;
  // "Free nine women" is what is to be done with them.
  if (isCountedWithin(reading, phrase) || reading.tokens.slice(phrase.first + 1, phrase.head).some(isNumber))
    return false;
  return (
    !["the", "his", "her", "its", "their", "all", "both"].includes(opens.norm) &&
    next?.norm !== "to" &&
    next?.upos !== "VERB"
  );
}

const isNumber = ({ upos }: Token): boolean => upos === "NUM";

/** "Relented on touring": a deed that nothing is told of but its name. */
function gerund(reading: EventInput, { start, end }: Span): Matter[] {
  const at = firstFrom(reading.tokens, start);
  const [opens, next] = [reading.tokens[at], reading.tokens[at + 1]];
  const isAlone =
    next === undefined || next.start >= end || (next.xpos !== "RP" && ["PUNCT", "CCONJ", "SCONJ"].includes(next.upos));
  if (!opens || opens.start >= end || opens.xpos !== "VBG" || !isAlone || opens.norm.length < SHORTEST) return [];
  if (matterWords().not.has(opens.norm)) return [];
  return [{ first: at, last: at + 1, code: `matter-${opens.norm}`, name: opens.norm, by: WANTED }];
}

const SHORTEST = 6;

/** "Closing the ward": the thing right behind the deed. */
const isObject = (reading: EventInput, { first }: NounPhrase): boolean => reading.tokens[first - 1]?.xpos === "VBG";

const isPeople = (reading: EventInput, phrase: NounPhrase): boolean => {
  const head = headOf(reading, phrase);
  return phrase.kind === "nominal" && (units().people.has(head) || holderWords().collectives.has(head));
};

/** No people and no paper that lies on the table; what is only counted is told apart. */
function thing(reading: EventInput, phrase: NounPhrase): Matter | undefined {
  const matter = matterOf(reading, phrase, WANTED);
  const head = reading.tokens[(matter?.last ?? 0) - 1];
  // "Ruled out giving up 'so much as a spoon'": words between marks are an image as often as the thing itself.
  if (!matter || !head || inSpeech(reading, head)) return undefined;
  const { heads, weak } = proposalWords();
  const lemma = head.lemma.toLowerCase();
  const quantity = reading.quantities[firstFrom(reading.quantities, head.end) - 1];
  const isCounted = quantity !== undefined && within(head, quantity);
  // "Offered a flat payment of 15 euros": so much for something that is told elsewhere.
  if (matterWords().sums.has(lemma) && isMeasured(reading, { ...phrase, end: Math.max(phrase.end, phrase.full.end) }))
    return undefined;
  if (heads.has(lemma) || weak.has(lemma) || units().people.has(lemma)) return undefined;
  // "Twelve camps" is a matter where a draft or another side has another number of them.
  if (isCounted) return quantity?.kind === "count" ? { ...matter, by: COUNTED } : undefined;
  return isBare(matter) && !matterWords().terms.has(lemma) && WHOLE.has(reading.tokens[phrase.last]?.norm ?? "")
    ? { ...matter, name: wholeName(reading, phrase) }
    : matter;
}

/** Prepositions that lead from a word to what it is of. */
const WHOLE = new Set(["of", "for"]);

/** A single word: "the exception for night work" says more. */
const isBare = ({ name }: Matter): boolean => !/[\s-]/.test(name);

const joined = (reading: EventInput, phrase: NounPhrase): NounPhrase[] =>
  (phrase.joined ?? []).flatMap((i) => reading.phrases[i] ?? []);

const headOf = (reading: EventInput, { head }: NounPhrase): string => reading.tokens[head]?.lemma.toLowerCase() ?? "";
