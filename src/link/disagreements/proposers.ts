import type {
  Identities,
  LinkedDisagreement,
  LinkedProposal,
  Place,
  ProposalMention,
  Reading,
} from "../../model/index.js";
import { sentenceAround } from "./places.js";

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
    return [
      {
        about: `who put forward the ${title}`,
        kind: "who" as const,
        sides: [...sides].map(([who, places]) => ({ value: identities.entities[who]?.name ?? "", places })),
      },
    ];
  });
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
