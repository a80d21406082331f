import { inProse } from "../../knowledge/articles.js";
import type { Dossier } from "../../model/index.js";
import { bottomLine, outcomeOf } from "./bottom-line.js";
import { disagreeing } from "./disagreeing.js";
import { happened } from "./happened.js";
import { datedInPlace } from "./in-place.js";
import { issues } from "./issues.js";
import type { Line, Section, Source } from "./line.js";
import { next } from "./next.js";
import { present } from "./present.js";
import { said } from "./said.js";
import { standingLines } from "./standing.js";
import { table } from "./substance.js";
import { Told } from "./told.js";

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

/** Sections whose lines have their days in them: "yesterday" and "next week" mean nothing out of their report. */
const TOLD_BY_DAY = new Set(["Bottom line", "What happened", "What comes next"]);

/** How many places stand behind a sentence at most: what more there are is in the entry. */
const MOST_EVIDENCE = 6;

/** Writes the briefing of a dossier: every sentence from an entry, or word for word from a report, with its evidence. */
export function writeBrief(
  dossier: Dossier,
  look: Pick<Source, "sentenceOf" | "formOf" | "daysIn" | "standingOf" | "factsOf" | "outcomes" | "latest">,
): Dossier["brief"] {
  const names = new Map([...dossier.people, ...dossier.parties].map((e) => [e.id, e.name]));
  const parties = new Set(dossier.parties.map((p) => p.id));
  const nameOf = (id: string) => (parties.has(id) ? inProse(names.get(id) ?? id) : (names.get(id) ?? id));
  const source: Source = { dossier, nameOf, ...look };
  const sections = SECTIONS.map(([section, write]) => ({ section, lines: write(source) }));
  const body = untold(sections, outcomeOf(source));
  return [{ section: "Bottom line", lines: bottomLine(source, body) }, ...body].flatMap(({ section, lines }) =>
    lines.map(({ text: words, detail, evidence: all, disputes }) => {
      const text = TOLD_BY_DAY.has(section) ? datedInPlace(words, all, look.daysIn) : words;
      const evidence = all.slice(0, MOST_EVIDENCE);
      const standing = look.standingOf({ text, evidence, ...(disputes ? { disputes } : {}) });
      return { section, text, ...(detail ? { detail } : {}), evidence, ...(standing ? { standing } : {}) };
    }),
  );
}

/** Sections whose lines are left out where an earlier one has told them. */
const PLAIN = new Set(["What happened", "Who was there", "On the table", "Open issues", "What was said"]);

/** Of these, those that do not tell again what the first sentences say came of the talks. */
const AFTER_OUTCOME = new Set(["Open issues", "What was said"]);

const TABLE = "On the table";

/** A step to come is told with its day again, but not what would be so under the paper on the table. */
const AHEAD = "What comes next";

/** What is to be on a day, whoever may still say no: "30 June 2026: The crews will be paid". */
const FIXED = /^\d{1,2} \p{Lu}\p{Ll}+ \d{4}: [^:]*\b(?:will|is to|are to)\b/u;

const DAY = /^\d{1,2} \p{Lu}/u;

/** Words of a term, at least. */
const LEAST = 4;

/** Leaves out what has no evidence and what has been told. */
function untold(sections: readonly Section[], outcome: readonly Line[]): Section[] {
  const told = new Told();
  const said = new Told();
  for (const { text } of outcome) said.add(text);
  const onTable = new Told();
  const table = sections.find(({ section }) => section === TABLE)?.lines ?? [];
  const wanted = new Told();
  // "A would be closed, and B would open": two terms that are told one by one.
  const isOnTable = (core: string) =>
    onTable.has(core) || core.split(/, and |; /).every((part) => part.split(" ").length >= LEAST && onTable.has(part));
  const later = new Told();
  for (const { core } of table) if (core !== undefined) later.add(core);
  return sections.map(({ section, lines }) => {
    const isNew = ({ evidence, core, undated, dated, text }: Line): boolean => {
      if (evidence.length === 0) return false;
      if (core === undefined) return true;
      if (PLAIN.has(section) ? told.has(core) : section === AHEAD && !FIXED.test(text) && isOnTable(core)) return false;
      // What has no day of its own is no more of a step than it was of a want.
      if (section === AHEAD && !dated && !DAY.test(text) && wanted.has(core)) return false;
      if (undated && later.has(core)) return false;
      if (AFTER_OUTCOME.has(section) && said.has(core)) return false;
      told.add(core);
      if (section === TABLE) onTable.add(core);
      if (section === "Open issues") wanted.add(core);
      return true;
    };
    return {
      section,
      lines: withoutBareLeads(lines, isNew, ({ core }) => core !== undefined && onTable.has(core)),
    };
  });
}

/**
 * Gives the lines that are new, without what leads to none: "Ban: what each side wants", where what the others want has been told
 * under another matter, tells of one side alone. What the table has told of it is theirs all the same.
 */
function withoutBareLeads(
  lines: readonly Line[],
  isNew: (line: Line) => boolean,
  isOnTable: (line: Line) => boolean,
): readonly Line[] {
  const read = lines.map((line) => ({ line, isTold: isNew(line) }));
  let isLeft = true;
  return read.flatMap(({ line, isTold }, i) => {
    if (!line.detail) isLeft = !line.leads || sidesUnder(read.slice(i + 1), isOnTable).size > 1;
    return isTold && isLeft ? line : [];
  });
}

/** The sides of which something is told in the details that open some lines; none where no detail is left to be told. */
function sidesUnder(
  behind: readonly { readonly line: Line; readonly isTold: boolean }[],
  isOnTable: (line: Line) => boolean,
): ReadonlySet<string> {
  const end = behind.findIndex(({ line }) => !line.detail);
  const own = behind.slice(0, end < 0 ? behind.length : end);
  if (!own.some(({ isTold }) => isTold)) return new Set();
  return new Set(own.flatMap(({ line, isTold }) => (isTold || isOnTable(line) ? (line.sides ?? []) : [])));
}
