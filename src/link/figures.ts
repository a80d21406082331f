import { fates, sameThings } from "../knowledge/framings.js";
import { numberWords } from "../knowledge/numbers.js";
import { units } from "../knowledge/units.js";
import { peopleOf } from "../knowledge/world.js";
import {
  firstFrom,
  type Identities,
  type LinkedFigure,
  once,
  type Quantity,
  type Reading,
  type Ref,
  type Span,
  spansWithin,
} from "../model/index.js";
import { labelOf, ownedLabel } from "./figure-label.js";
import { isMoving, rateOf } from "./figure-rate.js";
import { withoutLeading } from "./without-leading.js";
import { contentWords, sharedShare } from "./words.js";

interface Sight {
  readonly ref: Ref;
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

/** Links the quantities that reports give for the same thing: same unit, same thing counted. */
export function linkFigures(readings: readonly Reading[], _identities: Identities): LinkedFigure[] {
  const sights = readings.flatMap((reading, r) =>
    sightsIn(reading).map((sight) => ({ ...sight, ref: { reading: r, index: sight.ref.index } })),
  );
  const filed = new Map<string, Sight[][]>();
  for (const sight of sights) {
    // A count's unit is its noun again: nations and countries are one.
    const unit = sight.quantity.kind === "count" && sight.quantity.unit !== "people" ? "" : sight.quantity.unit;
    const key = `${sight.quantity.kind} ${unit} ${sight.head}`;
    const groups = filed.get(key) ?? [];
    const home = groups.find(
      (group) => group.some((other) => isSame(sight, other)) && !group.some((other) => areApart(sight, other)),
    );
    if (home) home.push(sight);
    else groups.push([sight]);
    filed.set(key, groups);
  }
  return [...filed.values()].flat().map((group) => ({
    members: group.map((s) => s.ref),
    about: nameOf(group),
    thing: longest(group.map((s) => s.thing)),
    unit: group[0]?.quantity.unit ?? "",
  }));
}

/** Who holds or wants it names what has one value; of several values it is that of one of them at most. */
function nameOf(group: readonly Sight[]): string {
  const nominal = group.filter(({ isNominal }) => isNominal);
  const named = nominal.length > 0 ? nominal : group;
  const isOne = new Set(group.map(({ quantity: { least, most } }) => `${least} ${most}`)).size === 1;
  const owned = isOne ? named.flatMap((sight) => sight.owned ?? []) : [];
  return longest(owned.length > 0 ? owned : named.map(({ about }) => about));
}

/** The sights of a reading, whatever its place in the set. */
const sightsIn = once((reading: Reading): readonly Sight[] =>
  reading.quantities.flatMap((quantity, index) => sightOf(reading, { reading: -1, index }, quantity) ?? []),
);

/**
 * Two numbers that one sentence gives of two things, a whole and a part of it, what something is and by how much it changes, and
 * what is paid at once and what is paid a year are no values of one figure.
 */
function areApart(a: Sight, b: Sight): boolean {
  const [x, y] = [a.quantity, b.quantity];
  if (isPart(x) !== isPart(y) || (x.change === undefined) !== (y.change === undefined)) return !isEqual(x, y);
  if (
    x.deed &&
    y.deed &&
    x.about?.start === y.about?.start &&
    x.deed.start !== y.deed.start &&
    a.ref.reading === b.ref.reading
  )
    return true;
  const isTwoRates = a.rate !== b.rate && (a.rate !== "" && b.rate !== "" ? true : !a.isMoving && !b.isMoving);
  if (isTwoRates && !isEqual(x, y)) return true;
  const isBeside = a.ref.reading === b.ref.reading && x.sentence === y.sentence;
  // "2,700 of the plant's 4,100 jobs": one noun behind both.
  const isOfBoth = x.kind === "count" && x.about !== undefined && x.about.start > Math.max(x.start, y.start);
  return isBeside && (isOfBoth || x.about?.start !== y.about?.start) && !isEqual(x, y);
}

const isPart = ({ by }: Quantity): boolean => by === "quantities/part";

const isEqual = (a: Quantity, b: Quantity): boolean => a.least === b.least && a.most === b.most;

/** The head is the same already: what is said of it must not tell two things apart. */
function isSame(a: Sight, b: Sight): boolean {
  if (!isNear(a.quantity, b.quantity)) return false;
  // "112 wounded" are not "83 of its people".
  const isHit = (sight: Sight): boolean => sight.quantity.happening !== undefined;
  if (a.head === "people" && isHit(a) !== isHit(b) && !isEqual(a.quantity, b.quantity)) return false;
  // "The yard puts it at 200": of what the sentence before counts.
  if (a.quantity.about === b.quantity.about) return true;
  if (a.quantity.kind === "points" || a.quantity.kind === "duration") return true;
  if (a.words.size > 1 && b.words.size > 1 && sharedShare(a.words, b.words) < 0.5) return false;
  // What an amount is of by its clause alone is less sure than a noun beside it.
  if (isByClause(a.quantity) || isByClause(b.quantity)) return sharedShare(a.context, b.context) >= LIKE.clause;
  // "The 44 least developed countries" are not "83 countries".
  const told = a.words.size > 1 !== b.words.size > 1 && a.quantity.kind === "count";
  const equal = a.quantity.least === b.quantity.least && a.quantity.most === b.quantity.most;
  const specific = a.quantity.kind === "count" && a.head !== "people";
  const like =
    equal || (specific && !told)
      ? specific && isClose(a.quantity, b.quantity)
        ? LIKE.close
        : LIKE.telling
      : LIKE.plain;
  const { fate } = a;
  const sameDead =
    fate !== undefined && fate === b.fate && isClose(a.quantity, b.quantity) && (a.words.size > 1 || shareDay(a, b));
  // Another number of dead is mostly that of another blow.
  const other = fate !== undefined && b.fate !== undefined && !equal && !sameDead;
  return sharedShare(a.context, b.context) >= (sameDead ? LIKE.close : other ? LIKE.clause : like);
}

/** One day that both sentences, or those right before them, count from. */
const shareDay = (a: Sight, b: Sight): boolean => [...a.days].some((day) => b.days.has(day));

/** Two large numbers of one thing, less than half as much apart: a count that one of them has wrong rather than another thing. */
function isClose(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.least ?? a.most ?? 0, b.least ?? b.most ?? 0];
  return Math.min(x, y) >= COUNTED && Math.max(x, y) / Math.min(x, y) <= 1.5;
}

