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
  const matches = dossier.disagreements
    .filter(({ kind }) => kind === "figure")
    .map(({ sides }) => figure.values.map((value) => sides.find((side) => restsOn(side, value))));
  return figure.values.map((value, i) => {
    const side = matches.filter((sides) => isSplit(sides) || names(sides[i], value)).find((sides) => sides[i]);
    return side?.[i]?.standing ?? ownStanding(dossier, figure, value);
  });
}

/** What confirms a figure need not confirm each of its values: one that a single report gives, or its copies, has one origin. */
function ownStanding(dossier: Record, { standing, values }: Figure, { evidence }: Value): Standing {
  const reports = dossier.reports.filter(({ id }) => evidence.some(({ report }) => report === id));
  const first = reports.filter(
    (report) => !reports.some((other) => other !== report && copies(dossier, report, other)),
  );
  const alone = values.length > 1 && first.length < 2;
  return alone && standing.credibility === 1
    ? { outlets: new Set(reports.map(shortSource)).size, origins: 1, credibility: 3 }
    : standing;
}

function copies({ sources }: Record, report: Report, other: Report): boolean {
  const names = sources.origins.filter(({ name }) => name === other.outlet || name === shortSource(other));
  return sources.links.some(
    (link) => link.how === "copies" && link.report === report.id && names.some(({ id }) => id === link.origin),
  );
}

const isSplit = (sides: readonly (Side | undefined)[]): boolean => new Set(sides.filter(Boolean)).size > 1;

/** A side may rest on the whole sentence that the value stands in. */
const restsOn = ({ evidence }: Side, value: Value): boolean =>
  value.evidence.some((one) => evidence.some((whole) => holds(whole, one)));

const holds = (whole: Evidence, one: Evidence): boolean =>
  whole.report === one.report && whole.start <= one.start && one.end <= whole.end;

const names = (side: Side | undefined, { text }: Value): boolean => side?.value.includes(text) ?? false;
