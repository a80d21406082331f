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
  const head = lines.slice(0, HEAD_LINES).map((line) => {
    const bare = line.replace(/[*_`#>]+/g, "").trim();
    return bare !== "" && readHeadLine(bare) ? `\n${line}\n` : line;
  });
  return [...head, ...lines.slice(HEAD_LINES)].join("\n");
}

const HEAD_LINES = 15;

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
