import { sameThings } from "../../../knowledge/framings.js";
import { units } from "../../../knowledge/units.js";
import { clauseAround } from "../../../model/clause-around.js";
import {
  firstFrom,
  once,
  overlaps,
  type Quantity,
  type Reading,
  type Span,
  spansWithin,
} from "../../../model/index.js";
import { stemOf } from "../../families/stem.js";
import { headOf } from "../../figure-sights.js";
import { isWithdrawn } from "../../withdrawn.js";
import { fateOf } from "./fates.js";
import { lengthQuantity } from "./length-quantity.js";
import { isSitting } from "./sittings.js";
import { type ClaimMode, modeOf } from "./status.js";
import { highOf, lowOf, nominalOf } from "./values.js";

/** A number that a report gives for something that is so. */
export interface Claim {
  /** Index into the quantities of its reading; past them for what is no quantity by itself, below 0 for a meeting's length. */
  readonly index: number;
  readonly quantity: Quantity;
  readonly reading: Reading;
  /** In which way it is claimed; undefined for what is demanded, offered, expected or planned. */
  readonly mode: ClaimMode | undefined;
  /** What can be compared at all: its kind and unit, hours apart from years. */
  readonly dimension: string;
  /** The number as one would say it, and what it leaves open, in the least unit of its dimension. */
  readonly size: number;
  readonly low: number;
  readonly high: number;
  /** What is counted, one word for all words of it; what befell people stands for them. */
  readonly head: string;
  /** The nouns of what is counted. */
  readonly nouns: readonly string[];
  /** All that is counted: "guards and depot staff". */
  readonly things: ReadonlySet<string>;
  /** What its sentence says besides, as stems. */
  readonly words: ReadonlySet<string>;
  /** The verb of its clause, where that says something: "cost", not "be". */
  readonly verb?: string;
}

/** Points belong to versions and ordinals to occasions: different ones are no contradiction. */
const COMPARED = new Set<Quantity["kind"]>(["count", "money", "percent", "duration", "measure"]);

/** Lists the numbers that a report gives, but for those that it takes back itself. */
export const claimsIn = once((reading: Reading): readonly Claim[] =>
  [...reading.quantities, ...bareLengths(reading)].flatMap((quantity, index) =>
    COMPARED.has(quantity.kind) && !isWithdrawn(reading, quantity) ? [claimOf(reading, quantity, index)] : [],
  ),
);

/** Lengths of time that nothing is said to have: "ships may sail for 90 days". */
const bareLengths = (reading: Reading): Quantity[] =>
  reading.times.flatMap((time) => {
    const isBare =
      time.type === "DURATION" &&
      time.minutes &&
      !DISTANCE.has(reading.tokens[firstFrom(reading.tokens, time.end)]?.norm ?? "") &&
      !reading.quantities.some((q) => overlaps(q, time));
    return isBare && time.minutes ? [lengthQuantity(reading, time, time.minutes)] : [];
  });

/** "A week after he left", "five days into the truce" is no length of anything. */
const DISTANCE = new Set(["into", "after", "before", "ago", "later", "earlier", "from", "hence"]);

/** Tells whether a claim is of the hours that people met: of which meeting, what links meetings knows. */
export const isOfMeeting = ({ dimension, head }: Claim): boolean => dimension === "duration hours" && head === MEETING;

/** Makes a claim of a quantity. */
export function claimOf(reading: Reading, quantity: Quantity, index: number): Claim {
  const head = thingOf(reading, quantity);
  const nouns = quantity.about ? nounsOf(reading, quantity.about) : [];
  const { dimension, scale } = dimensionOf(quantity, head);
  // "Four hours" and "four and a quarter" are one length, rounded.
  const coarse = quantity.kind === "duration" ? COARSE.exec(wordsFor(reading, quantity))?.[1] : undefined;
  const rough = coarse === undefined ? 0 : HALF * (MINUTES[`${coarse.toLowerCase()}s`] ?? 0);
  const slack = quantity.unit === "hours" && nominalOf(quantity) > 1 ? ROUNDED : rough;
  return {
    index,
    quantity,
    reading,
    mode: modeOf(reading, quantity),
    dimension,
    size: nominalOf(quantity) * scale,
    low: lowOf(quantity) * scale - slack,
    high: isOpenLength(quantity) ? lowOf(quantity) * scale + HOUR + slack : highOf(quantity) * scale + slack,
    head,
    nouns,
    things: new Set([head, ...nouns, ...goalOf(reading, quantity)].filter((word) => word !== "")),
    words: wordsOf(reading, quantity),
    ...verbOf(reading, quantity),
  };
}

