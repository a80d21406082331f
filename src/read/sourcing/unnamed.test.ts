import { describe, expect, it } from "vitest";
import { sketchReading } from "../../../test/readings.js";
import { findUnnamed } from "./unnamed.js";

const found = (...unnamed: readonly string[]) => {
  const text = "The quota is gone.";
  return findUnnamed(
    sketchReading({ text, said: unnamed.map((one) => ({ words: text, unnamed: one })) }).attributions,
  ).map(({ name, kind }) => `${kind}: ${name}`);
};

describe("sources without a name", () => {
  it.each([
    ["A source close to the union", "unnamed"],
    ["A source reportedly close to the union", "unnamed"],
    ["two people with knowledge of the matter", "unnamed"],
    ["senior ministry officials", "unnamed"],
    ["a Western diplomat, quoted by AFP", "unnamed"],
    ["U.S. officials", "unnamed"],
    ["a baker who would not give her name to a newspaper", "unnamed"],
    ["one longtime assembler, who asked not to be named", "unnamed"],
    ["one of its executive members", "unnamed"],
    ["A Ministry for the Sea spokesman", "unnamed"],
    ["a draft of the agreement seen by reporters", "document"],
  ])("%s is %s", (description, kind) => {
    expect(found(description)).toEqual([`${kind}: ${description}`]);
  });

  it.each(["the union", "both sides", "the company's board", "French authorities", "the minister", "residents"])(
    "%s is none",
    (description) => {
      expect(found(description)).toEqual([]);
    },
  );

  it("does not take what officials think for what they tell", () => {
    const text = "The quota is gone.";
    const said = { words: text, unnamed: "union officials", kind: "indirect", act: "think" } as const;
    expect(findUnnamed(sketchReading({ text, said: [said] }).attributions)).toEqual([]);
    expect(findUnnamed(sketchReading({ text, said: [{ ...said, kind: "mixed" }] }).attributions)).toHaveLength(1);
  });

  it("takes what analysts think for what they tell", () => {
    const text = "The quota is gone.";
    const said = { words: text, unnamed: "analysts", kind: "indirect", act: "judge" } as const;
    expect(findUnnamed(sketchReading({ text, said: [said] }).attributions)).toHaveLength(1);
  });

  it("knows one that is spoken of again", () => {
    expect(found("A port official", "the official")).toHaveLength(2);
  });
});
