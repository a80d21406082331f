import { RapporteurError } from "../errors.js";
import type { Dossier } from "../model/index.js";
import { type Format, render } from "../show/render.js";
import { exit } from "./exit.js";
import { withLibrary } from "./library-path.js";
import { writeAtomically } from "./output.js";
import { checkTerminal, terminal } from "./terminal.js";

/** The options of `rapporteur show`, as the command line gives them. */
export interface ShowOptions {
  readonly library?: string;
  readonly format?: Format;
  readonly section?: string;
  readonly out?: string;
}

/** Shows the dossier of a process as it stands in the library. */
export async function show(name: string, options: ShowOptions): Promise<number> {
  const { format = "text", section, out } = options;
  checkTerminal(format, out);
  const dossier = await withLibrary(options, (library) => {
    const { id, title } = library.process(name);
    const found = library.dossier(id);
    if (!found)
      throw new RapporteurError("not-found", `the dossier of ${title || id} is not made yet`, {
        hint: "`rapporteur add` or `rapporteur rebuild` makes it",
      });
    return found;
  });
  const text = await write(dossier, format, section, out);
  if (out === undefined) process.stdout.write(text);
  else await writeAtomically(out, text);
  return exit.done;
}

async function write(
  dossier: Dossier,
  format: Format,
  section: string | undefined,
  out: string | undefined,
): Promise<string | Uint8Array> {
  const options = { ...(out === undefined ? terminal() : {}), ...(section === undefined ? {} : { section }) };
  if (section === undefined || format === "csv") return render(dossier, format, options);
  if (format === "json") return `${JSON.stringify(partOf(dossier, section), null, 2)}\n`;
  return render(withBriefOf(dossier, section), format, options);
}

function partOf(dossier: Dossier, section: string): unknown {
  const part = Object.entries(dossier).find(([name]) => name === section);
  if (part) return part[1];
  throw noSection(
    section,
    Object.keys(dossier).filter((name) => name !== "schema"),
  );
}

/** Leaves of the brief the sections whose name begins so. */
function withBriefOf(dossier: Dossier, section: string): Dossier {
  const asked = section.toLowerCase();
  const brief = dossier.brief.filter((line) => line.section.toLowerCase().startsWith(asked));
  if (brief.length === 0) throw noSection(section, new Set(dossier.brief.map((line) => line.section)));
  return { ...dossier, brief };
}

const noSection = (section: string, names: Iterable<string>): RapporteurError =>
  new RapporteurError("usage", `there is no section "${section}"`, {
    hint: `the sections are ${[...names].join(", ")}`,
  });
