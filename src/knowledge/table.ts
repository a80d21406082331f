import { readFileSync, statSync } from "node:fs";
import { RapporteurError } from "../errors.js";

type Tables = Readonly<Record<string, unknown>>;

let tables: Tables | undefined;

/** The package's root, two levels above this file in `src/` and in `dist/` alike. */
const root = new URL("../../", import.meta.url);

function loadTables(): Tables {
  try {
    // ASCII alone, as scripts/compile-data.mjs writes it.
    tables ??= JSON.parse(readFileSync(new URL("dist/data.json", root), "latin1")) as Tables;
  } catch (cause) {
    throw new RapporteurError("data-missing", "dist/data.json cannot be read", {
      hint: "run `npm run build`: it compiles data/ into dist/data.json",
      cause,
    });
  }
  return tables;
}

/**
 * Declares one table of `data/`, built on first use and kept.
 *
 * @param id path under `data/` without `.yaml`, e.g. "en/cues"
 * @param build turns the parsed YAML into the table that the code asks; throws on data that does not fit
 */
export function table<Raw, T>(id: string, build: (raw: Raw) => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    if (!built) {
      const raw = loadTables()[id];
      if (raw === undefined) throw new RapporteurError("data-missing", `no table "${id}" in data/`);
      built = { value: build(raw as Raw) };
    }
    return built.value;
  };
}

/** Lists the ids of the tables under a folder of `data/`, sorted, e.g. "negotiation/issues". */
export function tablesUnder(folder: string): string[] {
  return Object.keys(loadTables())
    .filter((id) => id.startsWith(`${folder}/`))
    .sort();
}

/** Reads a binary file of `data/`, such as a model's weights. */
export function readDataFile(path: string): Buffer {
  return readFileSync(new URL(`data/${path}`, root));
}

/** Names the reader that this is: another version of the code or of its data can read a report otherwise. */
export function readerStamp(): string {
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
  // Each build writes the data anew.
  const { size, mtimeMs } = statSync(new URL("dist/data.json", root));
  return `${version} ${size} ${Math.round(mtimeMs)}`;
}
