import { leaning } from "../../knowledge/leaning.js";
import type { Change, Evidence } from "../../model/index.js";
import { showDate } from "../dates.js";
import { splitSentences } from "../sentences.js";
import { writtenDay } from "./days-named.js";
import type { Earlier } from "./earlier.js";
import type { News } from "./report-days.js";
import { turnsOf } from "./turns.js";
import { wordingOf } from "./wording.js";

/** Share of the words that an earlier sentence must have for all of it to be told before; less where it has all the numbers. */
const MOSTLY = 0.75;
const WITH_NUMBERS = 0.5;

/** Leaves of a change what no report of an earlier day has; nothing where they have all of it. */
export function onlyNew(earlier: Earlier, news: News): News[] {
  const leave = RULES[news.change.is];
  const change = leave === undefined ? news.change : leave(earlier, news);
  if (change === undefined) return [];
  const text = leave === undefined ? undefined : TOLD[change.is]?.(change);
  const again = text !== undefined && change.before === undefined && earlier.hasTogether(text, news.day);
  return [{ ...news, change: again ? { ...change, ...AGAIN } : change }];
}

type Rule = (earlier: Earlier, news: News) => Change | undefined;

/** Values that no earlier report gives of such a thing. */
const values: Rule = (earlier, { day, change }) => {
  const { after = "", about } = change;
  const all = after.split(SEVERAL);
  const left = all.filter((value) => !earlier.has(`${value} ${about}`, day, WITH_NUMBERS));
  const fresh = left.filter((value) => !earlier.hasAmount(value, day));
  if (left.length > 0 && fresh.length === 0) return { ...change, after: left.join(SEVERAL), ...AGAIN };
  return fresh.length === all.length ? change : valuesLeft(change, fresh);
};

/** What an earlier report has in other words, or of a thing that may be another. */
const AGAIN = { background: true, again: true } as const;

function valuesLeft(change: Change, left: readonly string[]): Change | undefined {
  const evidence = change.evidence.filter(({ quote }) => left.some((value) => quote.includes(value)));
  return left.length === 0
    ? undefined
    : { ...change, after: left.join(SEVERAL), evidence: evidence.length > 0 ? evidence : change.evidence };
}

const SEVERAL = " / ";

/** Sentences that no earlier report has; of their numbers those are named that are new. */
const sentences: Rule = (earlier, { day, change }) => {
  const { after = "", evidence } = change;
  const all = splitSentences(after).map(({ start, end }) => after.slice(start, end));
  const left = all.filter((one) => !isTold(earlier, one, day));
  // How it came to this stands beside what is new.
  const now = earlier.isReported(evidence) ? left : left.filter((one) => !leaning().past.test(one));
  const own = ownWords(evidence);
  const named = change.by !== undefined && all.length > 1 ? all.filter((one) => one.startsWith(change.by ?? "")) : [];
  const quotes = own.length > 0 ? own.map(({ quote }) => quote) : named;
  const isOwn = (one: string): boolean => quotes.some((quote) => quote.includes(one) || one.includes(quote));
  if (now.length > 0 && quotes.length > 0 && !now.some(isOwn))
    return { ...change, ...(left.some(isOwn) ? PAST : AGAIN), ...(own.length > 0 && { evidence: own }) };
  const text = (now.length > 0 ? now : left).join(" ");
  if (text.trim() === "" || isHeading(text)) return undefined;
  const amounts = amountsIn(earlier, text, day);
  const isOld = change.before === undefined && isOfKnown(amounts, text);
  return { ...change, ...(now.length === 0 && PAST), ...(isOld && AGAIN), after: `${text}${noted(amounts)}` };
};

/**
 * Gives the words that are a side's own, without those that stand there for them to be understood: "The crews want 9. The owners
 * had offered 5." is what the owners offer. Nothing where the evidence has no such part.
 */
const ownWords = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(({ report, start, end }) =>
    evidence.some((all) => all.report === report && all.start < start && end <= all.end),
  );

const PAST = { background: true } as const;

/** One word alone is a heading of what was left out. */
const isHeading = (text: string): boolean => !/\s/.test(text.trim());

const isTold = (earlier: Earlier, text: string, day: string): boolean => {
  const { numbers } = wordingOf(text);
  return earlier.has(text, day, numbers.size > 0 ? WITH_NUMBERS : MOSTLY);
};

/** A share or an amount: days and counts in words are told by their sentence. */
const AMOUNT =
  /\p{Sc}\s?\p{N}[\p{N}.,]*(?<=\p{N})(?:\s(?:m|bn|million|billion)(?!\p{L}))?|\p{N}[\p{N}.,]*(?<=\p{N})(?:\s?%|\sper\s?cent(?!\p{L}))/gu;

/** The amounts of a text, and those of them that no earlier report has. */
function amountsIn(earlier: Earlier, text: string, day: string): Amounts {
  const all = [...new Set(text.match(AMOUNT))];
  return {
    all,
    left: all.filter((one) => ![...wordingOf(one).numbers].every((number) => earlier.hasNumber(number, day))),
  };
}

