import type { Evidence, Issue, Place, Quantity, Reading, Ref, Span } from "../model/index.js";
import { fileUnder, spansWithin, within } from "../model/index.js";
import { keyOfSpan } from "../model/span-key.js";
import { LikeAmounts } from "./like-amounts.js";
import { amountsIn, isAmount, mentionsIn } from "./matters-of-amounts.js";
import type { Record } from "./record.js";

/** Which matters of the record stretches of the reports are about, as far as the reports tell it. */
export class MattersTold {
  readonly #record: Record;
  readonly #order: ReadonlyMap<string, number>;
  /** Where positions stand, by reading. */
  readonly #held = new Map<number, (Span & { readonly code: string })[]>();
  readonly #given: LikeAmounts;
  /** The matters of the places that were asked of, by reading and span: several entries rest on one sentence. */
  readonly #asked = new Map<number, Map<number, readonly string[]>>();

  constructor(record: Record, issues: readonly Pick<Issue, "code" | "positions">[]) {
    this.#record = record;
    this.#order = new Map(issues.map(({ code }, i) => [code, i]));
    for (const { code, positions } of issues)
      for (const evidence of positions.flatMap((position) => position.evidence)) {
        const { reading, start, end } = record.placeOf(evidence);
        fileUnder(this.#held, reading, { start, end, code });
      }
    const given = record.links.readings.flatMap((reading, r) =>
      reading.quantities.filter(isAmount).flatMap((quantity) => {
        const codes = this.#told(r, quantity);
        return codes.length === 1 ? codes.map((code) => ({ code, quantity })) : [];
      }),
    );
    this.#given = new LikeAmounts(given);
  }

  /** Tells whether a code is that of a matter of the record. */
  has(code: string): boolean {
    return this.#order.has(code);
  }

  /** Gives the codes of the matters that stretches name, or give an amount of, in the record's order. */
  in(places: readonly Place[]): readonly string[] {
    return this.inOrder(places.flatMap((place) => this.#at(place)));
  }

  #at(place: Place): readonly string[] {
    const asked = this.#asked.get(place.reading) ?? new Map<number, readonly string[]>();
    this.#asked.set(place.reading, asked);
    const key = keyOfSpan(place);
    const codes = asked.get(key) ?? this.#named(place);
    asked.set(key, codes);
    return codes;
  }

  #named(place: Place): readonly string[] {
    const reading = this.#record.reading(place.reading);
    const named = spansWithin(mentionsIn(reading), place).map(({ code }) => code);
    const amounts = spansWithin(reading.quantities, place);
    return [...named, ...amounts.flatMap((one) => this.#of(place.reading, one)), ...wanted(reading, place)];
  }

  /** Gives the codes of the matters that the words of evidence name. */
  cited(evidence: readonly Evidence[]): readonly string[] {
    return this.in(evidence.map((one) => this.#record.placeOf(one)).filter(({ reading }) => reading >= 0));
  }

  /** Gives the codes of the matters that numbers are of. */
  ofQuantities(refs: readonly Ref[]): readonly string[] {
    return this.inOrder(
      refs.flatMap(({ reading, index }) => {
        const quantity = this.#record.reading(reading).quantities[index];
        return quantity ? this.#of(reading, quantity) : [];
      }),
    );
  }

  #of(r: number, quantity: Quantity): readonly string[] {
    const told = this.#told(r, quantity);
    return told.length > 0 || !isAmount(quantity) ? told : this.#likely(this.#record.reading(r), quantity);
  }

  /** What the report itself tells, else the matter of the position that the amount stands in. */
  #told(r: number, quantity: Quantity): readonly string[] {
    const own = (amountsIn(this.#record.reading(r)).get(quantity) ?? []).filter((code) => this.#order.has(code));
    if (own.length > 0 || !isAmount(quantity)) return own;
    const held = this.#held.get(r)?.filter((span) => within(quantity, span)) ?? [];
    return only(held.map(({ code }) => code));
  }

  /** An amount that is offered or asked for without a word on what it is of: the one matter that like amounts are of here. */
  #likely({ provisions, stances }: Reading, quantity: Quantity): readonly string[] {
    if (![...provisions, ...stances].some((span) => within(quantity, span))) return [];
    const code = this.#given.matterOf(quantity);
    return code === undefined ? [] : [code];
  }

  /** Gives the codes of matters of the record, each once and in its order. */
  inOrder(codes: readonly string[]): readonly string[] {
    const known = [...new Set(codes)].filter((code) => this.#order.has(code));
    return known.sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}

const only = (codes: readonly string[]): readonly string[] => (new Set(codes).size === 1 ? codes.slice(0, 1) : []);

/** Puts codes into an entry where there are any. */
export const withIssues = (issues: readonly string[]): { readonly issues?: readonly string[] } =>
  issues.length > 0 ? { issues } : {};

/** What somebody is told to want in a stretch, where all of it is of one matter. */
function wanted({ stances }: Reading, place: Span): readonly string[] {
  const codes = stances.flatMap((stance) =>
    within(stance, place) || within(place, stance) ? (stance.code ?? []) : [],
  );
  return only(codes);
}
