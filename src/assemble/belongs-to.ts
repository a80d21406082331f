import { sourcing } from "../knowledge/sourcing.js";
import { type Attribution, firstFrom, type Reading, spansWithin, type Token } from "../model/index.js";

/** Whose somebody without a name is: an entity of the reading, or one of the set. */
export type Owner = { readonly entity: number } | { readonly linked: number };

/**
 * Finds whose a source without a name is: "campaigners at Tidewatch", "a guild official", "Norway's foreign minister". Who is only near
 * them ("close to", "familiar with") is none of theirs.
 */
export function belongsTo(
  reading: Reading,
  { source }: Attribution,
  meant: (words: string) => number | undefined,
): Owner | undefined {
  if (!source) return undefined;
  const tokens = spansWithin(reading.tokens, source);
  const { tails, belonging } = sourcing();
  const tail = tokens.findIndex(({ norm }, i) => i > 0 && tails.has(norm));
  const head = tail < 0 ? tokens.length - 1 : tail - 1;
  const before = ownerIn(reading, tokens.slice(0, head), { meant, people: true });
  if (before || tail < 0 || !belonging.has(tokens[tail]?.norm ?? "")) return before;
  const behind = tokens.slice(tail + 1);
  const stop = behind.findIndex(({ norm, xpos }) => norm === "," || /^(?:W|VB|IN$)/.test(xpos));
  // Who is "at" somebody is at a body, whatever its name was taken for.
  const people = tokens[tail]?.norm === "at";
  return ownerIn(reading, stop < 0 ? behind : behind.slice(0, stop), { meant, people });
}

function ownerIn(
  reading: Reading,
  tokens: readonly Token[],
  { meant, people }: { readonly meant: Parameters<typeof belongsTo>[2]; readonly people: boolean },
): Owner | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return undefined;
  const { mentions, entities } = reading;
  const from = firstFrom(mentions, first.start);
  let isPlace = false;
  for (let i = from; i < mentions.length && (mentions[i]?.start ?? last.end) < last.end; i++) {
    const entity = mentions[i]?.entity ?? -1;
    const { kind, key = "" } = entities[entity] ?? {};
    if (key.startsWith("outlet:") || key.startsWith("described:")) continue;
    if (kind === "body" || kind === "state" || kind === "group" || (people && kind === "person")) return { entity };
    isPlace ||= kind === "place" || kind === "person";
  }
  const nouns = tokens.filter(({ upos }) => upos === "NOUN" || upos === "PROPN" || upos === "ADJ");
  if (isPlace || nouns.length === 0) return undefined;
  const linked = meant(reading.intake.report.text.slice(nouns[0]?.start, nouns.at(-1)?.end));
  return linked === undefined ? undefined : { linked };
}
