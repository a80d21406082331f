import { fates, moving, textParts } from "../../knowledge/framings.js";
import { stanceWords } from "../../knowledge/issues.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { clauseAround } from "../../model/clause-around.js";
import {
  fileUnder,
  firstFrom,
  type LinkedDisagreement,
  type LinkedFigure,
  type Place,
  type Quantity,
  type Reading,
  type Ref,
  spansWithin,
  within,
} from "../../model/index.js";
import { canBothHold, highOf, lowOf } from "./values.js";

interface Given {
  readonly ref: Ref;
  readonly reading: Reading;
  readonly quantity: Quantity;
}

/** Finds figures that cannot both hold, and such as count the dead here and the dead and hurt there. */
export function findFigureDisagreements(
  readings: readonly Reading[],
  figures: readonly LinkedFigure[],
): LinkedDisagreement[] {
  return figures.flatMap((figure) => {
    const given = figure.members.flatMap((ref): Given[] => {
      const reading = readings[ref.reading];
      const quantity = reading?.quantities[ref.index];
      return reading && quantity && isFact(reading, quantity) ? [{ ref, reading, quantity }] : [];
    });
    return [...valuesApart(figure, given), ...fatesApart(figure, given)];
  });
}

/** Points belong to versions and ordinals to occasions: different ones are no contradiction. */
const COMPARED = new Set<Quantity["kind"]>(["count", "money", "percent", "duration", "measure"]);

/** "14 articles" here and "nine" there are of two versions of a text: its parts are compared no more than its points. */
const isCompared = ({ kind, unit }: Quantity): boolean => COMPARED.has(kind) && !textParts().has(unit);

function valuesApart(figure: LinkedFigure, given: readonly Given[]): LinkedDisagreement[] {
  const compared = given.filter((g) => isCompared(g.quantity));
  const sides: Side[] = [];
  const apart = readingsApart(compared);
  for (const g of compared) {
    if (!compared.some((other) => apart(g.ref, other.ref) && !canBothHold(g.quantity, other.quantity))) continue;
    const [low, high] = [lowOf(g.quantity), highOf(g.quantity)];
    const side = sides.find((s) => s.low <= high && low <= s.high);
    if (side) join(side, g, low, high);
    else sides.push({ members: [g], low, high });
  }
  if (sides.length < 2 || differsInDay(sides.flatMap((side) => side.members))) return [];
  return [
    {
      about: figure.about + happeningOf(given),
      kind: "figure",
      sides: sides.map(({ members }) => ({ value: textOf(members[0]), places: members.map(placeOf) })),
    },
  ];
}

/** "People in the city, killed": what befell the counted, where their clause says so. */
function happeningOf(given: readonly Given[]): string {
  const told = given.find((g) => g.quantity.happening !== undefined);
  const { happening } = told?.quantity ?? {};
  return told && happening ? `, ${told.reading.intake.report.text.slice(happening.start, happening.end)}` : "";
}

/** Values that can all hold at once, with the bounds that all of them share. */
interface Side {
  readonly members: Given[];
  low: number;
  high: number;
}

function join(side: Side, given: Given, low: number, high: number): void {
  side.members.push(given);
  side.low = Math.max(side.low, low);
  side.high = Math.min(side.high, high);
}

/**
 * Tells of two reports whether they cannot both be right: each gives one value that the other does not. A report that
 * gives several of its own tells them apart itself (two days, two groups).
 */
function readingsApart(all: readonly Given[]): (a: Ref, b: Ref) => boolean {
  const byReading = new Map<number, Quantity[]>();
  for (const { ref, quantity } of all) {
    const list = byReading.get(ref.reading);
    if (list) list.push(quantity);
    else byReading.set(ref.reading, [quantity]);
  }
  const own = (of: number, other: number) =>
    (byReading.get(of) ?? []).filter((q) => !byReading.get(other)?.some((theirs) => canBothHold(q, theirs)));
  const told = new Map<string, boolean>();
  return ({ reading: a }, { reading: b }) => {
    if (a === b) return false;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    let is = told.get(key);
    if (is === undefined) told.set(key, (is = isOneValue(own(a, b)) && isOneValue(own(b, a))));
    return is;
  };
}

/** Bounds that overlap two by two overlap all at once. */
const isOneValue = (list: readonly Quantity[]): boolean =>
  Math.max(...list.map(lowOf)) <= Math.min(...list.map(highOf));

/** What is demanded, offered, expected or planned is no claim of what is. */
function isFact(reading: Reading, quantity: Quantity): boolean {
  const sentence = reading.sentences[quantity.sentence];
  if (!sentence) return false;
  const words = spansWithin(reading.tokens, sentence).map((t) => t.lemma.toLowerCase());
  const moves = words.some((w) => moving().verbs.has(w)) && words.some((w) => moving().of.has(w));
  if (quantity.kind === "percent" && moves) return false;
  if (words.some((w) => meetingWords().planned.has(w) || WANTING.has(w))) return false;
  return !claimWords(reading, quantity).some((w) => NOT_FACT.has(w));
}

