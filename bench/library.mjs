// Measures the library as it grows: bulk import against reading alone, search, showing a dossier, and one report more.
// node bench/library.mjs [sizes ...]; 1,000 by default; 100,000 takes the better part of an hour.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibrary } from "../dist/app/library/open-library.js";
import { ingest, readAll } from "../dist/index.js";
import { inventedReport } from "./invented.mjs";

/** Reports a file of JSON Lines: what is held in memory at once. */
const A_FILE = 1000;

const source = (from, count, processSize = undefined) => ({
  from: `part-${from}.jsonl`,
  load: async () =>
    new TextEncoder().encode(
      Array.from({ length: count }, (_, i) => JSON.stringify(inventedReport(from + i, processSize))).join("\n"),
    ),
});

function* sources(size) {
  for (let from = 0; from < size; from += A_FILE) yield source(from, Math.min(A_FILE, size - from));
}

async function timed(work) {
  const from = performance.now();
  const value = await work();
  return [performance.now() - from, value];
}

/** The 50th and 95th of a hundred, in milliseconds. */
function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[sorted.length >> 1].toFixed(1)} ms (p95 ${sorted[Math.floor(sorted.length * 0.95)].toFixed(1)})`;
}

/** Gives the processor's time, in milliseconds: what else runs on the machine counts little in it. */
async function spent(work) {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Reports that the library does not get: what was read once is read faster the next time. */
async function readingAlone(sample, from) {
  const { intakes } = await ingest({ from: "sample.jsonl", bytes: await source(from, sample).load() });
  readAll(intakes.slice(0, 20));
  return (await spent(() => readAll(intakes.slice(20)))) / (intakes.length - 20);
}

async function measure(size) {
  const home = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  const path = join(home, "library.db");
  const library = await openLibrary(path);
  try {
    const alone = await readingAlone(300, 10 * size);
    const taking = await spent(() => library.takeIn(sources(size)));
    const making = await spent(() => library.catchUp());
    const each = (taking + making) / size;
    const processes = library.processes(0, 1_000_000);
    const say = (what, value) => console.log(`${size} reports, ${what}: ${value}`);
    say("processes", processes.length);
    say("taken in", `${(taking / size).toFixed(2)} ms a report`);
    say("stories sorted and dossiers made", `${(making / size).toFixed(2)} ms a report`);
    say(
      "import against reading alone",
      `${(alone / each).toFixed(2)} of its speed (at least 0.5; reading ${alone.toFixed(2)} ms)`,
    );
    say("on disk", `${(statSync(path).size / size / 1024).toFixed(1)} kB a report`);
    const words = [
      "quota",
      "mackerel",
      "session 17",
      "told reporters",
      "gap zone",
      "Velsund",
      "chapters workers",
      "negotiat*",
    ];
    const asked = Array.from({ length: 100 }, (_, i) => ({ words: words[i % words.length], from: i % 3 }));
    const find = (ask) => timed(() => library.search({ ...ask, most: 20 }));
    say("search (at most 30)", spread((await inTurn(asked, find)).map(([ms]) => ms)));
    const some = Array.from({ length: 100 }, (_, i) => processes[Math.floor((i * processes.length) / 100)].id);
    say(
      "dossier (at most 100)",
      spread((await inTurn(some, (id) => timed(() => library.dossier(id)))).map(([ms]) => ms)),
    );
    const more = Array.from({ length: 10 }, (_, i) => source(size + i * 7, 1));
    const add = (one) => timed(() => library.takeIn([one]).then(() => library.catchUp()));
    say("one more, until it is in its dossier (at most 1000)", spread((await inTurn(more, add)).map(([ms]) => ms)));
    say("peak memory", `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  } finally {
    library.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** What one report more costs a process of so many. */
async function growOne(size) {
  const home = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  const library = await openLibrary(join(home, "library.db"));
  try {
    const add = (from, count) => timed(() => library.takeIn([source(from, count, ALL)]).then(() => library.catchUp()));
    await add(0, size);
    const times = (await inTurn([0, 1, 2, 3, 4, 5, 6, 7], (i) => add(size + i, 1))).map(([ms]) => ms);
    const [{ reports }] = library.processes(0, 1);
    console.log(`one more in a process of ${reports}, until it is in its dossier (at most 1000): ${spread(times)}`);
  } finally {
    library.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Reports of a process, where all are of one. */
const ALL = 1_000_000;

async function inTurn(list, work) {
  const results = [];
  for (const one of list) results.push(await work(one));
  return results;
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1000]) await measure(size);
for (const size of [200, 1000]) await growOne(size);
