// Measures the pages of a process of many reports: time to the first byte and to the whole page, and their sizes. Fails where
// a page takes longer than the limits below or loads more script. node bench/pages.mjs [reports]; 2,000 by default.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { startServer } from "../dist/server/server.js";
import { sections } from "../dist/web/sections.js";
import { shelfOf } from "../dist/web/shelf.js";
import { inventedRecord } from "../scripts/pages/shelf.mjs";

const FIRST_BYTE = 50;
const COMPLETE = 300;
const SCRIPT = 30 * 1024;
const RUNS = 25;

const size = Number(process.argv[2] ?? 2000);
const record = await inventedRecord(size);
record.prepare();
const running = await startServer(shelfOf([record]), 0);
const best = (values) => Math.min(...values);
let slow = 0;

const largest = [...record.entries].sort((a, b) => b.evidence.length - a.evidence.length)[0];
const paths = [
  "",
  ...sections.map(({ path }) => `many/${path}`.replace(/\/$/, "")),
  ...[`many/evidence/${largest.id}`, `many/reports/${record.dossier.reports[0].id}`, "search?q=quota"],
];
for (const path of paths) {
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push(await ask(path));
  // The best of them: a busy machine is no fault of the page.
  const [first, complete] = [best(runs.map((run) => run.first)), best(runs.map((run) => run.complete))];
  const isSlow = first > FIRST_BYTE || complete > COMPLETE;
  if (isSlow) slow += 1;
  const cold = `${runs[0].first.toFixed(0)} ms when first asked for`;
  console.log(
    `/${path}: first byte ${first.toFixed(0)} ms (${cold}), complete ${complete.toFixed(0)} ms, ${(runs[0].bytes / 1024).toFixed(0)} kB${isSlow ? ": too slow" : ""}`,
  );
}
await running.close();
const script = gzipSync(readFileSync(new URL("../dist/assets/room.js", import.meta.url))).length;
console.log(`script of every page: ${(script / 1024).toFixed(1)} kB gzip (at most ${SCRIPT / 1024})`);
console.log(
  `${size} reports; first byte at most ${FIRST_BYTE} ms, complete at most ${COMPLETE} ms: ${slow} of ${paths.length} pages too slow`,
);
process.exitCode = slow > 0 || script > SCRIPT ? 1 : 0;

async function ask(path) {
  const from = performance.now();
  const response = await fetch(new URL(path, running.url));
  const reader = response.body.getReader();
  let { value } = await reader.read();
  const first = performance.now() - from;
  let bytes = 0;
  for (; value; { value } = await reader.read()) bytes += value.length;
  return { first, complete: performance.now() - from, bytes };
}
