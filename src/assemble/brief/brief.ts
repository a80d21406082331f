import { inProse } from "../../knowledge/articles.js";
import type { Dossier, Issue } from "../../model/index.js";
import { disagreeing } from "./disagreeing.js";
import { happened } from "./happened.js";
import { isStated, issues, openIssues } from "./issues.js";
import { countReports, type Line, type Source } from "./line.js";
import { next } from "./next.js";
import { present } from "./present.js";
import { said } from "./said.js";
import { standingLines } from "./standing.js";
import { table } from "./substance.js";
import { Told } from "./told.js";
import { lowered, sentence } from "./words.js";

/** In the order in which a desk reads. */
const SECTIONS: readonly (readonly [string, (source: Source) => Line[]])[] = [
  ["What happened", happened],
  ["Who was there", present],
  ["On the table", table],
  ["Open issues", issues],
  ["What was said", said],
  ["Where the reports disagree", disagreeing],
  ["What comes next", next],
  ["How well it stands", standingLines],
];

/** How many places stand behind a sentence at most: what more there are is in the entry. */
const MOST_EVIDENCE = 6;

/** Writes the briefing of a dossier: every sentence from an entry, or word for word from a report, with its evidence. */
export function writeBrief(
  dossier: Dossier,
  look: Pick<Source, "sentenceOf" | "formOf" | "factsOf" | "outcomes" | "latest">,
): Dossier["brief"] {
  const names = new Map([...dossier.people, ...dossier.parties].map((e) => [e.id, e.name]));
  const parties = new Set(dossier.parties.map((p) => p.id));
  const nameOf = (id: string) => (parties.has(id) ? inProse(names.get(id) ?? id) : (names.get(id) ?? id));
  const source: Source = { dossier, nameOf, ...look };
  const sections = SECTIONS.map(([section, write]) => ({ section, lines: write(source) }));
  const body = untold(sections);
  return [{ section: "Bottom line", lines: bottomLine(source, body) }, ...body].flatMap(({ section, lines }) =>
    lines.map(({ text, detail, evidence }) => ({
      section,
      text,
      ...(detail ? { detail } : {}),
      evidence: evidence.slice(0, MOST_EVIDENCE),
    })),
  );
}

interface Section {
  readonly section: string;
  readonly lines: readonly Line[];
}

/** The first sentences of what happened and of what comes next, and between them what is open. */
function bottomLine(source: Source, sections: readonly Section[]): Line[] {
  const first = (section: string) => sections.find((s) => s.section === section)?.lines[0] ?? [];
  const steps = sections.find((s) => s.section === "What comes next")?.lines.filter((line) => !line.off) ?? [];
  const ahead = [...steps].sort((a, b) => importance(b) - importance(a)).slice(0, 1);
  const met = source.dossier.rounds.some((r) => r.status === "held" || r.status === "under way");
  // "Presidency's draft" alone says nothing at the head of a brief.
  const table = [first("On the table")]
    .flat()
    .map((line) => ({ ...line, text: `On the table: ${lowered(line.text)}` }));
  const outcome = source.outcomes.slice(0, 1);
  const main = met ? first("What happened") : outcome.length > 0 ? [] : table;
  return [main, outcome, source.latest ?? [], openLine(openIssues(source)), ahead].flat();
}

/** Of the steps to come the one that most reports tell, a meeting of parties before others; where they are even the first. */
const importance = (line: Line): number =>
  line.text.split(" ").length < LEAST_STEP ? 0 : 2 * countReports(line.evidence) + Math.min(2, line.meets ?? 0);

/** Words below which an item of a calendar ("30 June: expert group.") does not say what is to be. */
const LEAST_STEP = 6;

/** "Not settled: territory and borders; quotas", of what reports say it of. */
function openLine(issues: readonly Issue[]): Line[] {
  const unsettled = issues.filter((i) => (i.status === "contested" || i.status === "open") && isStated(i));
  if (unsettled.length === 0) return [];
  const names = unsettled.slice(0, 5).map((i) => inside(i));
  return [
    {
      text: sentence(`Not settled: ${names.join("; ")}`),
      evidence: unsettled.slice(0, 5).flatMap((i) => i.evidence.slice(0, 1)),
    },
  ];
}

/** A matter within a sentence: what the reports themselves write with a capital there keeps it. */
function inside({ name, evidence }: Issue): string {
  const bare = name.replace(/ \(.*\)$/, "");
  return evidence.some((e) => e.quote.slice(1).includes(bare)) ? bare : lowered(bare);
}

/** Sections whose lines are left out where an earlier one has told them. */
const PLAIN = new Set(["What happened", "Who was there", "On the table", "Open issues", "What was said"]);

/** A step to come is told with its day again, but not what would be so under the paper on the table. */
const AHEAD = "What comes next";

/** Leaves out what has no evidence and what has been told. */
function untold(sections: readonly Section[]): Section[] {
  const told = new Told();
  const onTable = new Told();
  return sections.map(({ section, lines }) => ({
    section,
    lines: lines.filter(({ evidence, core }) => {
      if (evidence.length === 0) return false;
      if (core === undefined) return true;
      if (PLAIN.has(section) ? told.has(core) : section === AHEAD && onTable.has(core)) return false;
      told.add(core);
      if (section === "On the table") onTable.add(core);
      return true;
    }),
  }));
}
