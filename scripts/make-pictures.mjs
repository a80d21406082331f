// Makes the pictures of the README in docs/: four pages of the reading room over the examples, light.
// usage: node scripts/make-pictures.mjs   (after a build; CHROMIUM names the browser, /usr/bin/chromium by default)
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startServer } from "../dist/server/server.js";
import { openRecord } from "../dist/web/record.js";
import { shelfOf } from "../dist/web/shelf.js";

const PICTURES = [
  { file: "brief.png", path: "rail-strike", words: "main a.ev >> nth=1" },
  { file: "statements.png", path: "rail-strike/statements", words: "main a.ev >> nth=0" },
  { file: "timeline.png", path: "prisoner-exchange/timeline" },
  { file: "sources.png", path: "highland-ceasefire/sources" },
];

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = readdirSync(join(root, "examples"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const records = folders.map(({ name }) =>
  openRecord(name, JSON.parse(readFileSync(join(root, "examples", name, "dossier.json"), "utf8"))),
);
const running = await startServer(shelfOf(records), 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // Letters in shades of one colour: the pictures take less room.
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-lcd-text"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
mkdirSync(join(root, "docs"), { recursive: true });
for (const { file, path, words } of PICTURES) {
  await page.goto(new URL(path, running.url).href);
  if (words) {
    await page.locator(words).click();
    await page.locator(".panel mark.at").waitFor();
  }
  await page.screenshot({ path: join(root, "docs", file) });
}
await browser.close();
await running.close();
