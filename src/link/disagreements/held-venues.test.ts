import { describe, expect, it } from "vitest";
import { tellDisagreements as told } from "../../../test/make-dossier.js";

const inTown = (town: string) =>
  `NAIROBI, May 13, 2026 (Fjordwire) - The fisheries ministers of Chad and Niger met in ${town} on Tuesday. They spoke for two hours.`;

describe("a meeting of one day that reports have in two towns", () => {
  it("was in one of them", async () => {
    expect(await told(inTown("Lima"), inTown("Bogotá"))).toEqual(["place: Bogotá / Lima"]);
  });

  it.each([
    ["the same", [inTown("Lima"), inTown("Lima")]],
    ["the country around it", [inTown("Lima"), inTown("Peru")]],
    ["a village that no list knows", [inTown("Lima"), inTown("Ostvikhamn")]],
  ])("is no quarrel where it is %s", async (_, texts) => {
    expect(await told(...texts)).toEqual([]);
  });
});
