// Makes the golden records: for each examples/SLUG/reports/ the files dossier.json and dossier.md beside it.
// usage: node scripts/make-examples.mjs [--out FOLDER]   (FOLDER gets SLUG/dossier.json ... instead of examples/)
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { makeDossier } from "../dist/app/make-dossier.js";
import { findSources } from "../dist/cli/sources.js";
import { render } from "../dist/show/render.js";

const examples = fileURLToPath(new URL("../examples", import.meta.url));
const at = process.argv.indexOf("--out");
const out = at < 0 ? examples : resolve(process.argv[at + 1]);

const slugs = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const slug of slugs.map(({ name }) => name).sort()) {
  // The records name their reports by the path inside the example, wherever the repository lies.
  process.chdir(join(examples, slug));
  const { dossier, failures } = await makeDossier(await findSources(["reports"]));
  for (const { error } of failures) {
    console.error(error.message);
    process.exitCode = 1;
  }
  mkdirSync(join(out, slug), { recursive: true });
  writeFileSync(join(out, slug, "dossier.json"), await render(dossier, "json"));
  writeFileSync(join(out, slug, "dossier.md"), await render(dossier, "md"));
}
