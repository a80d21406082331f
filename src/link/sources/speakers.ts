import { sourcing } from "../../knowledge/sourcing.js";
import type {
  Attribution,
  Identities,
  LinkedEntity,
  OriginLink,
  Reading,
  Span,
  StatementFamily,
} from "../../model/index.js";
import type { OriginList } from "./origin-list.js";
import { unnamedSources } from "./unnamed-sources.js";

/** Links the named speakers whom reports quote: people, and bodies that tell something of their own. */
export function linkSpeakers(
  readings: readonly Reading[],
  { entities, entityOf }: Identities,
  families: readonly StatementFamily[],
  origins: OriginList,
): OriginLink[] {
  const known = speakersOf(families);
  return readings.flatMap((reading, r) =>
    reading.attributions.flatMap((said, i) =>
      [said.speaker, ...(said.alsoSpeakers ?? [])].flatMap((index): OriginLink[] => {
        const own = index === undefined ? undefined : entityOf[r]?.[index];
        const speaker = entities[own ?? (said.unnamed === undefined ? known.get(`${r} ${i}`) : undefined) ?? -1];
        if (!speaker || !isOrigin(speaker, said)) return [];
        // "person" stands for a speaker by name: the contract has no kind for a body that speaks for itself.
        return [quoting(r, said, origins.add("person", speaker.key, speaker.name))];
      }),
    ),
  );
}

/** The speaker of an utterance that another report names: "she" in this one is who says the same words in that. */
const speakersOf = (families: readonly StatementFamily[]): ReadonlyMap<string, number> =>
  new Map(
    families.flatMap(({ members, speaker }) =>
      speaker === undefined ? [] : members.map((ref) => [`${ref.reading} ${ref.index}`, speaker] as const),
    ),
  );

/** A person; or a body where it tells something, not where it wants something. Outlets and agencies come as credits. */
function isOrigin({ kind, key }: LinkedEntity, { act, by }: Attribution): boolean {
  if (kind === "person") return true;
  return kind === "body" && !key.startsWith("outlet:") && (sourcing().tellingActs.has(act) || isFigure(by));
}

/** "Police put the crowd at 400": a judgement that tells a figure. */
const isFigure = (by: string): boolean => by.endsWith(":amount");

/** Links the sources that nobody names. */
export function linkUnnamed(
  readings: readonly Reading[],
  families: readonly StatementFamily[],
  origins: OriginList,
): OriginLink[] {
  return unnamedSources(readings, families).flatMap(({ name, key, members }) =>
    members.flatMap(({ reading, index }): OriginLink[] => {
      const said = readings[reading]?.attributions[index];
      return said ? [quoting(reading, said, origins.add("unnamed", key, name))] : [];
    }),
  );
}

function quoting(reading: number, said: Attribution, origin: number): OriginLink {
  const words: Span = said.source ?? said.cue;
  const places = [{ reading, start: words.start, end: words.end }];
  return { reading, origin, how: "quotes", scope: { start: said.start, end: said.end }, places };
}
