// Bundles the command line into few files: two hundred modules cost the start of the program 80 ms, a dozen cost 10.
// dist/bin/ lies two levels below the root as src/knowledge/ does, so that data files are found from both.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
rmSync(`${root}dist/bin`, { recursive: true, force: true });
const bundle = await rolldown({
  input: { main: `${root}dist/cli/main.js`, "article-worker": `${root}dist/ingest/html/article-worker.js` },
  platform: "node",
  // Packages stay packages: they are loaded when a format needs them.
  external: /^(?!\.|\/|node:)/,
});
await bundle.write({
  dir: `${root}dist/bin`,
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
});
