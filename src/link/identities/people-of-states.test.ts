import { expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

it("takes a people for the state that only another report names", async () => {
  const { parties } = await makeDossier([
    "PORT ELIN, May 12 - The government of Veltoria wants a longer truce. Veltoria's envoy, Lena Horn, met Norway's envoy, Kari Holm.",
    "PORT ELIN, May 13 - The Veltorians would not have the map. The Harbour Guild wants it.",
  ]);
  const names = parties.map(({ name }) => name);
  expect(names).toContain("Veltoria");
  expect(names).not.toContain("Veltorians");
});
