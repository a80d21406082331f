import { type Dossier, fileUnder, type SourceLink } from "../model/index.js";

/** Gives the names of those from whom each report has something, in one of the ways given. */
export function namesTaken(
  { origins, links }: Dossier["sources"],
  hows: readonly SourceLink["how"][],
): ReadonlyMap<string, readonly string[]> {
  const nameOf = new Map(origins.map(({ id, name }) => [id, name]));
  const taken = new Map<string, string[]>();
  for (const { how, report, origin } of links)
    if (hows.includes(how)) fileUnder(taken, report, nameOf.get(origin) ?? origin);
  return taken;
}
