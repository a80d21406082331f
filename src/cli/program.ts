import { Command, CommanderError, Option } from "commander";
import { formats } from "../show/render.js";
import { exit } from "./exit.js";
import { declareLibraryCommands } from "./library-commands.js";
import { ALLOW } from "./on-library.js";
import { tellError } from "./tell.js";
import { date, port, wholeNumber } from "./values.js";
import { version } from "./version.js";

const layers = ["tags", "names", "attributions", "times", "quantities", "events", "stories", "coreference"];

const afterHelp = `
Exit codes:
  0  all done
  1  some file could not be read; the others are done
  2  nothing done: wrong usage, nothing to read, or nowhere to write
  3  a fault of rapporteur itself`;

/** Runs the command line and gives its exit code. Each command's code is loaded when it is called. */
export async function run(argv: readonly string[]): Promise<number> {
  let code: number = exit.done;
  const program = build((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.nothing;
    return tellError(error);
  }
}

/** Declares the commands; `finish` is told a command's exit code. */
function build(finish: (code: number) => void): Command {
  const program = new Command("rapporteur")
    .description("Reads the news reports on a negotiation and keeps its record, every entry cited to the character.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .addHelpText("after", afterHelp)
    .showHelpAfterError("(rapporteur --help tells more)")
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "rapporteur: ")) });

  program
    .command("brief")
    .description("make the record of a set of reports, and print its brief")
    .argument("<paths...>", "files, directories (with all below them), or - for standard input")
    .addOption(
      new Option("-f, --format <format>", "how to print it (default: text, or by the name of --out)").choices(formats),
    )
    .option("-o, --out <file>", "write to a file instead (csv without --section: to a folder)")
    .option("--as-of <date>", "the day that the record stands at (default: the latest report's)", date)
    .option("--title <title>", "the record's title (default: made from the reports)")
    .option("--section <section>", "csv: the one section to print")
    .option("-v, --verbose", "tell on standard error what was noted on the way")
    .action(async (paths: string[], options) => finish(await (await import("./brief.js")).brief(paths, options)));

  program
    .command("read")
    .description("show one report with everything that was found in it")
    .argument("<file>", "a report, or - for standard input")
    .option("--json", "print the reading as JSON")
    .addOption(new Option("--html", "print it as a page").conflicts("json"))
    .option("--layer <layer...>", "show these layers only")
    .action(async (file: string, options) => finish(await (await import("./read.js")).read(file, options)));

  program
    .command("explain")
    .description("tell which rules found what at a place in a report, and why")
    .argument("<file>", "a report, or - for standard input")
    .requiredOption("--at <offset>", "character offset into the report's text, as in the JSON", wholeNumber)
    .action(async (file: string, options) => finish(await (await import("./explain.js")).explain(file, options.at)));

  program
    .command("serve")
    .description("serve records as pages on this machine")
    .argument("[paths...]", "files and directories to make one record of")
    .option("--examples", "the examples that come with rapporteur")
    .option(
      "--library [file]",
      "a library, which takes reports in, and its HTTP interface under /api/v1 (see /openapi.json)",
    )
    .option("--allow <hosts...>", ALLOW)
    .option("--port <port>", "port to try first", port, 4173)
    .option("--host <address>", "address to listen at (default: this machine alone)")
    .addOption(new Option("--token <token>", "what everybody has to know who asks").env("RAPPORTEUR_TOKEN"))
    .action(async (paths: string[], options) => finish(await (await import("./serve.js")).serve(paths, options)));

  declareLibraryCommands(program, finish);

  program
    .command("eval")
    .description("measure a layer")
    .command("predict")
    .description("print what a layer finds in labelled data, in the data's own form")
    .addOption(new Option("--layer <layer>", "the layer").choices(layers).makeOptionMandatory())
    .argument("<file>", ".conllu for tags, .iob2 or .jsonl for names, .jsonl for the others; - for standard input")
    .action(async (file: string, options) => finish(await (await import("./predict.js")).predict(file, options.layer)));

  return program;
}
