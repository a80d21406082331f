import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import { firstFrom, type NounPhrase } from "../../model/index.js";
import { type EventInput, inSpeech } from "../events/event-input.js";
import { isBackground } from "./background.js";
import { countedBehind } from "./counted-behind.js";
import { demanderOf } from "./demands.js";
import { isDenied } from "./denied.js";
import { floated } from "./floated.js";
import { isComing, isStruckAndToldOn } from "./gone-on.js";
import { isHandled, isHolding, isReplaced, isStruck, isStruckWithTerms, isTabled, isTaken } from "./handled.js";
import { isDropped, isIntention } from "./intention.js";
import { layingOf } from "./laid.js";
import { isTakenBehind, makerBehind } from "./maker-behind.js";
import {
  isApart,
  isAttempt,
  isCounted,
  isNewspaper,
  isOfAnother,
  isOfEvents,
  isOfOthers,
  isOfReport,
  isTakenAsOne,
} from "./no-proposal.js";
import { isFromBody, ownersOf } from "./owners.js";
import { isAttachedOnTable, isFirstOf, isOfNegotiators, isPaper, isUnderNew } from "./paper.js";
import { partsOf } from "./parts.js";
import { isInPrinciple, isSealed } from "./sealed.js";
import { speakersFor } from "./spokes.js";
import { isGotten, isTakenUp } from "./taken-up.js";
import { headOf, numberOfVersion, topicOf } from "./topic.js";

/** A phrase that speaks of a proposal, before it is known which. */
export interface ProposalSighting {
  readonly phrase: NounPhrase;
  readonly index: number;
  readonly sentence: number;
  readonly head: string;
  readonly points?: number;
  /** What the points are called: "article". */
  readonly part?: string;
  readonly version?: string;
  readonly title?: string;
  /** Lemmas of what it is about: "a plan for a fund", "the fund roadmap". Empty where it is of the talks as a whole. */
  readonly topic: readonly string[];
  /** Indexes into `entities`: whose it is by its own words. */
  readonly owners: readonly number[];
  /** True where it is told to be struck, signed or adopted. */
  readonly agreed: boolean;
  /** True for "the plan", "it": it points to one told before. */
  readonly bare: boolean;
  /** True for "is to circulate a paper": none that was told before. */
  readonly coming?: boolean;
  /** True for a list of what one side asks for. */
  readonly isDemanded?: boolean;
  /** True for "the draft accord": one that is known, whatever more is told of it. */
  readonly definite?: boolean;
}

/** Finds every phrase that speaks of a plan, a draft, an offer on the table. In order. */
export function findProposalSightings(reading: EventInput): ProposalSighting[] {
  const found: ProposalSighting[] = [];
  // "Their bilateral agreement ... The agreement covers ...": one that is not of these talks, until another is told.
  const apart = new Set<string>();
  const heads = new Set<string>();
  reading.phrases.forEach((phrase, index) => {
    if (isApart(reading, phrase)) apart.add(headOf(reading, phrase));
    const seen = sighting(reading, phrase, index, heads) ?? ordinal(reading, phrase, index, found.at(-1));
    if (!seen || (seen.bare && apart.has(seen.head)) || isBackground(reading, phrase)) return;
    apart.delete(seen.head);
    heads.add(seen.head);
    found.push(seen);
  });
  return found;
}

/** "The second draft raises the fee. The first was worth less.": a version of the one told right before. */
function ordinal(
  reading: EventInput,
  phrase: NounPhrase,
  index: number,
  before: ProposalSighting | undefined,
): ProposalSighting | undefined {
  const [the, which] = reading.tokens.slice(phrase.first, phrase.last);
  const version = proposalWords().versions.get(which?.norm ?? "");
  if (!before || !which || phrase.last - phrase.first !== 2 || the?.norm !== "the" || version === undefined)
    return undefined;
  const isNear = which.sentence - before.sentence <= ORDINAL_REACH && before.version !== undefined;
  const isSubject = bySentence(reading.clauses, which.sentence).some((i) => reading.clauses[i]?.subject === index);
  if (!isNear || !isSubject || inSpeech(reading, phrase)) return undefined;
  const { head, topic, owners, title } = before;
  const same = { head, topic, owners, agreed: false, bare: true, ...(title === undefined ? {} : { title }) };
  return { ...same, phrase, index, sentence: which.sentence, version };
}

/** Sentences behind a version within which "the first" is another of it. */
const ORDINAL_REACH = 2;

