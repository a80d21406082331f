import { isDescribed, once } from "../model/index.js";
import { negotiators } from "./parties.js";
import type { Record } from "./record.js";

/** A side of the negotiation, an index into `links.entities`, with how much of the reports is about it. */
export interface Principal {
  readonly entity: number;
  /** The sum over the reports of its part of the mentions, against the side that each has most of: at most one a report. */
  readonly weight: number;
}

/** What one is worth who speaks for a side, and a mention in a headline, in mentions of the side itself. */
const SPOKEN_FOR = 0.5;
const IN_HEADLINE = 2;

/**
 * Ranks those who negotiate by how much of each report is about them and those who speak for them, most first. Who has no name stands
 * behind those who do; of "Harbour Lines" and "Harbour Lines Holding" that one stays of which more is told.
 */
export const principals = once((record: Record): readonly Principal[] => {
  const sides = new Set(negotiators(record));
  const weights = new Map<number, number>();
  record.links.readings.forEach((_, reading) => {
    const told = mentionsOf(record, reading, sides);
    const most = Math.max(1, ...told.values());
    for (const [entity, count] of told) weights.set(entity, (weights.get(entity) ?? 0) + count / most);
  });
  const ranked = [...weights]
    .map(([entity, weight]) => ({ entity, weight }))
    .sort((a, b) => b.weight - a.weight || (nameOf(record, a) < nameOf(record, b) ? -1 : 1));
  const apart = ranked.filter((one, i) => !ranked.slice(0, i).some((other) => isNamedAfter(record, one, other)));
  const isUnnamed = ({ entity }: Principal) => isDescribed(record.entity(entity)?.key ?? "");
  return [...apart.filter((one) => !isUnnamed(one)), ...apart.filter(isUnnamed)];
});

/** Counts what one report tells of each side, of its organs and of its people. */
function mentionsOf(record: Record, reading: number, sides: ReadonlySet<number>): ReadonlyMap<number, number> {
  const told = new Map<number, number>();
  const { mentions, sentences } = record.reading(reading);
  const headline = sentences[1]?.start ?? 0;
  for (const { entity, start } of mentions) {
    const who = record.linked(reading, entity);
    const side = sideOf(record, who, sides);
    if (side === undefined) continue;
    const worth = (record.entity(who)?.kind === "person" ? SPOKEN_FOR : 1) + (start < headline ? IN_HEADLINE : 0);
    told.set(side, (told.get(side) ?? 0) + worth);
  }
  return told;
}

/** The side itself, or the one that a person speaks for or a body belongs to. */
function sideOf(record: Record, who: number | undefined, sides: ReadonlySet<number>): number | undefined {
  const seen = new Set<number>();
  for (let at = who; at !== undefined && !seen.has(at); at = record.entity(at)?.party) {
    if (sides.has(at)) return at;
    seen.add(at);
  }
  return undefined;
}

const nameOf = (record: Record, { entity }: Principal): string => record.entity(entity)?.name ?? "";

/** One name is a part of the other. */
function isNamedAfter(record: Record, one: Principal, other: Principal): boolean {
  const [a, b] = [nameOf(record, one), nameOf(record, other)];
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

/** What the second of two sides has of what the first has, at least, and a third of what the second has, at most. */
const SECOND = 0.25;
const THIRD = 0.5;

/** Gives the two between whom the reports tell all is; nobody where a third is told of nearly as much. */
export function clearPair(record: Record): readonly number[] {
  const [first, second, third] = principals(record);
  if (!first || !second || isDescribed(record.entity(second.entity)?.key ?? "")) return [];
  const isOfTwo = second.weight >= SECOND * first.weight && (third?.weight ?? 0) < THIRD * second.weight;
  return isOfTwo ? [first.entity, second.entity] : [];
}
