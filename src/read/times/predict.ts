import type { Intake, LanguageBase } from "../../model/index.js";
import { findTimes } from "./times.js";

interface Line {
  readonly id: string;
  readonly text: string;
  /** Day of publication ("document creation time"). */
  readonly dct?: string;
}

/**
 * Turns one line of a labelled set, `{id, text, dct}`, into one of predictions, `{id, timexes}`.
 *
 * @param readLanguage reads the language base; handed in, as it belongs to another layer
 */
export function predictTimes(line: string, readLanguage: (intake: Intake) => LanguageBase): string {
  const { id, text, dct } = JSON.parse(line) as Line;
  const timexes = findTimes(readLanguage(plainIntake(id, text)), dct).map(({ start, end, type, value }) => ({
    start,
    end,
    type,
    value,
  }));
  return JSON.stringify({ id, timexes });
}

function plainIntake(id: string, text: string): Intake {
  const blocks: Intake["blocks"][number][] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim()) blocks.push({ start, end: start + line.length, kind: "paragraph" });
    start += line.length + 1;
  }
  return {
    report: { id, from: id, language: "en", text },
    blocks,
    setApart: [],
    learnt: {},
    diagnostics: [],
    readable: true,
  };
}
