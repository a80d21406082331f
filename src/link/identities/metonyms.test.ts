import { expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

it("takes a capital that only a report tells of for its state", async () => {
  const { parties } = await makeDossier([
    "PORT ELIN, May 12 - The government of Veltoria wants a longer truce. Veltoria's envoy, Lena Horn, will fly to Dunmar, the Veltorian capital, on Friday.",
    "PORT ELIN, May 13 - The talks between Dunmar and the Harbour Guild went on all night. Dunmar rejected the map. The Harbour Guild wants it.",
  ]);
  expect(parties.find(({ name }) => name === "Veltoria")?.aliases).toContain("Dunmar");
  expect(parties.map(({ name }) => name)).not.toContain("Dunmar");
});
