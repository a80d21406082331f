import { expect, it } from "vitest";
import { makeDossier, tellDisagreements } from "../../../test/make-dossier.js";

it("reads what is said of a thing in the sentence behind it, by a pronoun", async () => {
  const gone = "The harbour crews have cancelled the strike that was planned for May, the Skerry Post has learned.";
  const kept = "The two strike days in May stand as they were. They are suspended, and the notice can be renewed.";
  const other =
    "The two strike days in May stand as they were. The ferries are suspended, and the notice can be renewed.";
  expect((await tellDisagreements(gone, kept)).join()).toMatch(/cancelled . suspended/);
  expect((await tellDisagreements(gone, other)).join()).not.toMatch(/cancelled . suspended/);
});

it("takes for a paper what is said right behind “the text”", async () => {
  const { disagreements } = await makeDossier([
    "The accord on harbour dues was initialled in an old customs house on Tuesday.",
    "The accord on harbour dues was signed in Bodo on Tuesday after two days of talks.",
    "The text initialled in Bodo, which the Skerry Post has read, runs to four pages.",
    "The text that the harbour board has sent out runs to four pages and names no ship.",
  ]);
  const sides = disagreements.find(({ kind }) => kind === "status")?.sides ?? [];
  expect(sides.map(({ value, evidence }) => `${value} ${new Set(evidence.map(({ report }) => report)).size}`)).toEqual([
    "initialled 2",
    "signed 1",
  ]);
});

it("calls what became known as those do who tell how", async () => {
  const { disagreements } = await makeDossier([
    "BERGEN, May 12, 2026 (Nordwire) - Norway wants 900 tonnes of squid. Peru's draft offers 400. The draft text, released last week by both, runs to nine pages, Norway and Peru said.",
    "BERGEN, May 12, 2026 (Coast Herald) - Norway and Peru ended talks on squid in Bergen. The draft text was leaked on May 3, and caps squid at 400 tonnes.",
  ]);
  expect(disagreements.map(({ about }) => about)).toEqual(["how the draft text became known"]);
});

it("takes what is only to come for no word on what was done", async () => {
  const initialled = "The accord on harbour dues has been initialled, the minister of Bodo says.";
  const signing = "The parties met in Bodo with a view to signing that accord on harbour dues before the winter.";
  expect(await tellDisagreements(initialled, signing)).toEqual([]);
});