/** @param told the heads of those that the report has spoken of before */
function sighting(
  reading: EventInput,
  phrase: NounPhrase,
  index: number,
  told: ReadonlySet<string>,
): ProposalSighting | undefined {
  const words = proposalWords();
  const token = reading.tokens[phrase.head];
  if (!token || token.upos === "VERB" || inSpeech(reading, phrase)) return undefined;
  const head = headOf(reading, phrase);
  if (proposalWords().heads.has(head) && isDenied(reading, phrase)) return undefined;
  if (head === "paper" && isNewspaper(reading, phrase)) return undefined;
  // "Two options, put forward by the chair": of several none is the one on the table.
  if (words.loose.has(head) && !words.weak.has(head) && isCounted(reading, phrase)) return undefined;
  if (head === "bid" && isAttempt(reading, phrase)) return undefined;
  if (head === "plan" && words.running.has(reading.tokens[phrase.head - 1]?.norm ?? "")) return undefined;
  if (head === "version" && (isOfEvents(reading, phrase) || isOfReport(reading, phrase))) return undefined;
  // "Its plans to hire": what somebody means to do; "the revised plans" lie on a table.
  const isPlural = head === "plan" && token.xpos === "NNS";
  const opening = reading.tokens.slice(phrase.first, phrase.head).map((t) => t.norm);
  if (isPlural && opening[0] !== "the" && !opening.some((w) => words.versions.has(w))) return undefined;
  // "Initialled an annex": a paper of its own, once it is laid or struck or things are to be under it.
  const isAttached = words.attached.has(head);
  if (isAttached && !isAttachedOnTable(reading, phrase, index, told)) return undefined;
  const title = isAttached ? head : (titleOf(reading, phrase) ?? floated(reading, phrase));
  const before = reading.tokens.slice(phrase.first, phrase.head).map((t) => t.norm);
  // "Any plan that ..." is none of those on the table, and last year's accord is not this year's.
  if (OF_NONE.has(before[0] ?? "")) return undefined;
  if (words.agreements.has(head) && before.some((w) => words.past.has(w) || words.apart.has(w))) return undefined;
  if (words.agreements.has(head) && (isInForce(reading, phrase, index) || isOfAnother(reading, phrase, index, told)))
    return undefined;
  if (words.oneSided.has(head) && (isCounted(reading, phrase) || isOfOthers(reading, phrase))) return undefined;
  const definite = ["the", "this", "that", "its", "their"].includes(before[0] ?? "");
  const isDemanded = demanderOf(reading, phrase, index) !== undefined;
  const owners = ownersOf(reading, phrase);
  // "The communique that the rebels put out": one side's word is no text of the talks.
  const isOfOne = owners.length > 0 || makerBehind(reading, phrase, head) !== undefined;
  if (
    words.statements.has(head) &&
    isOfOne &&
    !isSealed(reading, phrase, index) &&
    !before.some((w) => words.papers.has(w))
  )
    return undefined;
  const parts = partsOf(reading, phrase);
  const laid = isMoved(reading, phrase, index, head);
  const topic = title === undefined ? topicOf(reading, phrase, head) : [];
  // "Reached a deal on buses" alone tells of no paper.
  const isPaperOf = (words.weak.has(head) && !words.agreements.has(head)) || words.statements.has(head);
  const sealed =
    (isPaperOf && isSealed(reading, phrase, index)) ||
    (isInPrinciple(reading, phrase) && isStruck(reading, phrase, index));
  const strong =
    sealed ||
    isDemanded ||
    title !== undefined ||
    words.heads.has(head) ||
    laid ||
    isToldAgain(uncounted(reading, phrase), head, told) ||
    isPaper(reading, phrase, index, { head, before, owners, told }) ||
    isGotten(reading, phrase, index, head);
  if (!strong && !words.weak.has(head)) return undefined;
  // "The first accord in ten years", "the final communique": of such things the first, and of those the last, is no version.
  const isFirst = words.agreements.has(head) || words.instruments.has(head) || isFirstOf(reading, phrase);
  const named =
    COUNTED[numberOfVersion(reading, phrase) ?? 0] ??
    before
      .map((w) =>
        (isFirst && w === "first") || (words.statements.has(head) && w === "final") ? undefined : words.versions.get(w),
      )
      .find((v) => v !== undefined) ??
    countedBehind(reading, phrase);
  const isOlder = isReplaced(reading, phrase, index) || (words.heads.has(head) && isOfYearBefore(reading, before));
  // "The version that members rejected in May": another lies there now.
  const isTakenBefore = head === "version" && isTakenBehind(reading, phrase);
  const version = named ?? (isOlder || isTakenBefore ? "initial" : undefined);
  const field = title !== undefined || before.some((w) => words.fields.has(w) || words.papers.has(w));
  if (!strong && !parts && !(field && (version !== undefined || owners.length > 0))) return undefined;
  const isOwned = owners.length > 0 || isOfNegotiators(reading, phrase);
  const bare = !parts && !isOwned && !field;
  const handled = (topic.length > 0 || words.distinct.has(head)) && isHandled(reading, phrase, index);
  // "Put forward a plan for running the lock": what is new and laid there is no more in the mind alone.
  const isNew = laid && (before[0] === "a" || before[0] === "an");
  const isMeant = (!handled && !isNew && !isDemanded) || isDropped(reading, phrase);
  if (!parts && isMeant && isIntention(reading, phrase, head)) return undefined;
  // "A plan to hire more staff" is somebody's intention; on the table lies what is named, owned, numbered or definite.
  const coming = isComing(reading, phrase, index);
  const isTold =
    sealed ||
    isDemanded ||
    handled ||
    laid ||
    isHolding(reading, phrase, index) ||
    coming ||
    isTabled(reading, phrase, index) ||
    head.startsWith("counter") ||
    makerBehind(reading, phrase, head) !== undefined ||
    isTakenBehind(reading, phrase) ||
    isOfAmount(reading, phrase) ||
    (strong && isUnderNew(reading, phrase, index)) ||
    (words.heads.has(head) && isFromBody(reading, phrase)) ||
    isGotten(reading, phrase, index, head) ||
    (words.heads.has(head) && (isTakenUp(reading, phrase) || isTakenAsOne(reading, phrase, index))) ||
    (words.agreements.has(head) &&
      (isTaken(reading, phrase, index) ||
        isStruckWithTerms(reading, phrase, index) ||
        isStruckAndToldOn(reading, phrase, index)));
  if (bare && !definite && version === undefined && !isTold) return undefined;
  return {
    phrase,
    index,
    sentence: token.sentence,
    head,
    // "Called for a roadmap": what comes in anew is not the text that was told before.
    topic: handled && topic.length === 0 && !definite ? [head] : topic,
    ...(title === undefined ? {} : { title }),
    ...(parts ?? {}),
    ...(version === undefined ? {} : { version }),
    owners,
    agreed: sealed || (words.agreements.has(head) && isStruck(reading, phrase, index)),
    bare,
    ...(coming ? { coming } : {}),
    ...(isDemanded ? { isDemanded } : {}),
    ...(before[0] === "the" || before[0] === "this" ? { definite: true as const } : {}),
  };
}

