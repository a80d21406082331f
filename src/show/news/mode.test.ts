import { describe, expect, it } from "vitest";
import { isOtherMode, modeOf } from "./mode.js";

describe("modeOf", () => {
  it.each([
    ["The crews may strike.", "may be"],
    ["The crews will strike on 20 May.", "is to be"],
    ["The crews walked out on 20 May.", "done"],
    ["The crews demand a bell.", "is"],
    ["The crews want the bell mended.", "is"],
  ])("of %s is %s", (text, mode) => {
    expect(modeOf(text)).toBe(mode);
  });

  it("turns where what was open or ahead is done, and where what was sure is open", () => {
    expect(isOtherMode("is to be", "may be")).toBe(true);
    expect(isOtherMode("done", "is to be")).toBe(true);
    expect(isOtherMode("may be", "is")).toBe(true);
    expect(isOtherMode("is", "is to be")).toBe(false);
  });
});
