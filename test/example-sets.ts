import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One file of an example, as the app takes it in. */
export interface ExampleFile {
  readonly from: string;
  readonly bytes: Uint8Array;
}

const root = fileURLToPath(new URL("../examples", import.meta.url));

/** Gives the examples by name, each with the files of its reports, sorted. */
export const examples: ReadonlyMap<string, readonly ExampleFile[]> = new Map(
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => [entry.name, filesOf(entry.name)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

function filesOf(name: string): ExampleFile[] {
  const folder = join(root, name, "reports");
  return readdirSync(folder)
    .sort()
    .map((file) => ({ from: file, bytes: readFileSync(join(folder, file)) }));
}
