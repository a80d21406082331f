import { readFile } from "node:fs/promises";
import type { FeedCheck } from "../app/library/check-feeds.js";
import type { Library } from "../app/library/open-library.js";
import type { Taken } from "../app/library/take-in.js";
import type { Net } from "../app/net.js";
import { RapporteurError } from "../errors.js";
import { addedLine, bringUp } from "./add.js";
import { exit } from "./exit.js";
import { deliver } from "./hooks.js";
import { withLibrary } from "./library-path.js";
import { type NetFlags, withNet } from "./net.js";
import { pause } from "./pause.js";
import { tell, tellError, tellFailures } from "./tell.js";

interface Options extends NetFlags {
  readonly library?: string;
}

/** Follows feeds; a file of OPML stands for all that are in it. */
export function addFeeds(names: readonly string[], options: Options): Promise<number> {
  return withLibrary(options, async (library) => {
    const found = (await Promise.all(names.map(addressesIn))).flat();
    const [sound, others] = [found.filter(isAddress), found.filter((address) => !isAddress(address))];
    for (const address of sound) process.stdout.write(`${library.addFeed(address) ? "added" : "known"} ${address}\n`);
    for (const address of others) tell(`${address} is no address of http or https: not followed`);
    return others.length > 0 ? exit.partly : exit.done;
  });
}

const isAddress = (name: string): boolean => /^https?:\/\//i.test(name) && URL.canParse(name);

async function addressesIn(name: string): Promise<readonly string[]> {
  if (isAddress(name)) return [name];
  const text = await readFile(name, "utf8").catch((cause) => {
    throw new RapporteurError("usage", `${name} is no address of a feed and no file of OPML`, { cause });
  });
  const addresses = (await import("../app/opml.js")).readOpml(text);
  if (addresses.length === 0) throw new RapporteurError("usage", `${name} is a file without feeds: no OPML`);
  return addresses;
}

/** Lists the feeds, or writes them as OPML. */
export function listFeeds(options: Options & { readonly opml?: boolean; readonly json?: boolean }): Promise<number> {
  return withLibrary(options, async (library) => {
    const feeds = library.feeds();
    if (options.opml) process.stdout.write((await import("../app/opml.js")).writeOpml(feeds));
    else if (options.json) process.stdout.write(`${JSON.stringify(feeds, null, 2)}\n`);
    else
      for (const { address, title, checked = "never", problem, due } of feeds) {
        const trouble = problem && `${problem.replace(`${address} `, "")}; again after ${due}`;
        process.stdout.write(`${[address, title, checked, trouble].filter(Boolean).join("  ")}\n`);
      }
    return exit.done;
  });
}

/** Follows feeds no longer; their reports stay. */
export function removeFeeds(addresses: readonly string[], options: Options): Promise<number> {
  return withLibrary(options, (library) => {
    for (const address of addresses)
      if (!library.removeFeed(address)) throw new RapporteurError("not-found", `${address} is not followed`);
    return exit.done;
  });
}

/** Looks at all feeds now, or at those that are named. */
export function checkFeeds(addresses: readonly string[], options: Options): Promise<number> {
  return withLibrary(options, (library) =>
    withNet(options, async (net) => {
      const feeds = library.feeds().filter(({ address }) => addresses.length === 0 || addresses.includes(address));
      if (feeds.length === 0)
        throw new RapporteurError("not-found", "no such feed is followed", {
          hint: "`rapporteur feeds add` follows one",
        });
      let failed = false;
      for (const feed of feeds) failed = !tellCheck(await library.checkFeed(net, feed, printTaken)) || failed;
      bringUp(library);
      await deliver(library);
      return failed ? exit.partly : exit.done;
    }),
  );
}

/** How often the clock is looked at, in milliseconds. */
const LOOK = 15_000;

/** Looks at each feed when it is due, until interrupted. */
export function watch(options: Options): Promise<number> {
  return withLibrary(options, (library) =>
    withNet(options, async (net) => {
      tell(`feeds that are watched: ${library.feeds().length}; Ctrl-C stops`);
      const stop = interrupted();
      while (!stop.aborted) {
        await checkDue(library, net, stop).catch(tellPassing);
        await pause(LOOK, stop);
      }
      return exit.done;
    }),
  );
}

/** Faults that pass by themselves or when somebody makes room: what was taken in is on disk, and the next look goes on. */
const PASSING: ReadonlySet<string> = new Set(["library-busy", "disk-full"]);

function tellPassing(error: unknown): void {
  if (!(error instanceof RapporteurError) || !PASSING.has(error.code)) throw error;
  tellError(error);
}

async function checkDue(library: Library, net: Net, stop: AbortSignal): Promise<void> {
  for (const feed of library.dueFeeds()) {
    if (stop.aborted) return;
    tellCheck(await library.checkFeed(net, feed, printTaken));
    for (const id of bringUp(library)) tell(`dossier made: ${id.slice(0, 8)} ${library.process(id).title}`);
  }
  await deliver(library);
}

function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

const printTaken = (taken: readonly Taken[]): void => {
  process.stdout.write(taken.map(addedLine).join(""));
};

/** Tells what a look at a feed brought; false where something failed. */
function tellCheck({ feed, problem, unchanged, items, failures }: FeedCheck): boolean {
  if (problem !== undefined) tell(`${feed}: ${problem.replace(`${feed} `, "")}`);
  else tell(`${feed}: ${unchanged || items === 0 ? "nothing new" : `${items} new`}`);
  tellFailures(failures);
  return problem === undefined && failures.length === 0;
}
