import { extname, join } from "node:path";
import { type Made, makeDossier } from "../app/make-dossier.js";
import { RapporteurError } from "../errors.js";
import type { Dossier } from "../model/index.js";
import { type Format, formats, render } from "../show/render.js";
import { exit } from "./exit.js";
import { makeFolder, writeAtomically } from "./output.js";
import { startProgress } from "./progress.js";
import { findSources } from "./sources.js";
import { tell, tellFailures, tellNotes } from "./tell.js";
import { checkTerminal, terminal } from "./terminal.js";

/** The options of `rapporteur brief`, as the command line gives them. */
export interface BriefOptions {
  readonly format?: Format;
  readonly out?: string;
  readonly asOf?: string;
  readonly title?: string;
  readonly section?: string;
  readonly verbose?: boolean;
}

/** Makes the record of the reports that paths name, prints or writes it, and gives the exit code. */
export async function brief(paths: readonly string[], options: BriefOptions): Promise<number> {
  const format = options.format ?? formatOf(options.out);
  await checkOptions(format, options);
  const made = await make(paths, options);
  await put(made.dossier, format, options);
  tellFailures(made.failures);
  tellNotes(made.notes, options.verbose ?? false);
  if (options.verbose && made.setApart > 0) tell(`lines set apart that are no part of a report: ${made.setApart}`);
  return made.failures.length + made.unread.length > 0 ? exit.partly : exit.done;
}

async function make(paths: readonly string[], options: BriefOptions): Promise<Made> {
  const { asOf, title } = options;
  const progress = startProgress();
  try {
    return await makeDossier(await findSources(paths), {
      ...(asOf === undefined ? {} : { asOf }),
      ...(title === undefined ? {} : { title }),
      onProgress: progress.show,
    });
  } catch (error) {
    progress.clear();
    if (error instanceof RapporteurError && Array.isArray(error.cause)) tellFailures(error.cause);
    throw error;
  } finally {
    progress.clear();
  }
}

/** The format that a file name asks for; a name without a known ending gets the text. */
function formatOf(out: string | undefined): Format {
  const ending = extname(out ?? "").slice(1);
  return formats.find((format) => format === ending) ?? (ending === "htm" ? "html" : "text");
}

/** Refuses what cannot be done before the work, not after it. */
async function checkOptions(format: Format, { out, section }: BriefOptions): Promise<void> {
  checkTerminal(format, out);
  if (section !== undefined && format !== "csv") {
    throw new RapporteurError("usage", `--section ${section} goes with --format csv only`);
  }
  if (format === "csv" && section === undefined && out === undefined) {
    throw new RapporteurError("usage", "csv is a file a section: standard output takes one", {
      hint: "add --section statements, say, or --out FOLDER for all of them",
    });
  }
  if (format === "csv" && section === undefined && extname(out ?? "") === ".csv") {
    throw new RapporteurError("usage", `${out} is one file, and csv is a file a section`, {
      hint: "add --section statements, say, or name a folder",
    });
  }
  if (section !== undefined) (await import("../show/csv.js")).checkSection(section);
}

async function put(dossier: Dossier, format: Format, { out, section }: BriefOptions): Promise<void> {
  if (format === "csv" && section === undefined && out !== undefined) return putSections(dossier, out);
  const text = await render(dossier, format, {
    ...(out === undefined ? terminal() : {}),
    ...(section === undefined ? {} : { section }),
  });
  if (out === undefined) process.stdout.write(text);
  else await writeAtomically(out, text);
}

async function putSections(dossier: Dossier, folder: string): Promise<void> {
  const { csvSections } = await import("../show/csv.js");
  await makeFolder(folder);
  for (const section of csvSections) {
    await writeAtomically(join(folder, `${section}.csv`), await render(dossier, "csv", { section }));
  }
}
