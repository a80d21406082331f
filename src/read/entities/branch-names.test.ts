import { describe, expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";

const bodies = (text: string) => readText(text).entities.flatMap(({ kind, name }) => (kind === "person" ? [] : [name]));

describe("branches that go by a number", () => {
  it.each([
    ["Hop Pickers Union Local 31 rejected the terms.", "Hop Pickers Union Local 31"],
    ["The offer was turned down by Local 31 of the Hop Pickers Union.", "Local 31 of the Hop Pickers Union"],
    ["Millwrights Lodge No. 9 rejected the terms.", "Millwrights Lodge No. 9"],
    ["Machinists District 70 rejected the terms.", "Machinists District 70"],
  ])("%s", (text, name) => {
    expect(bodies(text)).toContain(name);
  });

  it("are one with their short forms", () => {
    const text =
      "Hop Pickers Union Local 31 rejected the terms. Local 31 wants more. Local president Ana Brook said the local was ready.";
    const reading = readText(text);
    const one = reading.entities.findIndex(({ name }) => name === "Hop Pickers Union Local 31");
    const words = reading.mentions
      .filter(({ entity }) => entity === one)
      .map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(expect.arrayContaining(["Local 31", "Local", "the local"]));
    expect(reading.entities.find(({ name }) => name === "Ana Brook")?.party).toBe(reading.entities[one]?.key);
  });

  it.each(["Voters in District 9 waited.", "The firm filed for Chapter 11 on Monday."])("none: %s", (text) => {
    expect(readText(text).entities.filter(({ name }) => /\d/.test(name))).toEqual([]);
  });
});
