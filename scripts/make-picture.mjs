// Makes docs/brief.png: the top of an example's page, light, 1200 by 840 pixels, a citation opened beside it.
// usage: node scripts/make-picture.mjs [SLUG]   (after a build; CHROMIUM names the browser, /usr/bin/chromium by default)
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { makeDossier } from "../dist/app/make-dossier.js";
import { findSources } from "../dist/cli/sources.js";
import { render } from "../dist/show/render.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const slug = process.argv[2] ?? "rail-strike";

// The page names its reports by the path inside the example, wherever the repository lies.
process.chdir(join(root, "examples", slug));
const { dossier } = await makeDossier(await findSources(["reports"]));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // Letters in shades of one colour: the picture takes less room.
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-lcd-text"],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 840 }, colorScheme: "light" });
await page.setContent(await render(dossier, "html"));
await page.locator("a.c").nth(1).click();
mkdirSync(join(root, "docs"), { recursive: true });
await page.screenshot({ path: join(root, "docs", "brief.png") });
await browser.close();
