import type { Dossier, Origin, OriginLink, SourceLink } from "../model/index.js";
import { fileUnder } from "../model/index.js";
import type { Record } from "./record.js";

/** Assembles where the reports have it from: one link a report, origin and way. */
export function assembleSources(record: Record): Dossier["sources"] {
  const groups = new Map<string, OriginLink[]>();
  for (const link of record.links.originLinks) {
    const key = `${link.reading} ${link.origin} ${link.how}`;
    fileUnder(groups, key, link);
  }
  const links = [...groups.values()].flatMap((group) => linkOf(record, group) ?? []);
  const used = new Set(links.map((l) => l.origin));
  return { origins: record.links.origins.filter((o: Origin) => used.has(o.id)), links };
}

function linkOf(record: Record, group: readonly OriginLink[]): SourceLink | undefined {
  const first = group[0];
  const origin = first && record.links.origins[first.origin];
  if (!first || !origin) return undefined;
  const evidence = record.evidence(group.flatMap((l) => l.places));
  if (evidence.length === 0) return undefined;
  return {
    report: record.reading(first.reading).intake.report.id,
    origin: origin.id,
    how: first.how,
    ...(first.overlap === undefined ? {} : { overlap: first.overlap }),
    evidence,
  };
}
