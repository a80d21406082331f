import { type Entity, type Mention, type NounPhrase, overlaps, type Span, spansWithin } from "../model/index.js";

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

/**
 * Gives the entities that a phrase is, and those that are joined to it by "and" or stand in apposition. The one at the head
 * counts; where none is there, those before it ("Ukrainian officials"), but never a possessor: an aide of X is not X.
 */
export function entitiesOfPhrase(reading: WithPhrases, index: number | undefined): readonly number[] {
  if (index === undefined || !reading.phrases[index]) return [];
  let known = cache.get(reading.mentions);
  if (!known) cache.set(reading.mentions, (known = []));
  return (known[index] ??= findEntities(reading, index));
}

type WithPhrases = WithMentions & { readonly phrases: readonly NounPhrase[]; readonly tokens: readonly Word[] };

/** The entities of each phrase, by a report's mentions: every layer asks for them. */
const cache = new WeakMap<readonly Mention[], (readonly number[])[]>();

function findEntities(reading: WithPhrases, index: number): number[] {
  const phrase = reading.phrases[index];
  if (!phrase) return [];
  const parts = [phrase, ...(phrase.joined ?? []).map((i) => reading.phrases[i])];
  const found = new Set<number>();
  for (const part of parts) {
    if (!part || (part !== phrase && isDoubtful(reading.tokens, part))) continue;
    const own = entitiesAtHead(reading, part);
    const apposed = reading.phrases[part.apposition ?? -1];
    const named = apposed && (own.length === 0 || isDescribed(reading, part)) ? entitiesAtHead(reading, apposed) : [];
    for (const entity of named.length > 0 ? named : own) found.add(entity);
  }
  return [...found];
}

/** "The league, KVB, wants": who is meant is told right behind, whatever other union was spoken of. */
function isDescribed(reading: WithPhrases, phrase: NounPhrase): boolean {
  const mentions = spansWithin(reading.mentions, phrase);
  return mentions.length > 0 && mentions.every((m) => m.form === "description");
}

type Word = Span & { readonly norm: string };

/** "The envoy and possibly Ann Bell will travel": whether she is one of them is left open. */
function isDoubtful(tokens: readonly Word[], { first }: NounPhrase): boolean {
  return [first - 1, first].some((i) => DOUBT.has(tokens[i]?.norm ?? ""));
}

const DOUBT = new Set(["possibly", "potentially", "perhaps", "maybe", "conceivably"]);

/** "The Teamsters and Halvor Freight", taken for one name: who stands before an "and" that is part of no name. */
function joinedInside(reading: WithPhrases, { first, last }: NounPhrase): number[] {
  const words = reading.tokens.slice(first, last);
  const and = words.findIndex(({ norm }) => norm === "and");
  const [before, mark] = [words[and - 1], words[and]];
  if (!before || !mark) return [];
  const inside = spansWithin(reading.mentions, { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });
  if (inside.some((mention) => overlaps(mention, mark))) return [];
  return inside.flatMap((mention) => {
    const entity = reading.entities[mention.entity];
    return entity && mention.end === before.end && isActor(entity, mention) ? [mention.entity] : [];
  });
}

function entitiesAtHead(reading: WithPhrases, phrase: NounPhrase): number[] {
  // A mention may reach beyond the phrase's core ("the head of the delegation").
  const core = { start: phrase.start, end: Math.max(phrase.end, Math.min(phrase.full.end, phrase.end + 60)) };
  const head = reading.tokens[phrase.head];
  const atHead = entitiesIn(
    reading,
    core,
    (entity, mention) => isActor(entity, mention) && head !== undefined && overlaps(mention, head),
  );
  if (phrase.kind === "name")
    return atHead.length > 0 ? [...new Set([...joinedInside(reading, phrase), ...atHead])] : atHead;
  // A name stands alone; "American and Ukrainian officials" are of two states, the second of them at the head. A word before
  // the head makes nobody of a thing: "the U.S. plan" does not act.
  if (atHead.length === 0 || phrase.kind !== "nominal") return atHead;
  const possessor = reading.phrases[phrase.possessor ?? -1];
  const before = entitiesIn(
    reading,
    { start: phrase.start, end: phrase.end },
    (entity, mention) => isActor(entity, mention) && !(possessor && overlaps(mention, possessor)),
  );
  const people = atHead.filter((e) => reading.entities[e]?.kind === "person");
  return people.length > 0 ? people : [...new Set([...before, ...atHead])];
}
