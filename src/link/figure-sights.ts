import { fates, sameThings } from "../knowledge/framings.js";
import { numberWords } from "../knowledge/numbers.js";
import { units } from "../knowledge/units.js";
import { peopleOf } from "../knowledge/world.js";
import { firstFrom, once, type Quantity, type Reading, type Span, spansWithin } from "../model/index.js";
import { countedLabel } from "./counted-label.js";
import { labelOf, ownedLabel } from "./figure-label.js";
import { isMoving, rateOf } from "./figure-rate.js";
import { withoutLeading } from "./without-leading.js";
import { contentWords } from "./words.js";

/** A number that a report gives of a thing. */
export interface Sight {
  readonly reading: Reading;
  /** Index into the quantities of its reading. */
  readonly index: number;
  readonly quantity: Quantity;
  readonly thing: string;
  /** The thing with what befell it, or what else it is named by. */
  readonly about: string;
  /** The thing with whose it is. */
  readonly owned?: string;
  /** It has a noun of its own, and no clause must say what it is. */
  readonly isNominal: boolean;
  /** What it is for each of: "a year", "an hour". */
  readonly rate: string;
  /** It tells from or to what another amount moved: "up from | $74,500". */
  readonly isMoving: boolean;
  readonly head: string;
  readonly words: ReadonlySet<string>;
  readonly fate?: string;
  /** Words of the whole sentence: what tells one count of workers from another. */
  readonly context: ReadonlySet<string>;
  /** Days that its sentence names, or the one before it. */
  readonly days: ReadonlySet<string>;
}

/** Lists the numbers that a reading gives of things, whatever its place in the set. */
export const sightsIn = once((reading: Reading): readonly Sight[] =>
  reading.quantities.flatMap((quantity, index) => sightOf(reading, index, quantity) ?? []),
);

/** Tells whether a number is of what its clause tells, with no noun beside it. */
export const isByClause = ({ by }: Quantity): boolean => by.endsWith("-clause");

function sightOf(reading: Reading, index: number, quantity: Quantity): Sight | undefined {
  const sentence = reading.sentences[quantity.sentence];
  if (!quantity.about || !sentence) return undefined;
  const words = contentWords(reading, quantity.about);
  const isSide = /\/(?:share|apart)$/.test(quantity.by);
  const head = isBare(quantity) ? "people" : isSide ? [...words].join(" ") : headOf(reading, quantity.about);
  const fate = fateIn(reading, quantity, head);
  const [thing, told] = [thingOf(reading, quantity), fateWords(reading, quantity)];
  const label = labelOf(reading, quantity, thing);
  const owned = label === undefined ? (ownedLabel(reading, quantity) ?? countedLabel(reading, quantity)) : undefined;
  return {
    reading,
    index,
    quantity,
    thing,
    about: label ?? (thing.endsWith(told) ? thing : thing + told),
    ...(owned !== undefined && { owned }),
    isNominal: label === undefined || quantity.of !== undefined,
    rate: rateOf(reading, quantity),
    isMoving: quantity.by === "quantities/put-at" || isMoving(reading, quantity),
    head: fate !== "" && ANYBODY.has(head) ? `people ${fate}` : (sameThings().get(head) ?? head),
    words,
    ...(fate === "" ? {} : { fate }),
    context: contextOf(reading, sentence, head),
    days: new Set(daysNear(reading, quantity.sentence)),
  };
}

/** Heads of phrases that say no more of the counted than that they are people. */
const ANYBODY = new Set(["people", "person", "life", "number"]);

/** What befell the counted: by their clause, or by what takes lives. */
function fateIn(reading: Reading, quantity: Quantity, head: string): string {
  if (quantity.happening) return fateAt(reading, quantity.happening);
  if (quantity.unit === "people" && quantity.about && head === "number") return fateAt(reading, quantity.about);
  const sentence = reading.sentences[quantity.sentence];
  const takes = reading.tokens
    .slice(sentence?.first, firstFrom(reading.tokens, quantity.start))
    .some((t) => units().takesLives.has(t.lemma));
  return head === "life" && takes ? "dead" : "";
}

