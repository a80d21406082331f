import type { Evidence, Issue, IssueMention, Place, Quantity, Reading, Ref, Span, Token } from "../model/index.js";
import { once, overlaps, spansWithin, within } from "../model/index.js";
import type { Record } from "./record.js";

/** Which matters of the record stretches of the reports are about, as far as their own words tell it. */
export class MattersTold {
  readonly #record: Record;
  readonly #order: ReadonlyMap<string, number>;

  constructor(record: Record, issues: readonly Pick<Issue, "code">[]) {
    this.#record = record;
    this.#order = new Map(issues.map(({ code }, i) => [code, i]));
  }

  /** Gives the codes of the matters that stretches name, or give an amount of, in the record's order. */
  in(places: readonly Place[]): readonly string[] {
    return this.#sorted(
      places.flatMap((place) => {
        const reading = this.#record.reading(place.reading);
        const named = spansWithin(mentionsIn(reading), place).map(({ code }) => code);
        const amounts = spansWithin(reading.quantities, place).flatMap((quantity) => this.#ofAmount(reading, quantity));
        return [...named, ...amounts, ...wanted(reading, place)];
      }),
    );
  }

  /** Gives the codes of the matters that the words of evidence name. */
  cited(evidence: readonly Evidence[]): readonly string[] {
    return this.in(evidence.map((one) => this.#record.placeOf(one)).filter(({ reading }) => reading >= 0));
  }

  /** Gives the codes of the matters that numbers are of. */
  ofQuantities(refs: readonly Ref[]): readonly string[] {
    return this.#sorted(
      refs.flatMap(({ reading: r, index }) => {
        const reading = this.#record.reading(r);
        const quantity = reading.quantities[index];
        return quantity ? this.#ofAmount(reading, quantity) : [];
      }),
    );
  }

  #ofAmount(reading: Reading, quantity: Quantity): readonly string[] {
    return (amountsIn(reading).get(quantity) ?? []).filter((code) => this.#order.has(code));
  }

  #sorted(codes: readonly string[]): readonly string[] {
    const known = [...new Set(codes)].filter((code) => this.#order.has(code));
    return known.sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}

/** Puts codes into an entry where there are any. */
export const withIssues = (issues: readonly string[]): { readonly issues?: readonly string[] } =>
  issues.length > 0 ? { issues } : {};

/** What a price, a wage or a cut is measured in: such an amount is of what is named beside it. Counts and times are of anything. */
const MEASURES: ReadonlySet<string> = new Set(["money", "percent"]);

const mentionsIn = once((reading: Reading): readonly IssueMention[] =>
  [...reading.issues].sort((a, b) => a.start - b.start || a.end - b.end),
);

/** What somebody is told to want in a stretch, where all of it is of one matter. */
function wanted({ stances }: Reading, place: Span): string[] {
  const codes = stances.flatMap((stance) =>
    within(stance, place) || within(place, stance) ? (stance.code ?? []) : [],
  );
  return new Set(codes).size === 1 ? codes : [];
}

/** The matters that each number of a report is of. */
const amountsIn = once((reading: Reading): ReadonlyMap<Quantity, readonly string[]> => {
  const told = new Map<Quantity, readonly string[]>();
  reading.quantities.forEach((quantity, i) => {
    const listed = (): readonly string[] => told.get(listedBefore(reading, quantity, i) ?? quantity) ?? [];
    const ways = [() => ownMatters(reading, quantity), listed, () => wantedIn(reading, quantity)];
    const known = ways.map((way) => way()).find((codes) => codes.length > 0);
    if (known) told.set(quantity, known);
  });
  // "Pay would rise by 9.3%": the 9.3% of another sentence of the report is the same.
  for (const quantity of reading.quantities) {
    const same = new Set(told.has(quantity) ? [] : alsoGiven(reading, quantity).flatMap((one) => told.get(one) ?? []));
    if (same.size === 1) told.set(quantity, [...same]);
  }
  return told;
});

const isAmount = ({ kind }: Quantity): boolean => MEASURES.has(kind);

const alsoGiven = (reading: Reading, quantity: Quantity): Quantity[] =>
  isAmount(quantity)
    ? reading.quantities.filter(
        ({ unit, least, most }) => unit === quantity.unit && least === quantity.least && most === quantity.most,
      )
    : [];

/** What its own words name; of an amount else the matter of its clause that no other amount is nearer to. */
function ownMatters(reading: Reading, quantity: Quantity): string[] {
  const named = mentionsIn(reading)
    .filter((mention) => [quantity, quantity.about].some((span) => span && overlaps(span, mention)))
    .map(({ code }) => code);
  return named.length > 0 || !isAmount(quantity) ? [...new Set(named)] : nearest(reading, quantity);
}

/** Words between an amount and the matter that it is of, at most. */
const REACH = 12;

function nearest(reading: Reading, quantity: Quantity): string[] {
  const sentence = reading.sentences[quantity.sentence];
  if (!sentence) return [];
  const near = spansWithin(mentionsIn(reading), sentence)
    .filter((mention) => isItsOwn(reading, quantity, mention))
    .map((mention) => ({ code: mention.code, far: between(reading, mention, quantity).length }))
    .filter(({ far }) => far <= REACH);
  const least = Math.min(...near.map(({ far }) => far));
  return [...new Set(near.filter(({ far }) => far === least).map(({ code }) => code))];
}

/** No other amount stands nearer to the matter, and nothing that is told beside it begins between. */
const isItsOwn = (reading: Reading, quantity: Quantity, mention: Span): boolean =>
  !between(reading, quantity, mention).some(breaks) &&
  !reading.quantities.some(
    (other) =>
      other !== quantity &&
      other.sentence === quantity.sentence &&
      isAmount(other) &&
      gap(other, mention) < gap(quantity, mention),
  );

const breaks = ({ upos, norm }: Token): boolean => upos === "CCONJ" || upos === "SCONJ" || norm === ";" || norm === ":";

/** "A rise of 5% this year and 4% next": the amount before it in one list. */
function listedBefore(reading: Reading, quantity: Quantity, index: number): Quantity | undefined {
  if (!isAmount(quantity)) return undefined;
  const before = reading.quantities.slice(0, index).findLast(isAmount);
  if (before?.sentence !== quantity.sentence || before.unit !== quantity.unit) return undefined;
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
