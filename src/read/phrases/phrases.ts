import type { Clause, Intake, NameSpan, NounPhrase, Sentence, Token, VerbGroup } from "../../model/index.js";

export interface PhraseInput {
  readonly intake: Intake;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameSpan[];
}

export interface Phrases {
  readonly phrases: readonly NounPhrase[];
  readonly verbs: readonly VerbGroup[];
  readonly clauses: readonly Clause[];
}

/** Finds noun phrases, verb groups and clauses over tagged tokens. Each list is in the order of the text. */
export function findPhrases(_input: PhraseInput): Phrases {
  return { phrases: [], verbs: [], clauses: [] };
}
