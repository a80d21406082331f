import { expect, it } from "vitest";
import { tellDisagreements } from "../../../test/make-dossier.js";

it("reads what is said of a thing in the sentence behind it, by a pronoun", async () => {
  const gone = "The harbour crews have cancelled the strike that was planned for May, the Skerry Post has learned.";
  const kept = "The two strike days in May stand as they were. They are suspended, and the notice can be renewed.";
  const other =
    "The two strike days in May stand as they were. The ferries are suspended, and the notice can be renewed.";
  expect((await tellDisagreements(gone, kept)).join()).toMatch(/cancelled . suspended/);
  expect((await tellDisagreements(gone, other)).join()).not.toMatch(/cancelled . suspended/);
});
