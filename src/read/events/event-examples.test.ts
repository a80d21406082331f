import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readText } from "../../../test/read-text.js";

interface Entry {
  readonly id: string;
  readonly type?: string;
  readonly examples: readonly string[];
  readonly counterexamples?: readonly string[];
}

const load = (path: string) => parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
const acts = (load("en/acts.yaml") as { acts: readonly Entry[] }).acts;
const moves = load("negotiation/moves.yaml") as readonly Entry[];

const rows = (entries: readonly Entry[], key: "examples" | "counterexamples") =>
  entries.flatMap((entry) => (entry[key] ?? []).map((text) => [entry.id, text, entry] as const));
/** The rules by which a text's events are found, and their types. */
const found = (text: string) =>
  readText(`${text.replace(/^\p{Ll}/u, (c) => c.toUpperCase())}`.replace(/[^.]$/, "$&.")).events.map(
    ({ by, type }) => ({ id: by.split(":").at(-1), type }),
  );

describe("data/en/acts.yaml", () => {
  it.each(rows(acts, "examples"))("%s: %s", (_, text, { type }) =>
    expect(found(text).map((e) => e.type)).toContain(type),
  );
  it.each(rows(acts, "counterexamples"))("not %s: %s", (id, text) =>
    expect(found(text).map((e) => e.id)).not.toContain(id),
  );
});

describe("data/negotiation/moves.yaml", () => {
  it.each(rows(moves, "examples"))("%s: %s", (id, text) => expect(found(text).map((e) => e.id)).toContain(id));
  it.each(rows(moves, "counterexamples"))("not %s: %s", (id, text) =>
    expect(found(text).map((e) => e.id)).not.toContain(id),
  );
});
