import { type Dossier, type Evidence, fileUnder, once, type Standing } from "../../model/index.js";
import type { WebRecord } from "../record.js";

type Line = Dossier["brief"][number];

/** Tells how a sentence of the brief stands: as the entries that rest on the very same words; nothing where these differ. */
export const standingOfLine = (record: WebRecord, line: Line): Standing | undefined => standings(record).get(line);

const standings = once((record: WebRecord): ReadonlyMap<Line, Standing> => {
  const lines = new Map<string, Line[]>();
  for (const line of record.dossier.brief) fileUnder(lines, placesOf(line.evidence), line);
  // Most entries of a long record rest on more places than any sentence does: their names need not be made.
  const lengths = new Set(record.dossier.brief.map(({ evidence }) => evidence.length));
  const found = new Map<Line, Standing[]>();
  for (const { evidence, standing } of record.entries)
    if (standing && lengths.has(evidence.length))
      for (const line of lines.get(placesOf(evidence)) ?? []) fileUnder(found, line, standing);
  const alike = [...found].filter(([, all]) => new Set(all.map(({ credibility }) => credibility)).size === 1);
  return new Map(alike.flatMap(([line, [first]]) => (first ? [[line, first]] : [])));
});

/** Finds the disagreement that a sentence of the brief tells of: the one whose words are all that it rests on. */
export const disputeOfLine = (record: WebRecord, line: Line): string | undefined =>
  line.section === TOLD ? disputes(record).get(line) : undefined;

const TOLD = "Where the reports disagree";

const disputes = once(({ dossier }: WebRecord): ReadonlyMap<Line, string> => {
  const lines = dossier.brief.filter(({ section }) => section === TOLD);
  const sides = dossier.disagreements.map(({ id, sides }) => ({
    id,
    places: new Set(sides.flatMap(({ evidence }) => evidence.map((one) => placesOf([one])))),
  }));
  return new Map(
    lines.flatMap((line): [Line, string][] => {
      const own = line.evidence.map((one) => placesOf([one]));
      const found = sides.filter(({ places }) => own.every((place) => places.has(place)));
      const told = found.find(({ id }) => isAbout(dossier, id, line)) ?? found[0];
      return told ? [[line, told.id]] : [];
    }),
  );
});

/** Two disagreements may rest on the same two sentences: what they are about tells them apart. */
function isAbout({ disagreements }: Dossier, id: string, { text }: Line): boolean {
  const about = disagreements.find((one) => one.id === id)?.about ?? "";
  return text.toLowerCase().startsWith(about.toLowerCase());
}

const placesOf = (evidence: readonly Evidence[]): string =>
  evidence
    .map(({ report, start, end }) => `${report}:${start}-${end}`)
    .sort()
    .join(" ");
