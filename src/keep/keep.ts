import { Addresses } from "./addresses.js";
import { Changes } from "./changes.js";
import { Counters } from "./counters.js";
import { Database } from "./database.js";
import { Dossiers } from "./dossiers.js";
import { FeatureTable } from "./features.js";
import { Feeds } from "./feeds.js";
import { Hooks } from "./hooks.js";
import { migrate } from "./migrations.js";
import { Passages } from "./passages.js";
import { ProcessKeys } from "./process-keys.js";
import { ProcessTable } from "./processes.js";
import { Readings } from "./readings.js";
import { Removals } from "./removals.js";
import { Reports } from "./reports.js";
import { Seen } from "./seen.js";
import { StoryTable } from "./stories.js";

/** The library on disk: a table a field. */
export type Keep = Awaited<ReturnType<typeof openKeep>>;

/**
 * Opens a library, and makes one where there is none.
 *
 * @param reader names what makes the readings: those of another are not used
 * @throws RapporteurError "library-unwritable", "library-broken", "library-newer"
 */
export async function openKeep(path: string, reader: string) {
  const db = await Database.open(path);
  migrate(db);
  const reports = new Reports(db);
  return {
    db,
    reports,
    addresses: new Addresses(db),
    readings: new Readings(db, reader),
    stories: new StoryTable(db),
    features: new FeatureTable(db),
    processes: new ProcessTable(db),
    processKeys: new ProcessKeys(db),
    dossiers: new Dossiers(db, (id) => reports.text(id)),
    changes: new Changes(db),
    removals: new Removals(db),
    feeds: new Feeds(db),
    hooks: new Hooks(db),
    seen: new Seen(db),
    passages: new Passages(db),
    counters: new Counters(db),
  };
}
