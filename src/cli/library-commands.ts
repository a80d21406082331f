import { type Command, Option } from "commander";
import { formats } from "../show/render.js";
import { declareFeedCommands } from "./feed-commands.js";
import { declareHookCommands } from "./hook-commands.js";
import { ALLOW, declareOnLibrary } from "./on-library.js";
import { date, wholeNumber } from "./values.js";

/** Declares the commands that keep and ask a library; `finish` is told a command's exit code. */
export function declareLibraryCommands(program: Command, finish: (code: number) => void): void {
  const command = (name: string, description: string): Command => declareOnLibrary(program, name, description);

  command("add", "take reports into the library; what is printed as added is on disk")
    .argument("<paths...>", "files, directories (with all below them), addresses of pages, or - for standard input")
    .option("--allow <hosts...>", ALLOW)
    .option("-q, --quiet", "print no line a report, on a terminal only how many")
    .option("-v, --verbose", "tell on standard error what was noted on the way")
    .action(async (paths: string[], options) => finish(await (await import("./add.js")).add(paths, options)));

  command("list", "list the processes in the library, or the reports of one, a story under the other")
    .argument("[process]", "its id, the beginning of it, or words of its title")
    .option("--json", "print them as JSON")
    .action(async (name, options) => finish(await (await import("./list.js")).list(name, options)));

  command("show", "show the dossier of a process")
    .argument("<process>", "its id, the beginning of it, or words of its title")
    .addOption(new Option("-f, --format <format>", "how to print it").choices(formats).default("text"))
    .option("--section <section>", "one part of it: of the brief, or with json and csv of the record")
    .option("-o, --out <file>", "write to a file instead")
    .action(async (name: string, options) => finish(await (await import("./show.js")).show(name, options)));

  command("changes", "tell what changed in a process, at the level of the record")
    .argument("<process>", "its id, the beginning of it, or words of its title")
    .option(
      "--since <when>",
      "a day, an instant, or last: since you last asked so, or the last day before the newest reports",
      "last",
    )
    .addOption(
      new Option("--by <days>", "the days of the reports, or those on which you added them")
        .choices(["reports", "adding"])
        .default("adding"),
    )
    .option("--issue <matter>", "on this matter")
    .option("--all", "with what was said and what happened, one by one, and what reports tell of before")
    .addOption(
      new Option("-f, --format <format>", "how to print them").choices(["text", "json", "atom"]).default("text"),
    )
    .action(async (name: string, options) => finish(await (await import("./changes.js")).changes(name, options)));

  command("search", "find reports, statements, people, matters, proposals and events")
    .argument("[words...]", '"words in a row", the beginning of wor*; all must be there')
    .addOption(new Option("--kind <kind>", "only these").choices(kinds))
    .option("--process <process>", "only in this one")
    .option("--person <name>", "by or about this person")
    .option("--party <name>", "by or about this party")
    .option("--issue <matter>", "on this matter")
    .option("--since <day>", "from this day on", date)
    .option("--until <day>", "up to this day", date)
    .option("--most <number>", "how many", wholeNumber, 20)
    .option("--json", "print them as JSON")
    .action(async (words: string[], options) => finish(await (await import("./search.js")).search(words, options)));

  command("export", "print all entries of a kind, of the library or of one process")
    .argument("[process]", "its id, the beginning of it, or words of its title")
    .requiredOption("--what <list>", "reports, people, rounds, statements ...: a list of the dossier")
    .addOption(
      new Option("-f, --format <format>", "how to print them").choices(["jsonl", "json", "csv"]).default("jsonl"),
    )
    .action(async (name, options) => finish(await (await import("./export.js")).exportEntries(name, options)));

  declareFeedCommands(program, finish);
  declareHookCommands(program, finish);

  const regroup = () => import("./regroup.js");
  const story = "with all reports of its story";

  command("move", "move reports to another process")
    .argument("<reports...>", "ids of reports, or the beginnings of them")
    .requiredOption("--to <process>", "where to")
    .option("--story", story)
    .action(async (reports: string[], options) => finish(await (await regroup()).move(reports, options)));

  command("merge", "make one process of two")
    .argument("<process>", "the one that is no more: its id leads to the other")
    .argument("<into>", "the one that stays")
    .action(async (from: string, into: string, options) => finish(await (await regroup()).merge(from, into, options)));

  command("split", "take reports out into a process of their own")
    .argument("<reports...>", "ids of reports, or the beginnings of them")
    .option("--story", story)
    .action(async (reports: string[], options) => finish(await (await regroup()).split(reports, options)));

  command("rename", "give a process a title of your own")
    .argument("<process>", "its id, the beginning of it, or words of its title")
    .argument("<title>", "the title")
    .action(async (name: string, title: string, options) =>
      finish(await (await regroup()).rename(name, title, options)),
    );

  command("remove", "take reports out of the library, and what rests on them alone")
    .argument("<reports...>", "ids of reports, or the beginnings of them")
    .action(async (reports: string[], options) => finish(await (await regroup()).remove(reports, options)));

  command("rebuild", "make everything again that can be made from the reports, the same to the byte").action(
    async (options) => finish(await (await regroup()).rebuild(options)),
  );

  command("backup", "copy the library to a file, while others go on with it")
    .argument("<file>", "the copy")
    .option("--force", "put it in the place of a file that is there")
    .action(async (file: string, options) => finish(await (await import("./care.js")).backup(file, options)));

  command("doctor", "examine the library: the file, the texts, the citations").action(async (options) =>
    finish(await (await import("./care.js")).doctor(options)),
  );
}

const kinds = ["report", "statement", "person", "issue", "proposal", "event"];
