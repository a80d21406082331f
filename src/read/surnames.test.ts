import { describe, expect, it } from "vitest";
import { plainIntake } from "../app/plain-intake.js";
import { readAll } from "./read.js";

const FIRST =
  "The harbour pilots and the port of Egersund failed to agree on Monday. The pilots' chair, Ingrid Vassbotn, walked out. The port's director, Halvard Knarvik, said he was sorry.";

/** Another report of the matter: with somebody named in full, who alone is introduced. */
const OTHER = "The mayor, Torstein Aarrestad, asked both to talk on.";

const peopleOf = (...texts: string[]): string[] => {
  const readings = readAll(texts.map((text, i) => plainIntake(String(i), text, `2026-05-1${i}`)));
  return (readings.at(-1)?.entities ?? []).filter(({ kind }) => kind === "person").map(({ name }) => name);
};

const speakersOf = (...texts: string[]): string[] => {
  const last = readAll(texts.map((text, i) => plainIntake(String(i), text, `2026-05-1${i}`))).at(-1);
  return (last?.attributions ?? []).map(({ speaker }) => last?.entities[speaker ?? -1]?.name ?? "-");
};

describe("people whom one report calls by the surname and another in full", () => {
  it("are those people, whatever they say, do or want", () => {
    const second = `${OTHER} Vassbotn wants a lower cap. Knarvik called the meeting useful.`;
    expect(peopleOf(FIRST, second)).toEqual(["Torstein Aarrestad", "Vassbotn", "Knarvik"]);
    expect(
      speakersOf(FIRST, `${OTHER} Knarvik said the quay would stay shut. “It is a pity,” Vassbotn told reporters.`),
    ).toEqual(["Torstein Aarrestad", "Knarvik", "Vassbotn"]);
  });

  it("are he or she as the full name tells", () => {
    expect(speakersOf(FIRST, "Vassbotn refused the cap on Tuesday. She said it was too high.")).toEqual(["Vassbotn"]);
  });

  it("stay unknown where nobody is told in full", () => {
    expect(peopleOf(`${OTHER} Vassbotn wants a lower cap.`)).toEqual(["Torstein Aarrestad"]);
  });

  it.each([
    ["two have the surname", `${FIRST} The mayor, Torstein Vassbotn, was there.`],
    ["a company begins with it", `${FIRST} Vassbotn Shipping will pay.`],
  ])("stay unknown where %s", (_, first) => {
    expect(peopleOf(first, `${OTHER} Vassbotn wants a lower cap.`)).toEqual(["Torstein Aarrestad"]);
  });

  it("are nobody where the report itself has a place or body of that name", () => {
    const second = "The ferry stopped in Knarvik on Friday. Knarvik wants a new quay, its mayor said.";
    expect(peopleOf(FIRST, second)).toEqual([]);
  });

  it("does not hang on the order of the reports", () => {
    expect(peopleOf("Talks went on.", FIRST, `${OTHER} Vassbotn wants a lower cap.`)).toEqual([
      "Torstein Aarrestad",
      "Vassbotn",
    ]);
    const [one] = readAll([
      plainIntake("1", `${OTHER} Vassbotn wants a lower cap.`, "2026-05-11"),
      plainIntake("0", FIRST, "2026-05-10"),
    ]);
    expect(one?.surnames).toEqual([{ word: "Vassbotn", gender: "f" }]);
  });

  it("is found again for a report that was read before", () => {
    const intakes = [
      plainIntake("0", FIRST, "2026-05-10"),
      plainIntake("1", `${OTHER} Vassbotn wants a lower cap.`, "2026-05-11"),
    ];
    const alone = readAll(intakes.slice(1));
    const kept = new Map([...alone, ...readAll(intakes)].map((reading) => [reading.intake.report.id, reading]));
    const again = readAll(intakes, (id) => kept.get(id));
    expect(again.every((reading) => kept.get(reading.intake.report.id) === reading)).toBe(true);
    expect(readAll(intakes, (id) => alone.find(({ intake }) => intake.report.id === id))).toEqual(again);
    expect(readAll(intakes.slice(1), (id) => kept.get(id))).toEqual(alone);
  });
});
