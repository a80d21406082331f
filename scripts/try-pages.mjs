// Opens every page of the reading room over every example and a library in a real browser: at 380 and 1400 pixels, light and
// dark, with JavaScript and without. Fails on what axe finds, faint text, targets too small, a message on the console, a page
// wider than the screen, a request to elsewhere or one too many, a layout that jumps, a page that is too heavy.
// usage: node scripts/try-pages.mjs [--all] [--many] [SLUG ...]   (after a build; CHROMIUM names the browser)
// --all asks axe of every page in every way; without it of one record's in every way, of the others' in two.
// --many tries a process of 2,000 invented reports too.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { sections } from "../dist/web/sections.js";
import { FAINT, jumpUntil, SMALL, WIDER } from "./pages/checks.mjs";
import { exampleRecords, inventedRecord, serveAll } from "./pages/shelf.mjs";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
/** What a page of an example may weigh, unpacked, and what it may ask for: itself, its style, script and icon. */
const MOST_BYTES = 400_000;
const MOST_REQUESTS = 4;
/** Reports of the process that is invented. */
const MANY = 2000;
/** A jump that nobody sees: a fraction of a pixel, from fonts that come in. */
const LEAST_JUMP = 0.001;
const TWO_WAYS = new Set(["380 light script", "1400 dark script"]);

if (!existsSync(executablePath)) {
  console.log("no browser here: pages are not tried");
  process.exit(0);
}

const { values: asked, positionals: slugs } = parseArgs({
  allowPositionals: true,
  options: { all: { type: "boolean" }, many: { type: "boolean" } },
});
const records = [...exampleRecords(slugs), ...(asked.many ? [await inventedRecord(MANY)] : [])];
const served = await serveAll(slugs[0] ?? "rail-strike", records);
const browser = await chromium.launch({ executablePath, args: FLAGS.split(" ") });
const added = await addNothingNew();
/** Where each fault was seen. */
const faults = new Map();
const counts = { pages: 0, axe: 0 };

// Two at a time: more would only wait for each other.
for (const colorScheme of ["light", "dark"])
  for (const script of [true, false])
    await Promise.all([380, 1400].map((width) => tryAll({ width, colorScheme, script })));

await browser.close();
await served.close();
for (const [what, places] of [...faults].slice(0, 40)) console.log(`${what}: ${places[0]}, ${places.length} times`);
console.log(`${counts.pages} pages tried, ${counts.axe} of them by axe, ${faults.size} faults`);
process.exitCode = faults.size > 0 ? 1 : 0;

async function tryAll({ width, colorScheme, script }) {
  const way = `${width} ${colorScheme} ${script ? "script" : "no script"}`;
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  const scripts = await context.newCDPSession(page);
  let path = "";
  let requests = 0;
  let jump = { sum: 0, moved: [] };
  const open = async (path) => {
    // Only while the page comes: what measures it needs scripts itself.
    await scripts.send("Emulation.setScriptExecutionDisabled", { value: !script });
    const response = await page.goto(new URL(path, served.url).href);
    // What is styled for a browser without scripts is laid out anew as soon as they run.
    const end = script ? "Infinity" : await page.evaluate("performance.now()");
    await scripts.send("Emulation.setScriptExecutionDisabled", { value: false });
    jump = await page.evaluate(jumpUntil(end));
    return response;
  };
  // A layout that jumps does so each time; what a busy machine drew in two goes is told, and is no fault of the page.
  const judgeJumps = async (again) => {
    if (jump.sum <= LEAST_JUMP) return;
    console.error(`jumped by ${jump.sum}: /${path} at ${way}: ${jump.moved.slice(0, 5).join("; ")}`);
    await again();
    if (jump.sum > LEAST_JUMP) note(`the layout jumps by ${jump.sum}`);
  };
  const note = (what) => {
    if (!faults.has(what)) console.error(`${what}: /${path} at ${way}`);
    faults.set(what, [...(faults.get(what) ?? []), `/${path} at ${way}`]);
  };
  page.on("console", (message) => note(`console: ${message.text()}`));
  page.on("pageerror", (error) => note(`error: ${error.message}`));
  page.on("request", (request) => {
    // The stream of changes is apart: that of the page before may still come again.
    if (request.resourceType() !== "eventsource") requests += 1;
    if (!request.url().startsWith(served.url)) note(`a request to ${request.url()}`);
  });
  for (const { path: next, inAllWays } of paths()) {
    path = next;
    requests = 0;
    const response = await open(path);
    await examine(page, response, note);
    if (requests > MOST_REQUESTS) note(`${requests} requests`);
    await judgeJumps(() => open(path));
    if (asked.all || inAllWays || TWO_WAYS.has(way)) await askAxe(page, note);
  }
  await context.close();
  console.error(`${way}: ${paths().length} pages done, ${faults.size} faults so far`);
}

async function examine(page, response, note) {
  counts.pages += 1;
  if (response.status() !== 200) note(`status ${response.status()}`);
  const { length } = await response.body();
  if (length > MOST_BYTES) note(`${length} bytes`);
  const wider = await page.evaluate(WIDER);
  if (wider > 0) note(`${wider} pixels wider than the screen`);
  for (const text of (await page.evaluate(FAINT)).slice(0, 3)) note(`faint: ${text}`);
  for (const target of (await page.evaluate(SMALL)).slice(0, 3)) note(`small: ${target}`);
}

async function askAxe(page, note) {
  counts.axe += 1;
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations) note(`axe: ${id}: ${nodes[0].html.slice(0, 160)}`);
}

/** Every section of every record, and of each kind of entry one, a report, and words in it. */
function paths() {
  const kept = served.shelf.get(served.kept);
  return [
    ...["", "search?q=talks", "search?q=", added, `${kept.name}/changes?section=Issues`].map((path) => ({
      path,
      inAllWays: true,
    })),
    ...pathsOf(kept, true).map((path) => ({ path, inAllWays: true })),
    ...records.flatMap((record) => pathsOf(record, false)).map((path) => ({ path, inAllWays: false })),
  ];
}

function pathsOf(record, everyKind) {
  const kinds = new Map(everyKind ? record.entries.map((entry) => [entry.kind, entry]) : []);
  const [{ id }] = record.dossier.reports;
  return [
    ...sections.map(({ path }) => `${record.name}/${path}`.replace(/\/$/, "")),
    ...[...kinds.values()].map((entry) => `${record.name}/evidence/${entry.id}`),
    ...[`${record.name}/reports/${id}`, `${record.name}/reports/${id}?at=20-60`],
  ];
}

/** Adds a report that is no report, for a page that tells of it. */
async function addNothingNew() {
  const body = new FormData();
  body.append("files", new Blob([""]), "empty.txt");
  const headers = { origin: new URL(served.url).origin, accept: "application/json" };
  const { address } = await (await fetch(new URL("/add", served.url), { method: "POST", body, headers })).json();
  await fetch(new URL(`${address}?wait`, served.url));
  return address.slice(1);
}
