import { type Command, Option } from "commander";
import { formats } from "../show/render.js";

/** Declares the commands that keep and ask a library; `finish` is told a command's exit code. */
export function declareLibraryCommands(program: Command, finish: (code: number) => void): void {
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option("--library <file>", "the library (default: library.db in rapporteur's folder of your data)");

  command("add", "take reports into the library; what is printed as added is on disk")
    .argument("<paths...>", "files, directories (with all below them), or - for standard input")
    .option("-q, --quiet", "print no line a report")
    .option("-v, --verbose", "tell on standard error what was noted on the way")
    .action(async (paths: string[], options) => finish(await (await import("./add.js")).add(paths, options)));

  command("list", "list the processes in the library")
    .option("--json", "print them as JSON")
    .action(async (options) => finish(await (await import("./list.js")).list(options)));

  command("show", "show the dossier of a process")
    .argument("<process>", "its id, the beginning of it, or words of its title")
    .addOption(new Option("-f, --format <format>", "how to print it").choices(formats).default("text"))
    .option("--section <section>", "one part of it: of the brief, or with json and csv of the record")
    .option("-o, --out <file>", "write to a file instead")
    .action(async (name: string, options) => finish(await (await import("./show.js")).show(name, options)));

  command("changes", "tell what changed in a process, at the level of the record")
    .argument("<process>", "its id, the beginning of it, or words of its title")
    .option("--since <when>", "a day, an instant, or last: since you last asked so", "last")
    .option("--all", "with what was said and what happened, one by one")
    .addOption(
      new Option("-f, --format <format>", "how to print them").choices(["text", "json", "atom"]).default("text"),
    )
    .action(async (name: string, options) => finish(await (await import("./changes.js")).changes(name, options)));
}
