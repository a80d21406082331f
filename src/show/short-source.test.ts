import { expect, it } from "vitest";
import { shortSource } from "./short-source.js";

it.each([
  ["reports/local.txt", "local"],
  ["C:\\desk\\day 2\\wire.final.html", "wire.final"],
  ["in/02-wire.jsonl#2", "02-wire 2"],
  ["notes 2026.03.14", "notes 2026.03.14"],
  ["desk/3.txt", "file 3"],
  [".txt", ".txt"],
  ["-", "-"],
  ["https://www.example.org/a/b.html?c", "example.org"],
])("names the report from %s %s", (from, name) => expect(shortSource({ from })).toBe(name));

it("names a report by its outlet where that is known", () => {
  expect(shortSource({ from: "reports/wire.txt", outlet: "Northern Wire" })).toBe("Northern Wire");
});
