import { proposalWords } from "../knowledge/negotiation.js";
import { isDescribed, type LinkedProposal } from "../model/index.js";
import { describedAs } from "./described-as.js";
import type { Record } from "./record.js";
import type { Mention } from "./versions.js";

/** A proposal with all places that speak of it. */
interface Told {
  readonly linked: LinkedProposal;
  readonly mentions: readonly Mention[];
}

/**
 * Joins an offer of somebody without a name to that of the only body that the reports call so: "the state-owned company's offer" is that of
 * "the post company Nordpak". Where several go by the noun, or have several offers, each stays.
 */
export function withSameMakers(record: Record, all: readonly Told[]): Told[] {
  const homes = new Map<Told, Told>();
  for (const told of all) {
    const home = homeOf(record, told, all);
    if (home) homes.set(told, home);
  }
  return all
    .filter((told) => !homes.has(told))
    .map((told) => all.filter((other) => homes.get(other) === told).reduce(joined, told));
}

function homeOf(record: Record, told: Told, all: readonly Told[]): Told | undefined {
  const maker = makerOf(record, told);
  const entity = record.entity(maker);
  if (!entity || !isDescribed(entity.key) || !isOffer(told)) return undefined;
  const noun = entity.name.toLowerCase().split(" ").at(-1) ?? "";
  const called = record.links.entities.flatMap((one, i) =>
    one.kind === "body" && !isDescribed(one.key) && describedAs(record, one).includes(noun) ? [i] : [],
  );
  const theirs = all.filter((other) => isOffer(other) && makerOf(record, other) === called[0]);
  return called.length === 1 && theirs.length === 1 ? theirs[0] : undefined;
}

/** The only one who is told to have made it. */
function makerOf(record: Record, { mentions }: Told): number | undefined {
  const makers = new Set(
    mentions.flatMap(({ ref, mention }) => mention.authors.map((author) => record.linked(ref.reading, author))),
  );
  return makers.size === 1 ? [...makers][0] : undefined;
}

/** What one side alone makes, whatever it is called elsewhere. */
const isOffer = ({ mentions }: Told): boolean =>
  mentions.some(({ mention }) => proposalWords().oneSided.has(mention.name.toLowerCase().split(" ").at(-1) ?? ""));

const joined = (home: Told, other: Told): Told => ({
  linked: { ...home.linked, members: [...home.linked.members, ...other.linked.members] },
  mentions: [
    ...home.mentions,
    ...other.mentions.map(({ ref, mention }) => ({ ref, mention: { ...mention, authors: [] } })),
  ],
});
