import type { LinkedProposal, Place, Proposal } from "../model/index.js";
import { firstFrom, spansWithin, within } from "../model/index.js";
import { idOf } from "./ids.js";
import type { Record } from "./record.js";
import { labelOf, type Mention, type VersionName } from "./versions.js";

interface Known {
  readonly mentions: readonly Mention[];
  readonly authors: readonly number[];
  readonly nameOfVersion: VersionName;
}

interface Taken {
  readonly by: number;
  readonly stance: Proposal["reactions"][number]["stance"];
  readonly places: Place[];
  readonly version?: string;
  readonly part?: true;
}

/**
 * Lists how a proposal was taken: one a party, stance and version, with every place that carries it; the strongest words of a party
 * are its own sentence.
 */
export function reactionsTo(record: Record, linked: LinkedProposal, known: Known): Proposal["reactions"] {
  const groups = new Map<string, Taken>();
  for (const ref of linked.members)
    for (const reaction of record.reading(ref.reading).reactions.filter((x) => x.proposal === ref.index)) {
      const by = record.linked(ref.reading, reaction.who);
      if (by === undefined || by < 0 || isOwn(record, by, reaction.stance, known.authors)) continue;
      const place = record.place(ref, reaction);
      const version = versionTaken(record, place, known);
      const part = reaction.part === undefined ? {} : { part: reaction.part };
      const key = `${by} ${reaction.stance} ${version ?? ""} ${reaction.part ?? ""}`;
      const { stance } = reaction;
      const group = groups.get(key) ?? { by, stance, places: [], ...(version ? { version } : {}), ...part };
      group.places.push(place);
      groups.set(key, group);
    }
  return [...groups.values()].map(({ by, stance, places, version, part }) => ({
    ...record.cite(idOf("reaction", record.id(by), stance, part ? `part of ${version ?? ""}` : version), places),
    by: record.id(by),
    stance,
    text: places[0] ? record.text(places[0]) : "",
    ...(version === undefined ? {} : { version }),
    ...(part === undefined ? {} : { part }),
  }));
}

/**
 * Tells whether somebody would react to his own paper: who has written it does not, and who speaks for him is for it. His side may
 * throw it out all the same, as a board does what its envoy brought home.
 */
function isOwn(record: Record, by: number, stance: Taken["stance"], authors: readonly number[]): boolean {
  const side = record.entity(by)?.party ?? by;
  const isOf = (author: number) => author === by || author === side || record.entity(author)?.party === side;
  if (authors.length === 0 || !authors.every(isOf)) return false;
  return authors.every((author) => author === by) || (stance !== "rejects" && stance !== "criticises");
}

/** The version that a reaction is to: the only one that its own sentence names, else the one that its report is about. */
function versionTaken(record: Record, place: Place, known: Known): string | undefined {
  const inReport = known.mentions.filter(({ ref }) => ref.reading === place.reading);
  const sentence = record.sentence(place.reading, place);
  const named = new Set(
    inReport.flatMap(({ ref, mention }) => {
      const label = labelOf(mention);
      const { text } = record.reading(ref.reading).intake.report;
      const isHere = within(mention, sentence) && !OF_ANOTHER.test(text.slice(mention.end));
      return isHere && label !== undefined ? [known.nameOfVersion(ref.reading, label)] : [];
    }),
  );
  const [only] = named;
  return named.size === 0 ? versionAbout(record, place, inReport, known) : named.size === 1 ? only : undefined;
}

/** " of the offer that": of "a second version of the offer that they threw out" it was the offer. */
const OF_ANOTHER = /^ of\b[^.,;]{0,60}\b(?:that|which)\b/;

/**
 * The only version that a report has told of before a place, where "the draft" or "it" stands there. "Had welcomed the draft in May"
 * is told of another day, and "proposals from Norway" may be any.
 */
function versionAbout(
  record: Record,
  place: Place,
  mentions: readonly Mention[],
  { nameOfVersion }: Known,
): string | undefined {
  const { tokens, verbs } = record.reading(place.reading);
  const sentence = record.sentence(place.reading, place);
  const isBefore = spansWithin(verbs, sentence).some(({ perfect, tense }) => perfect && tense === "past");
  const isVague = mentions.some(
    ({ mention }) => within(mention, sentence) && !POINTING.has(tokens[firstFrom(tokens, mention.start)]?.norm ?? ""),
  );
  if (isBefore || isVague) return undefined;
  const told = mentions.flatMap(({ mention }) => {
    const label = labelOf(mention);
    return label === undefined ? [] : [{ at: mention.start, label: nameOfVersion(place.reading, label) }];
  });
  const [only, ...more] = new Set(told.map(({ label }) => label));
  const isTold = told.some(({ at, label }) => at < place.start && label === only);
  return more.length === 0 && isTold && only !== "initial" ? only : undefined;
}

const POINTING = new Set(["the", "this", "that", "it", "its"]);
