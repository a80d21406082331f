import { plainIntake } from "../src/app/plain-intake.js";
import type { Reading, Span } from "../src/model/index.js";
import { read } from "../src/read/read.js";

/** Reads a text of the test's own, published on a Wednesday in May 2026 unless told otherwise. */
export function readText(text: string, published = "2026-05-13"): Reading {
  return read(plainIntake("test", text, published));
}

/** Gives the words of a span. */
export const words = (reading: Reading, span: Span | undefined): string =>
  span ? reading.intake.report.text.slice(span.start, span.end) : "";

/** Gives the name of an entity. */
export const nameOf = (reading: Reading, index: number | undefined): string =>
  reading.entities[index ?? -1]?.name ?? "-";
