import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const HEAD = "OSLO, May 12, 2026 (Nordwire) - The Netmakers' Guild and Selby Fisheries held talks in Oslo on Tuesday.";

const versionsIn = async (text: string): Promise<string[]> =>
  (await makeDossier([`${HEAD} ${text}`])).proposals.flatMap(({ versions }) => versions.map(({ label }) => label));

it.each([
  [
    "The guild turned down Selby's first offer of 12.40 euros an hour in April and wants more.",
    "first offer of 12.40 euros",
  ],
  ["Selby's second offer, tabled in May, would raise pay by 4%.", "second offer"],
  ["Selby tabled a revised draft on Monday, which was rejected.", "revised draft"],
  ["The guild rejected an opening bid of 26,000 barrels from Selby.", "opening bid of 26,000 barrels"],
  ["Selby tabled a 12-point plan on Monday.", "12-point"],
])("calls a version what its report calls it: %s", async (text, name) =>
  expect(await versionsIn(text)).toContain(name),
);

it("takes no other thing for the text on the table", async () => {
  expect(
    await versionsIn("Both are within sight of a new agreement. A revised draft was tabled on Monday."),
  ).not.toContain("new agreement");
});

it("tells what holds in a version by the version's name", async () => {
  const { proposals } = await makeDossier([
    `${HEAD} Selby's first offer would raise pay by 2%. Its second offer would raise pay by 4%.`,
  ]);
  const labels = proposals.flatMap(({ versions }) => versions.map(({ label }) => label));
  const held = proposals.flatMap(({ provisions }) => provisions.flatMap(({ version }) => version ?? []));
  expect(held.length).toBeGreaterThan(0);
  for (const version of held) expect(labels).toContain(version);
});
