import type { Dossier, Evidence } from "../../model/index.js";
import { happened } from "./happened.js";
import { next } from "./next.js";
import { present } from "./present.js";
import { standingLines } from "./standing.js";
import { disagreeing, issues, said, table } from "./substance.js";

/** One sentence of the briefing. Never without evidence. */
export interface Line {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** What the briefing is written from: the dossier, and look-ups by id. */
export interface Source {
  readonly dossier: Dossier;
  readonly nameOf: (id: string) => string;
}

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
export function writeBrief(dossier: Dossier): Dossier["brief"] {
  const names = new Map([...dossier.people, ...dossier.parties].map((e) => [e.id, e.name]));
  const source: Source = { dossier, nameOf: (id) => names.get(id) ?? id };
  const sections = SECTIONS.map(([section, write]) => ({ section, lines: write(source) }));
  return [{ section: "Bottom line", lines: bottomLine(sections) }, ...sections].flatMap(({ section, lines }) =>
    once(lines).map((line) => ({ section, text: line.text, evidence: line.evidence.slice(0, MOST_EVIDENCE) })),
  );
}

/** The first sentence of what happened, of what is open and of what comes next, and of what is disputed. */
function bottomLine(sections: readonly { readonly section: string; readonly lines: readonly Line[] }[]): Line[] {
  const first = (section: string) => sections.find((s) => s.section === section)?.lines[0];
  return ["What happened", "On the table", "What comes next"].flatMap((section) => first(section) ?? []);
}

function once(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => line.evidence.length > 0 && !seen.has(line.text) && seen.add(line.text));
}
