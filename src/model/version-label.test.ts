import { describe, expect, it } from "vitest";
import { versionLabel } from "./version-label.js";

const labelled = (...labels: string[]) => labels.map((label) => ({ label }));

describe("versionLabel", () => {
  it("gives the first and the last of two by what they are called", () => {
    const versions = labelled("12-point", "9-point");
    expect(["initial", "revised", "final", "9-point", "leaked"].map((label) => versionLabel(versions, label))).toEqual([
      ...["12-point", "9-point", "9-point", "9-point", "leaked"],
    ]);
  });

  it("keeps a label that is one of theirs, and any where there are not two", () => {
    expect(versionLabel(labelled("revised", "final"), "revised")).toBe("revised");
    expect(versionLabel(labelled("first", "second", "third"), "initial")).toBe("initial");
    expect(versionLabel([], "revised")).toBe("revised");
  });
});
