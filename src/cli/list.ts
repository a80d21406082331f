import { exit } from "./exit.js";
import { withLibrary } from "./library-path.js";

/** Lists the processes of the library. */
export function list(options: { readonly library?: string; readonly json?: boolean }): Promise<number> {
  return withLibrary(options, (library) => {
    const processes = library.processes();
    if (options.json) process.stdout.write(`${JSON.stringify(processes, null, 2)}\n`);
    else
      for (const { id, asOf, reports, title } of processes)
        process.stdout.write(`${id.slice(0, 8)}  ${asOf.padEnd(10)}  ${String(reports).padStart(5)}  ${title}\n`);
    return exit.done;
  });
}
