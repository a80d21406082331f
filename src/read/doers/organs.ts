import { doerWords } from "../../knowledge/doers.js";
import type { NounPhrase } from "../../model/index.js";
import { sortOfBody } from "../entities/body-names.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";

/** Whose organ it is: somebody whom the report knows, or the phrase that tells of him; neither where the report does not say. */
export interface OrganOf {
  readonly entity?: number;
  /** Index into `phrases`. */
  readonly owner?: number;
}

/**
 * Gives the body that decides or speaks by an organ of its own: the union of "the union's executive". "The executive" alone is that of the
 * one union which the report names; nothing where the words are for no organ.
 */
export function organOf(reading: EventInput, phrase: NounPhrase): OrganOf | undefined {
  if (!isOrgan(reading, phrase)) return undefined;
  const [entity] = entitiesOfPhrase(reading, phrase.possessor);
  if (entity !== undefined) return { entity };
  if (phrase.possessor !== undefined) return { owner: phrase.possessor };
  const [only, ...more] = reading.entities.flatMap(({ kind, key, name }, i) =>
    kind === "body" && sortOfBody(key, name) === "union" ? [i] : [],
  );
  return only === undefined || more.length > 0 ? {} : { entity: only };
}

/** "Executive", "bargaining committee": by it a body decides; "executives" are people. */
function isOrgan({ tokens }: EventInput, { head, kind }: NounPhrase): boolean {
  const { organs } = doerWords();
  const token = tokens[head];
  // "The union's executive voted" is often tagged as an adjective.
  if (!token || !(token.xpos === "NN" || token.xpos === "JJ") || kind !== "nominal") return false;
  const lemma = token.lemma.toLowerCase();
  return organs.has(lemma) || organs.has(`${tokens[head - 1]?.norm} ${lemma}`);
}
