import MarkdownIt from "markdown-it";
import type { LearntFrom } from "../../model/index.js";
import { type Draft, draftOf, type HeadFields } from "../draft.js";
import { readHeadLine } from "../head-lines.js";
import { readPageBlocks } from "../html/page-blocks.js";
import { headOfFields } from "../records/record-head.js";

/** Reads a Markdown file: its front matter as the head, its blocks as they are marked. */
export function readMarkdown(text: string, from: string): Draft {
  const { matter, body } = splitFrontMatter(text);
  const { head, learnt } = headOf(matter);
  // HTML in Markdown is text of pages that were converted badly: let its elements count, not their marks.
  const html = new MarkdownIt({ html: true, linkify: false, breaks: false }).render(apart(body));
  const blocks = readPageBlocks(html)?.blocks ?? [];
  return draftOf(from, blocks, { head, learnt });
}

/** Lines of the head stand one below the other without a blank line: Markdown would join them. */
function apart(body: string): string {
  const lines = body.split("\n");
  const width = Math.max(0, ...lines.map((line) => line.length));
  const head = lines.slice(0, HEAD_LINES).map((line, i) => {
    const bare = line.replace(/[*_`#>]+/g, "").trim();
    const stands = bare !== "" && (readHeadLine(bare) !== undefined || isCutByHand(line, lines[i + 1] ?? "", width));
    return stands ? `\n${line}\n` : line;
  });
  return [...head, ...lines.slice(HEAD_LINES)].join("\n");
}

const HEAD_LINES = 15;
/** A longer line is a paragraph. */
const LINE_MOST = 120;

/** A line that ends before the width of the file made it: the first word of the next would have fitted. */
function isCutByHand(line: string, next: string, width: number): boolean {
  if (!/^[*_]{0,3}[\p{L}\p{N}“"‘]/u.test(line) || /^\s*$/.test(next) || line.length > LINE_MOST) return false;
  // A mark of emphasis that is opened here and closed below holds the lines together.
  if ((line.match(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/g)?.length ?? 0) % 2 === 1) return false;
  return line.length + 1 + (next.split(" ")[0]?.length ?? 0) <= width && !/^(?:[-=]{3,}|[-*+>#|] ?)/.test(next);
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,8000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

function splitFrontMatter(text: string): { matter: string; body: string } {
  const clean = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const match = FRONT_MATTER.exec(clean);
  return match ? { matter: match[1] ?? "", body: clean.slice(match[0].length) } : { matter: "", body: clean };
}

/** Reads "key: value" lines; values may be quoted. Lists and deeper structure are left out. */
function headOf(matter: string): { head: HeadFields; learnt: LearntFrom } {
  const fields: Record<string, unknown> = {};
  for (const line of matter.split("\n")) {
    const match = /^([A-Za-z_-]{2,30}):\s+(.{1,500})$/.exec(line);
    if (match?.[1] && match[2]) fields[match[1].toLowerCase()] = match[2].trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return headOfFields(fields, "front-matter");
}
