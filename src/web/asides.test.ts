import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";
import { openRecord } from "./record.js";

const MONDAY =
  "LEEDS, May 11, 2026 (Nordwire) - The Weavers' Union and Harlow Mills held talks on pay and pensions in Leeds on Monday. Harlow Mills offered a pay rise of 4.2%. The union demanded a pay rise of 6%.";
const THURSDAY = `LEEDS, May 14, 2026 (Dale Courier) - Ida Rowe, secretary of the Weavers' Union, said on Thursday that the union would accept a pay rise of 5%.

"We will be at the gates for our pay at dawn," said Rowe. "Pay is a river with two banks," she said.

Two dogs lay at the door of the mill. "The soup was cold," said Rowe.`;

/** Whether the changes of Thursday whose text matches are beside the negotiation. */
async function asides(pattern: RegExp): Promise<(true | undefined)[]> {
  const record = openRecord("looms", await makeDossier([MONDAY, THURSDAY]));
  const found = record.news().filter(({ at, change }) => at === "2026-05-14" && pattern.test(JSON.stringify(change)));
  return found.map(({ change }) => change.aside);
}

describe("asidesIn", () => {
  it("keeps what is wanted, and words in marks that commit their speaker on an issue", async () => {
    expect(await asides(/"position-new"/)).toContain(undefined);
    expect(await asides(/"statement-new".*at the gates/)).toEqual([undefined]);
  });

  it("sets apart comment, scene, and an office that nobody took", async () => {
    expect(await asides(/"statement-new".*two banks/)).toEqual([true]);
    expect(await asides(/"statement-new".*soup was cold/)).toEqual([true]);
    expect(await asides(/"role-new"/)).toEqual([true]);
  });

  it("keeps what a side takes back, and its reply to a number", async () => {
    const report = `LEEDS, May 14, 2026 (Dale Courier) - Ida Rowe, secretary of the Weavers' Union, has since admitted that she “misspoke” in May.

According to an aide the mill could sell 40 looms. “Looms do not sing,” replied Rowe.`;
    const record = openRecord("looms", await makeDossier([MONDAY, report]));
    const shown = record.news().filter(({ at, change }) => at === "2026-05-14" && !change.background);
    const said = shown.map(({ change }) => change.after ?? "");
    expect(said.filter((text) => /misspoke|do not sing/.test(text))).toHaveLength(2);
  });

  it("sets apart a number that stands in the words of what is wanted", async () => {
    expect(await asides(/"figure-new".*"5%"/)).not.toContain(undefined);
  });
});
