import type { LanguageBase, Timex } from "../../model/index.js";

/**
 * Finds the temporal expressions, in the order of the text.
 *
 * @param published ISO date or instant that relative expressions are reckoned from; without it they stay unanchored
 */
export function findTimes(_base: LanguageBase, _published?: string): Timex[] {
  return [];
}
