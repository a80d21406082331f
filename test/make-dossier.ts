import { assemble, type Dossier, ingest, link, readAll } from "../src/index.js";

/** Makes the dossier of texts of the test's own. */
export async function makeDossier(texts: readonly string[]): Promise<Dossier> {
  const taken = await Promise.all(
    texts.map((text, i) => ingest({ from: `report-${i + 1}.txt`, bytes: new TextEncoder().encode(text) })),
  );
  return assemble(link(readAll(taken.flatMap(({ intakes }) => intakes))));
}
