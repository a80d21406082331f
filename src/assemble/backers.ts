import { type Backer, fileUnder, type Links, type Place } from "../model/index.js";
import { type Rest, sideOf } from "./resting.js";
import { originsOf } from "./standing.js";

/**
 * Lists whom reports have it from that these places carry: people and sources that they quote, agencies that they credit, or
 * the outlets that report it themselves; those that most reports have it from first, a copy being none of its own.
 */
export function backersOf(links: Links, places: readonly Place[]): Backer[] {
  const origins = originsOf(links);
  const found = new Map<string, { readonly rest: Rest; readonly reading: number }[]>();
  for (const { rest, place } of origins.behind(places, false).resting)
    fileUnder(found, sideOf(rest), { rest, reading: place.reading });
  const backers = [...found.values()].flatMap((own): Backer[] => {
    const [first] = own;
    if (!first) return [];
    const readings = [...new Set(own.map(({ reading }) => reading))];
    const copying = origins.copiesAmong(readings);
    const name = origins.nameOf(
      own.map(({ rest }) => rest),
      readings,
    );
    const copies = idsOf(links, [...copying]);
    const reports = idsOf(
      links,
      readings.filter((reading) => !copying.has(reading)),
    );
    const isOwn = readings.some((reading) => origins.source(reading) === name);
    return [
      {
        name,
        how: howOf(bestOf(own.map(({ rest }) => rest)) ?? first.rest, isOwn),
        reports,
        ...(copies.length > 0 ? { copies } : {}),
      },
    ];
  });
  return backers.sort((a, b) => b.reports.length - a.reports.length || (a.name < b.name ? -1 : 1));
}

const idsOf = ({ readings }: Links, numbers: readonly number[]): string[] =>
  numbers.flatMap((number) => readings[number]?.intake.report.id ?? []);

/** Who speaks by name stands for those of one side. */
const bestOf = (rests: readonly Rest[]): Rest | undefined => rests.find(({ kind }) => kind === "named");

/** What reports have whole from an agency of which there is no report is credited to it. */
function howOf({ kind, origin }: Rest, isOwn: boolean): Backer["how"] {
  if (kind === "own") return isOwn ? "reports" : "credited";
  if (kind === "unnamed") return "unnamed";
  return kind === "told" && !origin.startsWith("described") ? "credited" : "quoted";
}
