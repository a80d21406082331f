import { actorWords } from "../knowledge/actors.js";
import { reportHeads } from "../knowledge/report-heads.js";
import { sourcing } from "../knowledge/sourcing.js";
import { bodyOf, stateOf } from "../knowledge/world.js";
import { readDateline } from "./dateline.js";
import type { DraftBlock } from "./draft.js";
import { takeDate } from "./head-date.js";
import { isIssue, readHeadLine } from "./head-lines.js";
import { startsUpper } from "./letters.js";
import type { MastheadLine } from "./masthead-row.js";
import { endsSentence } from "./sentence-shape.js";

/** Lines that a body puts over the headline of its own text, at most. */
const MOST_OVER = 7;
const LONGEST_LINE = 110;

/** What stands over the headline of a text that a body gives out itself. */
export interface ReleaseHead {
  /** The line that names the body. */
  readonly name: string;
  /** The line that says what the text is; 0 where none does. */
  readonly mark: number;
  /** The name is that of a body or has a word of its kind. */
  readonly isBody: boolean;
  /** What the lines are, in order, the name's among them. */
  readonly lines: readonly MastheadLine[];
}

/**
 * Reads the lines over the headline of a body's own text: its names, what the text is ("Press release | No. 12", "Strike bulletin
 * no. 4"), for when it is ("For immediate release") and where and when it was given out. Undefined for any other text.
 */
export function readReleaseHead(blocks: readonly DraftBlock[]): ReleaseHead | undefined {
  const mark = blocks.findIndex(({ text }, i) => i < MOST_OVER && isReleaseLine(text));
  if (mark < 0) return readStateHead(blocks);
  const over = blocks.slice(0, Math.max(mark, 0)).map(({ text }) => text);
  const name = over.find((line) => !namesState(line)) ?? over[0];
  if (name === undefined || !over.every(isLine) || !over.some((line) => isBody(line) || isCapitals(line)))
    return undefined;
  const after = linesAfter(blocks, mark);
  const lines = over.map((line) => (line === name ? { kind: "outlet" as const, outlet: name } : TAGLINE));
  return { name, mark, isBody: isBody(name), lines: [...lines, TAGLINE, ...after] };
}

/** "REPUBLIC OF VELMARK", "MINISTRY OF PORTS" and the day, over a headline: the state, and which of its bodies speaks. */
function readStateHead(blocks: readonly DraftBlock[]): ReleaseHead | undefined {
  const [state = "", body = ""] = blocks.map(({ text }) => text);
  if (!namesState(state) || !isLine(state) || !isLine(body) || !isBody(body) || body.split(" ").length > 10)
    return undefined;
  return {
    name: body,
    mark: 0,
    isBody: true,
    lines: [TAGLINE, { kind: "outlet", outlet: body }, ...linesAfter(blocks, 1)],
  };
}

/** Reads an office of a state alone over a text of its own, with the lines under it: "Office of Governor Ann Bell", "MINISTRY OF PORTS". */
export function readOffice(blocks: readonly DraftBlock[]): MastheadLine[] | undefined {
  const name = blocks[0]?.text ?? "";
  if (!isLine(name) || !isOffice(name) || blocks.length < 2) return undefined;
  return [{ kind: "outlet", outlet: name }, ...linesAfter(blocks, 0)];
}

/** "Office of Governor Ann Bell", "Federal Ministry for Ports": an organ of a state, with what it is of. */
function isOffice(line: string): boolean {
  const words = line.toLowerCase().split(" ");
  const at = words.findIndex((word) => sourcing().organs.has(word));
  const isOf = at >= 0 && at < 3 && (words[at + 1] === "of" || words[at + 1] === "for") && words.length > at + 2;
  // "Department of Ports steps in as talks stall" is a headline.
  return isOf && line.split(" ").every((word) => startsUpper(word) || /^(?:of|for|the|and|&)$/.test(word));
}

const TAGLINE = { kind: "tagline" } as const;

