// Bundles the command line into few files: two hundred modules cost the start of the program 80 ms, a dozen cost 10.
// dist/bin/ lies two levels below the root as src/knowledge/ does, so that data files are found from both. Then runs it
// once over the examples and keeps what V8 compiled beside each chunk: that cost every run another 90 ms.
import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { inAscii } from "./ascii.mjs";
import { withSets } from "./with-sets.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "dist", "bin");

rmSync(bin, { recursive: true, force: true });
const bundle = await rolldown({
  input: {
    app: `${root}dist/cli/main.js`,
    "article-worker": `${root}dist/ingest/html/article-worker.js`,
    "adding-worker": `${root}dist/server/adding/adding-worker.js`,
  },
  platform: "node",
  // Packages stay packages: they are loaded when a format needs them. The one that every run needs is bundled.
  external: (id) => !/^(?:[./\0]|node:|@oxc-project\/runtime|commander$)/.test(id),
  plugins: [withoutPrograms()],
});
await bundle.write({
  dir: bin,
  format: "cjs",
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
});
// V8 compiles scripts ahead, but no ES modules.
writeFileSync(join(bin, "package.json"), '{ "type": "commonjs" }\n');
// A script run by itself cannot import: packages that are ES modules are imported for it by a file that can.
writeFileSync(join(bin, "import.js"), "module.exports = (id) => import(id);\n");
for (const file of readdirSync(bin).filter((name) => name.endsWith(".js") && name !== "import.js")) {
  const code = readFileSync(join(bin, file), "utf8").replace(/^#!.*\n/, "");
  // Packages that are required give their CommonJS form: its default is `default`, where it says that it was a module.
  const interop = code.replaceAll(/(__toESM\(\w+), 1\)/g, "$1)");
  writeFileSync(join(bin, file), codeInAscii(withSets(interop.replaceAll(/\bimport\("/g, 'require("./import.js")("'))));
}
copyFileSync(join(root, "scripts", "launch.cjs"), join(bin, "main.js"));
copyFileSync(join(root, "node_modules", "commander", "LICENSE"), join(bin, "LICENSE-commander"));
keepCompiled();

function codeInAscii(code) {
  const unsafe = /.*(?:\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f`]).*/.exec(code);
  if (unsafe)
    throw new Error(`bundle: an escape would change what this means; write it as \\u in the source: ${unsafe[0]}`);
  return inAscii(code);
}

/** Leaves out what commander would start other programs with: no command here is one, and loading it costs every run. */
function withoutPrograms() {
  const nothing = "\0no-programs";
  return {
    name: "without-programs",
    resolveId: (id, from) => (id === "node:child_process" && from?.includes("commander") ? nothing : undefined),
    load: (id) => (id === nothing ? "module.exports = {};" : undefined),
  };
}

/** Has the bundle make one brief of all examples, and writes what it compiled on the way. Without it the program only starts slower. */
function keepCompiled() {
  const examples = join(root, "examples");
  const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const reports = folders.map(({ name }) => join(examples, name, "reports"));
  const script = `
    const compiled = (globalThis[Symbol.for("rapporteur.compiled")] = []);
    process.on("exit", () => {
      for (const { file, script } of compiled) require("node:fs").writeFileSync(file + ".cache", script.createCachedData());
    });
    require(process.argv[1]);`;
  const args = [join(bin, "main.js"), "brief", ...reports];
  const { status } = spawnSync(process.execPath, ["-e", script, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) console.error("bundle: the compiled code could not be kept; the program starts slower");
}
