import type { StoryFacts } from "../../link/stories/processes.js";
import type { Cited, Dossier } from "../../model/index.js";

/** Parties, people and proposals that count, those that most reports name: what one report mentions in passing joins nothing. */
const MOST = { parties: 8, people: 12, proposals: 4 };

/** Tells what the process of a dossier's reports can be known by. */
export function factsOf(dossier: Dossier): StoryFacts {
  return {
    parties: foremost(
      // Of one report alone it is often not to be told what part a party has.
      dossier.parties.filter(({ part, kind }) => part !== "observer" && (part !== "other" || kind !== "organisation")),
      MOST.parties,
    ).map(({ id }) => id),
    people: foremost(dossier.people, MOST.people).map(({ id }) => id),
    proposals: foremost(dossier.proposals.filter(isNamed), MOST.proposals).map(({ name }) => name.toLowerCase()),
  };
}

/** "The draft agreement" is in every negotiation; "Bergen plan" and "28-point plan" are not. */
const isNamed = ({ name }: { readonly name: string }): boolean => /\d|[\p{L}\d]\s+\p{Lu}|^\p{Lu}\S*\s/u.test(name);

function foremost<T extends Cited>(entries: readonly T[], most: number): T[] {
  const reports = (entry: T) => new Set(entry.evidence.map(({ report }) => report)).size;
  return [...entries]
    .map((entry) => ({ entry, weight: reports(entry) }))
    .sort((a, b) => b.weight - a.weight || b.entry.evidence.length - a.entry.evidence.length)
    .slice(0, most)
    .map(({ entry }) => entry);
}
