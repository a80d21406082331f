import type { Change, Evidence, Proposal } from "../../model/index.js";
import { type Dated, inOrder, type News, type ReportDays } from "./report-days.js";
import { isOfSame, onlyLast, stoodBefore } from "./was.js";

/** Finds on which day each proposal, version and provision was first told, and how it was taken. */
export const proposalNews = (days: ReportDays): News[] =>
  days.dossier.proposals.flatMap((proposal) => {
    const { versions, provisions, reactions, evidence } = proposal;
    const all = [evidence, ...[...versions, ...provisions, ...reactions].map((part) => part.evidence)].flat();
    const first = days.first(all);
    if (first === undefined) return [];
    return [
      opening(days, proposal, { first, words: days.on(evidence, first), all: days.on(all, first) }),
      ...versionNews(days, proposal, first),
      ...provisionNews(days, proposal),
      ...reactionNews(days, proposal),
    ];
  });

interface Opening {
  readonly first: string;
  readonly words: readonly Evidence[];
  readonly all: readonly Evidence[];
}

function opening({ name }: ReportDays, proposal: Proposal, { first, words, all }: Opening): News {
  const by = proposal.authors.map(name).join(", ");
  const evidence = words.length > 0 ? words : all;
  return { day: first, change: { ...head(proposal), is: "proposal-new", ...(by && { by }), evidence } };
}

/** With a new proposal its first version is told already. */
function versionNews(days: ReportDays, proposal: Proposal, first: string): News[] {
  const all = inOrder(days, proposal.versions);
  return all
    .filter(({ day }, i) => i > 0 || day !== first)
    .map(({ day, entry: { label, when, evidence } }) => {
      const last = onlyLast(all, day);
      // A version of no day may be the older one.
      const before = when && last?.when && last.when.to < when.from ? last.label : undefined;
      const told = { ...was(before), after: label, evidence: days.on(evidence, day) };
      return { ...partOf(proposal, day, { is: "version-new", ...told }), ...(when && { when }) };
    });
}

type Provision = Proposal["provisions"][number];

function provisionNews(days: ReportDays, proposal: Proposal): News[] {
  const all = inOrder(days, proposal.provisions);
  return all.map(({ day, entry }) => {
    const before = earlierWording(all, day, entry)?.text;
    const evidence = days.on(entry.evidence, day);
    return partOf(proposal, day, { is: "provision-new", ...was(before), after: entry.text, evidence });
  });
}

/** Provisions before one that are looked at. */
const MOST = 60;

/** The provision of an earlier day that says otherwise of the same point, where there is one alone. */
function earlierWording(all: readonly Dated<Provision>[], day: string, entry: Provision): Provision | undefined {
  const earlier = all.filter((one) => one.day < day).slice(-MOST);
  const alike = earlier.filter((other) => isOfSame(other.entry.text, entry.text));
  return stoodBefore(alike, day, entry, ({ text }) => text);
}

function reactionNews(days: ReportDays, proposal: Proposal): News[] {
  const all = inOrder(days, proposal.reactions);
  return all.map(({ day, entry }) => {
    const { by, stance, text, evidence } = entry;
    const own = all.filter((other) => other.entry.by === by);
    const last = onlyLast(own, day)?.stance;
    const before = last === stance ? undefined : last;
    const told = { by: days.name(by), ...was(before), after: `${stance}: ${text}`, evidence: days.on(evidence, day) };
    return partOf(proposal, day, { is: "reaction-new", ...told });
  });
}

const was = (before: string | undefined) => (before === undefined ? {} : { before });

const partOf = (proposal: Proposal, day: string, part: Omit<Change, "section" | "entry" | "about">): News => ({
  day,
  change: { ...head(proposal), ...part },
});

const head = ({ id, name }: Proposal) => ({ section: "proposals", entry: id, about: name }) as const;
