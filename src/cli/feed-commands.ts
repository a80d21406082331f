import type { Command } from "commander";
import { ALLOW, declareOnLibrary } from "./on-library.js";

/** Declares the commands that follow feeds; `finish` is told a command's exit code. */
export function declareFeedCommands(program: Command, finish: (code: number) => void): void {
  const load = () => import("./feeds.js");
  const feeds = program
    .command("feeds")
    .description("follow feeds: RSS, Atom, JSON Feed, sitemaps and indexes of them");

  declareOnLibrary(feeds, "add", "follow feeds")
    .argument("<feeds...>", "addresses, or files of OPML")
    .action(async (names: string[], options) => finish(await (await load()).addFeeds(names, options)));

  declareOnLibrary(feeds, "list", "list the feeds that are followed")
    .option("--opml", "as OPML, for other programs")
    .option("--json", "as JSON")
    .action(async (options) => finish(await (await load()).listFeeds(options)));

  declareOnLibrary(feeds, "remove", "follow feeds no longer; their reports stay")
    .argument("<feeds...>", "addresses")
    .action(async (names: string[], options) => finish(await (await load()).removeFeeds(names, options)));

  declareOnLibrary(feeds, "check", "look at feeds now and take in what is new")
    .argument("[feeds...]", "addresses; all by default")
    .option("--allow <hosts...>", ALLOW)
    .action(async (names: string[], options) => finish(await (await load()).checkFeeds(names, options)));

  declareOnLibrary(program, "watch", "look at each feed when it is due, until interrupted")
    .option("--allow <hosts...>", ALLOW)
    .action(async (options) => finish(await (await load()).watch(options)));
}
