import type { Mention, Reading, Token } from "../../model/index.js";

/** The mentions of each reading by the entity that they stand for, gathered once a reading when first asked for. */
export class Uses {
  readonly #readings: readonly Reading[];
  readonly #byEntity = new Map<number, ReadonlyMap<number, readonly Mention[]>>();

  constructor(readings: readonly Reading[]) {
    this.#readings = readings;
  }

  /** Lists the mentions of a reading's entity, in the order of the text. */
  of(reading: number, entity: number): readonly Mention[] {
    const known = this.#byEntity.get(reading);
    if (known) return known.get(entity) ?? [];
    const gathered = new Map<number, Mention[]>();
    for (const mention of this.#readings[reading]?.mentions ?? []) {
      const own = gathered.get(mention.entity);
      if (own) own.push(mention);
      else gathered.set(mention.entity, [mention]);
    }
    this.#byEntity.set(reading, gathered);
    return gathered.get(entity) ?? [];
  }

  /** Gives the tokens of a reading. */
  tokens(reading: number): readonly Token[] {
    return this.#readings[reading]?.tokens ?? [];
  }
}
