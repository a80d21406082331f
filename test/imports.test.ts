import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

/** What each step may import besides itself. `errors` is open to all. */
const ALLOWED: Record<string, readonly string[]> = {
  model: [],
  knowledge: ["model"],
  ingest: ["model", "knowledge"],
  read: ["model", "knowledge"],
  link: ["model", "knowledge"],
  assemble: ["model", "knowledge"],
  diff: ["model"],
  fetch: [],
  keep: ["model", "knowledge"],
  show: ["model", "knowledge"],
  web: ["model", "knowledge", "show"],
  app: ["model", "knowledge", "ingest", "read", "link", "assemble", "diff", "fetch", "keep"],
  cli: ["app", "show", "model", "server", "web"],
  server: ["app", "show", "model", "web"],
  index: ["model", "ingest", "read", "link", "assemble", "diff", "show", "app"],
  errors: [],
};

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts"));
const stepOf = (file: string) => file.split(sep)[0]?.replace(/\.ts$/, "") ?? "";
const importsOf = (file: string) =>
  [...readFileSync(join(src, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((m) =>
    relative(src, join(src, dirname(file), m[1] ?? "")).replace(/\.js$/, ".ts"),
  );

describe("the import rule", () => {
  it.each(files.filter((f) => !f.endsWith(".test.ts")))("%s imports only what its step may", (file) => {
    const step = stepOf(file);
    const wrong = importsOf(file).filter((target) => {
      const other = stepOf(target);
      return other !== step && other !== "errors" && !ALLOWED[step]?.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it("has no cycles, types included", () => {
    const graph = new Map(files.map((f) => [f, importsOf(f)]));
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
        return;
      }
      state.set(file, "open");
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
