import { proposalWords } from "../knowledge/negotiation.js";
import type { LinkedProposal, Place, Proposal, Provision, Ref } from "../model/index.js";
import { fileUnder, firstFrom, type ProposalMention, spansWithin, within } from "../model/index.js";
import { alike } from "./alike.js";
import { askedIn } from "./asked.js";
import { idOf, unique } from "./ids.js";
import type { MattersTold } from "./matters-told.js";
import { isMediating } from "./mediating.js";
import { reactionsTo } from "./reactions-to.js";
import type { Record } from "./record.js";
import { withSameMakers } from "./same-makers.js";
import { sameTerms } from "./same-terms.js";
import { onlySpokeFor } from "./spoke-for.js";
import { strikersOf } from "./struck-by.js";
import { labelOf, type Mention, nameVersions, type VersionName } from "./versions.js";

/** Assembles the proposals: most spoken of first. */
export function assembleProposals(record: Record, matters: MattersTold): Proposal[] {
  const told = record.links.proposals.map((linked) => ({ linked, mentions: mentionsOf(record, linked) }));
  const all = withSameMakers(record, told)
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .flatMap(({ linked, mentions }) => proposalOf(record, linked, mentions, matters) ?? []);
  return unique([...all, ...askedIn(record, all)]);
}

const mentionsOf = (record: Record, linked: LinkedProposal): Mention[] =>
  linked.members.flatMap((ref) =>
    record
      .reading(ref.reading)
      .proposals.filter((p) => p.proposal === ref.index)
      .map((mention) => ({ ref, mention })),
  );

