// Scores every layer on labelled sets, prints one table with the figures of others beside, and fails where a figure falls below
// its floor (eval/floors.json). Without a folder: the project's own labelled examples. Run by `npm run eval -- [DIR]`;
// `--accept` pins the floors anew, lower ones too, and says what changed.
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { faultsOf, loadFloors, pinFloors, saveFloors } from "./floors.mjs";
import { measure } from "./measure.mjs";
import { tableOf } from "./table.mjs";

const own = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Folders to measure, each with the name that its sets go by. */
const foldersOf = (paths) =>
  paths.length > 0
    ? paths.map((path) => [resolve(path), basename(resolve(path))])
    : [
        [own("examples"), "eval"],
        [own("../examples"), "examples"],
      ];

const args = process.argv.slice(2);
const measured = [];
for (const [folder, name] of foldersOf(args.filter((arg) => !arg.startsWith("--"))))
  measured.push(...(await measure(folder, name)));
if (measured.length === 0) {
  console.error(`no labelled set in ${args.join(" ")}: see eval/sets.mjs for what they are called`);
  process.exit(2);
}

const pinned = loadFloors();
console.log(tableOf(measured, pinned));
if (args.includes("--accept")) {
  const next = pinFloors(measured, pinned);
  saveFloors(next.pinned);
  for (const change of next.changes) console.log(change);
} else {
  const faults = faultsOf(measured, pinned);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0)
    console.error("`npm run eval -- [DIR] --accept` pins the floors anew: do so only where the fall is right");
  process.exitCode = faults.length > 0 ? 1 : 0;
}
