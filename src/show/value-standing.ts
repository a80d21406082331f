import {
  type Disagreement,
  type Dossier,
  type Evidence,
  type Figure,
  fileUnder,
  type Report,
  type Standing,
} from "../model/index.js";
import { shortSource } from "./short-source.js";

type Value = Figure["values"][number];
type Record = Pick<Dossier, "reports" | "sources" | "disagreements">;
type Side = Disagreement["sides"][number];

/**
 * Tells how each value of a figure stands: as the side that it takes in a disagreement over figures, else as the entry does
 * as far as the value's own reports carry that.
 * A value takes the side that rests on its words if the figure's values stand on several sides, or if it is named there.
 */
export function standingsOf(dossier: Record, figure: Figure): Standing[] {
  const index = indexOf(dossier);
  const taken = figure.values.map((value) => sidesTaken(index, value));
  const split = splitIn(taken);
  return figure.values.map((value, i) => {
    const side = [...(taken[i] ?? [])].find(([quarrel, own]) => split.has(quarrel) || names(own, value))?.[1];
    return side?.standing ?? ownStanding(index, figure, value);
  });
}

/** What is looked up for every value, made once a dossier. */
interface Index {
  /** By report: which words a side of a disagreement over figures rests on. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly reports: ReadonlyMap<string, Report>;
  /** The names of those whom each report copies. */
  readonly copied: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Place {
  readonly words: Evidence;
  readonly quarrel: number;
  readonly side: Side;
  /** The sides' order over all disagreements. */
  readonly order: number;
}

const indexes = new WeakMap<Record["disagreements"], Index>();

function indexOf({ disagreements, reports, sources }: Record): Index {
  const known = indexes.get(disagreements) ?? {
    places: placesOf(disagreements.filter(({ kind }) => kind === "figure")),
    reports: new Map(reports.map((report) => [report.id, report])),
    copied: copiesIn(sources),
  };
  indexes.set(disagreements, known);
  return known;
}

function placesOf(disagreements: readonly Disagreement[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const sides = disagreements.flatMap((one, quarrel) => one.sides.map((side) => ({ side, quarrel })));
  for (const [order, { side, quarrel }] of sides.entries())
    for (const words of side.evidence) fileUnder(places, words.report, { words, quarrel, side, order });
  return places;
}

/** By disagreement, in order: the first side that rests on a value's words. A side may rest on the whole sentence around them. */
function sidesTaken({ places }: Index, { evidence }: Value): Map<number, Side> {
  const found = evidence.flatMap((one) => (places.get(one.report) ?? []).filter(({ words }) => holds(words, one)));
  const taken = new Map<number, Side>();
  for (const { quarrel, side } of found.sort((a, b) => a.order - b.order))
    if (!taken.has(quarrel)) taken.set(quarrel, side);
  return taken;
}

function copiesIn({ origins, links }: Record["sources"]): Map<string, Set<string>> {
  const nameOf = new Map(origins.map(({ id, name }) => [id, name]));
  const copied = new Map<string, Set<string>>();
  for (const { how, report, origin } of links)
    if (how === "copies") copied.set(report, (copied.get(report) ?? new Set()).add(nameOf.get(origin) ?? origin));
  return copied;
}

/** What confirms a figure need not confirm each of its values: one that a single report gives, or its copies, has one origin. */
function ownStanding({ reports, copied }: Index, { standing, values }: Figure, { evidence }: Value): Standing {
  if (values.length < 2 || standing.credibility !== 1) return standing;
  const own = [...new Set(evidence.map(({ report }) => report))].flatMap((id) => reports.get(id) ?? []);
  const carriers = new Map<string, string[]>();
  for (const report of own) for (const name of namesOf(report)) fileUnder(carriers, name, report.id);
  const isCopy = ({ id }: Report): boolean =>
    [...(copied.get(id) ?? [])].some((name) => carriers.get(name)?.some((other) => other !== id));
  const origins = own.filter((report) => !isCopy(report)).length;
  return origins < 2 ? { outlets: new Set(own.map(shortSource)).size, origins: 1, credibility: 3 } : standing;
}

const namesOf = (report: Report): Set<string> =>
  new Set([shortSource(report), ...(report.outlet === undefined ? [] : [report.outlet])]);

/** The disagreements of which the values take several sides. */
function splitIn(taken: readonly ReadonlyMap<number, Side>[]): Set<number> {
  const first = new Map<number, Side>();
  const split = new Set<number>();
  for (const sides of taken)
    for (const [quarrel, side] of sides) {
      if ((first.get(quarrel) ?? side) !== side) split.add(quarrel);
      first.set(quarrel, side);
    }
  return split;
}

const holds = (words: Evidence, one: Evidence): boolean => words.start <= one.start && one.end <= words.end;

const names = ({ value }: Side, { text }: Value): boolean => value.includes(text);