function proposalOf(
  record: Record,
  linked: LinkedProposal,
  mentions: readonly Mention[],
  matters: MattersTold,
): Proposal | undefined {
  // "Norway's draft", once both have made it a consolidated text, is no longer Norway's.
  const joint = mentions.filter(({ mention }) => mention.joint);
  const naming = joint.length > 0 ? joint : mentions;
  const authors = authorsOf(record, naming);
  const parties = strikersOf(record, naming, authors);
  const nameOfVersion = nameVersions(record, linked, mentions);
  const versions = versionsOf(record, mentions, nameOfVersion);
  const provisions = provisionsOf(record, linked, { matters, nameOfVersion, mentions });
  const reactions = reactionsTo(record, linked, { mentions, nameOfVersion, authors });
  // A plan that is named once, by nobody, with nothing in it, is not on the table.
  const isEmpty = authors.length + versions.length + provisions.length + reactions.length === 0;
  if (isEmpty && (mentions.length < 2 || mentions.every(({ mention }) => isOldOrNew(mention)))) return undefined;
  // "The accord, which Chile helped to broker": one in force that is named once, of which nothing more is told.
  const isBare = versions.length + provisions.length + reactions.length === 0;
  if (isBare && mentions.length < 2 && mentions.every(({ mention }) => isOldOrNew(mention))) return undefined;
  const plain = nameOf(record, naming, authors.length > 0);
  const owner = parties.length > 0 ? undefined : ownerName(record, authors[0]);
  // "Offer" alone tells no offer from another: its owner does. Whoever brokered an accord does not own it.
  const isShared = proposalWords().agreements.has(plain.toLowerCase());
  // "The board's offer" says whose only to those who know which board.
  const unnamed = /^\p{Ll}[\p{L} -]*['’]s? /u.exec(plain)?.[0];
  const name =
    owner !== undefined && unnamed !== undefined
      ? `${ownerOf(owner)} ${plain.slice(unnamed.length)}`
      : plain.includes(" ") || owner === undefined || isShared
        ? plain
        : `${ownerOf(owner)} ${plain.toLowerCase()}`;
  return {
    ...record.cite(idOf("proposal", name), mentions.map((m) => record.sentence(m.ref.reading, m.mention)).slice(0, 12)),
    name,
    authors: (parties.length > 0 ? parties : authors).map((a) => record.id(a)),
    versions,
    provisions,
    reactions,
  };
}

/** "The agreement" alone may be one in force as well as one to come. */
const isOldOrNew = ({ by }: ProposalMention): boolean => proposalWords().agreements.has(by.slice(by.indexOf(":") + 1));

/** Whose it is: the side that its first author speaks for; a mediator, wherever he comes from, speaks for himself. */
function ownerName(record: Record, author: number | undefined): string | undefined {
  const entity = record.entity(author);
  const isMediator =
    entity?.kind === "person" && (onlySpokeFor(entity) || entity.offices.some((o) => isMediating(o.title)));
  return (isMediator ? entity : (record.entity(entity?.party) ?? entity))?.name;
}

/** "Norway's", "the United States'". */
const ownerOf = (name: string): string => `${name}${name.endsWith("s") ? "'" : "'s"}`;

/** The fullest name without an article: points, owner and field make it full. */
function nameOf(record: Record, mentions: readonly Mention[], owned: boolean): string {
  // A number of points is of one version; it stays only where nothing else tells the plan from another.
  const clean = (name: string) => {
    const bare = name.replace(/^(?:the|an?|this|that|its|his|her|their)\s+/i, "");
    const unnumbered = /[- ]point\s/i.test(bare) ? bare.replace(/^[\p{L}\p{N}-]+[- ]point\s+/iu, "") : bare;
    return unnumbered.includes(" ") ? unnumbered : bare;
  };
  const counts = new Map<string, number>();
  const told = new Set<string>();
  // "Floated a 90-day pause": what a verb tells of names only what no noun does.
  const nouns = mentions.filter(({ mention }) => !isThing(mention));
  for (const { ref, mention } of nouns.length > 0 ? nouns : mentions) {
    const name = clean(mention.name);
    if (isInProse(record, ref, mention)) told.add(name);
    counts.set(name, (counts.get(name) ?? 0) + 1 + (mention.points ? 1 : 0) + (mention.authors.length > 0 ? 1 : 0));
  }
  // What has a name of its own goes by it: "the Bergen Package".
  const proper = (name: string) => (told.has(name) && /\p{L}+ \p{Lu}/u.test(name) ? PROPER : 0);
  const words = (name: string) => (/^\P{L}/u.test(name) ? 0 : Math.min(5, name.split(/\s+/).length) + proper(name));
  // "Offer" tells nothing where another report says of what; an amount is what is in it.
  const fuller = [...counts.keys()].filter((name) => name.includes(" ") && !/^\P{L}/u.test(name));
  if (!owned && fuller.length > 0) for (const name of counts.keys()) if (!fuller.includes(name)) counts.delete(name);
  return [...counts].sort(([a, n], [b, m]) => m + words(b) - (n + words(a)) || (a < b ? -1 : 1))[0]?.[0] ?? "proposal";
}

/** A thing that is proposed goes by its own noun and "proposal". */
const isThing = ({ by, name }: ProposalMention): boolean =>
  name.endsWith(" proposal") &&
  by !== "proposals:proposal" &&
  proposalWords().offering.has(by.slice(by.indexOf(":") + 1));

/** Headings write every word with a capital. */
function isInProse(record: Record, { reading }: Ref, mention: ProposalMention): boolean {
  const { sentences, intake } = record.reading(reading);
  const sentence = sentences[firstFrom(sentences, mention.end) - 1];
  const isTitle = intake.report.title !== undefined && intake.report.title.includes(mention.name);
  return intake.blocks[sentence?.block ?? -1]?.kind !== "heading" && !isTitle;
}

/** What a name of its own weighs in mentions. */
const PROPER = 5;

/** Those who are said to have drawn it up; most often named first. */
function authorsOf(record: Record, mentions: readonly Mention[]): number[] {
  const counts = new Map<number, number>();
  for (const { ref, mention } of mentions)
    for (const author of mention.authors) {
      const who = record.linked(ref.reading, author);
      if (who !== undefined) counts.set(who, (counts.get(who) ?? 0) + 1);
    }
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([who]) => who);
}

const VERSION_ORDER = ["initial", "leaked", "second", "revised", "third", "fourth", "final"];

