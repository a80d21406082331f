import type { Attribution, Entity, LanguageBase, Mention, Quotation } from "../../model/index.js";

export type AttributionInput = LanguageBase & {
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
};

/** Finds who said what: source, cue and content. In the order of the text. */
export function findAttributions(_reading: AttributionInput): Attribution[] {
  return [];
}
