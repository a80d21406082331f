import type { Dossier, Evidence, Standing, When } from "../model/index.js";
import { namesOf } from "./names.js";
import { findNextSteps } from "./next-steps.js";

export type Row = readonly (string | number | boolean | undefined)[];

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Columns of a time, and of what carries an entry. */
export const WHEN = ["from", "to", "precision", "when"];
export const CITED = ["outlets", "origins", "credibility", "disputes", "reports", "evidence"];

/** What each section's file holds: one row an entry, or one row a part of it where it has parts. */
export const csvTables: Readonly<Record<string, (dossier: Dossier) => Table>> = {
  reports: ({ reports }) => ({
    columns: ["id", "from", "outlet", "title", "byline", "dateline", "published", "latest", "published_by", "language"],
    rows: reports.map((r) => [
      r.id,
      r.from,
      r.outlet,
      r.title,
      r.byline,
      r.dateline,
      r.published?.value,
      r.published?.latest,
      r.published?.by,
      r.language,
    ]),
  }),
  parties: ({ parties }) => ({
    columns: ["id", "name", "kind", "part", "aliases", ...CITED],
    rows: parties.map((p) => [p.id, p.name, p.kind, p.part, list(p.aliases), ...cited(p)]),
  }),
  people: (dossier) => ({
    columns: ["id", "name", "party", "role", "former", "aliases", ...CITED],
    rows: dossier.people.flatMap((p) => {
      const row = (title?: string, former?: boolean, by = p as Parameters<typeof cited>[0]): Row => [
        p.id,
        p.name,
        p.party === undefined ? undefined : namesOf(dossier)(p.party),
        title,
        former,
        list(p.aliases),
        ...cited(by),
      ];
      return p.roles.length === 0 ? [row()] : p.roles.map((role) => row(role.title, role.former ?? false, role));
    }),
  }),
  rounds: (dossier) => ({
    columns: [
      ...["id", "name", "kind", "status", ...WHEN, "place", "country", "venue", "least_minutes", "most_minutes"],
      ...["parties", "leads", "members", "outcome", ...CITED],
    ],
    rows: dossier.rounds.map((r) => [
      ...[r.id, r.name, r.kind, r.status, ...when(r.when), r.place?.name, r.place?.country, r.venue],
      ...[r.duration?.minutes[0], r.duration?.minutes[1], list(r.parties.map(namesOf(dossier)))],
      list(r.delegations.flatMap(({ lead }) => (lead === undefined ? [] : [namesOf(dossier)(lead)]))),
      list(r.delegations.flatMap(({ members }) => members.map(namesOf(dossier)))),
      r.outcome,
      ...cited(r),
    ]),
  }),
  proposals: (dossier) => ({
    columns: [
      "proposal",
      "name",
      "authors",
      "part",
      "id",
      "text",
      "points",
      "issue",
      "version",
      "by",
      "stance",
      ...CITED,
    ],
    rows: dossier.proposals.flatMap((p) => {
      const head = [p.id, p.name, list(p.authors.map(namesOf(dossier)))];
      return [
        ...p.versions.map((v): Row => [...head, "version", v.id, v.label, v.points, , , , v.status, ...cited(v)]),
        ...p.provisions.map((q): Row => [...head, "provision", q.id, q.text, , q.issue, q.version, , , ...cited(q)]),
        ...p.reactions.map(
          (r): Row => [...[...head, "reaction", r.id, r.text, , , , namesOf(dossier)(r.by), r.stance], ...cited(r)],
        ),
      ];
    }),
  }),
  issues: (dossier) => ({
    columns: ["id", "code", "name", "status", "by", "stance", "replaced", ...WHEN, ...CITED],
    rows: dossier.issues.flatMap((i): Row[] => [
      [i.id, i.code, i.name, i.status, , , , ...when(undefined), ...cited(i)],
      ...i.positions.map(
        (p): Row => [
          ...[p.id, i.code, i.name, i.status, namesOf(dossier)(p.by), p.stance, p.replaced ?? false],
          ...when(p.when),
          ...cited(p),
        ],
      ),
    ]),
  }),
  statements: (dossier) => ({
    columns: [
      "statement",
      "by",
      "unnamed",
      "kind",
      "act",
      "negated",
      "via",
      "addressee",
      ...WHEN,
      "report",
      "text",
      "same",
      ...CITED,
    ],
    rows: dossier.statements.flatMap((s) =>
      s.variants.map(
        (v): Row => [
          ...[
            s.id,
            s.by === undefined ? undefined : namesOf(dossier)(s.by),
            s.unnamed,
            s.kind,
            s.act,
            s.negated,
            s.via,
            s.to,
          ],
          ...[...when(s.when), v.report, v.text, v.same],
          ...cited({ ...s, evidence: v.evidence }),
        ],
      ),
    ),
  }),
  figures: (dossier) => ({
    columns: ["figure", "about", "unit", "least", "most", "approximate", "text", "differ", ...CITED],
    rows: dossier.figures.flatMap((f) =>
      f.values.map(
        ({ least, most, approximate, text, evidence, standing = f.standing }): Row => [
          ...[f.id, f.about, f.unit, least, most, approximate, text, f.differ],
          ...cited({ standing, evidence }),
        ],
      ),
    ),
  }),
  timeline: (dossier) => ({
    columns: ["id", "type", "status", ...WHEN, "where", "who", "text", ...CITED],
    rows: dossier.timeline.map((e) => [
      ...[e.id, e.type, e.status, ...when(e.when), e.where, list(e.who.map(namesOf(dossier))), e.text],
      ...cited(e),
    ]),
  }),
  disagreements: ({ disagreements }) => ({
    columns: ["disagreement", "about", "kind", "value", "behind", ...CITED],
    rows: disagreements.flatMap((d) =>
      d.sides.map(
        (side): Row => [
          ...[d.id, d.about, d.kind, side.value, list((side.behind ?? []).map(({ name }) => name))],
          ...cited(side),
        ],
      ),
    ),
  }),
  sources: ({ sources }) => ({
    columns: ["report", "how", "origin", "kind", "overlap", "evidence"],
    rows: sources.links.map((link) => {
      const origin = sources.origins.find(({ id }) => id === link.origin);
      return [link.report, link.how, origin?.name, origin?.kind, link.overlap, quotes(link.evidence)];
    }),
  }),
  calendar: (dossier) => ({
    columns: ["id", "status", ...WHEN, "where", "who", "summary", ...CITED],
    rows: findNextSteps(dossier).map((step) => [
      ...[step.id, step.status, ...when(step.when), step.where, list(step.who), step.summary],
      ...cited(step),
    ]),
  }),
  brief: ({ brief }) => ({
    columns: ["section", "text", "credibility", "reports", "evidence"],
    rows: brief.map(({ section, text, evidence, standing }) => [
      ...[section, text, standing?.credibility, reportsOf(evidence), quotes(evidence)],
    ]),
  }),
};

/** Joins what stands in one field. */
export const list = (items: readonly string[]): string => items.join("; ");

/** Gives the fields of a time. */
export const when = (value: When | undefined): Row => [value?.from, value?.to, value?.precision, value?.text];

/** Gives the fields of what carries an entry. */
export function cited({
  standing,
  evidence,
}: {
  readonly standing: Standing;
  readonly evidence: readonly Evidence[];
}): Row {
  const { outlets, origins, credibility, disputes = [] } = standing;
  const sides = list(disputes.map(({ disagreement, side }) => `${disagreement}-side-${side + 1}`));
  return [outlets, origins, credibility, sides, reportsOf(evidence), quotes(evidence)];
}

/** Reports with the offsets in them: "r0c1:12-34; r1a7:0-9". */
export const reportsOf = (evidence: readonly Evidence[]): string =>
  list(evidence.map(({ report, start, end }) => `${report}:${start}-${end}`));

/** The words themselves. */
export const quotes = (evidence: readonly Evidence[]): string => list(evidence.map(({ quote }) => quote));
