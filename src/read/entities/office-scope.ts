import type { LanguageBase, Sentence } from "../../model/index.js";
import type { Named, NameMap } from "./named.js";

/** What stands as the owner of an office: a known name, a pronoun, or another noun phrase. */
export interface Owner {
  readonly first: number;
  readonly last: number;
  readonly named?: Named;
  readonly pronoun?: boolean;
}

/** What the reading of an office sees. */
export interface OfficeScope {
  readonly base: LanguageBase;
  readonly names: NameMap;
  readonly sentence: Sentence;
}

/** Most words before a head, and before a possessive. */
export const MOST_MODIFIERS = 7;
