import pc from "picocolors";
import type { Dossier } from "../model/index.js";
import { showMarks } from "./citation-marks.js";
import { type OutlineReport, outlineBrief, readsAsProse } from "./outline.js";
import { plain } from "./plain.js";
import { wrap } from "./wrap.js";

/** Renders the brief for a terminal: wrapped, with numbered citations and a list of the reports behind them. */
export function renderText(dossier: Dossier, options: { readonly width?: number; readonly colour?: boolean }): string {
  const { width = 80, colour = false } = options;
  const colours = pc.createColors(colour);
  const brief = outlineBrief(dossier);
  const lines = [...wrap(plain(brief.title), width).map(colours.bold), colours.dim(brief.standing)];
  for (const { name, sentences } of brief.sections) {
    lines.push("", colours.bold(plain(name).toUpperCase()));
    const cited = sentences.map(({ text, citations, detail }) => ({
      text: `${plain(text)} ${colours.cyan(showMarks(citations))}`.trimEnd(),
      indent: detail ? { first: "      – ", rest: "        " } : { first: "  • ", rest: "    " },
    }));
    const prose = cited.map(({ text }) => text).join(" ");
    if (readsAsProse(name)) lines.push(...wrap(prose, width, { first: "  ", rest: "  " }));
    else for (const { text, indent } of cited) lines.push(...wrap(text, width, indent));
  }
  lines.push("", colours.bold("REPORTS"));
  for (const report of brief.reports) lines.push(...reportLines(report, width, colours));
  return `${lines.join("\n")}\n`;
}

function reportLines(
  { source, details, cited }: OutlineReport,
  width: number,
  colours: ReturnType<typeof pc.createColors>,
): string[] {
  const head = [colours.bold(plain(source)), ...details.map(plain)].join(", ");
  const lines = wrap(head, width, { first: "  ", rest: "    " });
  for (const { number, text } of cited) {
    const mark = `${" ".repeat(Math.max(0, 5 - String(number).length))}[${number}] `;
    lines.push(...wrap(plain(text), width, { first: mark, rest: " ".repeat(mark.length) }));
  }
  return [...lines, ""].slice(0, cited.length > 0 ? undefined : -1);
}
