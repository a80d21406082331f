import { outletOf } from "../knowledge/world.js";
import { cleanBlock, linesOf } from "./clean-text.js";
import type { DraftBlock } from "./draft.js";
import { isCreditShaped } from "./sentence-shape.js";

interface Line {
  readonly text: string;
  /** Characters with the indent, without white space at the end. */
  readonly length: number;
  readonly gap: boolean;
}

/** Widths between which files are wrapped by hand or by mail programs. */
const WRAP_LEAST = 50;
const WRAP_MOST = 100;
/** Share of line ends that must be forced by the width before a file counts as wrapped. */
const WRAPPED_SHARE = 0.4;

const BULLET =
  /^(?:[•‣⁃▪▫◦●○■□◆◇➢➤►▸✓✔]\s*|[-–—*·+»]\s+|[-–—](?=\p{Lu})|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S))/u;
const NUMBER = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s/u;

/** Reads a plain text into blocks: paragraphs (wrapped lines joined) and the items of its lists. */
export function readPlainText(text: string): DraftBlock[] {
  const lines = readLines(text);
  const width = wrapWidth(lines);
  return joinLines(lines, width)
    .map(blockOf)
    .filter((block) => block.text !== "");
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const raw of linesOf(text)) {
    const line = cleanBlock(raw);
    if (line === "") {
      gap = true;
      continue;
    }
    lines.push({ text: line, length: raw.trimEnd().length, gap });
    gap = false;
  }
  return lines;
}

/** Gives the width at which a file is wrapped, or 0 where each of its lines is a paragraph of its own. */
function wrapWidth(lines: readonly Line[]): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.length);
  if (width < WRAP_LEAST || width > WRAP_MOST) return 0;
  let ends = 0;
  let forced = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || next.gap) return;
    ends++;
    if (isForced(line, next, width) && !/[.!?:]["”’')]*$/.test(line.text)) forced++;
  });
  return ends > 0 && forced / ends >= WRAPPED_SHARE ? width : 0;
}

/** A line end is forced where the first word of the next line would not have fitted. */
function isForced(line: Line, next: Line, width: number): boolean {
  const word = next.text.indexOf(" ");
  return line.length + 1 + (word < 0 ? next.text.length : word) > width;
}

function joinLines(lines: readonly Line[], width: number): Line[] {
  const joined: { parts: string[]; gap: boolean }[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const open = joined.at(-1);
    const carriesOn =
      width > 0 && before && open && !line.gap && isForced(before, line, width) && !isListed(line, open);
    if (carriesOn) open.parts.push(line.text);
    else joined.push({ parts: [line.text], gap: line.gap });
  });
  return joined.map(({ parts, gap }) => ({ text: join(parts), length: 0, gap }));
}

/** In a list the next item starts a block; elsewhere a dash at the start of a wrapped line is a dash. */
const isListed = (line: Line, open: { readonly parts: readonly string[] }) =>
  BULLET.test(line.text) && BULLET.test(open.parts[0] ?? "");

/** Joins wrapped lines: with a space, but after a hyphen within a word with none ("long-" + "term"). */
function join(parts: readonly string[]): string {
  return parts.reduce((text, part) =>
    /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(part) ? text + part : `${text} ${part}`,
  );
}

function blockOf({ text, gap }: Line): DraftBlock {
  const item = itemOf(text);
  return item === undefined ? { kind: "plain", text, gap } : { kind: "item", text: item, gap };
}

/** Gives an item of a list without its mark; undefined for a line that is none. */
export function itemOf(line: string): string | undefined {
  const bullet = BULLET.exec(line);
  const rest = bullet ? line.slice(bullet[0].length) : "";
  // "(c) 2026" begins like an item of a numbered list, "* Correction: ..." and "- Reuters" like one of a marked list.
  const isCopyright = NUMBER.test(line) && /^\(c\) ?\d/i.test(line);
  return rest === "" || isCopyright || isCreditShaped(rest) || outletOf(rest) ? undefined : rest;
}
