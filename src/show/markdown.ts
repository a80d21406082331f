import type { Dossier } from "../model/index.js";
import { showMarks } from "./citation-marks.js";
import { type Outline, type OutlineReport, outlineBrief, readsAsProse } from "./outline.js";

/** Renders the brief as Markdown. */
export const renderMarkdown = (dossier: Dossier): string => writeMarkdown(outlineBrief(dossier));

/** Writes an outline as Markdown: prose to be pasted, with numbered citations and the cited sentences by report. */
export function writeMarkdown({ title, standing, sections, reports }: Outline): string {
  const blocks = [`# ${escape(title)}`, `*${escape(standing)}*`];
  for (const { name, sentences, isText } of sections) {
    blocks.push(`## ${escape(name)}`);
    const cited = sentences.map(({ text, citations, detail }) => ({
      text: `${escape(text)} ${showMarks(citations)}`.trimEnd(),
      mark: detail ? "  - " : "- ",
    }));
    blocks.push(
      readsAsProse(name)
        ? cited.map(({ text }) => text).join(" ")
        : isText
          ? cited.map(({ text }) => text).join("\n\n")
          : cited.map(({ mark, text }) => `${mark}${text}`).join("\n"),
    );
  }
  if (reports.length > 0) blocks.push("## Reports", ...reports.map(reportBlock));
  return `${blocks.join("\n\n")}\n`;
}

function reportBlock({ source, details, cited, report }: OutlineReport): string {
  const from = source === report.from ? "" : ` (${code(report.from)})`;
  const head = `**${escape(source)}**${details.map((detail) => `, ${escape(detail)}`).join("")}${from}`;
  const sentences = cited.map(({ number, text }) => `- [${number}] ${escape(text.replace(/\s+/g, " "))}`);
  return sentences.length === 0 ? head : `${head}\n\n${sentences.join("\n")}`;
}

/** Backslashes what Markdown would read as its own, and only that: the prose must stay readable as it is. */
function escape(text: string): string {
  return text
    .replace(/[\\`*~<]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\](?=[(:[])/g, "\\]")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^(?:[#>+-]|\d{1,9}(?=[.)]\s))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Code keeps a path as it is; a path with a backtick in it gets none. */
const code = (path: string): string => (path.includes("`") ? escape(path) : `\`${path}\``);
