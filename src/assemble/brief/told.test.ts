import { describe, expect, it } from "vitest";
import { Told } from "./told.js";

const TOLD = "The owners would close no mill before 2031 and pay 4,500 crowns to each weaver.";

describe("Told", () => {
  it.each([
    ["No mill would be closed before 2031.", true],
    ["Each weaver would get 4500 crowns.", true],
    ["Each weaver would get 4,800 crowns.", false],
    ["The owners would close a mill before 2031, not two.", false],
    ["The weavers want the looms repaired before the winter.", false],
  ])("%s", (text, expected) => {
    const told = new Told();
    told.add(TOLD);
    expect(told.has(text)).toBe(expected);
  });
});
