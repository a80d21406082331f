import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const slugs = readdirSync(join(root, "examples"), { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe("the examples", () => {
  let made = "";
  beforeAll(() => {
    made = mkdtempSync(join(tmpdir(), "rapporteur-golden-"));
    execFileSync(process.execPath, ["scripts/make-examples.mjs", "--out", made], { cwd: root, stdio: "pipe" });
  }, 60_000);
  afterAll(() => rmSync(made, { recursive: true, force: true }));

  const files = slugs.flatMap(({ name }) => [`${name}/dossier.json`, `${name}/dossier.md`]);
  it.each(files)("%s is what is made now (npm run examples makes it anew)", (file) => {
    expect(readFileSync(join(made, file), "utf8")).toBe(readFileSync(join(root, "examples", file), "utf8"));
  });
});
