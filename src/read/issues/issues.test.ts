import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

describe("issues", () => {
  it.each([
    ["Access to waters remains the main sticking point.", ["access contested"]],
    ["The status of the disputed regions is unresolved.", ["territory open"]],
    ["The two sides agreed on a prisoner exchange.", ["prisoners agreed"]],
    ["The two sides have not agreed on the release of prisoners.", ["prisoners open"]],
    ["The ministers spoke of the weather.", []],
  ])("%s", (text, expected) => {
    const { issues } = readText(text);
    expect([...new Set(issues.map((i) => `${i.code} ${i.status}`))]).toEqual(expected);
  });

  it.each([
    ["Norway demanded access to waters around the islands.", ["access Norway"]],
    ["Iceland opposes a cut in the quota.", ["quota-shares Iceland", "quotas Iceland"]],
    ["Norway read the paper on access to waters.", []],
  ])("finds who wants what: %s", (text, expected) => {
    const reading = readText(text);
    const found = reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`);
    for (const stance of expected) expect(found).toContain(stance);
    if (expected.length === 0) expect(found).toEqual([]);
  });
});
