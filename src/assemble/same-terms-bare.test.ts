import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

it("gives what an earlier report told in full the number that the offer was raised from", async () => {
  const { proposals } = await makeDossier([
    "Ferry talks\n\nBODO, May 11, 2026 (Nordwire) - Norway and Chile met on Monday. Norway offered to release 30 million litres of water a year from the dam.",
    "Ferry talks\n\nBODO, May 13, 2026 (Lima Post) - Norway and Chile met again. Norway raised its offer on Tuesday from 30 million to 36 million litres a year.",
  ]);
  const told = proposals.flatMap(({ provisions }) => provisions.map((p) => `${p.version ?? "-"}: ${p.text}`));
  expect(told.sort()).toEqual([
    "initial: to release 30 million litres of water a year from the dam",
    "revised: 36 million litres a year",
  ]);
});

it("gives the fuller words of a bare number first", async () => {
  const { proposals } = await makeDossier([
    "Ferry talks\n\nBODO, May 11, 2026 (Nordwire) - Norway and Chile met on Monday. Norway offered to run 30 ferries a day to the islands.",
    "Ferry talks\n\nBODO, May 13, 2026 (Lima Post) - Norway and Chile met again. Norway raised its offer on Tuesday from 30 to 36 ferries a day.",
  ]);
  const told = proposals.flatMap(({ provisions }) => provisions.map(({ text }) => text));
  expect(told.sort()).toEqual(["36 ferries a day", "to run 30 ferries a day to the islands"]);
});
