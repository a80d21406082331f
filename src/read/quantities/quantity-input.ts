import type { Attribution, Entity, LanguageBase, Mention, Quotation, Timex } from "../../model/index.js";

/** What quantities are read from. */
export type QuantityInput = LanguageBase & {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  /** Left out where nobody has looked for them. */
  readonly quotations?: readonly Quotation[];
  readonly times: readonly Timex[];
};
