import { describe, expect, it } from "vitest";
import { readText } from "../../test/read-text.js";
import { voiceOf } from "./voice-of.js";

describe("voiceOf", () => {
  it.each([
    ["Norway met Chile. A spokesman for Chile denied it.", "Chile"],
    ["Ida Solheim left. Ms Solheim's office denied it.", "Ida Solheim"],
    ["Norway met Chile. A baker from the harbour denied it.", undefined],
  ])("finds for whom somebody without a name speaks: %s", (text, expected) => {
    const reading = readText(text);
    const denial = reading.attributions.find(({ act }) => act === "deny");
    const voice = denial && voiceOf(reading, denial);
    expect(voice === undefined ? undefined : reading.entities[voice]?.name).toBe(expected);
  });
});
