import { type Keep, openKeep } from "../../keep/keep.js";
import { readerStamp } from "../../knowledge/table.js";
import { Stories } from "../../link/stories/stories.js";
import { KeptLinkers } from "./kept-linkers.js";
import { LatestReadings } from "./latest-readings.js";
import { KeptShelf } from "./story-shelf.js";

/** An open library, as the use cases work on it. */
export interface OpenLibrary {
  readonly keep: Keep;
  readonly shelf: KeptShelf;
  readonly stories: Stories;
  readonly readings: LatestReadings;
  readonly linkers: KeptLinkers;
  /** The time, as an ISO instant. */
  now(): string;
}

/** Opens a library, and makes one where there is none. */
export async function open(path: string, now: () => Date): Promise<OpenLibrary> {
  const keep = await openKeep(path, readerStamp());
  const shelf = new KeptShelf(keep);
  return {
    keep,
    shelf,
    stories: new Stories(shelf),
    readings: new LatestReadings(keep),
    linkers: new KeptLinkers(),
    now: () => now().toISOString(),
  };
}
