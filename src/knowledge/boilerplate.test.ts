import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { boilerplate } from "./boilerplate.js";

interface Raw {
  readonly entries: readonly { id: string; meaning?: string; ref?: string; examples?: string[]; not?: string[] }[];
}
const raw = parse(readFileSync(new URL("../../data/en/boilerplate.yaml", import.meta.url), "utf8")) as Raw;
const entryOf = (id: string) => boilerplate().entries.find((e) => e.id === id);
const rows = (key: "examples" | "not") =>
  raw.entries.flatMap((e) => (e[key] ?? []).map((text) => [e.id, text] as const));

describe("data/en/boilerplate", () => {
  it.each(raw.entries.map((e) => [e.id, e] as const))("%s says what it is, with examples for and against", (_, e) => {
    expect(e.meaning && e.ref && e.examples?.length && e.not?.length).toBeTruthy();
  });
  it.each(rows("examples"))("%s tells %j", (id, text) => expect(entryOf(id)?.match(text)).toBeDefined());
  it.each(rows("examples"))("%s is looked for in %j", (id, text) => {
    const { lines, ends } = boilerplate();
    expect([...lines(text.toLowerCase()), ...ends]).toContain(entryOf(id));
  });
  it.each(rows("not"))("%s leaves %j", (id, text) => expect(entryOf(id)?.match(text)).toBeUndefined());
});

it("names the outlet that speaks", () => {
  expect(entryOf("copyright")?.match("© 2026 The Harbour Times. All rights reserved.")).toEqual({
    outlet: "The Harbour Times",
  });
  expect(entryOf("support-outlet")?.match("Support Harbour Media Centre")).toEqual({ outlet: "Harbour Media Centre" });
});

it("takes no time on hostile blocks", () => {
  const words = [
    "a",
    "(c) ",
    "Support A ",
    "© 2026 A ",
    "follow a ",
    "/",
    "- ",
    "account 1 ",
    "read more: ",
    "we use a ",
    "all rights ",
    "A b/",
    "subscribe ",
    "0",
  ];
  const started = performance.now();
  for (const word of words)
    for (const length of [60, 160, 320, 700, 1200]) {
      const block = `${word.repeat(1200).slice(0, length - 1)}!`;
      for (const entry of boilerplate().entries) entry.match(block);
    }
  expect(performance.now() - started).toBeLessThan(2_000);
});
