import { bySentence } from "../model/by-sentence.js";
import type { IssueMention, Quantity, Reading, Span, Token } from "../model/index.js";
import { once, overlaps, spansWithin, within } from "../model/index.js";

/** What a price, a wage or a cut is measured in: such an amount is of what is named beside it. Counts and times are of anything. */
const MEASURES: ReadonlySet<string> = new Set(["money", "percent"]);

/** The places in which a report names matters, in order. */
export const mentionsIn = once((reading: Reading): readonly IssueMention[] =>
  [...reading.issues].sort((a, b) => a.start - b.start || a.end - b.end),
);

/** The matters that each number of a report is of, as far as the report itself tells it. */
export const amountsIn = once((reading: Reading): ReadonlyMap<Quantity, readonly string[]> => {
  const told = new Map<Quantity, readonly string[]>();
  reading.quantities.forEach((quantity, i) => {
    const listed = (): readonly string[] => told.get(listedBefore(reading, quantity, i) ?? quantity) ?? [];
    const ways = [() => ownMatters(reading, quantity), listed, () => wantedIn(reading, quantity)];
    const known = ways.map((way) => way()).find((codes) => codes.length > 0);
    if (known) told.set(quantity, known);
  });
  // "Pay would rise by 9.3%": the 9.3% of another sentence of the report is the same.
  const given = new Map<string, Set<string>>();
  for (const [quantity, codes] of told)
    if (isAmount(quantity)) given.set(valueOf(quantity), new Set([...(given.get(valueOf(quantity)) ?? []), ...codes]));
  for (const quantity of reading.quantities) {
    const same = told.has(quantity) || !isAmount(quantity) ? undefined : given.get(valueOf(quantity));
    if (same?.size === 1) told.set(quantity, [...same]);
  }
  return told;
});

const valueOf = ({ unit, least, most }: Quantity): string => `${unit} ${least} ${most}`;

/** Tells whether a number is an amount of money or a share. */
export const isAmount = ({ kind }: Quantity): boolean => MEASURES.has(kind);

/** What its own words name; of an amount else the matter of its clause that no other amount is nearer to. */
function ownMatters(reading: Reading, quantity: Quantity): string[] {
  const named = mentionsAround(reading, quantity)
    .filter((mention) => [quantity, quantity.about].some((span) => span && overlaps(span, mention)))
    .map(({ code }) => code);
  return named.length > 0 || !isAmount(quantity) ? [...new Set(named)] : nearest(reading, quantity);
}

function mentionsAround(reading: Reading, { sentence }: Quantity): IssueMention[] {
  const whole = reading.sentences[sentence];
  return whole ? spansWithin(mentionsIn(reading), whole) : [];
}

/** Words between an amount and the matter that it is of, at most. */
const REACH = 12;

function nearest(reading: Reading, quantity: Quantity): string[] {
  const near = mentionsAround(reading, quantity)
    .filter((mention) => isItsOwn(reading, quantity, mention))
    .map((mention) => ({ code: mention.code, far: between(reading, mention, quantity).length }))
    .filter(({ far }) => far <= REACH);
  const least = Math.min(...near.map(({ far }) => far));
  return [...new Set(near.filter(({ far }) => far === least).map(({ code }) => code))];
}

/** No other amount stands nearer to the matter, and nothing that is told beside it begins between. */
const isItsOwn = (reading: Reading, quantity: Quantity, mention: Span): boolean =>
  !between(reading, quantity, mention).some(breaks) &&
  !bySentence(reading.quantities, quantity.sentence).some((i) => {
    const other = reading.quantities[i];
    return other && other !== quantity && isAmount(other) && gap(other, mention) < gap(quantity, mention);
  });

const breaks = ({ upos, norm }: Token): boolean => upos === "CCONJ" || upos === "SCONJ" || norm === ";" || norm === ":";

/** "A rise of 5% this year and 4% next": the amount before it in one list. */
function listedBefore(reading: Reading, quantity: Quantity, index: number): Quantity | undefined {
  if (!isAmount(quantity)) return undefined;
  const before = bySentence(reading.quantities, quantity.sentence)
    .flatMap((i) => (i < index ? (reading.quantities[i] ?? []) : []))
    .findLast(isAmount);
  if (before?.unit !== quantity.unit) return undefined;
  const words = between(reading, before, quantity);
  const isList = words.some(({ upos }) => upos === "CCONJ") && !words.some(({ upos }) => upos === "VERB");
  return isList && words.length <= REACH ? before : undefined;
}

/** What somebody wants, or a paper provides, with the amount in it, where that is of one matter. */
function wantedIn({ stances, provisions }: Reading, quantity: Quantity): string[] {
  if (!isAmount(quantity)) return [];
  const wanted = stances.filter((stance) => within(quantity, stance)).flatMap(({ code }) => code ?? []);
  const provided = provisions.filter((provision) => within(quantity, provision)).flatMap(({ issues }) => issues);
  const codes = new Set([...wanted, ...provided]);
  return codes.size === 1 ? [...codes] : [];
}

const between = ({ tokens }: Reading, a: Span, b: Span): Token[] =>
  spansWithin(tokens, { start: Math.min(a.end, b.end), end: Math.max(a.start, b.start) });

const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);
