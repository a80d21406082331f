import { readdir } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Source } from "../app/gather.js";
import { makeDossier } from "../app/make-dossier.js";
import { RapporteurError } from "../errors.js";
import { type ServerOptions, startServer } from "../server/server.js";
import { openRecord, type WebRecord } from "../web/record.js";
import { type Shelf, shelfOf } from "../web/shelf.js";
import { bringUp } from "./add.js";
import { exit } from "./exit.js";
import { deliverOften } from "./hooks.js";
import { withLibrary } from "./library-path.js";
import { findSources } from "./sources.js";
import { tell, tellFailures } from "./tell.js";
import { version } from "./version.js";

/** The examples that come with the package. */
const EXAMPLES = fileURLToPath(new URL("../../examples", import.meta.url));

/** The options of `rapporteur serve`, as the command line gives them. */
export interface ServeOptions {
  readonly examples?: boolean;
  /** True without a file: the library where it is by default. */
  readonly library?: string | true;
  readonly port: number;
  readonly host?: string;
  readonly token?: string;
  /** Hosts and networks that pages may be fetched from although they are no public ones. */
  readonly allow?: readonly string[];
}

/** Makes records in memory, or opens a library, serves them as pages until interrupted, and gives the exit code. */
export async function serve(paths: readonly string[], options: ServeOptions): Promise<number> {
  checkDoor(options);
  if (options.library === undefined) return serveShelf(shelfOf(await makeRecords(paths, options)), options);
  const named = options.library === true ? {} : { library: options.library };
  return withLibrary(named, async (library) => {
    const { apiListener } = await import("../server/api/listener.js");
    bringUp(library);
    const { libraryShelf } = await import("../server/library-shelf.js");
    const shelf = libraryShelf(library, await makeRecords(paths, options));
    const { openAdding } = await import("../server/adding/adding.js");
    const settings = { library: library.path, version: version(), allowed: options.allow ?? [] };
    const hooks = deliverOften(library);
    return serveShelf(shelf, options, { api: apiListener(library, version()), adding: openAdding(settings) }).finally(
      () => hooks.stop(),
    );
  });
}

/** Who is not on this machine has to know something. */
function checkDoor({ host, token }: ServeOptions): void {
  if (host === undefined || /^(?:127\.0\.0\.1|localhost|::1)$/.test(host) || (token ?? "").length >= LONG_ENOUGH)
    return;
  throw new RapporteurError(
    "usage",
    `--host ${host} lets others ask: that needs a --token of ${LONG_ENOUGH} signs or more`,
    {
      hint: "RAPPORTEUR_TOKEN in the environment does as well, and does not show in the list of processes",
    },
  );
}

const LONG_ENOUGH = 16;

async function makeRecords(paths: readonly string[], { examples, library }: ServeOptions): Promise<WebRecord[]> {
  const records: WebRecord[] = [];
  if (paths.length > 0) records.push(await makeRecord(nameOf(paths[0] ?? ""), await findSources(paths)));
  if (examples) records.push(...(await makeExamples()));
  if (records.length > 0 || library !== undefined) return records;
  throw new RapporteurError("usage", "nothing to serve", {
    hint: "name files or a directory, or add --examples or --library",
  });
}

async function serveShelf(
  shelf: Shelf,
  { port, host, token }: ServeOptions,
  served: Pick<ServerOptions, "api" | "adding"> = {},
): Promise<number> {
  const door = { ...(host === undefined ? {} : { host }), ...(token === undefined ? {} : { token }) };
  const running = await startServer(shelf, port, { ...served, ...door });
  process.stdout.write(`${running.url}\n`);
  tell(`${prepared(shelf)} served; Ctrl-C stops`);
  await interrupted();
  await running.close();
  return exit.done;
}

/** Has each record make its indexes when there is time, and counts them; none is held longer than the shelf holds it. */
function prepared(shelf: Shelf): string {
  const records = shelf.list();
  for (const record of records) setImmediate(record.prepare);
  return `${records.length} ${records.length === 1 ? "record" : "records"}`;
}

async function makeExamples(): Promise<WebRecord[]> {
  const folders = await readdir(EXAMPLES, { withFileTypes: true }).catch(() => []);
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const records: WebRecord[] = [];
  for (const name of names.sort()) {
    const sources = await findSources([join(EXAMPLES, name, "reports")]);
    // As in the golden records: where the package lies is nobody's business.
    const named = sources.map((source) => ({ ...source, from: relative(join(EXAMPLES, name), source.from) }));
    records.push(await makeRecord(name, named));
  }
  return records;
}

async function makeRecord(name: string, sources: readonly Source[]): Promise<WebRecord> {
  const { dossier, failures } = await makeDossier(sources);
  tellFailures(failures);
  return openRecord(name, dossier);
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
