import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

describe("roles of people", () => {
  it("tells an office once, in its fullest words", async () => {
    const { people } = await makeDossier([
      "PORT ELIN, May 12 - Lena Horn, chair of the Harbour Fund, left. The chair, Lena Horn, will be back.",
    ]);
    expect(people.map(({ name, roles }) => [name, ...roles.map(({ title }) => title)])).toEqual([
      ["Lena Horn", "chair of the Harbour Fund"],
    ]);
  });

  it("leaves out who only signs a report", async () => {
    const { people } = await makeDossier([
      "PORT ELIN, May 12 - Lena Horn left the talks on Monday.\n\n*By Owen Brandt, with a contribution from Tora Weir, in Bergen",
    ]);
    expect(people.map(({ name }) => name)).toEqual(["Lena Horn"]);
  });
});
