import { personWith } from "./by-id.js";
import type { Source } from "./line.js";

/** Puts the name of who is meant, or what else to call him, before a sentence that does not name him. */
export function named(source: Source, id: string, text: string, as = source.nameOf(id)): string {
  const entry = personWith(source, id) ?? source.dossier.parties.find((p) => p.id === id);
  const names = [entry?.name ?? "", ...(entry?.aliases ?? [])];
  return names.some((n) => n !== "" && text.includes(n)) ? text : `${as}: ${text}`;
}