/** The words of the clause that gives the number, and the verb that it depends on: the rest of the sentence claims other things. */
function claimWords(reading: Reading, quantity: Quantity): string[] {
  const clause = clauseAround(reading, quantity);
  const whole = reading.sentences[quantity.sentence];
  const span = clause ?? whole;
  if (!span) return [];
  const verbs = [clause, reading.clauses[clause?.parent ?? -1]].map((c) => reading.verbs[c?.verb ?? -1]);
  const inside = spansWithin(reading.tokens, span).map((t) => t.lemma.toLowerCase());
  return [...inside, ...verbs.flatMap((v) => (v ? [v.lemma, v.modal ?? ""] : []))];
}

const NOT_FACT = new Set([
  "anticipate",
  "would",
  "could",
  "may",
  "might",
  "if",
  "initially",
  "revise",
  "estimate",
  "target",
]);
/** Of the verbs of stance those that ask or offer; "say" and "claim" leave a fact a claimed fact. */
const WANTING = new Set(
  ["want", "demand", "seek", "propose", "offer", "ask", "request", "need", "call"].filter((v) =>
    stanceWords().verbs.has(v),
  ),
);

/** Counts of different days are no contradiction: both sentences give a date, and the dates do not meet. */
function differsInDay(given: readonly Given[]): boolean {
  const days = given.map(({ reading, quantity }) => {
    const sentence = reading.sentences[quantity.sentence];
    return sentence && reading.times.find((t) => t.type === "DATE" && t.when && within(t, sentence))?.when;
  });
  return days.some((a, i) =>
    days.some((b, j) => i < j && a !== undefined && b !== undefined && (a.to < b.from || b.to < a.from)),
  );
}

function fatesApart(figure: LinkedFigure, given: readonly Given[]): LinkedDisagreement[] {
  const sides = new Map<string, Given[]>();
  for (const g of given) {
    const fate = fateOf(g);
    if (fate) fileUnder(sides, fate, g);
  }
  const overlapping = [...sides.keys()].filter((fate) => fate.includes("dead"));
  if (overlapping.length < 2) return [];
  const groups = overlapping.map((fate) => sides.get(fate) ?? []);
  const [first, second] = groups;
  if (!first?.[0] || !second?.[0] || !sameValue(first[0], second[0]) || first[0].ref.reading === second[0].ref.reading)
    return [];
  return [
    {
      about: `what befell the ${figure.about}`,
      kind: "wording",
      sides: groups.map((group) => ({ value: fateText(group[0]), places: group.map(placeOf) })),
    },
  ];
}

const sameValue = (a: Given, b: Given): boolean =>
  a.quantity.least === b.quantity.least && a.quantity.most === b.quantity.most;

/** The fates that the sentence tells, sorted: "dead", "dead hurt". */
function fateOf({ reading, quantity }: Given): string {
  const sentence = reading.sentences[quantity.sentence];
  if (!sentence) return "";
  const found = reading.tokens
    .slice(sentence.first, clauseEnd(reading, quantity, sentence.last))
    .flatMap((t) => fates().get(t.lemma.toLowerCase()) ?? []);
  return [...new Set(found)]
    .filter((f) => f === "dead" || f === "hurt")
    .sort()
    .join(" ");
}

/** The next comma after the figure's verb ends what is said of it; lists of figures go on after it. */
function clauseEnd(reading: Reading, quantity: Quantity, last: number): number {
  let i = firstFrom(reading.tokens, quantity.end);
  let told = false;
  for (; i < last; i++) {
    const token = reading.tokens[i];
    if (token && fates().has(token.lemma.toLowerCase())) told = true;
    if (told && token?.norm === ",") break;
  }
  return i;
}

function fateText(given: Given | undefined): string {
  if (!given) return "";
  const { reading, quantity } = given;
  const sentence = reading.sentences[quantity.sentence];
  const end = sentence ? clauseEnd(reading, quantity, sentence.last) : 0;
  const last = reading.tokens.slice(0, end).findLast((t) => fates().has(t.lemma.toLowerCase()));
  return reading.intake.report.text.slice(quantity.start, Math.max(quantity.end, last?.end ?? 0));
}

const placeOf = ({ ref, reading, quantity }: Given): Place => {
  const sentence = reading.sentences[quantity.sentence];
  return { reading: ref.reading, start: sentence?.start ?? quantity.start, end: sentence?.end ?? quantity.end };
};

const textOf = (given: Given | undefined): string => {
  if (!given) return "";
  const { reading, quantity } = given;
  const end =
    quantity.about && quantity.about.start >= quantity.start
      ? Math.max(quantity.end, quantity.about.end)
      : quantity.end;
  return reading.intake.report.text.slice(quantity.start, end);
};
