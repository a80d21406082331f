import { once, type Round, type Statement } from "../model/index.js";
import { changeSentence } from "../show/changes.js";
import { showDate, showWhen } from "../show/dates.js";
import type { Outline, OutlineLine, OutlineReport } from "../show/outline.js";
import { outlineLines } from "../show/outline.js";
import { countStanding, gradeOf } from "../show/standing.js";
import type { Entry } from "./entries.js";
import { valueId } from "./entry-ids.js";
import { listedChanges } from "./pages/changes-csv.js";
import type { WebRecord } from "./record.js";
import type { Chosen, Section } from "./section.js";

/** Kinds of entries that stand under another: a wording of what is above them. */
const DETAILS: ReadonlySet<string> = new Set([
  ...["office", "former office", "version", "provision", "reaction", "position", "value"],
]);

/** Outlines a page of a record: each of its entries, or those chosen, with how it stands and the sentences that carry it. */
export function outlineSection(record: WebRecord, section: Section, only: Chosen): Outline {
  const outline = outlineLines(record.dossier, linesOf(record, section, only));
  if (section.path === "") return outline;
  const isShown: (one: OutlineReport) => boolean =
    section.path === "reports" ? ({ report }) => !only || only.has(report.id) : ({ cited }) => cited.length > 0;
  return { ...outline, reports: outline.reports.filter(isShown) };
}

function linesOf(record: WebRecord, { path, name }: Section, only: Chosen): readonly OutlineLine[] {
  if (path === "") return record.dossier.brief;
  if (path === "calendar") return calendarLines(record, name);
  if (path === "changes") return changeLines(record, name, only);
  const alone = onlyValues(record);
  const own = record.entries.filter(
    (entry) => entry.section === path && !alone.has(entry.id) && (!only || only.has(entry.id)),
  );
  const sorted = path === "timeline" ? [...own].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)) : own;
  return sorted.flatMap((entry) => entryLines(record, entry, name));
}

const dayOf = ({ day }: Entry): string => day ?? "9";

/** A figure of one value names it itself. */
const onlyValues = ({ dossier: { figures } }: WebRecord): ReadonlySet<string> =>
  new Set(figures.flatMap((figure) => (figure.values.length === 1 ? [valueId(figure, 0)] : [])));

/** Entries that say more than their line. */
const wholeOf = once(
  ({ dossier: { rounds, statements } }: WebRecord): ReadonlyMap<string, Round | Statement> =>
    new Map([...rounds, ...statements].map((one) => [one.id, one])),
);

/** Gives the lines of an entry: its own, and those of its other wordings. */
export function entryLines(record: WebRecord, entry: Entry, section: string): OutlineLine[] {
  const { kind, id, evidence, when } = entry;
  const whole = wholeOf(record).get(id);
  const round = whole && "delegations" in whole ? whole : undefined;
  const text = round ? tellRound(record, round) : entry.text;
  const dated = when && !round ? `${showWhen(when)}: ${text}` : text;
  const line = { section, text: dated + standingOf(entry), evidence };
  return [
    DETAILS.has(kind) ? { ...line, detail: true } : line,
    ...(whole && "variants" in whole ? wordings(record, whole, section) : []),
  ];
}

const standingOf = ({ standing }: Pick<Entry, "standing">): string =>
  standing ? ` (${gradeOf(standing).name}; ${countStanding(standing)})` : "";

function tellRound({ nameOf }: WebRecord, round: Round): string {
  const { name, status, when, venue, place, duration, parties, outcome } = round;
  const where = [venue, place?.name].filter(Boolean).join(", ");
  const parts = [where, duration?.text, parties.map(nameOf).join(" and "), outcome].filter(Boolean);
  return `${when ? `${showWhen(when)}: ` : ""}${name}, ${status}${parts.map((part) => `; ${part}`).join("")}`;
}

/** The wordings that are not the fullest one, each with its outlet. */
const wordings = (record: WebRecord, { variants }: Statement, section: string): OutlineLine[] =>
  variants
    .filter(({ same }) => !same)
    .map(({ report, text, evidence }) => ({
      ...{ section, detail: true, evidence },
      text: `Worded in ${record.source(report)}: ${text}`,
    }));

const calendarLines = ({ nextSteps }: WebRecord, section: string): OutlineLine[] =>
  nextSteps.map((step) => ({
    section,
    text: `${step.when ? showWhen(step.when) : "undated"}: ${step.summary} (${step.status})`,
    evidence: step.evidence,
  }));

/** The latest day first, as on the page. */
const changeLines = (record: WebRecord, section: string, only: Chosen): OutlineLine[] =>
  listedChanges(record, only).map(({ at, change }) => ({
    section,
    text: `${showDate(at)}: ${changeSentence(change)}`,
    evidence: change.evidence,
  }));
