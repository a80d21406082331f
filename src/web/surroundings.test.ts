import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";
import { surroundings } from "./surroundings.js";

const REPORT = `LEEDS, May 11, 2026 (Nordwire) - The Weavers' Union and Harlow Mills held talks on pay in Leeds on Monday. Ida Rowe said the mill would sell its looms. The mill declined to comment.

A cousin of the owner runs the dye works. A friend of the family said she would visit the mill on Friday.

Then the pensions. Ida Rowe said the fund was safe. Its trustees would meet in June. They would vote.

The mill had offered six looms.

It denied it.`;

async function around(words: string) {
  const dossier = await makeDossier([REPORT]);
  const [report] = dossier.reports;
  const text = report?.text ?? "";
  const start = text.indexOf(words);
  const place = { report: report?.id ?? "", start, end: start + words.length, quote: words };
  const found = surroundings(dossier);
  return { before: found.before(place), shown: found.before(place, true), after: found.after(place) };
}

describe("surroundings", () => {
  it("gives the sentence behind some words that declines or denies them, and no other", async () => {
    expect((await around("the mill would sell its looms")).after).toBe("The mill declined to comment.");
    expect((await around("The mill had offered six looms.")).after).toBe("It denied it.");
    expect((await around("the fund was safe")).after).toBeUndefined();
  });

  it("gives what stands before words that name nobody or lean, and what a paragraph is about", async () => {
    expect((await around("A friend of the family said")).shown).toBe("A cousin of the owner runs the dye works.");
    expect((await around("Ida Rowe said the fund")).before).toBe("Then the pensions.");
    expect((await around("They would vote.")).before).toBe(
      "Ida Rowe said the fund was safe. Its trustees would meet in June.",
    );
    expect((await around("Its trustees would")).shown).toBeUndefined();
    expect((await around("the mill would sell")).before).toBeUndefined();
  });
});
