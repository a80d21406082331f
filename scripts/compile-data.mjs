// Compiles data/**/*.yaml into dist/data.json (parsed in a few milliseconds; YAML takes twenty times as long).
// A table is known by its path: data/en/cues.yaml is "en/cues". A folder of files is read by its files' names.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { inAscii } from "./ascii.mjs";
import { needsOf } from "./needs.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const data = join(root, "data");

const files = readdirSync(data, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

const tables = {};
for (const file of files) {
  const id = relative(data, file)
    .split(sep)
    .join("/")
    .replace(/\.yaml$/, "");
  try {
    tables[id] = parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.error(`data/${id}.yaml: ${error.message}`);
    process.exitCode = 1;
  }
}
const { notices, ofItself } = tables["en/sourcing"];
for (const entry of [...tables["en/boilerplate"].entries, ...notices, ...ofItself]) entry.needs = needsOfEntry(entry);

mkdirSync(join(root, "dist"), { recursive: true });
const out = join(root, "dist", "data.json");
writeFileSync(`${out}.${process.pid}`, inAscii(JSON.stringify(tables)));
renameSync(`${out}.${process.pid}`, out);

/** What a text holds that is an entry, so that the others are not even tried on it. */
function needsOfEntry({ pattern, has, cues }) {
  return [...(has ? [has.map(String)] : []), ...(cues ? [cues] : []), ...(pattern ? needsOf(pattern) : [])];
}
