import { describe, expect, it } from "vitest";
import { tellDisagreements as told } from "../../../test/make-dossier.js";

const head = "BERGEN, May 12, 2026 (Nordwire) - ";
const copied = "OSLO, May 12, 2026 (Fjordwire) - ";
const first =
  "The crews of the Fjordline ferries will lay down their work at dawn on May 21, their second stoppage of the year.";

describe("a day that one report gives otherwise in the same sentence", () => {
  it("is found", async () => {
    expect(await told(head + first, copied + first.replace("May 21", "Friday, May 22"))).toEqual([
      "date: dawn on Friday, May 22 / dawn on May 21",
    ]);
  });

  it("is found where days are counted", async () => {
    const text =
      "Nurses of the island hospital ended their sit-in at the ministry on the ninth day without a word on rosters.";
    expect(await told(head + text, copied + text.replace("ninth", "eighth"))).toEqual(["date: eighth day / ninth day"]);
  });

  it.each([
    [
      "the days are counted",
      "Nurses of the island hospital spent the ninth day of their sit-in on the ministry stairs.",
      "tenth",
    ],
    [
      "each tells of its own",
      "Nurses of the island hospital spent May 12 on the stairs of the ministry without food.",
      "May 13",
    ],
  ])("is not found in the news of another day, where %s", async (_, text, day) => {
    const next = copied.replace("May 12", "May 13") + text.replace(/ninth|May 12/, day);
    expect(await told(head + text, next)).toEqual([]);
  });

  it.each([
    ["where the day is the same in other words", first.replace("May 21", "21 May")],
    ["where the copy only names the day of the week", first.replace("on May 21", "on Thursday")],
    ["where the copy knows both days", `${first.replace("May 21", "May 22")} On May 21 the crews vote.`],
    ["of another thing", "The crews of the Oslo trams will not be paid for a strike that began at noon on May 22."],
  ])("is not found %s", async (_, text) => {
    expect(await told(head + first, copied + text)).toEqual([]);
  });
});
