import { sourcing } from "../knowledge/sourcing.js";
import { type Attribution, firstFrom, type NounPhrase, overlaps, type Reading, type Span } from "../model/index.js";

/**
 * Gives for whom somebody speaks whom a report does not name: "a spokesman for the guild", "the envoy's office" are the guild's
 * and the envoy's own word. An index into `entities`.
 */
export function voiceOf(reading: Reading, { source }: Attribution): number | undefined {
  const phrase = source && headedIn(reading, source);
  if (!phrase) return undefined;
  const owner = reading.phrases[phrase.possessor ?? -1];
  return entityIn(reading, owner ?? behind(reading, phrase));
}

/** The phrase of a source that is a voice: a spokesman, an office. */
function headedIn({ phrases, tokens }: Reading, source: Span): NounPhrase | undefined {
  const { speakingFor } = sourcing();
  for (let i = firstFrom(phrases, source.start); i < phrases.length; i++) {
    const phrase = phrases[i];
    if (!phrase || phrase.start >= source.end) return undefined;
    if (phrase.kind !== "name" && speakingFor.has(tokens[phrase.head]?.lemma.toLowerCase() ?? "")) return phrase;
  }
  return undefined;
}

/** "For the guild", "of the envoy": the phrase right behind the preposition. */
function behind({ phrases, tokens }: Reading, { last }: NounPhrase): NounPhrase | undefined {
  const link = tokens[last]?.norm ?? "";
  if (link !== "for" && link !== "of") return undefined;
  const next = phrases[firstFrom(phrases, tokens[last + 1]?.start ?? Number.POSITIVE_INFINITY)];
  return next?.first === last + 1 ? next : undefined;
}

/** The one that a phrase names or stands for. */
function entityIn({ mentions }: Reading, phrase: NounPhrase | undefined): number | undefined {
  if (!phrase) return undefined;
  const at = firstFrom(mentions, phrase.start);
  const found = mentions.slice(Math.max(0, at - NESTED), at + NESTED).filter((m) => overlaps(m, phrase));
  const entities = new Set(found.map(({ entity }) => entity));
  return entities.size === 1 ? found[0]?.entity : undefined;
}

/** Mentions that begin before a phrase and still reach into it. */
const NESTED = 4;
