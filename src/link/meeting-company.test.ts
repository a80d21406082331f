import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

/** "place from: people", a line a meeting that was held. */
async function held(...reports: readonly string[]): Promise<string[]> {
  const { rounds, people } = await makeDossier([...reports]);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return rounds
    .filter(({ status }) => status === "held")
    .map(
      ({ place, when, people: some = [] }) =>
        `${place?.name ?? "-"} ${when?.from ?? "-"}: ${some.map(nameOf).sort().join(", ")}`,
    )
    .sort();
}

const HEAD = "TORVIK, May 14, 2026 (Nordwire) -";

describe("meetings of several reports", () => {
  it("are not where one of the two goes by himself", async () => {
    const told = await held(
      `${HEAD} Norwegian Premier Per Holm and Speaker Ana Reyes met for an hour on Wednesday. The meeting brought nothing.`,
      `${HEAD} Norwegian Premier Per Holm was heading to Lima to speak to dockers. His visit to Lima was planned in May.`,
    );
    expect(told).toContain("- 2026-05-13: Ana Reyes, Per Holm");
  });

  it("seat nobody who joined an earlier one", async () => {
    const told = await held(
      `${HEAD} Premier Per Holm and Speaker Ana Reyes met in Lima on Wednesday. The meeting was the first between negotiators since a session three weeks ago, when they were joined by Minister Kari Moe.`,
    );
    expect(told).toEqual(["Lima 2026-05-13: Ana Reyes, Per Holm"]);
  });
});
