import { type Entity, type Mention, type NounPhrase, type Span, spansWithin } from "../model/index.js";

export interface WithMentions {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/** Gives the entities that a stretch of text names or stands for, each once, in order of appearance. */
export function entitiesIn(
  reading: WithMentions,
  span: Span,
  wanted?: (entity: Entity, mention: Mention) => boolean,
): number[] {
  const found = new Set<number>();
  for (const mention of spansWithin(reading.mentions, span)) {
    const entity = reading.entities[mention.entity];
    if (entity && (!wanted || wanted(entity, mention))) found.add(mention.entity);
  }
  return [...found];
}

/** Tells people, states, bodies and groups that act from places and from states that are only meant as places. */
export const isActor = (entity: Entity, mention: Mention): boolean =>
  entity.kind === "person" || (entity.kind !== "place" && mention.acts);

/** Gives the entities of a phrase and of those that are joined to it by "and", without what hangs on them. */
export function entitiesOfPhrase(
  reading: WithMentions & { readonly phrases: readonly NounPhrase[] },
  index: number | undefined,
): number[] {
  const phrase = index === undefined ? undefined : reading.phrases[index];
  if (!phrase) return [];
  const parts = [phrase, ...[...(phrase.joined ?? []), phrase.apposition].map((i) => reading.phrases[i ?? -1])];
  const found = new Set<number>();
  for (const part of parts) {
    if (!part) continue;
    // A mention may reach a little beyond the phrase's core ("the head of the delegation").
    for (const entity of entitiesIn(reading, { start: part.start, end: Math.max(part.end, headEnd(part)) }, isActor))
      found.add(entity);
  }
  return [...found];
}

const headEnd = (phrase: NounPhrase): number => Math.min(phrase.full.end, phrase.end + 1);
