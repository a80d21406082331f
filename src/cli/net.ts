import type { Net } from "../app/net.js";
import { version } from "./version.js";

/** The options of commands that go to the net. */
export interface NetFlags {
  readonly allow?: readonly string[];
}

/** Opens the way to the net for a piece of work. */
export async function withNet<T>({ allow = [] }: NetFlags, work: (net: Net) => Promise<T>): Promise<T> {
  const { openNet } = await import("../app/net.js");
  const net = openNet({ version: version(), allowed: allow });
  try {
    return await work(net);
  } finally {
    await net.close();
  }
}
