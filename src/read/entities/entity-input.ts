import type { LanguageBase, Quotation } from "../../model/index.js";

/** What entities are read from: the language base and the quotations over it. */
export type EntityInput = LanguageBase & { readonly quotations: readonly Quotation[] };