/** The versions of those that are counted by a number. */
const COUNTED = [undefined, "initial", "second", "third", "fourth"];

/** "The Lima Agreement": one that has a name is in force, unless the report tells that it is struck. */
function isInForce(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const [opening, before, head] = [phrase.first, phrase.head - 1, phrase.head].map((at) => reading.tokens[at]);
  const isNamed = opening?.norm === "the" && before?.upos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(head?.text ?? "");
  return isNamed && /^\p{Lu}/u.test(before.text) && !isSealed(reading, phrase, index);
}

/** "The four pages" are the pages. */
const uncounted = (reading: EventInput, { first, head }: NounPhrase): string[] =>
  reading.tokens.slice(first, head).flatMap((t) => (t.upos === "NUM" ? [] : t.norm));

/** "Any plan", "my plan": a plan that nobody at the table has made. */
const OF_NONE = new Set(["any", "no", "every", "another", "some", "my", "your"]);

/** "The scheme": one that was put forward before; agreements have rules of their own. */
function isToldAgain([opening, ...more]: readonly string[], head: string, told: ReadonlySet<string>): boolean {
  const { agreements, carriers, loose, versions } = proposalWords();
  const isDefinite = ["the", "this", "that", "its", "their"].includes(opening ?? "");
  const isCalled = loose.has(head) || carriers.has(head);
  return isDefinite && told.has(head) && isCalled && !agreements.has(head) && more.every((w) => versions.has(w));
}

/**
 * "Tabled a formula", "is floating a scheme": what somebody has laid on the table is a proposal, whatever it is called; a treaty
 * only where the verb says that it is his own.
 */
function isMoved(reading: EventInput, phrase: NounPhrase, index: number, head: string): boolean {
  const { agreements, carriers, heads, instruments, loose, weak } = proposalWords();
  const isCarrier = carriers.has(head);
  if (!heads.has(head) && !weak.has(head) && !loose.has(head) && !isCarrier) return false;
  const laying = layingOf(reading, phrase, index);
  if (!laying || (isCarrier && !isTakenUp(reading, phrase))) return false;
  const isBinding = instruments.has(head) || agreements.has(head);
  // "A plan was made public on Saturday".
  return laying.own || heads.has(head) || (!isBinding && speakersFor(reading, laying.by).length > 0);
}

/** "The 2019 version": of a year before that of the report. */
function isOfYearBefore({ intake }: EventInput, before: readonly string[]): boolean {
  const year = intake.report.published?.value.slice(0, 4);
  return year !== undefined && before.some((word) => YEAR.test(word) && word < year);
}

const YEAR = /^(?:19|20)\d\d$/;

/** "An offer of 6%": one that says how much lies on the table. */
function isOfAmount(reading: EventInput, { last, end }: NounPhrase): boolean {
  const amount = reading.quantities[firstFrom(reading.quantities, end)];
  const isNext = amount !== undefined && amount.start - (reading.tokens[last]?.end ?? 0) <= 2;
  return (
    ["of", "for"].includes(reading.tokens[last]?.norm ?? "") &&
    isNext &&
    (amount.kind === "money" || amount.kind === "percent")
  );
}

/** "A side letter", "the term sheet": a paper that its kind tells from any other. */
function titleOf(reading: EventInput, phrase: NounPhrase): string | undefined {
  const titles = proposalWords().titles.all(reading.tokens, phrase.first, Math.max(phrase.last, phrase.head + 4));
  return titles.find((t) => t.first <= phrase.head && t.last > phrase.head)?.value;
}
