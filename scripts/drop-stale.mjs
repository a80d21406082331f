// Removes from dist/ what was compiled of sources that are no more: the tarball and a stale import would find it otherwise.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
/** Made by the other steps of the build, each from all that there is. */
const NOT_COMPILED = new Set(["data.json", "bin", "assets"]);

for (const top of readdirSync(dist)) {
  if (!NOT_COMPILED.has(top)) drop(top);
}

/** Removes the file or folder if no source stands behind it. */
function drop(path) {
  const source = join(root, "src", path.replace(/(?:\.d\.ts|\.js)$/, ".ts"));
  const isFile = /\.(?:js|ts)$/.test(path);
  if (!existsSync(source)) rmSync(join(dist, path), { recursive: true });
  else if (!isFile) for (const name of readdirSync(join(dist, path))) drop(join(path, name));
}
