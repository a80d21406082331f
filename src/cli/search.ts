import type { Search } from "../app/library/search.js";
import { exit } from "./exit.js";
import { withLibrary } from "./library-path.js";
import { tell } from "./tell.js";
import { terminal } from "./terminal.js";

/** The options of `rapporteur search`, as the command line gives them. */
export interface SearchOptions extends Omit<Search, "words"> {
  readonly library?: string;
  readonly json?: boolean;
}

/** Finds reports and entries in the library, and prints them with the words that were asked for marked. */
export function search(words: readonly string[], options: SearchOptions): Promise<number> {
  const { library: _, json, process: name, ...asked } = options;
  return withLibrary(options, (library) => {
    const only = name === undefined ? {} : { process: library.process(name).id };
    const found = library.search({ ...asked, ...only, words: words.join(" ") });
    const mark = json ? plain : terminal().colour ? coloured : starred;
    const shown = found.map((one) => ({ ...one, snippet: mark(one.snippet) }));
    if (json) process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    else
      for (const { kind, entry, process: id, day, title, snippet } of shown) {
        const name = kind === "report" ? entry.slice(0, 8) : entry;
        process.stdout.write(`${[kind, day, title].filter((part) => part !== "").join("  ")}\n`);
        process.stdout.write(`  ${snippet.replace(/\s+/g, " ")}\n  ${name} in ${id.slice(0, 8)}\n`);
      }
    if (shown.length === 0) tell("nothing was found");
    return exit.done;
  });
}

const replaceMarks = (begin: string, end: string) => (text: string) =>
  text.replaceAll("\u0002", begin).replaceAll("\u0003", end);

const plain = replaceMarks("", "");
const starred = replaceMarks("*", "*");
const coloured = replaceMarks("\u001b[1m", "\u001b[22m");
