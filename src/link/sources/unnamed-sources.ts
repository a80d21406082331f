import { sourcing } from "../../knowledge/sourcing.js";
import type { Reading, Ref, Span, StatementFamily } from "../../model/index.js";
import { channelsOf } from "../families/channels.js";
import { bestDescription, descriptionsAlike, likeness } from "../families/unnamed.js";
import { UnionFind } from "../union-find.js";

/** One source that nobody names, as far as the reports let it be recognised. */
export interface UnnamedSource {
  readonly name: string;
  /** Tells it from other sources of the same description. */
  readonly key: string;
  /** The attributions to it: `index` is into `Reading.attributions`. */
  readonly members: readonly Ref[];
}

/**
 * Gathers attributions to unnamed speakers by source: within a report by description; over reports where the words are
 * the same utterance, or where one agency has them from somebody described alike. "Diplomats" in two reports are two.
 */
export function unnamedSources(readings: readonly Reading[], families: readonly StatementFamily[]): UnnamedSource[] {
  const refs = readings.flatMap(({ attributions, credits }, reading) => {
    const sources = new Map(
      credits.flatMap(({ kind, scope, name }) =>
        kind === "unnamed" && scope !== "report" ? [[keyOf(scope), name]] : [],
      ),
    );
    return attributions.flatMap((said, index) => {
      const unnamed = sources.get(keyOf(said));
      return unnamed === undefined ? [] : [{ reading, index, unnamed }];
    });
  });
  const number = new Map(refs.map((ref, i) => [`${ref.reading} ${ref.index}`, i]));
  const union = new UnionFind(refs.length);
  for (const { members } of families) {
    const known = members.flatMap(({ reading, index }) => number.get(`${reading} ${index}`) ?? []);
    for (const i of known) union.join(known[0] ?? i, i);
  }
  const seen = new Map<string, number[]>();
  for (const [i, ref] of refs.entries()) {
    const channels = channelsOf(readings[ref.reading]?.attributions[ref.index], readings[ref.reading]);
    for (const place of [`report ${ref.reading}`, ...channels]) {
      const others = seen.get(place) ?? [];
      const again = place.startsWith("report ") && isAgain(ref.unnamed);
      const same = others.find(
        (j) => (again ? descriptionsAlike : likeness)(ref.unnamed, refs[j]?.unnamed ?? "") >= ALIKE,
      );
      if (same !== undefined) union.join(same, i);
      seen.set(place, [...others.slice(-MOST_COMPARED), i]);
    }
  }
  return union.groups().map((group) =>
    sourceOf(
      group.flatMap((i) => refs[i] ?? []),
      readings,
    ),
  );
}

const keyOf = ({ start, end }: Span): string => `${start} ${end}`;

/** Share of the words of two descriptions that make them one source within a report or an agency. */
const ALIKE = 0.75;

/** Sources of one agency that a description is compared with, the latest ones: the work stays linear in the set. */
const MOST_COMPARED = 100;

/** "The official": somebody whom the report has spoken of before. */
const isAgain = (unnamed: string): boolean => sourcing().definite.has(unnamed.toLowerCase().split(" ")[0] ?? "");

function sourceOf(
  members: readonly (Ref & { readonly unnamed: string })[],
  readings: readonly Reading[],
): UnnamedSource {
  const described = bestDescription(members.map(({ unnamed }) => unnamed.split(",")[0] ?? unnamed)) ?? "";
  const name = described.replace(/^(?:an?|the)\s+/i, "");
  const first = readings[members[0]?.reading ?? 0]?.intake.report.id ?? "";
  return { name, key: `${name} ${first}`, members: members.map(({ reading, index }) => ({ reading, index })) };
}
