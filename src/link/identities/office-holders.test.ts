import { expect, it } from "vitest";
import { plainIntake } from "../../app/plain-intake.js";
import { readAll } from "../../read/read.js";
import { linkIdentities } from "./identities.js";

const linked = (...texts: string[]) =>
  linkIdentities(readAll(texts.map((text, i) => plainIntake(String(i), text, `2026-05-1${i}`)))).entities.map(
    ({ name }) => name,
  );

const OFFER = "The chair of the cod talks offered on Monday to delay the ban. The fleets refused.";

it("reads an office of the talks as the one person of the set who holds it", () => {
  expect(linked(OFFER, "Anna Wren, who chairs the negotiating group, asked for calm.")).toEqual([
    "Anna Wren",
    "fleets",
  ]);
});

it("leaves it open where several hold such an office, only a board has one, or nobody does", () => {
  const two = "Anna Wren, who chairs the negotiating group, and Odd Berge, who chairs the drafting group, left.";
  for (const other of [two, "The harbour board's chair, Odd Berge, left.", "The boats left."])
    expect(linked(OFFER, other)).toContain("chair of the cod talks");
});
