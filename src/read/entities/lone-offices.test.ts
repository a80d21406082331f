import { describe, expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";

const partyOf = (text: string, name: string) => readText(text).entities.find((e) => e.name === name)?.party;

describe("whose people are, where their office alone does not tell", () => {
  it.each([
    ["The New Harvest Party, led by Ana Brook, will not join.", "Ana Brook", "body:new harvest party"],
    ["The grand chief of the Lake Council waited. Grand Chief Tom Hale left.", "Tom Hale", "body:lake council"],
    [
      "The Velden city council rejected the lease. The council will vote again. Council member Ana Brook left.",
      "Ana Brook",
      "described:velden city council",
    ],
    ["Chancellor Ana Brook's Civic Alliance opened talks.", "Ana Brook", "body:civic alliance"],
    ["The Elk Lake Tribe signed it. Tribal Chairwoman Ana Brook smiled.", "Ana Brook", "body:elk lake tribe"],
    // One man holds both offices: the other prime minister is of another state.
    [
      "Peru's prime minister and top diplomat, Ana Brook, came. From Chile, Prime Minister Tom Hale sent word.",
      "Tom Hale",
      undefined,
    ],
    ["Peru will be represented by Trade Minister Tom Hale.", "Tom Hale", "state:PE"],
    ["Ana Brook, Per Holm, Chilean PM join ferry talks", "Per Holm", undefined],
    ["The Holt Bus Authority met. HBA spokeswoman Ana Brook left.", "Ana Brook", "body:holt bus authority"],
  ])("%s", (text, name, key) => {
    expect(partyOf(text, name)).toBe(key);
  });
});
