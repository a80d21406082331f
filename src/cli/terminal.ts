import { RapporteurError } from "../errors.js";

/** Tells how wide standard output is and whether it shows colours: 80 columns and none where it is not a terminal. */
export function terminal(): { readonly width: number; readonly colour: boolean } {
  if (!process.stdout.isTTY) return { width: 80, colour: false };
  return {
    width: Math.min(Math.max(process.stdout.columns ?? 80, 40), 100),
    colour: process.env["NO_COLOR"] === undefined,
  };
}

/**
 * Keeps bytes that are no text off the screen.
 *
 * @throws RapporteurError "usage"
 */
export function checkTerminal(format: string, out: string | undefined): void {
  if (format !== "docx" || out !== undefined || !process.stdout.isTTY) return;
  throw new RapporteurError("usage", "docx is no text to be read here", { hint: "add --out FILE.docx" });
}