/** Tells a line that says what a text is: "Press release", "PRESS RELEASE | No. 12/2026", "Communiqué No. 3", "Strike bulletin no. 4". */
export function isReleaseLine(text: string): boolean {
  if (text.length > LONGEST_LINE || endsSentence(text)) return false;
  const { releases } = reportHeads();
  const [first = ""] = text.toLowerCase().split(/\s+[|·•–—-]\s+|,|:|\s+(?:no|nr|number)\b\.?/);
  return (
    releases.has(first.trim()) || (isIssue(text) && releases.has(/^(?:.* )?(\p{L}+) /u.exec(first + " ")?.[1] ?? ""))
  );
}

/** The lines under the mark that are no headline: who may print it when, its number, its place and day. */
function linesAfter(blocks: readonly DraftBlock[], mark: number): MastheadLine[] {
  const lines: MastheadLine[] = [];
  for (const { text } of blocks.slice(mark + 1, MOST_OVER)) {
    const line = lineUnder(text);
    if (!line) break;
    lines.push(line);
  }
  return lines;
}

function lineUnder(text: string): MastheadLine | undefined {
  if (text.length > LONGEST_LINE || endsSentence(text)) return undefined;
  const { weekdays, releaseTerms } = reportHeads();
  const lower = text.toLowerCase();
  if (isIssue(text) || releaseTerms.some((words) => lower.startsWith(words))) return TAGLINE;
  const read = readHeadLine(text.replace(/^date: /i, ""));
  if (read?.kind === "dateline") return read;
  const published = /\d{4}$/.test(text) ? takeDate(text)?.value : undefined;
  if (published !== undefined) return { kind: "dateline", published };
  const [first = "", ...more] = lower.split(/,? /);
  return weekdays.has(first) && more.length < 2 ? TAGLINE : undefined;
}

const isLine = (line: string): boolean => line.length <= LONGEST_LINE && !endsSentence(line) && !takeDate(line);

const isCapitals = (line: string): boolean => line === line.toUpperCase();

/** Tells whether a line names a body, by its name or by a word of its kind. */
function isBody(line: string): boolean {
  const words = line.toLowerCase().split(" ");
  return bodyOf(line) !== undefined || words.some((word) => actorWords().sorts.has(word));
}

/** "REPUBLIC OF VELMARK", "Government of Velmark": which of its bodies speaks stands below. */
const namesState = (line: string): boolean =>
  stateOf(line) !== undefined ||
  /^(?:the )?(?:\p{L}+ ){0,3}(?:republic|kingdom|government|state|sultanate|emirate|principality|federation|commonwealth|union) of \p{L}/iu.test(
    line,
  );

/** Characters of a name by which a body calls itself. */
const LONGEST_NAME = 45;
const ISSUING = new RegExp(
  `^(\\p{Lu}[\\p{L}\\d&.'’ -]{2,${LONGEST_NAME}}?)(?: \\([^)]{2,30}\\))?(?:, [^,]{3,80},)? today\\b`,
  "u",
);
const HEADED = new RegExp(`^(.{3,${LONGEST_NAME}}?) statement (?:on|regarding|about|following)\\b`, "i");

/**
 * Names who gives out a text that is "for immediate release" and has no other name over it, as its first sentence or its headline
 * does: "Velmark Ports today announced", "Velmark Ports statement on the vote".
 */
export function issuerOf(blocks: readonly DraftBlock[], title: string | undefined): string | undefined {
  if (!blocks.slice(0, MOST_OVER).some(({ text }) => isReleaseLine(text))) return undefined;
  const lead = blocks.slice(0, MOST_OVER + 3).find(({ text }) => endsSentence(text))?.text ?? "";
  const dateline = readDateline(lead)?.length ?? 0;
  const named = ISSUING.exec(lead.slice(dateline))?.[1];
  if (named !== undefined && !/^(?:The|It|We|This)$/.test(named)) return named;
  const headed = HEADED.exec(title ?? "")?.[1];
  return headed !== undefined && isCapitals(headed) ? undefined : headed;
}
