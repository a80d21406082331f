import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../app/gather.js";
import { RapporteurError } from "../errors.js";

/** More than any report: a file above this is a mistake, and would only fill the memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What is taken from a directory; a file that is named by itself is always tried. */
const REPORT_FILE = /\.(?:txt|text|md|markdown|html?|xhtml|pdf|docx|jsonl?|ndjson)$/i;

/**
 * Finds the sources that paths name: files, directories with all below them (sorted; dot files and files of other kinds
 * left out), "-" for standard input. A path that does not exist is a source that fails when it is loaded.
 *
 * @throws RapporteurError "no-reports" where there is not one
 */
export async function findSources(paths: readonly string[]): Promise<Source[]> {
  const sources = paths.flatMap(sourcesOf);
  const once = [...new Map(sources.map((source) => [source.from, source])).values()];
  if (once.length > 0) return once;
  throw new RapporteurError("no-reports", `no reports in ${paths.join(", ")}`, {
    hint: "a directory is searched for .txt .md .html .pdf .docx .json .jsonl files",
  });
}

function sourcesOf(path: string): Source[] {
  if (path === "-") return [{ from: "-", load: () => readStream(process.stdin, "standard input") }];
  if (!isDirectory(path)) return [fileSource(path)];
  const entries = readdirSync(path, { withFileTypes: true });
  const found: Source[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const inside = join(path, entry.name);
    if (entry.isDirectory()) found.push(...sourcesOf(inside));
    else if (REPORT_FILE.test(entry.name)) found.push(fileSource(inside));
  }
  return found;
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const fileSource = (path: string): Source => ({ from: path, load: () => loadFile(path) });

async function loadFile(path: string): Promise<Uint8Array> {
  try {
    return readFile(path);
  } catch (cause) {
    if (cause instanceof RapporteurError) throw cause;
    throw new RapporteurError("unreadable", `${path} cannot be opened: ${reasonOf(cause)}`, {
      cause,
      ...(/^https?:/.test(path) ? { hint: "rapporteur reads files: save the page first, then name the file" } : {}),
    });
  }
}

/** In pieces, as what is no plain file does not say how large it is; and at once, as waiting for one takes longer than reading. */
function readFile(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const gathered = new Gathered(path);
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const length = readSync(file, piece);
      if (length === 0) return gathered.all();
      gathered.add(piece.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}

const PIECE = 64 * 1024;

async function readStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const gathered = new Gathered(name);
  for await (const piece of stream) gathered.add(piece);
  return gathered.all();
}

/** What was read so far. */
class Gathered {
  readonly #pieces: Uint8Array[] = [];
  readonly #name: string;
  #size = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > MAX_BYTES) {
      throw new RapporteurError("too-large", `${this.#name} is larger than ${MAX_BYTES / 1024 / 1024} MB`, {
        hint: "a report is a few kilobytes: split an archive into files or JSON Lines of a smaller size",
      });
    }
    this.#pieces.push(piece);
  }

  all = (): Uint8Array => Buffer.concat(this.#pieces);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "no permission to read it",
  EISDIR: "it is a directory",
};

function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? message;
}
