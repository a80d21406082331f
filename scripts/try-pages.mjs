// Opens every page of the reading room over every example in a real browser: at 380 and 1400 pixels, light and dark, with
// JavaScript and without. Fails on what axe finds, a message on the console, a page wider than the screen, a request to
// elsewhere, a layout that jumps. usage: node scripts/try-pages.mjs [SLUG ...]   (after a build; CHROMIUM names the browser)
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { startServer } from "../dist/server/server.js";
import { openRecord } from "../dist/web/record.js";
import { sections } from "../dist/web/sections.js";
import { shelfOf } from "../dist/web/shelf.js";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

if (!existsSync(executablePath)) {
  console.log("no browser here: pages are not tried");
  process.exit(0);
}

const examples = fileURLToPath(new URL("../examples", import.meta.url));
const asked = process.argv.slice(2);
const records = readdirSync(examples)
  .filter((slug) => existsSync(join(examples, slug, "dossier.json")) && (asked.length === 0 || asked.includes(slug)))
  .map((slug) => openRecord(slug, JSON.parse(readFileSync(join(examples, slug, "dossier.json"), "utf8"))));
const running = await startServer(shelfOf(records), 0);
const browser = await chromium.launch({ executablePath, args: FLAGS.split(" ") });
const faults = [];
let tried = 0;

const ASKED_OF_AXE = new Set(["380 light", "1400 dark"]);

const JUMP = `new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const shift of list.getEntries()) sum += shift.value; }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 20);
})`;

// Two at a time. What axe says of one width and one scheme holds for others but for contrast and overlap: it looks at two.
for (const colorScheme of ["light", "dark"])
  for (const javaScriptEnabled of [true, false])
    await Promise.all([380, 1400].map((width) => tryAll({ width, colorScheme, javaScriptEnabled })));

await browser.close();
await running.close();
for (const fault of faults.slice(0, 40)) console.log(fault);
console.log(`${tried} pages tried, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function tryAll({ width, colorScheme, javaScriptEnabled }) {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled, reducedMotion: "reduce" });
  const page = await context.newPage();
  let path = "";
  const note = (what) =>
    faults.push(`${path} at ${width}, ${colorScheme}, ${javaScriptEnabled ? "script" : "no script"}: ${what}`);
  page.on("console", (message) => note(`console: ${message.text()}`));
  page.on("pageerror", (error) => note(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(running.url)) note(`a request to ${request.url()}`);
  });
  for (path of pathsOf(records)) {
    const response = await page.goto(new URL(path, running.url).href);
    if (response.status() !== 200) note(`status ${response.status()}`);
    tried += 1;
    const wider = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (wider > 0) note(`${wider} pixels wider than the screen`);
    if (!javaScriptEnabled) continue;
    const { violations } = ASKED_OF_AXE.has(`${width} ${colorScheme}`)
      ? await new AxeBuilder({ page }).analyze()
      : { violations: [] };
    for (const { id, nodes } of violations) note(`axe: ${id}: ${nodes[0].html.slice(0, 160)}`);
    const jump = await page.evaluate(JUMP);
    if (jump > 0.01) note(`the layout jumps by ${jump}`);
  }
  await context.close();
}

/** Every section of every record, and of each kind of entry one, a report, and words in it. */
function pathsOf(all) {
  return [
    "",
    "search?q=talks",
    ...all.flatMap((record, i) => {
      const kinds = new Map(i === 0 ? record.entries.map((entry) => [entry.kind, entry]) : []);
      const [{ id }] = record.dossier.reports;
      return [
        ...sections.map(({ path }) => `${record.name}/${path}`.replace(/\/$/, "")),
        ...[...kinds.values()].map((entry) => `${record.name}/evidence/${entry.id}`),
        ...[`${record.name}/reports/${id}`, `${record.name}/reports/${id}?at=20-60`],
      ];
    }),
  ];
}