/** "Just over seven hours" are not nine: who sat longer would say eight. */
const isOpenLength = ({ kind, unit, most }: Quantity): boolean =>
  kind === "duration" && most === undefined && (unit === "hours" || unit === "minutes");

const HOUR = 60;

const wordsFor = ({ intake }: Reading, { start, end }: Quantity): string => intake.report.text.slice(start, end);

function verbOf(reading: Reading, quantity: Quantity): { readonly verb?: string } {
  const verb = reading.verbs[clauseAround(reading, quantity)?.verb ?? -1]?.lemma;
  return verb === undefined || SAYING_NOTHING.has(verb) ? {} : { verb };
}

const SAYING_NOTHING = new Set([
  "be",
  "have",
  "do",
  "get",
  "make",
  "give",
  "take",
  "put",
  "set",
  "see",
  "say",
  "go",
  "come",
]);

/** "Put $4m into a fund": what the money goes into. */
function goalOf({ tokens, phrases }: Reading, { kind, end }: Quantity): string[] {
  const at = firstFrom(tokens, end);
  if (kind !== "money" || tokens[at]?.norm !== "into") return [];
  const phrase = phrases[firstFrom(phrases, tokens[at]?.end ?? end)];
  const goal = phrase && phrase.first === at + 1 ? tokens[phrase.head]?.lemma.toLowerCase() : undefined;
  return goal === undefined ? [] : [sameThings().get(goal) ?? goal];
}

/** Minutes of the units of time. */
const MINUTES: Readonly<Record<string, number>> = {
  minutes: 1,
  hours: 60,
  days: 1440,
  weeks: 10_080,
  months: 43_800,
  years: 525_600,
};
const DAY = 1440;
/** One word for talks, rounds and sessions. */
const MEETING = "meeting";
/** Minutes that a length in hours may be off. */
const ROUNDED = 15;
/** Units in which a length is told roughly: "seven weeks" may be 51 days. */
const COARSE = /\b(week|month)s?\b/i;
/** Share of such a unit that a length may be off, a little less than half of it: six weeks are no seven. */
const HALF = 0.45;

function dimensionOf({ kind, unit }: Quantity, head: string): { readonly dimension: string; readonly scale: number } {
  const minutes = kind === "duration" ? MINUTES[unit] : undefined;
  // "Two days of talks" may be eleven hours at the table: days and hours do not contradict each other.
  if (minutes !== undefined) return { dimension: minutes < DAY ? "duration hours" : "duration days", scale: minutes };
  const thing = kind === "count" && unit !== "people" && head !== "" ? head : (sameThings().get(unit) ?? unit);
  return { dimension: `${kind} ${thing}`, scale: 1 };
}

function thingOf(reading: Reading, quantity: Quantity): string {
  const fate = quantity.unit === "people" ? fateOf(reading, quantity) : undefined;
  if (fate !== undefined) return fate;
  const head = quantity.about ? headOf(reading, quantity.about) : "";
  const thing = sameThings().get(head) ?? head;
  return thing !== MEETING && isSitting(reading, quantity) ? MEETING : thing;
}

/** The nouns of a phrase, up to what says of what it is; of "the number of prisoners" the prisoners. */
function nounsOf(reading: Reading, about: Span): string[] {
  const tokens = spansWithin(reading.tokens, about);
  const from = units().numbers.has(tokens[0]?.lemma ?? "") && tokens[1]?.norm === "of" ? 2 : 0;
  const end = tokens.findIndex(({ upos, xpos }, i) => i >= from && (upos === "ADP" || /^(?:VB|TO|MD)/.test(xpos)));
  const nouns = tokens.slice(from, end < 0 ? undefined : end).filter(({ xpos }) => /^NNS?$/.test(xpos));
  return nouns.map(({ lemma }) => sameThings().get(lemma.toLowerCase()) ?? lemma.toLowerCase());
}

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);

/** War and conflict, killed and died are one word each; numbers tell nothing of what is counted. */
function wordsOf(reading: Reading, { sentence, start, end }: Quantity): ReadonlySet<string> {
  const { first, last } = reading.sentences[sentence] ?? { first: 0, last: 0 };
  const outside = reading.tokens.slice(first, last).filter((t) => t.end <= start || t.start >= end);
  const words = outside.filter((t) => CONTENT.has(t.upos) && !/\d/.test(t.text) && t.norm !== "according");
  return new Set(words.map((token) => sameThings().get(token.lemma.toLowerCase()) ?? stemOf(token)));
}
