import { describe, expect, it } from "vitest";
import { isAside } from "./aside.js";

describe("isAside", () => {
  it.each([
    ["Outside the mill, where weavers had gathered on Friday, nobody spoke.", true],
    ["Ida Lund, who will sit in for him on Friday, is for the deal.", true],
    ["The weavers, who had been locked out, went back on Friday.", false],
    ["On Friday the weavers went back.", false],
  ])("%s", (text, expected) => {
    const when = { from: "2031-05-02", to: "2031-05-02", precision: "day", text: "Friday" } as const;
    expect(isAside({ text, when })).toBe(expected);
  });
});
