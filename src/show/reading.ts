import pc from "picocolors";
import type { Reading } from "../model/index.js";
import { findingsOf, layerNames } from "./findings.js";
import { clip } from "./wrap.js";

/** How a reading is shown; `layers` names the only ones to show. */
export interface ReadingOptions {
  readonly width: number;
  readonly colour: boolean;
  readonly layers?: readonly string[];
}

/** Renders one report, block by block, with what was found in each listed below it. */
export function renderReading(reading: Reading, options: ReadingOptions): string {
  const colours = pc.createColors(options.colour);
  const { report, blocks } = reading.intake;
  const layers: readonly string[] = options.layers ?? layerNames;
  const found = findingsOf(reading).filter(({ layer }) => layers.includes(layer));
  const lines = [colours.bold(report.title ?? report.from)];
  for (const block of blocks) {
    lines.push(report.text.slice(block.start, block.end));
    for (const f of found.filter(({ start }) => start >= block.start && start < block.end)) {
      lines.push(`  ${f.layer}  ${clip(report.text.slice(f.start, f.end), 60)}  ${f.detail}  ${f.by}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
