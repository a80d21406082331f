import type { Attribution, Entity, LanguageBase, Mention, Timex } from "../../model/index.js";

/** What quantities are read from. */
export type QuantityInput = LanguageBase & {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly times: readonly Timex[];
};
