// The records that pages are tried over: those of the examples, and a library that got one of them report by report.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inventedReport } from "../../bench/invented.mjs";
import { openLibrary } from "../../dist/app/library/open-library.js";
import { assemble, link, readAll } from "../../dist/index.js";
import { ingest } from "../../dist/ingest/ingest.js";
import { openAdding } from "../../dist/server/adding/adding.js";
import { apiListener } from "../../dist/server/api/listener.js";
import { libraryShelf } from "../../dist/server/library-shelf.js";
import { startServer } from "../../dist/server/server.js";
import { openRecord } from "../../dist/web/record.js";

const EXAMPLES = fileURLToPath(new URL("../../examples", import.meta.url));

/** Opens the records of the examples that are named, or of all. */
export const exampleRecords = (slugs = []) =>
  readdirSync(EXAMPLES)
    .filter((slug) => existsSync(join(EXAMPLES, slug, "dossier.json")) && (slugs.length === 0 || slugs.includes(slug)))
    .map((slug) => openRecord(slug, JSON.parse(readFileSync(join(EXAMPLES, slug, "dossier.json"), "utf8"))));

/** Makes the record of a process of many invented reports. */
export async function inventedRecord(size) {
  const lines = Array.from({ length: size }, (_, i) => JSON.stringify(inventedReport(i, size))).join("\n");
  const { intakes } = await ingest({ from: "invented.jsonl", bytes: new TextEncoder().encode(lines) });
  return openRecord("many", assemble(link(readAll(intakes))));
}

/** Serves a library with the reports of an example, a day apart, and records beside it. */
export async function serveAll(slug, records) {
  let now = Date.parse("2026-11-24T08:00:00Z");
  const home = mkdtempSync(join(tmpdir(), "rapporteur-pages-"));
  const path = join(home, "library.db");
  const library = await openLibrary(path, () => new Date(now));
  const folder = join(EXAMPLES, slug, "reports");
  for (const name of readdirSync(folder).sort()) {
    await library.takeIn([{ from: name, load: async () => readFileSync(join(folder, name)) }]);
    library.catchUp();
    now += 86_400_000;
  }
  const shelf = libraryShelf(library, records);
  const adding = openAdding({ library: path, version: "0", allowed: [] });
  const running = await startServer(shelf, 0, { adding, api: apiListener(library, "0") });
  const close = async () => {
    await running.close();
    library.close();
    rmSync(home, { recursive: true });
  };
  return { url: running.url, kept: library.processes()[0].id, shelf, close };
}
