import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";
import type { Dossier } from "../model/index.js";

const HEAD =
  "LEEDS, May 12, 2026 (Nordwire) - The Weavers' Union and Harlow Mills held talks in Leeds on Tuesday over pay and pensions. The union wants higher pay, and the employers want cheaper pensions.";
const made = (text: string): Promise<Dossier> => makeDossier([`${HEAD} ${text}`]);

async function figures(text: string): Promise<Record<string, string>> {
  const all = (await made(text)).figures.flatMap(({ values, issues = [] }) =>
    values.map((value) => [value.text, issues.join()] as const),
  );
  return Object.fromEntries(all);
}

describe("the matter of a figure", () => {
  it("is what is named beside an amount, of two each its own", async () => {
    expect(
      await figures("Harlow Mills offered a pay rise of 4.2% and a cut in pensions by 90 pounds a month."),
    ).toMatchObject({ "4.2%": "pay", "90 pounds a month": "pensions" });
  });

  it("is that of the same amount elsewhere in the report", async () => {
    expect(await figures("Harlow Mills offered a pay rise of 4.2%. Members turned the 4.2% down at once.")).toEqual({
      "4.2%": "pay",
    });
  });

  it("is of an offer that does not name it the one that like amounts are of in the record", async () => {
    const offers = "Harlow Mills offered a pay rise of 4.2%. The union demanded a pay rise of 6%.";
    expect(
      await figures(`${offers} The company has put forward an improved offer of 5.1% over two years.`),
    ).toMatchObject({
      "5.1%": "pay",
    });
    expect(await figures(`${offers} Turnout in the vote was 5.1%.`)).toMatchObject({ "5.1%": "" });
  });

  it("is none across a condition, and none of a number of people", async () => {
    expect(await figures("Managers could find another 8.5% if the pensions are cut.")).toEqual({ "8.5%": "" });
    expect(await figures("Some 900 weavers were told of the pay talks in a hall.")).toMatchObject({
      "Some 900 weavers": "",
    });
  });
});

describe("the matters of what is said", () => {
  it("are those that its own words name", async () => {
    const { statements } = await made(
      '"Pensions matter to all of us," said Ida Rowe, the chair of the union. She said of the mood that "nobody slept".',
    );
    expect(statements.map(({ text, issues }) => [text, issues])).toEqual([
      ["Pensions matter to all of us", ["pensions"]],
      [expect.stringContaining("nobody slept"), undefined],
    ]);
  });
});