/** One version a number of points, and one a version word where no points are given. Oldest first. */
function versionsOf(record: Record, mentions: readonly Mention[], nameOfVersion: VersionName): Proposal["versions"] {
  const groups = new Map<string, Mention[]>();
  for (const m of mentions) {
    const label = labelOf(m.mention);
    if (label !== undefined) fileUnder(groups, nameOfVersion(m.ref.reading, label), m);
  }
  const isNumbered = (group: readonly Mention[]) => pointsOf(group) !== undefined;
  const numbered = [...groups.values()].some(isNumbered);
  return [...groups]
    .filter(([, group]) => !numbered || isNumbered(group))
    .map(([label, group]) => ({
      label,
      group,
      rank: VERSION_ORDER.includes(label) ? VERSION_ORDER.indexOf(label) : rankOf(group),
    }))
    .sort(
      (a, b) => a.rank - b.rank || (pointsOf(b.group) ?? 0) - (pointsOf(a.group) ?? 0) || (a.label < b.label ? -1 : 1),
    )
    .map(({ label, group }) => {
      const points = pointsOf(group);
      return {
        ...record.cite(
          idOf("version", label),
          group.map((m) => record.sentence(m.ref.reading, m.mention)),
        ),
        label,
        ...(points === undefined ? {} : { points }),
      };
    });
}

const pointsOf = (group: readonly Mention[]): number | undefined => group[0]?.mention.points;

function rankOf(group: readonly Mention[]): number {
  const ranks = group.flatMap((m) =>
    m.mention.version === undefined ? [] : [VERSION_ORDER.indexOf(m.mention.version)],
  );
  return ranks.length > 0 ? Math.min(...ranks) : 1.5;
}

interface Naming {
  readonly nameOfVersion: VersionName;
  readonly mentions: readonly Mention[];
}

function provisionsOf(
  record: Record,
  linked: LinkedProposal,
  { matters, nameOfVersion, mentions }: Naming & { readonly matters: MattersTold },
): Proposal["provisions"] {
  const all = linked.members.flatMap((ref) =>
    record
      .reading(ref.reading)
      .provisions.filter((p) => p.proposal === ref.index)
      .map((provision) => ({ provision, place: record.place(ref, provision) })),
  );
  const groups = sameTerms(
    record,
    alike(
      record.originalsFirst(all, ({ place }) => place.reading),
      ({ place }) => record.text(place),
    ),
  );
  return unique(
    groups.flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const text = record.text(first.place).replace(/\s+/g, " ");
      const issue = issueOf(matters, group);
      const told = group.find((g) => g.provision.version !== undefined);
      const named = told && nameOfVersion(told.place.reading, told.provision.version ?? "");
      const version = told && named === "initial" && isOffered(record, told.place, mentions) ? EARLIER : named;
      return [
        {
          ...record.cite(
            idOf("provision", text),
            group.map((g) => g.place),
          ),
          text,
          ...(issue === undefined ? {} : { issue }),
          ...(version === undefined ? {} : { version }),
        },
      ];
    }),
  );
}

/** What somebody had offered once: of versions that are counted in points it need be none. */
const EARLIER = "earlier";

/** "The owners had offered 4%": a verb tells of it, and no paper; where its versions have points, nobody says which. */
function isOffered(record: Record, place: Place, mentions: readonly Mention[]): boolean {
  if (mentions.every(({ mention }) => mention.points === undefined)) return false;
  const sentence = record.sentence(place.reading, place);
  const { verbs } = record.reading(place.reading);
  const here = mentions.filter(({ ref, mention }) => ref.reading === place.reading && within(mention, sentence));
  const first = here.filter(({ mention }) => mention.version === "initial");
  return first.length > 0 && first.every(({ mention }) => spansWithin(verbs, mention).length > 0);
}

/** What its own words name, else what its amounts are of where that is one thing. */
function issueOf(matters: MattersTold, group: readonly { provision: Provision; place: Place }[]): string | undefined {
  const named = group.flatMap((g) => g.provision.issues).find((code) => matters.has(code));
  const [told, ...more] = named === undefined ? matters.in(group.map(({ place }) => place)) : [];
  return named ?? (more.length === 0 ? told : undefined);
}
