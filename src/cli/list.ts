import type { Library } from "../app/library/open-library.js";
import { exit } from "./exit.js";
import { withLibrary } from "./library-path.js";

/** Lists the processes of the library, or the reports of one by story. */
export function list(
  name: string | undefined,
  options: { readonly library?: string; readonly json?: boolean },
): Promise<number> {
  return withLibrary(options, (library) => {
    const rows = name === undefined ? processesOf(library) : library.reports(library.process(name).id);
    if (options.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    else process.stdout.write(name === undefined ? processLines(library) : reportLines(library, name));
    return exit.done;
  });
}

const processesOf = (library: Library) => library.processes(0, Number.MAX_SAFE_INTEGER);

const processLines = (library: Library): string =>
  processesOf(library)
    .map(
      ({ id, asOf, reports, title }) =>
        `${id.slice(0, 8)}  ${asOf.padEnd(10)}  ${String(reports).padStart(5)}  ${title}\n`,
    )
    .join("");

function reportLines(library: Library, name: string): string {
  const reports = [...library.reports(library.process(name).id)].sort((a, b) => (a.story ?? 0) - (b.story ?? 0));
  return reports
    .map(({ id, story, published = "", title, from }, i) => {
      const gap = i > 0 && reports[i - 1]?.story !== story ? "\n" : "";
      return `${gap}${id.slice(0, 8)}  ${published.slice(0, 10).padEnd(10)}  ${title ?? from[0] ?? ""}\n`;
    })
    .join("");
}
