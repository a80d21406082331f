import { describe, expect, it } from "vitest";
import type { Intake } from "../model/index.js";
import { ingest } from "./ingest.js";

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(text: string, from = "report.txt"): Promise<Intake> {
  const { intakes } = await ingest({ from, bytes: bytes(text) }, { maxCharacters: 1_000_000 });
  if (!intakes[0]) throw new Error("no intake");
  return intakes[0];
}

const BODY = [
  "The coastal states and the distant fleets agreed on Tuesday to count the herring together, after a week of talks that had seemed lost.",
  "“We counted the sessions, now we count the fish,” said Marit Oyelaran, who leads the fleets’ team.",
  "A first count is due in September.",
].join("\n\n");

describe("bad input", () => {
  it.each<[string, string, Uint8Array, string]>([
    ["empty", "a.txt", bytes(""), "empty"],
    ["blank", "a.txt", bytes(" \n\t\n"), "empty"],
    ["nothing but furniture", "a.txt", bytes("Advertisement\n\n31\n\nShare\n"), "empty"],
    ["binary", "a.txt", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), "binary"],
    ["three hundred thousand characters", "a.txt", bytes("They met again.\n".repeat(19_000)), "too-large"],
    ["ten megabytes on one line", "a.txt", bytes("The ministers met in Oslo again ".repeat(320_000)), "too-large"],
    ["Rich Text", "a.rtf", bytes("{\\rtf1\\ansi They met.}"), "unreadable"],
    ["a feed", "a.xml", bytes('<?xml version="1.0"?><rss><channel></channel></rss>'), "unreadable"],
    ["a hundred thousand paragraphs", "a.txt", bytes("They met.\n".repeat(100_000)), "too-large"],
  ])("%s is refused with a message and a hint, quickly", async (_, from, input, code) => {
    const started = performance.now();
    await expect(ingest({ from, bytes: input })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(from),
      hint: expect.stringMatching(/./),
    });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it.each<[string, string]>([
    ["one line of nearly a million characters", "The ministers met in Oslo again. ".repeat(30_000)],
    ["one word of nearly a million letters", "a".repeat(990_000)],
    ["a line of spaces", `They met.${" ".repeat(900_000)}Again.`],
    ["a line of bullets", "* ".repeat(400_000)],
    ["a line of brackets", "(".repeat(500_000)],
    ["lines of colons", ": : :\n".repeat(10_000)],
  ])("%s is read in linear time", async (_, text) => {
    const started = performance.now();
    await read(`Talks go on in Oslo\n\n${text}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("cut in the middle of a character is read", async () => {
    const { intakes, diagnostics } = await ingest({ from: "a.txt", bytes: bytes(`${BODY} “é`).subarray(0, -1) });
    expect(intakes[0]?.report.text).toContain("“We counted");
    expect(diagnostics.map(({ code }) => code)).toEqual(["encoding-guessed"]);
  });

  it.each<[string, Uint8Array]>([
    ["UTF-8 with a mark", bytes(`\uFEFF${BODY}`)],
    ["UTF-16 with a mark", Uint8Array.from(Buffer.from(`\uFEFF${BODY}`, "utf16le"))],
    ["UTF-16 with the high byte first", Uint8Array.from(Buffer.from(`\uFEFF${BODY}`, "utf16le").swap16())],
    ["UTF-16 without a mark", Uint8Array.from(Buffer.from(BODY, "utf16le"))],
  ])("in %s gives the same text", async (_, input) => {
    const { intakes } = await ingest({ from: "a.txt", bytes: input });
    expect(intakes[0]?.report.id).toBe((await read(BODY)).report.id);
  });
});

describe("a language that is not read", () => {
  it("is kept and named", async () => {
    const { intakes, diagnostics } = await ingest({
      from: "fr.txt",
      bytes: bytes(
        "Les pêcheurs et les armateurs se sont mis d’accord mardi pour compter ensemble les harengs, après une semaine de discussions que l’on croyait perdues.",
      ),
    });
    expect(intakes[0]).toMatchObject({ readable: false, report: { language: "fr" } });
    expect(diagnostics).toMatchObject([{ code: "language-not-read", severity: "warning" }]);
  });
});
