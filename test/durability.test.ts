import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openTestLibrary, REPORTS } from "./library.js";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe("what is told as added", () => {
  it("is on disk after kill -9, and beside other writers", () => {
    const sizes = ["--rounds", "2", "--reports", "20", "--seconds", "2"];
    const { status, stdout, stderr } = spawnSync(process.execPath, [at("../bench/durability.mjs"), ...sizes], {
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("0 lost, 0 torn");
  }, 240_000);

  it.skipIf(process.platform === "win32")("stays when the disk takes no more, and the error says so", async () => {
    const home = mkdtempSync(join(tmpdir(), "rapporteur-full-"));
    const path = join(home, "library.db");
    for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(home, name), text);
    // No file may grow beyond so many blocks; the signal that would end the process is ignored, as on a full disk.
    const full = `trap '' XFSZ; ulimit -f 300; exec "${process.execPath}" "${at("../dist/bin/main.js")}" add "${home}" --library "${path}"`;
    const { status, stdout, stderr } = spawnSync("sh", ["-c", full], { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toContain("the disk takes no more");
    const library = await openTestLibrary(path);
    const kept = library.allReports(0, 10).map(({ id }) => id.slice(0, 8));
    for (const line of stdout.trim().split("\n").filter(Boolean)) expect(kept).toContain(line.split(" ")[1]);
    expect(library.examine().faults).toEqual([]);
    library.close();
    rmSync(home, { recursive: true });
  });
});
