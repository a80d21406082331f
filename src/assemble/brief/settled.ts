import { type Dossier, once, type Standing } from "../../model/index.js";

/** Tells whether an entry takes a side in a disagreement that a report has settled for another: what it says does not stand. */
export function isLost(dossier: Dossier, { standing }: { readonly standing: Standing }): boolean {
  const closed = settledIn(dossier);
  return (standing.disputes ?? []).some(({ disagreement, side }) => side > 0 && closed.has(disagreement));
}

const settledIn = once(
  ({ disagreements }: Dossier): ReadonlySet<string> =>
    new Set(disagreements.flatMap(({ id, settled }) => (settled === undefined ? [] : id))),
);
