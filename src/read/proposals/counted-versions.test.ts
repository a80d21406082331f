import { describe, expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";

describe("versions", () => {
  it.each([
    ["Norway's 14-page draft, the third since May, caps fares.", "third"],
    ["Norway's draft, the second of the week, caps fares.", "second"],
    ["Norway's draft, the third chapter of which caps fares, is long.", undefined],
  ])("takes the version that is counted behind a comma: %s", (text, version) => {
    expect(readText(text).proposals[0]?.version).toBe(version);
  });
});