/** The days that a sentence names, or the one before it: "Fighting broke out on 3 May. ... 147 have been killed." */
const daysNear = (reading: Reading, sentence: number): string[] => [
  ...daysIn(reading, sentence - 1),
  ...daysIn(reading, sentence),
];

/** Lists the days that a sentence names. */
export function daysIn(reading: Reading, sentence: number): string[] {
  const own = reading.sentences[sentence];
  return (own ? spansWithin(reading.times, own) : []).flatMap(({ type, when }) =>
    (type === "DATE" || type === "TIME") && (when?.precision === "day" || when?.precision === "instant")
      ? when.from.slice(0, 10)
      : [],
  );
}

/** The thing counted or measured, without article and without what is said of it further on. */
function thingOf(reading: Reading, quantity: Quantity): string {
  const { about, happening } = quantity;
  if (!about || isBare({ about, happening })) return "people";
  // What an amount is by its clause alone, the verb says.
  const end = isByClause(quantity) ? about.end : thingEnd(reading, about);
  const words = reading.intake.report.text.slice(about.start, end);
  // "People, among them a child, were killed": the insert says nothing of them all.
  const whole = happening ? words.replace(/,.*$/s, "") : words;
  return withoutLeading(whole)
    .replace(/,? *(?:which|who|that)?,?$/, "")
    .replace(/, (?:who|which) /, " ");
}

/** "Killed 14": the number counts by what befell them alone. */
const isBare = ({ about, happening }: { about?: Span | undefined; happening?: Span | undefined }): boolean =>
  about !== undefined && about.start === happening?.start;

/** What befell the counted people, in words that follow their noun: "killed", "who fled". */
function fateWords(reading: Reading, { unit, happening }: Quantity): string {
  const token = happening && reading.tokens[firstFrom(reading.tokens, happening.start)];
  if (!token || unit !== "people") return "";
  const { lemma, norm, xpos } = token;
  const suffered = units().suffers.get(lemma);
  if (suffered) return ` who ${suffered}`;
  if (units().drives.has(lemma)) return " driven from home";
  if (!xpos.startsWith("VB") || xpos === "VBN" || xpos === "VBD") return ` ${norm}`;
  return fates().has(lemma) ? ` ${lemma}${lemma.endsWith("e") ? "d" : "ed"}` : "";
}

const fateAt = (reading: Reading, span: Span): string =>
  spansWithin(reading.tokens, span)
    .map((t) => fates().get(t.lemma.toLowerCase()) ?? "")
    .find((fate) => fate !== "") ?? "";

/** What a sentence says around the head, with war and conflict, killed and died as one word each. */
function contextOf(reading: Reading, sentence: Span, head: string): Set<string> {
  const words = [...contentWords(reading, sentence)].filter(
    (w) => w !== head && !/\d/.test(w) && !numberWords().all.has(w),
  );
  return new Set(words.map((w) => fates().get(w) ?? sameThings().get(w) ?? w));
}

/** Gives the head of the phrase that the thing begins with; a people by its name is people. */
export function headOf(reading: Reading, about: Span): string {
  const next = firstFrom(reading.phrases, about.start + 1);
  const phrase = reading.phrases[next - 1];
  const inside = phrase && phrase.end > about.start ? phrase : reading.phrases[next];
  const head = inside && reading.tokens[inside.head];
  if (!head) return "";
  return peopleOf(head.text) === undefined ? head.lemma.toLowerCase() : "people";
}

/** The thing without what is said of it: "soldiers | have been killed". */
function thingEnd(reading: Reading, about: Span): number {
  for (let i = firstFrom(reading.tokens, about.start) + 1; (reading.tokens[i]?.start ?? about.end) < about.end; i++) {
    const token = reading.tokens[i];
    if (token && (token.upos === "AUX" || /^VB[DZP]$/.test(token.xpos))) return reading.tokens[i - 1]?.end ?? about.end;
  }
  return about.end;
}
