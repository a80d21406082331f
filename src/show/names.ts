import type { Dossier } from "../model/index.js";

/** Gives the name of a party or person by its id; an id that nobody has stands for itself. */
export function namesOf(dossier: Dossier): (id: string) => string {
  const names = new Map([...dossier.parties, ...dossier.people].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
