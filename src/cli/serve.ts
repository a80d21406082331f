import { readdir } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Source } from "../app/gather.js";
import { makeDossier } from "../app/make-dossier.js";
import { RapporteurError } from "../errors.js";
import type { NamedRecord } from "../server/records.js";
import { startServer } from "../server/server.js";
import { exit } from "./exit.js";
import { findSources } from "./sources.js";
import { tell, tellFailures } from "./tell.js";

/** The examples that come with the package. */
const EXAMPLES = fileURLToPath(new URL("../../examples", import.meta.url));

/** Makes records in memory, serves them as pages on this machine until interrupted, and gives the exit code. */
export async function serve(
  paths: readonly string[],
  options: { readonly examples?: boolean; readonly port: number },
): Promise<number> {
  const records: NamedRecord[] = [];
  if (paths.length > 0) records.push(await makeRecord(nameOf(paths[0] ?? ""), await findSources(paths)));
  if (options.examples) records.push(...(await makeExamples()));
  if (records.length === 0) {
    throw new RapporteurError("usage", "nothing to serve", { hint: "name files or a directory, or add --examples" });
  }
  const running = await startServer(records, options.port);
  process.stdout.write(`${running.url}\n`);
  tell(`${records.length} ${records.length === 1 ? "record" : "records"} served on this machine; Ctrl-C stops`);
  await interrupted();
  await running.close();
  return exit.done;
}

async function makeExamples(): Promise<NamedRecord[]> {
  const folders = await readdir(EXAMPLES, { withFileTypes: true }).catch(() => []);
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const records: NamedRecord[] = [];
  for (const name of names.sort()) {
    const sources = await findSources([join(EXAMPLES, name, "reports")]);
    // As in the golden records: where the package lies is nobody's business.
    const named = sources.map((source) => ({ ...source, from: relative(join(EXAMPLES, name), source.from) }));
    records.push(await makeRecord(name, named));
  }
  return records;
}

async function makeRecord(name: string, sources: readonly Source[]): Promise<NamedRecord> {
  const { dossier, failures } = await makeDossier(sources);
  tellFailures(failures);
  return { name, dossier };
}

/** A path of a page: letters, digits and hyphens. */
const nameOf = (path: string): string =>
  basename(resolve(path))
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "") || "record";

const interrupted = (): Promise<void> =>
  new Promise((done) => {
    process.once("SIGINT", () => done());
    process.once("SIGTERM", () => done());
  });
