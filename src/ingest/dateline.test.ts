import { describe, expect, it } from "vitest";
import { readDateline } from "./dateline.js";

describe("readDateline", () => {
  it.each([
    ["GENEVA (Reuters) - Talks on the quota went on.", "GENEVA", "Reuters", undefined],
    ["ELIN (Reuters) - Talks on the quota went on.", "ELIN", "Reuters", undefined],
    ["GENEVA, May 3 (Reuters) - Talks went on.", "GENEVA", "Reuters", undefined],
    ["BRUSSELS, 3 May 2026 – The Council met.", "BRUSSELS", undefined, "2026-05-03"],
    ["BRUSSELS/PARIS, May 3, 2026 (AFP) — Ministers met.", "BRUSSELS/PARIS", "AFP", "2026-05-03"],
    ["WASHINGTON, D.C. -- The two sides met.", "WASHINGTON, D.C.", undefined, undefined],
    ["UNITED NATIONS — The Council met.", "UNITED NATIONS", undefined, undefined],
    ["Key West, Florida - The high-level group met.", "Key West, Florida", undefined, undefined],
    ["Oslo – Ministers met.", "Oslo", undefined, undefined],
    ["NEW DELHI: The two sides met.", "NEW DELHI", undefined, undefined],
    ["New Delhi, May 3 (PTI) The two sides met.", "New Delhi", "PTI", undefined],
    ["BODO, May 3, 2026 (Delta Wire) - The two sides met.", "BODO", "Delta Wire", "2026-05-03"],
    ["ARKHOLM, May 3 (Delta Wire) - The two sides met.", "ARKHOLM", "Delta Wire", undefined],
    [
      "SANTA MARTA DE LA VEGA, Costa Rica, May 3 (Delta Wire) - The two sides met.",
      "SANTA MARTA DE LA VEGA, Costa Rica",
      "Delta Wire",
      undefined,
    ],
    ["Lyon, 8 February. The two sides met.", "Lyon", undefined, undefined],
    ["Arkholm, 6 February 2026. The two sides met.", "Arkholm", undefined, "2026-02-06"],
    ["(AFP) - The two sides met.", undefined, "AFP", undefined],
  ])("%s", (text, place, agency, date) => {
    const found = readDateline(text);
    expect([found?.place, found?.agency, found?.date]).toEqual([place, agency, date]);
    expect(text.slice(found?.length)).toMatch(/^(?:Talks|The|Ministers)/);
  });

  it.each([
    "Talks resumed - The union said so.",
    "EXCLUSIVE - Ministers will meet.",
    "UPDATE: Ministers will meet.",
    "NATO - The alliance met.",
    "The ministers – Brandt and Holm – met.",
    "Ana Brandt: The quota must go.",
    "The North Sea Commission (NSC) Secretary Brandt said no.",
    "“No deal” - The union walked out.",
    "Brandt - The woman who said no",
    "In Oslo, 8 May. Then came June.",
    "Geneva talks ended. The union left.",
  ])("finds none in %s", (text) => expect(readDateline(text)).toBeUndefined());
});
