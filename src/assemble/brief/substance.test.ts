import { expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

it("says of what a side supports the word that its report has", async () => {
  const dossier = await makeDossier([
    "BERGEN, May 12, 2026 (Nordwire) - Norway tabled a draft that caps the catch at nine tonnes. Norway and Iceland ended talks on it on Tuesday.\n\nIceland welcomed the outcome.",
  ]);
  const lines = dossier.brief.filter((line) => line.section === "On the table").map((line) => line.text);
  expect(lines).toContain("Iceland supports the outcome, as reported: Iceland welcomed the outcome.");
});
