import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { reportHeads } from "./report-heads.js";

interface Entry {
  readonly id: string;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}
type Raw = Readonly<
  Record<"outletLines" | "furnitureOutlets" | "staffCredits" | "standfirstBylines" | "captions", readonly Entry[]>
>;
const raw = parse(readFileSync(new URL("../../data/en/datelines.yaml", import.meta.url), "utf8")) as Raw;

describe.each(["outletLines", "furnitureOutlets", "staffCredits", "standfirstBylines", "captions"] as const)(
  "%s",
  (list) => {
    const rows = (key: "examples" | "not") => raw[list].flatMap((e) => e[key].map((text) => [e.id, text] as const));
    const entryOf = (id: string) => reportHeads()[list].find((e) => e.id === id);
    it.each(rows("examples"))("%s tells %j", (id, text) =>
      expect(entryOf(id)?.find(list === "captions" ? text.toLowerCase() : text)).toBeDefined(),
    );
    it.each(rows("not"))("%s leaves %j", (id, text) =>
      expect(entryOf(id)?.find(list === "captions" ? text.toLowerCase() : text)).toBeUndefined(),
    );
  },
);
