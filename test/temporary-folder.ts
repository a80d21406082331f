import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Names of the variables that tell programs where temporary files go, on any system. */
const NAMES = ["TMPDIR", "TEMP", "TMP"];

/** Has all that the tests make in the system's temporary folder lie in one folder, and takes it away when they are done. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-tests-"));
  // Before the threads of the tests and the programs that they run begin, which take these over.
  for (const name of NAMES) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
