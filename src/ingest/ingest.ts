import { createHash } from "node:crypto";
import { RapporteurError } from "../errors.js";
import type { Diagnostic, Intake } from "../model/index.js";

/** Takes in one file: its reports, each with its blocks and what was learnt. */
export async function ingest(
  input: { readonly from: string; readonly bytes: Uint8Array },
  _options: object = {},
): Promise<{ intakes: Intake[]; diagnostics: Diagnostic[] }> {
  const lines = new TextDecoder().decode(input.bytes).normalize("NFC").split(/\s*\n\s*/);
  const text = lines.filter((line) => line !== "").join("\n");
  if (text === "") throw new RapporteurError("empty", `${input.from} is empty`);
  const id = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const report = { id, from: input.from, language: "en", text };
  return {
    intakes: [{ report, blocks: [], setApart: [], learnt: {}, diagnostics: [], readable: true }],
    diagnostics: [],
  };
}
