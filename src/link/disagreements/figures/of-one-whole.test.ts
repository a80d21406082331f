import { describe, expect, it } from "vitest";
import { tellSides as told } from "../../../../test/make-dossier.js";

const freed = (some: string) => `Norway freed ${some} herring trawlers of Tromso on Monday, the guild said.`;
const ALL = "The guild said that 320 herring trawlers of Tromso had been freed by Norway on Monday.";

describe("numbers of a part, or of another year", () => {
  it.each([
    ["the first, and all", freed("the first 184"), ALL],
    ["further ones", freed("another 184"), ALL],
    [
      "a strike some years ago",
      "BODO, May 4, 2026 (Nordwire) - A strike of 14 days in 2017 stopped the herring trawlers of Tromso, the guild said.",
      "BODO, May 4, 2026 (Nordwire) - A strike of 12 days stopped the herring trawlers of Tromso, the guild said.",
    ],
  ])("are no disagreement: %s", async (_, one, other) => {
    expect(await told(one, other)).toEqual([]);
  });

  it.each([
    [freed("184"), ALL],
    [
      "BODO, May 4, 2026 (Nordwire) - A strike of 14 days stopped the herring trawlers of Tromso, the guild said.",
      "BODO, May 4, 2026 (Nordwire) - A strike of 12 days stopped the herring trawlers of Tromso, the guild said.",
    ],
  ])("are one otherwise", async (one, other) => {
    expect(await told(one, other)).toHaveLength(1);
  });
});

describe("offices for life", () => {
  it("are held by who has left them", async () => {
    const by = (office: string) =>
      `TROMSO, May 4, 2026 (Nordwire) - ${office} Ida Holm will lead the inquiry into the herring fleet.`;
    expect(await told(by("Judge"), by("Former judge"))).toEqual([]);
    expect(await told(by("Mayor"), by("Former mayor"))).toHaveLength(1);
  });
});
