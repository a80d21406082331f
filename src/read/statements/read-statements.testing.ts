import type { Attribution, Block, Intake, LanguageBase, Quotation } from "../../model/index.js";
import { readLanguage } from "../language/language.js";
import { findAttributions } from "./attributions.js";
import { findQuotations } from "./quotations.js";

/** Reads the statements of a text whose lines are its blocks: for tests, without entities. */
export function readStatements(text: string): {
  base: LanguageBase;
  quotations: readonly Quotation[];
  attributions: readonly Attribution[];
} {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    blocks.push({ start, end: start + line.length, kind: "paragraph" });
    start += line.length + 1;
  }
  const report = { id: "test", from: "test", language: "en", text };
  const intake: Intake = { report, blocks, setApart: [], learnt: {}, diagnostics: [], readable: true };
  const base = readLanguage(intake);
  const quotations = findQuotations(base);
  const attributions = findAttributions({ ...base, quotations, entities: [], mentions: [] });
  return { base, quotations, attributions };
}

/** An attribution as tests write it. */
export type Row = readonly [kind: "direct" | "indirect" | "mixed", source: string | undefined, content: string];

/** Gives the attributions of a text as rows, in order. */
export function rowsOf(text: string): Row[] {
  const slice = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return readStatements(text).attributions.map((attribution) => [
    attribution.kind,
    attribution.source && slice(attribution.source),
    attribution.content.map(slice).join(" … "),
  ]);
}
