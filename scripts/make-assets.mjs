// Makes what the pages of the room load: one style sheet, one script and an icon, in dist/assets/.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const web = fileURLToPath(new URL("../src/web", import.meta.url));
const out = fileURLToPath(new URL("../dist/assets", import.meta.url));

mkdirSync(out, { recursive: true });
const sheets = readdirSync(join(web, "style")).filter((name) => name.endsWith(".css"));
const style = sheets.sort().map((name) => readFileSync(join(web, "style", name), "utf8"));
writeFileSync(join(out, "room.css"), style.join(""));
copyFileSync(join(web, "icon.svg"), join(out, "icon.svg"));
const bundle = await rolldown({ input: join(web, "client", "main.ts"), platform: "browser" });
await bundle.write({ file: join(out, "room.js"), format: "esm", minify: true });
