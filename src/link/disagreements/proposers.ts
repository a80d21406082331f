import type {
  Identities,
  LinkedDisagreement,
  LinkedProposal,
  Place,
  ProposalMention,
  Reading,
} from "../../model/index.js";
import { sentenceAround, wordsAt } from "./places.js";

/** Finds papers of a kind of their own that one report gives to one side and another report to the other. */
export function findProposerDisagreements(
  readings: readonly Reading[],
  identities: Identities,
  proposals: readonly LinkedProposal[],
): LinkedDisagreement[] {
  return proposals.flatMap((linked) => {
    const told = linked.members.flatMap(({ reading, index }) =>
      (readings[reading]?.proposals ?? [])
        .filter((p) => p.proposal === index && p.title !== undefined)
        .flatMap((mention) => makerOf(readings, identities, reading, mention) ?? []),
    );
    const sides = new Map<number, Place[]>();
    for (const { who, place } of told) {
      const others = told.filter((t) => t.place.reading === place.reading && t.who !== who);
      // A report that names two sides takes none.
      if (others.length === 0) sides.set(who, [...(sides.get(who) ?? []), place]);
    }
    if (sides.size < 2) return [];
    const title = told[0]?.title ?? "proposal";
    for (const { who, place } of ownersOf(readings, identities, title))
      if (!told.some((one) => one.place.reading === place.reading)) sides.get(who)?.push(place);
    return [
      {
        about: `who put forward the ${title}`,
        kind: "who" as const,
        sides: [...sides].map(([who, places]) => ({ value: identities.entities[who]?.name ?? "", places })),
      },
    ];
  });
}

/** Finds whose a paper is said to be where no report tells that it was put forward: "the guild's answer is a side letter". */
function ownersOf(
  readings: readonly Reading[],
  { entities, entityOf }: Identities,
  title: string,
): Omit<Made, "title">[] {
  return readings.flatMap((reading, r) =>
    reading.phrases.flatMap(({ possessor, start, end }) => {
      const owner = reading.phrases[possessor ?? -1];
      const behind = wordsAt(readings, { reading: r, start: owner?.end ?? end, end: end + title.length + LINK });
      if (!owner || !isOwned(behind, end - owner.end, title)) return [];
      const named = reading.mentions.find((m) => m.start >= owner.start && m.end <= owner.end);
      const who = entityOf[r]?.[named?.entity ?? -1];
      const place = sentenceAround(readings, { reading: r, start, end });
      return who === undefined ? [] : [{ who: entities[who]?.party ?? who, place }];
    }),
  );
}

/** Letters of " was a ". */
const LINK = 8;

/** Tells whether a thing with an owner is the paper, or is said to be it. */
function isOwned(words: string, length: number, title: string): boolean {
  const [own, rest] = [words.slice(0, length), words.slice(length)];
  return (
    own.endsWith(` ${title}`) ||
    (/^ (?:is|was) (?:an?|the) /.test(rest) && rest.replace(/^ \w+ \w+ /, "").startsWith(title))
  );
}

interface Made {
  readonly who: number;
  readonly title: string;
  readonly place: Place;
}

/** Who is said to have put it forward, as the side that he speaks for, and the sentence that says so. */
function makerOf(
  readings: readonly Reading[],
  { entities, entityOf }: Identities,
  r: number,
  mention: ProposalMention,
): Made | undefined {
  const author = entityOf[r]?.[mention.authors[0] ?? -1];
  if (author === undefined || mention.title === undefined) return undefined;
  const place = sentenceAround(readings, { reading: r, start: mention.start, end: mention.end });
  return { who: entities[author]?.party ?? author, title: mention.title, place };
}
