import pc from "picocolors";
import type { Block, Intake, Reading } from "../model/index.js";
import { showPublished } from "./dates.js";
import { findingsOf, type LayerFinding, layerNames } from "./findings.js";
import { plain } from "./plain.js";
import { clip, wrap } from "./wrap.js";

/** How a reading is shown; `layers` names the only ones to show. */
export interface ReadingOptions {
  readonly width: number;
  readonly colour: boolean;
  readonly layers?: readonly string[];
}

type Colours = ReturnType<typeof pc.createColors>;

/** Columns that a layer's name takes. */
const LAYER_WIDTH = 13;

/**
 * Renders one report, block by block, with what was found in each listed below it: layer, words, what was made of them,
 * and the rule. What was set apart from the report and the doubts about it stand at the end.
 */
export function renderReading(reading: Reading, options: ReadingOptions): string {
  const colours = pc.createColors(options.colour);
  const { intake, diagnostics } = reading;
  const layers: readonly string[] = options.layers ?? layerNames;
  const found = findingsOf(reading).filter(({ layer }) => layers.includes(layer));
  const lines = headOf(intake, colours);
  let next = 0;
  for (const block of intake.blocks) {
    lines.push("", ...blockLines(intake.report.text, block, options.width, colours));
    for (let one = found[next]; one && one.start < block.end; one = found[++next]) {
      lines.push(findingLine(one, intake.report.text, colours));
    }
  }
  lines.push(
    ...listed(
      "Set apart",
      intake.setApart.map(({ text, by }) => `${clip(text, 60)}  ${colours.dim(by)}`),
    ),
  );
  lines.push(
    ...listed(
      "Doubts",
      diagnostics.map(({ message, by }) => `${message}  ${colours.dim(by)}`),
    ),
  );
  return `${lines.join("\n")}\n`;
}

function headOf({ report, learnt }: Intake, colours: Colours): string[] {
  const published = showPublished(report.published);
  const fields: [string, string | undefined, string | undefined][] = [
    ["outlet", report.outlet, learnt.outlet],
    ["byline", report.byline, learnt.byline],
    ["dateline", report.dateline, learnt.dateline],
    ["published", published, learnt.published],
    ["language", report.language, learnt.language],
  ];
  return [
    colours.bold(plain(report.title ?? report.from)),
    `${report.from}  ${colours.dim(report.id)}`,
    ...fields.flatMap(([name, value, by]) =>
      value === undefined
        ? []
        : [`${name.padEnd(10)} ${plain(value)}${by === undefined ? "" : `  ${colours.dim(by)}`}`],
    ),
  ];
}

function blockLines(text: string, { start, end, kind }: Block, width: number, colours: Colours): string[] {
  const words = wrap(plain(text.slice(start, end)), width);
  const mark = kind === "paragraph" ? "" : `  ${colours.dim(`(${kind})`)}`;
  return words.map((line, i) => (i === words.length - 1 ? line + mark : line));
}

function findingLine({ layer, start, end, detail, by }: LayerFinding, text: string, colours: Colours): string {
  const words = plain(clip(text.slice(start, end), 48));
  return `  ${colours.cyan(layer.padEnd(LAYER_WIDTH))} “${words}”  ${plain(detail)}  ${colours.dim(by)}`;
}

const listed = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", `${heading}:`, ...lines.map((line) => `  ${line}`)];
