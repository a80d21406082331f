// Measures speed and memory as ratios in one run: cold start to brief, peak memory, reports a second for the whole reading
// and for each layer. Run by `npm run bench`; reads examples/ only. Figures of two machines are not to be compared, the
// ratios are.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = (path) => import(pathToFileURL(join(root, "dist", path)).href);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
// Plain text, as in a wire folder: saved pages load an article extractor besides, and cost its start once.
const example = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".txt") && !file.includes("live"))
  .sort()
  .slice(0, 5)
  .map((file) => join(root, "examples", file));
const main = join(root, "dist", "bin", "main.js");

function coldStart() {
  const time = (args) => {
    const runs = Array.from({ length: 7 }, () => {
      const from = performance.now();
      spawnSync(process.execPath, args, { stdio: "ignore" });
      return performance.now() - from;
    });
    return median(runs);
  };
  const bare = time(["-e", "0"]);
  const brief = time([main, "brief", ...example]);
  console.log(
    `cold start: node -e 0 ${bare.toFixed(0)} ms, brief of five reports ${brief.toFixed(0)} ms, ratio ${(brief / bare).toFixed(1)} (at most 8)`,
  );
}

function peakMemory() {
  const script = `process.argv = [process.argv[0], ${JSON.stringify(main)}, "brief", ...${JSON.stringify(example)}];
    process.on("exit", () => process.stderr.write("MAXRSS " + process.resourceUsage().maxRSS));
    await import(${JSON.stringify(pathToFileURL(main).href)});`;
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  const kilobytes = Number(/MAXRSS (\d+)/.exec(stderr)?.[1] ?? 0);
  console.log(`peak memory of that brief: ${(kilobytes / 1024).toFixed(0)} MB (at most 300)`);
}

async function takeIn() {
  const { ingest } = await dist("ingest/ingest.js");
  const intakes = [];
  for (const slug of readdirSync(join(root, "examples"), { withFileTypes: true }).filter((e) => e.isDirectory()))
    for (const file of readdirSync(join(root, "examples", slug.name, "reports"))) {
      const bytes = readFileSync(join(root, "examples", slug.name, "reports", file));
      intakes.push(...(await ingest({ from: file, bytes })).intakes);
    }
  return intakes;
}

async function layers(intakes) {
  const [
    language,
    quotations,
    entities,
    attributions,
    times,
    quantities,
    events,
    meetings,
    proposals,
    issues,
    sourcing,
  ] = await Promise.all(
    [
      "language/language",
      "statements/quotations",
      "entities/entities",
      "statements/attributions",
      "times/times",
      "quantities/quantities",
      "events/events",
      "events/meetings",
      "proposals/proposals",
      "issues/issues",
      "sourcing/sourcing",
    ].map((p) => dist(`read/${p}.js`)),
  );
  const steps = [
    ["language", (r) => language.readLanguage(r.intake)],
    ["quotations", (r) => ({ quotations: quotations.findQuotations(r) })],
    ["entities", (r) => entities.findEntities(r)],
    ["attributions", (r) => ({ attributions: attributions.findAttributions(r) })],
    ["times", (r) => ({ times: times.findTimes(r, r.intake.report.published?.value) })],
    ["quantities", (r) => ({ quantities: quantities.findQuantities(r) })],
    ["events", (r) => ({ events: events.findEvents(r) })],
    ["meetings", (r) => ({ meetings: meetings.findMeetings(r) })],
    ["proposals", (r) => proposals.findProposals(r)],
    ["issues", (r) => issues.findIssues(r)],
    ["sourcing", (r) => sourcing.findSourcing(r)],
  ];
  const spent = new Map(steps.map(([name]) => [name, 0]));
  const rounds = 8;
  for (let round = 0; round < rounds + 2; round++)
    for (const intake of intakes) {
      let reading = { intake };
      for (const [name, step] of steps) {
        const from = performance.now();
        reading = { ...reading, ...step(reading) };
        // The first two rounds warm the code up.
        if (round >= 2) spent.set(name, (spent.get(name) ?? 0) + performance.now() - from);
      }
    }
  const total = [...spent.values()].reduce((a, b) => a + b, 0);
  const words = intakes.reduce((n, i) => n + i.report.text.split(/\s+/).length, 0) / intakes.length;
  console.log(
    `whole reading: ${((1000 * rounds * intakes.length) / total).toFixed(0)} reports/s of ${words.toFixed(0)} words on average`,
  );
  for (const [name, ms] of spent)
    console.log(
      `  ${name.padEnd(14)} ${((1000 * rounds * intakes.length) / ms).toFixed(0).padStart(7)} reports/s  ${((100 * ms) / total).toFixed(0).padStart(3)} %`,
    );
}

coldStart();
peakMemory();
await layers(await takeIn());
