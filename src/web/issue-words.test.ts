import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";
import { wordsOfIssues } from "./issue-words.js";

const REPORT =
  "LEEDS, May 11, 2026 (Nordwire) - The Weavers' Union and Harlow Mills held talks on pay and pensions in Leeds on Monday. The union demanded a pay rise of 6% for spinners and dyers. The union wants pensions paid from the age of sixty.";

it("knows an issue by the words of what is wanted of it, and not by names or by words of wanting", async () => {
  const { has, only } = wordsOfIssues(await makeDossier([REPORT]));
  expect(has("pay", "Nothing for the dyers")).toBe(true);
  expect(has("pay", "The union demanded bread")).toBe(false);
  expect(has("pensions", "Nothing for the dyers")).toBe(false);
  expect(only("Spinners and dyers would be left out")).toEqual(["pay"]);
  expect(only("Dyers would be left out")).toEqual([]);
});
