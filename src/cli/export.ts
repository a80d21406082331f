import { once } from "node:events";
import type { Library } from "../app/library/open-library.js";
import { RapporteurError } from "../errors.js";
import { exit } from "./exit.js";
import { withLibrary } from "./library-path.js";

/** The options of `rapporteur export`, as the command line gives them. */
export interface ExportOptions {
  readonly library?: string;
  readonly what: string;
  readonly format: "jsonl" | "json" | "csv";
}

/** Prints all entries of a kind, of one process or of the whole library, each with its process. */
export function exportEntries(name: string | undefined, options: ExportOptions): Promise<number> {
  return withLibrary(options, async (library) => {
    const asked = name === undefined ? library.processes(0, Number.MAX_SAFE_INTEGER) : [library.process(name)];
    const write = await writerOf(options);
    let first = true;
    for (const { id } of asked) {
      for (const part of write.of(library, id, first))
        if (!process.stdout.write(part)) await once(process.stdout, "drain");
      first = false;
    }
    process.stdout.write(write.end());
    return exit.done;
  });
}

interface Writer {
  of(library: Library, process: string, first: boolean): Iterable<string>;
  /** What closes it. */
  end(): string;
}

async function writerOf({ what, format }: ExportOptions): Promise<Writer> {
  if (format !== "csv") return jsonWriter(what, format);
  const { checkSection, renderCsv } = await import("../show/csv.js");
  checkSection(what);
  return {
    of(library, process, first) {
      const dossier = library.dossier(process);
      return dossier ? [renderCsv(dossier, what, { lead: ["process", process], header: first })] : [];
    },
    end: () => "",
  };
}

function jsonWriter(what: string, format: "json" | "jsonl"): Writer {
  let begun = false;
  return {
    *of(library, process) {
      for (const entry of entriesOf(library, process, what)) {
        const line = JSON.stringify({ process, ...entry });
        yield format === "jsonl" ? `${line}\n` : `${begun ? ",\n" : "[\n"}${line}`;
        begun = true;
      }
    },
    end: () => (format === "jsonl" ? "" : begun ? "\n]\n" : "[]\n"),
  };
}

function entriesOf(library: Library, process: string, what: string): readonly object[] {
  const dossier = library.dossier(process);
  if (!dossier) return [];
  const list = Object.entries(dossier).find(([name]) => name === what)?.[1] as unknown;
  if (Array.isArray(list)) return list as object[];
  const names = Object.entries(dossier).flatMap(([name, value]) => (Array.isArray(value) ? [name] : []));
  throw new RapporteurError("usage", `there are no "${what}"`, { hint: `there are ${names.join(", ")}` });
}
