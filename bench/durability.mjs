// Tries the library's word: what is told as added is on disk. Kills `add` in the middle (kill -9), looks at what is left, lets the
// next run go on, and compares with a run that nobody disturbed. Then two writers and a reader at once.
// node bench/durability.mjs [--rounds 20] [--reports 200] [--seconds 60]
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openLibrary } from "../dist/app/library/open-library.js";
import { inventedReport } from "./invented.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "20" },
    reports: { type: "string", default: "200" },
    seconds: { type: "string", default: "60" },
  },
});
const MAIN = fileURLToPath(new URL("../dist/bin/main.js", import.meta.url));
const SELF = fileURLToPath(import.meta.url);

const fail = (what) => {
  console.error(`durability: ${what}`);
  process.exit(1);
};

function run(args, killAfter) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("close", (code, signal) => resolve({ code, signal, out, err }));
  });
}

/** Ids of the reports that were told as added: whole lines only. */
const told = (out) =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => /^(?:added|(?:new|earlier) version|known) ([0-9a-f]+)/.exec(line)?.[1]);

async function look(path, look) {
  const library = await openLibrary(path);
  try {
    return look(library);
  } finally {
    library.close();
  }
}

const dossiersOf = (library) => JSON.stringify(library.processes().map(({ id }) => [id, library.dossier(id)]));

async function killRounds(home, rounds, reports) {
  const folder = join(home, "reports");
  mkdirSync(folder);
  for (let i = 0; i < reports; i++) {
    const { title, outlet, published, text } = inventedReport(i);
    writeFileSync(
      join(folder, `${String(i).padStart(5, "0")}.txt`),
      `${title}\nBERGEN, ${published} (${outlet}) - ${text}\n`,
    );
  }
  const undisturbed = join(home, "undisturbed.db");
  await run([MAIN, "add", folder, "--library", undisturbed]);
  const begun = performance.now();
  await run([MAIN, "add", folder, "--library", join(home, "timed.db")]);
  const whole = performance.now() - begun;
  const expected = await look(undisturbed, dossiersOf);
  let [lost, torn, killed] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const path = join(home, `round-${round}.db`);
    // Spread over the run, so that start, taking in and making dossiers are all cut somewhere.
    const { signal, out } = await run([MAIN, "add", folder, "--library", path], (whole * (round + 0.5)) / rounds);
    if (signal === "SIGKILL") killed++;
    const left = await look(path, (library) => ({
      ids: library.allReports(0, reports).map(({ id }) => id),
      faults: library.examine().faults,
    }));
    lost += told(out).filter((id) => !left.ids.some((one) => one.startsWith(id))).length;
    torn += left.faults.length;
    const again = await run([MAIN, "add", folder, "--library", path]);
    if (again.code !== 0) fail(`the next run failed: ${again.err}`);
    if ((await look(path, dossiersOf)) !== expected)
      fail(`round ${round}: not the record of a run that nobody disturbed`);
  }
  console.log(
    `kill -9: ${rounds} rounds over ${reports} reports, ${killed} killed in time, ${lost} lost, ${torn} torn (none)`,
  );
  if (lost + torn > 0) fail("something was lost or torn");
}

/** What a second process does: writes reports one by one, or reads, until the time is over; prints how often. */
async function work(kind, path, seconds, from) {
  const library = await openLibrary(path);
  const until = Date.now() + seconds * 1000;
  let count = 0;
  for (; Date.now() < until; count++) {
    if (kind === "write") {
      const { title, published, text } = inventedReport(from + count);
      const bytes = new TextEncoder().encode(`${title}\n${published}\n${text}`);
      await library.takeIn([{ from: `${from + count}.txt`, load: async () => bytes }]);
      if (count % 10 === 9) library.catchUp();
    } else {
      for (const { id } of library.processes(0, 3)) library.dossier(id);
      library.search({ words: "quota", most: 5 });
    }
  }
  library.close();
  console.log(count);
}

async function together(home, seconds) {
  const path = join(home, "together.db");
  await look(path, () => {});
  const jobs = [
    ["write", "0"],
    ["write", "1000000"],
    ["read", "0"],
  ];
  const results = await Promise.all(jobs.map(([kind, from]) => run([SELF, kind, path, String(seconds), from])));
  const errors = results.filter(({ code }) => code !== 0);
  if (errors.length > 0) fail(errors.map(({ err }) => err).join("\n"));
  const [one, other, reads] = results.map(({ out }) => Number(out));
  const kept = await look(path, (library) => library.examine());
  console.log(
    `two writers and a reader, ${seconds} s: ${one} and ${other} written, ${reads} read, ${errors.length} errors; ${kept.reports} kept`,
  );
  if (kept.reports !== one + other || kept.faults.length > 0) fail(`lost: ${JSON.stringify(kept)}`);
}

if (positionals.length > 0) {
  const [kind, path, seconds, from] = positionals;
  await work(kind, path, Number(seconds), Number(from));
} else {
  const home = mkdtempSync(join(tmpdir(), "rapporteur-durability-"));
  try {
    await killRounds(home, Number(values.rounds), Number(values.reports));
    await together(home, Number(values.seconds));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
