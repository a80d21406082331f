import type { Dossier } from "../model/index.js";

/** Renders the dossier as JSON: two spaces, a line break at the end, keys in the order of `keysOf`. */
export function renderJson(dossier: Dossier): string {
  return `${JSON.stringify(dossier, null, 2)}\n`;
}
