import { describe, expect, it } from "vitest";
import { cutLines } from "./json-lines.js";

async function* dripped(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function cut(text: string, size = 100): Promise<[number, string][]> {
  const pieces: [number, string][] = [];
  for await (const { firstLine, bytes } of cutLines(dripped(text, size)))
    pieces.push([firstLine, Buffer.from(bytes).toString()]);
  return pieces;
}

describe("a file of JSON Lines in pieces", () => {
  it("is cut at lines, with the number of the first of each", async () => {
    const text = Array.from({ length: 1200 }, (_, i) => `{"ž": ${i}}`).join("\n");
    for (const size of [1, 7, 100_000]) {
      const pieces = await cut(text, size);
      expect(pieces.map(([firstLine]) => firstLine)).toEqual([1, 501, 1001]);
      expect(pieces.map(([, part]) => part).join("")).toBe(text);
    }
  });

  it("ends with what has no end of line, and with nothing where there is none", async () => {
    expect(await cut("{}\n{}")).toEqual([[1, "{}\n{}"]]);
    expect(await cut("{}\n")).toEqual([[1, "{}\n"]]);
    expect(await cut("")).toEqual([]);
  });
});
