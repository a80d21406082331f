import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Library } from "../app/library/open-library.js";
import { RapporteurError } from "../errors.js";
import { exit } from "./exit.js";
import { withLibrary } from "./library-path.js";
import { makeFolder } from "./output.js";
import { tell } from "./tell.js";

interface Options {
  readonly library?: string;
}

/** Writes a copy of the library as it stands; it appears under its name when it is whole. */
export function backup(file: string, options: Options & { readonly force?: boolean }): Promise<number> {
  const target = resolve(file);
  if (existsSync(target) && !options.force)
    throw new RapporteurError("usage", `${file} is there already`, { hint: "name another file, or add --force" });
  return withLibrary(options, async (library) => {
    await makeFolder(dirname(target));
    const draft = join(dirname(target), `.backup-${process.pid}.db`);
    try {
      library.backup(draft);
      await rename(draft, target);
    } finally {
      await rm(draft, { force: true });
    }
    tell(`the library is copied to ${file}`);
    return exit.done;
  });
}

/** Examines the library and tells what is wrong with it. */
export async function doctor(options: Options): Promise<number> {
  try {
    return await withLibrary(options, examined);
  } catch (error) {
    if (!(error instanceof RapporteurError) || error.code !== "library-broken") throw error;
    process.stdout.write(`wrong: ${error.message}\nput a backup in its place\n`);
    return exit.partly;
  }
}

function examined(library: Library): number {
  const { reports, processes, behind, faults } = library.examine();
  process.stdout.write(
    `${library.path}\n${reports} reports, ${processes} ${processes === 1 ? "process" : "processes"}\n`,
  );
  if (behind > 0)
    process.stdout.write(`${behind} dossiers and stories are behind: \`rapporteur rebuild\` sees to them\n`);
  for (const fault of faults) process.stdout.write(`wrong: ${fault}\n`);
  process.stdout.write(faults.length === 0 ? "sound\n" : "put a backup in its place, or try `rapporteur rebuild`\n");
  return faults.length === 0 ? exit.done : exit.partly;
}
