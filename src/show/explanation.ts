import pc from "picocolors";
import { meaningOf } from "../knowledge/meaning.js";
import type { Reading } from "../model/index.js";
import { baseFindingsOf, findingsOf, type LayerFinding } from "./findings.js";
import { plain } from "./plain.js";
import { clip } from "./wrap.js";

/** Renders every finding that covers an offset of a report: what it is, its words, the rule, and the rule's meaning. */
export function renderExplanation(reading: Reading, at: number, options: { readonly colour: boolean }): string {
  const colours = pc.createColors(options.colour);
  const { text, from } = reading.intake.report;
  const covering = [...findingsOf(reading), ...baseFindingsOf(reading)]
    .filter(({ start, end }) => start <= at && at < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const lines = [`${from}, offset ${at}: ${colours.bold(plain(lineAround(text, at)))}`, ""];
  for (const finding of covering) lines.push(...explain(finding, text, colours));
  if (covering.length === 0) lines.push("nothing was found here");
  return `${lines.join("\n")}\n`;
}

function explain(finding: LayerFinding, text: string, colours: ReturnType<typeof pc.createColors>): string[] {
  const { layer, detail, by, start, end } = finding;
  const entry = meaningOf(by);
  const lines = [
    `${colours.cyan(layer)}  ${plain(detail)}`,
    `  words    ${start}-${end}  “${plain(clip(text.slice(start, end), 120))}”`,
    `  rule     ${by}${entry ? `  (data/${entry.table}.yaml, ${entry.id})` : ""}`,
  ];
  if (entry?.meaning !== undefined) lines.push(`  meaning  ${entry.meaning}`);
  if (entry?.examples[0] !== undefined) lines.push(`  example  ${entry.examples[0]}`);
  return [...lines, ""];
}

/** The words around an offset, with the place itself between brackets. */
function lineAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf("\n", at - 1) + 1, at - 30);
  const end = text.indexOf("\n", at);
  const to = Math.min(end < 0 ? text.length : end, at + 30);
  return `${text.slice(from, at)}[${text.slice(at, at + 1)}]${text.slice(at + 1, to)}`;
}