/** Fewer than this are told of many things: three ships here and four there. */
const COUNTED = 10;

/**
 * Share of the words around two numbers that must be the same. Less where the head or the number itself tells: prisoners are
 * prisoners, "people" are anybody. Set on examples/ (November 2026).
 */
const LIKE = { close: 0.1, telling: 0.2, plain: 0.34, clause: 0.5 };

const isByClause = ({ by }: Quantity): boolean => by.endsWith("-clause");

/** Reports dispute a number, not its order of magnitude: 17 dead and 9,000 dead are of two things. */
function isNear(a: Quantity, b: Quantity): boolean {
  const size = (q: Quantity) => q.least ?? q.most ?? 0;
  const [x, y] = [Math.abs(size(a)), Math.abs(size(b))];
  return x === 0 || y === 0 || Math.max(x, y) / Math.min(x, y) <= 10;
}

function sightOf(reading: Reading, ref: Ref, quantity: Quantity): Sight | undefined {
  const sentence = reading.sentences[quantity.sentence];
  if (!quantity.about || !sentence) return undefined;
  const words = contentWords(reading, quantity.about);
  const isSide = /\/(?:share|apart)$/.test(quantity.by);
  const head = isBare(quantity) ? "people" : isSide ? [...words].join(" ") : headOf(reading, quantity.about);
  const fate = fateIn(reading, quantity, head);
  const [thing, told] = [thingOf(reading, quantity), fateWords(reading, quantity)];
  const label = labelOf(reading, quantity, thing);
  const owned = label === undefined ? ownedLabel(reading, quantity) : undefined;
  return {
    ref,
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

const longest = (all: readonly string[]): string =>
  [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? "";
