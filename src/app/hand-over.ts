import { Readable } from "node:stream";
import { archiveSources, isArchive } from "./archives.js";
import { asFailure, type Source } from "./gather.js";
import { type Library, openLibrary } from "./library/open-library.js";
import type { Taken } from "./library/take-in.js";
import { type Net, openNet, pageSource } from "./net.js";

/** Something that a reader of the pages hands over: a file, or the address of a page. */
export type Handed = { readonly from: string; readonly bytes: Uint8Array } | { readonly address: string };

/** What is told while reports are taken in, in the order in which it comes about. */
export type Step =
  | { readonly is: "taken"; readonly taken: readonly Taken[] }
  | { readonly is: "failed"; readonly from: string; readonly why: string }
  | { readonly is: "through"; readonly things: number }
  | { readonly is: "making"; readonly done: number; readonly total: number }
  | { readonly is: "made"; readonly processes: readonly { readonly id: string; readonly title: string }[] };

/** A piece of work on a library that is done away from the pages. */
export interface HandOver {
  /** The library's file. */
  readonly library: string;
  readonly handed: readonly Handed[];
  readonly version: string;
  /** Hosts and networks that may be fetched from although they are no public ones. */
  readonly allowed: readonly string[];
}

/** Takes in what was handed over, one thing after the other, and makes the dossiers that it belongs to again. */
export async function takeHanded({ library: path, handed, version, allowed }: HandOver, tell: (step: Step) => void) {
  const library = await openLibrary(path);
  const net = openNet({ version, allowed });
  try {
    for (const [i, thing] of handed.entries()) {
      await takeThing(library, net, thing, tell);
      tell({ is: "through", things: i + 1 });
    }
    const changed = library.catchUp((_, done, total) => tell({ is: "making", done, total }));
    tell({ is: "made", processes: changed.map((id) => ({ id, title: library.process(id).title })) });
  } finally {
    await net.close();
    library.close();
  }
}

async function takeThing(library: Library, net: Net, thing: Handed, tell: (step: Step) => void): Promise<void> {
  const { failures } = await library.takeIn(sourcesOf(net, thing), (taken) => tell({ is: "taken", taken }));
  for (const { from, error } of failures) tell({ is: "failed", from, why: asFailure(from, error).message });
}

function sourcesOf(net: Net, thing: Handed): Iterable<Source> | AsyncIterable<Source> {
  if ("address" in thing) return [pageSource(net, thing.address)];
  const { from, bytes } = thing;
  return isArchive(from) ? archiveSources(from, Readable.from([bytes])) : [{ from, load: async () => bytes }];
}
