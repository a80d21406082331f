import { reportHeads } from "../knowledge/report-heads.js";
import { isPersonShaped } from "./byline.js";
import { isPlace, isRegionOrState } from "./dateline.js";
import type { DraftBlock } from "./draft.js";
import { hasGivenName } from "./given-name.js";
import { takeDate } from "./head-date.js";
import { type HeadLine, isIssue, readHeadLine, WITH_FILES } from "./head-lines.js";
import { startsUpper } from "./letters.js";
import { isOffice, isOutlet, isSectionName, isStaff, withoutEdition } from "./outlet-shape.js";
import { endsSentence } from "./sentence-shape.js";

const LONGEST = 110;
const MOST_PARTS = 6;
const MOST_WORDS = 6;

/**
 * Reads a line of names and labels around a full date, whatever their order: "Fruit & Net Trade, issue 23, 8 June 2026", "26 Oct 2026 |
 * Nickel | Canada", "Day 40. Friday, June 12, 2026". Undefined where a part of it is a sentence, or no date has its year.
 */
export function readStampLine(line: string): HeadLine | undefined {
  const bare = withoutNote(line);
  if (bare.length > LONGEST || endsSentence(bare)) return undefined;
  const dated = takeDate(bare);
  if (dated?.value === undefined) return undefined;
  const parts = dated.rest.split(BETWEEN).flatMap((part) => withoutStamp(part.trim()) ?? []);
  if (parts.length > MOST_PARTS || !parts.every(isLabel)) return undefined;
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  // "3 May 2026 | Nickel | Peru" is about the country; "3 May 2026 - Port Lusk - Ministry of Trade" has who gave it out last.
  const place = isPlace(first) && !isRegionOrState(first) ? first : undefined;
  const outlet = [first, place === undefined ? "" : last].find(isName);
  return { kind: "dateline", published: dated.value, ...(outlet && { outlet }), ...(place && { place }) };
}

/** Reads a line between the headline and the body: a date among names and labels, or the outlet's name over a date or a byline. */
export function readUnderTitle(blocks: readonly DraftBlock[], at: number, isFree: boolean): HeadLine | undefined {
  const { kind, text = "" } = blocks[at] ?? {};
  if (kind === "item") return undefined;
  return (
    readStampLine(text) ??
    (isFree && isOutletOver(blocks, at)
      ? { kind: "outlet", outlet: isName(text) ? text : withoutEdition(text) }
      : undefined)
  );
}

/** Tells whether a line is the name of an outlet, with a date or a byline under it. */
export function isOutletOver(blocks: readonly DraftBlock[], at: number): boolean {
  const [name = "", below = ""] = [blocks[at]?.text, blocks[at + 1]?.text];
  const next = readHeadLine(below) ?? readStampLine(below);
  return (
    (next?.kind === "byline" || next?.published !== undefined || next?.updated !== undefined) &&
    (isName(name) || isName(withoutEdition(name)))
  );
}

/** "11 March 2028. Newest entries first.": without what it says, as a sentence of its own, of how the page is to be read. */
function withoutNote(line: string): string {
  const [, before = "", note = ""] = /^(.*\S)\. ([^.]+)\.$/u.exec(line) ?? [];
  const bare = note.replace(/ \([^()]*\)$/, "").toLowerCase();
  return reportHeads().stampWords.includes(bare) ? before : line;
}

const BETWEEN = /\s*[|·•]\s*|\s+[/–—-]\s+|\s*\/$|[,;.:]\s+|[,;.:–—/]$/;

/** "Posted", "live blog": what a line says of the report itself; undefined where nothing else is left. */
function withoutStamp(part: string): string | undefined {
  const { published, stampWords } = reportHeads();
  const credited = part.replace(WITH_FILES, "");
  const lower = credited.toLowerCase();
  if (credited === "" || published.has(lower) || stampWords.some((words) => lower === words)) return undefined;
  const label = stampWords.find((words) => lower.endsWith(` ${words}`));
  return label === undefined ? credited : credited.slice(0, -label.length - 1);
}

/** Names, sections and numbers of issues, and no words between them that make a sentence. */
const isLabel = (part: string): boolean =>
  isIssue(part) ||
  (part.split(" ").length <= MOST_WORDS &&
    part.split(" ").every((word, i) => startsUpper(word) || /^[\d&#]/.test(word) || (i > 0 && SMALL.has(word))));

const SMALL = new Set(["of", "the", "and", "for", "on", "in", "reporters", "editor", "reporter"]);

/**
 * Tells whether words with capitals name an outlet beside a date or over a byline: a known one or one of its shape, else several words that
 * are no person, place, office or section.
 */
function isName(name: string): boolean {
  if (isOutlet(name)) return true;
  const words = name.split(" ");
  if (words.length < 2 || words.length > MOST_WORDS || isIssue(name) || /\d/.test(name)) return false;
  if (isPlace(name) || isSectionName(name) || isOffice(name) || endsSentence(name)) return false;
  const isService = words.length > 2 && words.some((word) => reportHeads().services.has(word.toLowerCase()));
  if (isStaff(name) && !isService) return false;
  if (isPersonShaped(name) && hasGivenName(name)) return false;
  return words.every(
    (word, i) => (startsUpper(word) && /\p{L}/u.test(word)) || word === "&" || (i > 0 && SMALL.has(word)),
  );
}
