import { setFlagsFromString } from "node:v8";

/**
 * What Node.js's engine is told, by the major version of the engine: how its switches are called changes, and an unknown
 * one is an error. Others run as they come.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  11: ["--interrupt-budget=1000000", "--no-regexp-tier-up"],
  12: ["--invocation-count-for-maglev=3000", "--invocation-count-for-turbofan=20000"],
  13: ["--invocation-count-for-maglev=3000", "--invocation-count-for-turbofan=20000"],
};

/**
 * Has the engine optimize later. A run over a few reports is over before optimized code pays for its making: a third of
 * the time from start to brief went there. Long runs reach it all the same.
 */
export function startFast(): void {
  for (const flag of FLAGS[process.versions.v8.split(".")[0] ?? ""] ?? []) setFlagsFromString(flag);
}