interface Amounts {
  readonly all: readonly string[];
  readonly left: readonly string[];
}

function noted({ all, left }: Amounts): string {
  if (left.length === all.length) return "";
  return left.length > 0
    ? ` (in no earlier report: ${left.join(", ")})`
    : ` (${all.join(", ")} in an earlier report too)`;
}

/** What is noted behind the words. */
const NOTE = / \((?:in no earlier report: [^)]*|[^)]* in an earlier report too)\)$/;

/** Gives the words of a change without what the list notes behind them. */
export const withoutNote = (text: string): string => text.replace(NOTE, "");

/** Amounts are all that a side asks or gives: known ones are told again, unless it takes, refuses or gives up. */
function isOfKnown({ all, left }: Amounts, text: string): boolean {
  const { takes, refuses, drops } = turnsOf(text);
  return all.length > 0 && left.length === 0 && takes.size + refuses.size + drops.size === 0;
}

/** The words it rests on, where it has no telling ones of its own. */
const words: Rule = (earlier, { day, change }) =>
  change.evidence.every(({ quote }) => isTold(earlier, quote, day)) ? undefined : change;

/** A matter that an earlier report names came up with that one, also where the record has it later. */
const matter: Rule = (earlier, news) => {
  const { about } = news.change;
  // "Monitoring, observers and inspection" came up where ships were to be inspected.
  const any = 1 / Math.max(1, wordingOf(about).words.size);
  return earlier.has(about, news.day, any) ? undefined : words(earlier, news);
};

/** A meeting is known by its place or name and its day. */
const meeting: Rule = (earlier, news) => {
  const { about, after = "" } = news.change;
  const [day] = /\d{4}-\d\d-\d\d/.exec(after) ?? [];
  if (day === undefined) return words(earlier, news);
  const isKnown =
    earlier.has(`${about} ${showDate(day).replace(/ \d{4}$/, "")}`, news.day, WITH_NUMBERS) ||
    earlier.hasMeeting(about, writtenDay(day), news.day);
  return isKnown ? { ...news.change, ...AGAIN } : words(earlier, news);
};

/** A side that takes what an earlier report has told already opens no new quarrel. */
const quarrel: Rule = (earlier, { day, change }) => {
  const { before = "", after = "", about } = change;
  const known = new Set(before.split(SEVERAL));
  const fresh = after.split(SEVERAL).filter((value) => !known.has(value));
  const isKnown = (value: string): boolean =>
    earlier.hasAmount(value, day) || earlier.has(`${value} ${about}`, day, WITH_NUMBERS);
  return fresh.length > 0 && fresh.every(isKnown) ? { ...change, ...AGAIN } : change;
};

const whole =
  (textOf: (change: Change) => string): Rule =>
  (earlier, { day, change }) =>
    earlier.has(textOf(change), day, MOSTLY) ? undefined : change;

/** What is told of a day that an earlier report has, and mostly in its words. */
const event: Rule = (earlier, { day, change }) => {
  if (earlier.has(change.about, day, MOSTLY)) return undefined;
  const isSame = wordingOf(change.about).numbers.size > 0 && earlier.has(change.about, day, SAME_DAY);
  const again = isSame || isOutcomeRetold(earlier, change, day);
  return again ? { ...change, ...AGAIN } : change;
};

/** "The price was 8%, with a promise to meet in Oslo in March": what lies ahead, told as what was, where each amount and name of it is known. */
function isOutcomeRetold(earlier: Earlier, { about, after }: Change, day: string): boolean {
  if (after !== "planned" || !OUTCOME.test(about)) return false;
  const names = about.match(NAMES) ?? [];
  const { all, left } = amountsIn(earlier, about, day);
  return all.length > 0 && left.length === 0 && names.every((name) => earlier.hasWord(name, day));
}

/** A thing that was so much, at the head of its sentence. */
const OUTCOME = /^The (?:\p{Ll}+ ){1,3}(?:was|were) (?!to\b|not\b|never\b|no\b)/u;

/** Words with a capital letter inside a sentence. */
const NAMES = /(?<=\s)\p{Lu}\p{L}+/gu;

/** Share of its words that tell a step of one day to be that of another report: more than half. */
const SAME_DAY = 0.6;

const office = ({ about, after = "" }: Change): string => `${about.split(" ").at(-1)} ${after}`;

/** The words of a change that several sentences of an earlier report may have between them. */
const TOLD: Readonly<Partial<Record<Change["is"], (change: Change) => string>>> = {
  "position-new": ({ after = "" }) => after,
  "provision-new": ({ after = "" }) => after,
  "event-new": ({ about }) => about,
};

const RULES: Readonly<Partial<Record<Change["is"], Rule>>> = {
  "figure-new": values,
  "figure-moved": values,
  "position-new": sentences,
  "provision-new": sentences,
  "issue-new": matter,
  "round-new": meeting,
  "proposal-new": words,
  "version-new": whole(({ about, after = "" }) => `${after} ${about}`),
  "statement-new": whole(({ after = "" }) => after),
  "event-new": event,
  "role-new": whole(office),
  "disagreement-arose": quarrel,
};
