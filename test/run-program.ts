import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The built program: `npm test` builds it first. */
const MAIN = fileURLToPath(new URL("../dist/bin/main.js", import.meta.url));

/** What a run of the program gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a user does. `onStart` is handed the process. */
export function runProgram(
  args: readonly string[],
  { cwd, input = "", onStart = () => {} }: { cwd: string; input?: string; onStart?: (child: ChildProcess) => void },
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      err += chunk;
    });
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.on("error", () => {}).end(input);
    onStart(child);
  });
}
