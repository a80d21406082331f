import type { Disagreement, Dossier, Evidence, Figure, Report, Standing } from "../model/index.js";
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
  const { sidesOf, copied } = indexOf(dossier);
  const matches = sidesOf.map((side) => figure.values.map(side));
  return figure.values.map((value, i) => {
    const side = matches.filter((sides) => isSplit(sides) || names(sides[i], value)).find((sides) => sides[i]);
    return side?.[i]?.standing ?? ownStanding(dossier, copied, figure, value);
  });
}

/** What is looked up for every value, made once a dossier. */
interface Index {
  /** For each disagreement over figures: the first side that rests on a value's words. */
  readonly sidesOf: readonly ((value: Value) => Side | undefined)[];
  /** The names of those whom each report copies. */
  readonly copied: ReadonlyMap<string, ReadonlySet<string>>;
}

const indexes = new WeakMap<Record["disagreements"], Index>();

function indexOf({ disagreements, sources }: Record): Index {
  const known = indexes.get(disagreements) ?? {
    sidesOf: disagreements.filter(({ kind }) => kind === "figure").map(({ sides }) => sideFinder(sides)),
    copied: copiesIn(sources),
  };
  indexes.set(disagreements, known);
  return known;
}

/** A side may rest on the whole sentence that the value stands in. */
function sideFinder(sides: readonly Side[]): (value: Value) => Side | undefined {
  const places = new Map<string, { readonly whole: Evidence; readonly at: number }[]>();
  for (const [at, { evidence }] of sides.entries())
    for (const whole of evidence) places.set(whole.report, [...(places.get(whole.report) ?? []), { whole, at }]);
  return ({ evidence }) => {
    const found = evidence.flatMap((one) =>
      (places.get(one.report) ?? []).filter(({ whole }) => holds(whole, one)).map(({ at }) => at),
    );
    return sides[found.reduce((first, at) => Math.min(first, at), Infinity)];
  };
}

function copiesIn({ origins, links }: Record["sources"]): Map<string, Set<string>> {
  const nameOf = new Map(origins.map(({ id, name }) => [id, name]));
  const copied = new Map<string, Set<string>>();
  for (const { how, report, origin } of links)
    if (how === "copies") copied.set(report, (copied.get(report) ?? new Set()).add(nameOf.get(origin) ?? origin));
  return copied;
}

/** What confirms a figure need not confirm each of its values: one that a single report gives, or its copies, has one origin. */
function ownStanding(
  { reports: all }: Record,
  copied: Index["copied"],
  { standing, values }: Figure,
  { evidence }: Value,
): Standing {
  if (values.length < 2 || standing.credibility !== 1) return standing;
  const ids = new Set(evidence.map(({ report }) => report));
  const reports = all.filter(({ id }) => ids.has(id));
  const first = reports.filter(
    ({ id }) => !reports.some((other) => other.id !== id && namesOf(other).some((name) => copied.get(id)?.has(name))),
  );
  return first.length < 2 ? { outlets: new Set(reports.map(shortSource)).size, origins: 1, credibility: 3 } : standing;
}

const namesOf = (report: Report): string[] => [
  shortSource(report),
  ...(report.outlet === undefined ? [] : [report.outlet]),
];

const isSplit = (sides: readonly (Side | undefined)[]): boolean => new Set(sides.filter(Boolean)).size > 1;

const holds = (whole: Evidence, one: Evidence): boolean =>
  whole.report === one.report && whole.start <= one.start && one.end <= whole.end;

const names = (side: Side | undefined, { text }: Value): boolean => side?.value.includes(text) ?? false;
