import { assemble, type Dossier, ingest, link, readAll } from "../src/index.js";

/** Makes the dossier of texts of the test's own. */
export async function makeDossier(texts: readonly string[]): Promise<Dossier> {
  const taken = await Promise.all(
    texts.map((text, i) => ingest({ from: `report-${i + 1}.txt`, bytes: new TextEncoder().encode(text) })),
  );
  return assemble(link(readAll(taken.flatMap(({ intakes }) => intakes))));
}

/** Gives the disagreements of texts of the test's own, "kind: value / value", the values in the order of the alphabet. */
export async function tellDisagreements(...texts: string[]): Promise<string[]> {
  const { disagreements } = await makeDossier(texts);
  return disagreements.map(
    (d) =>
      `${d.kind}: ${d.sides
        .map((s) => s.value)
        .sort()
        .join(" / ")}`,
  );
}

/** The sides of each disagreement of a set, each with the reports that it cites, in the order in which they are given. */
export async function tellSides(...texts: string[]): Promise<string[]> {
  const { disagreements, reports } = await makeDossier(texts);
  const number = new Map(reports.map(({ id, from }) => [id, from.match(/\d+/)?.[0]]));
  return disagreements.map(
    (d) =>
      `${d.kind}: ${d.sides
        .map((s) => `${s.value} [${[...new Set(s.evidence.map((e) => number.get(e.report)))].sort().join(" ")}]`)
        .sort()
        .join(" / ")}`,
  );
}
