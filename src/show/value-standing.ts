import {
  type Disagreement,
  type Dossier,
  type Evidence,
  type Figure,
  fileUnder,
  once,
  type Report,
  type Standing,
} from "../model/index.js";
import { namesTaken } from "./names-taken.js";
import { shortSource } from "./short-source.js";

type Value = Figure["values"][number];
type Known = Pick<Dossier, "reports" | "sources" | "disagreements">;
type Side = Disagreement["sides"][number];

/**
 * Tells how each value of a figure stands: as the side that it takes in a disagreement over figures, else as the entry does
 * as far as the value's own reports carry that.
 * A value takes the side that rests on its words if the figure's values stand on several sides, or if it is named there.
 */
export function standingsOf(dossier: Known, figure: Figure): Standing[] {
  const index = indexOf(dossier);
  const places = placesTaken(index, figure);
  return figure.values.map((value, i) => places[i]?.side.standing ?? ownStanding(index, figure, value));
}

/** Gives the id of the disagreement that the values of a figure take sides in. */
export const disputeOf = (dossier: Known, figure: Figure): string | undefined =>
  placesTaken(indexOf(dossier), figure).find((place) => place !== undefined)?.dispute;

/** The side that each value takes. */
function placesTaken(index: Index, { values }: Figure): (Place | undefined)[] {
  const found = values.map((value) => placesOfValue(index, value));
  const split = splitIn(found);
  return values.map((value, i) => found[i]?.find((place) => split.has(place.dispute) || names(place.side, value)));
}

/** What is looked up for every value, made once a dossier. */
interface Index {
  /** By report: which words a side of a disagreement over figures rests on. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly reports: ReadonlyMap<string, Report>;
  /** The names of those whom each report copies. */
  readonly copied: ReadonlyMap<string, readonly string[]>;
}

interface Place {
  readonly words: Evidence;
  /** Id of the disagreement. */
  readonly dispute: string;
  readonly side: Side;
  /** The sides' order over all disagreements. */
  readonly order: number;
}

const indexOf = once(
  ({ disagreements, reports, sources }: Known): Index => ({
    places: placesOf(disagreements.filter(({ kind }) => kind === "figure")),
    reports: new Map(reports.map((report) => [report.id, report])),
    copied: namesTaken(sources, ["copies"]),
  }),
);

function placesOf(disagreements: readonly Disagreement[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const sides = disagreements.flatMap(({ id, sides }) => sides.map((side) => ({ side, dispute: id })));
  for (const [order, { side, dispute }] of sides.entries())
    for (const words of side.evidence) fileUnder(places, words.report, { words, dispute, side, order });
  return places;
}

/** Of each disagreement, in order, the first side that rests on a value's words; it may rest on the whole sentence around them. */
function placesOfValue({ places }: Index, { evidence }: Value): Place[] {
  const found = evidence.flatMap((one) => (places.get(one.report) ?? []).filter(({ words }) => holds(words, one)));
  const first = new Map<string, Place>();
  for (const place of found.sort((a, b) => a.order - b.order))
    if (!first.has(place.dispute)) first.set(place.dispute, place);
  return [...first.values()];
}

/** What confirms a figure need not confirm each of its values: one that a single report gives, or its copies, has one origin. */
function ownStanding({ reports, copied }: Index, { standing, values }: Figure, { evidence }: Value): Standing {
  if (values.length < 2 || standing.credibility !== 1) return standing;
  const own = [...new Set(evidence.map(({ report }) => report))].flatMap((id) => reports.get(id) ?? []);
  const carriers = new Map<string, string[]>();
  for (const report of own) for (const name of namesOf(report)) fileUnder(carriers, name, report.id);
  const isCopy = ({ id }: Report): boolean =>
    copied.get(id)?.some((name) => carriers.get(name)?.some((other) => other !== id)) ?? false;
  const origins = own.filter((report) => !isCopy(report)).length;
  return origins < 2 ? { outlets: new Set(own.map(shortSource)).size, origins: 1, credibility: 3 } : standing;
}

const namesOf = (report: Report): Set<string> =>
  new Set([shortSource(report), ...(report.outlet === undefined ? [] : [report.outlet])]);

/** The disagreements of which the values take several sides. */
function splitIn(taken: readonly (readonly Place[])[]): Set<string> {
  const first = new Map<string, Side>();
  const split = new Set<string>();
  for (const { dispute, side } of taken.flat()) {
    if ((first.get(dispute) ?? side) !== side) split.add(dispute);
    first.set(dispute, side);
  }
  return split;
}

const holds = (words: Evidence, one: Evidence): boolean => words.start <= one.start && one.end <= words.end;

const names = ({ value }: Side, { text }: Value): boolean => value.includes(text);
