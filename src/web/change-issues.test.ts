import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";
import { issuesOfChanges } from "./change-issues.js";
import { amountsOf, issuesOfAmounts } from "./issues-of-amounts.js";
import { openRecord } from "./record.js";

const MONDAY =
  "LEEDS, May 11, 2026 (Nordwire) - The Weavers' Union and Harlow Mills held talks on pay and pensions in Leeds on Monday. Harlow Mills offered a pay rise of 4.2%. The union demanded a pay rise of 6%. The union wants pensions untouched.";
const THURSDAY = `LEEDS, May 14, 2026 (Dale Courier) - Ida Rowe chairs the Weavers' Union.

The union wants a pay rise of 6% for all weavers. "A rise on paper feeds nobody," said Rowe. "Bread does not wait," said Rowe.

"We can count," Rowe told a rally.

Ida Rowe said that pensions were safe. The sun shone on the rally.

Dora Finch of the town museum said the looms were old.

Members had turned the 4.2% down in May.`;

/** The issues of the first change whose words match. */
async function issuesOf(pattern: RegExp): Promise<readonly string[] | undefined> {
  const record = openRecord("looms", await makeDossier([MONDAY, THURSDAY]));
  const found = record.news().find(({ at, change }) => at === "2026-05-14" && pattern.test(JSON.stringify(change)));
  return found && issuesOfChanges(record)(found.change);
}

describe("issuesOfChanges", () => {
  it("files words in marks under the one issue of their paragraph where they have a word of it", async () => {
    expect(await issuesOf(/"statement-new".*A rise on paper/)).toEqual(["Pay"]);
    expect(await issuesOf(/"statement-new".*Bread does not wait/)).toEqual([]);
  });

  it("files what is of no issue under none", async () => {
    expect(await issuesOf(/"statement-new".*looms were old/)).toEqual([]);
  });
});

describe("issuesOfAmounts", () => {
  it("knows an amount by the one issue that it is of in the record", async () => {
    expect(issuesOfAmounts(await makeDossier([MONDAY, THURSDAY])).get("4.2%")).toBe("pay");
  });
});

describe("amountsOf", () => {
  it("gives shares and money in one writing, and no counts", () => {
    expect(amountsOf("£4.7 billion, 4.7bn ships, 5 per cent of 640 berths, 5% and $1,200")).toEqual([
      "£4.7bn",
      "5%",
      "5%",
      "$1200",
    ]);
  });
});
