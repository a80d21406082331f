import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const HEAD = "TORVIK, May 12, 2026 (Nordwire) - The ferry owners and the crews' union met in Torvik on Monday.";

/** The entries of the timeline that a sentence makes: their first day, if they have one, and their status. */
async function told(sentence: string): Promise<string[]> {
  const { timeline } = await makeDossier([`${HEAD} ${sentence}`]);
  return timeline
    .filter(({ text }) => sentence.includes(text.replace(/^\[[^\]]*\] ?/, "")))
    .map(({ when, status }) => `${when?.from ?? "no day"} ${status}`);
}

describe("the day of an event", () => {
  it.each<[string, string, string[]]>([
    ["is not the year of an amount", "The crews' union demands 6% this year.", ["no day happened"]],
    ["is one that is over", "Lena Horn won a rise of 6% last year.", []],
    ["is not what is measured against", "Norway went back to 2019 levels and signed the ferry pact.", []],
    [
      "is that of the act, not of what it settles",
      "Norway and Iceland agreed on Tuesday to swap ferry timetables and to let trawlers sail.",
      ["2026-05-12 happened"],
    ],
    [
      "is when somebody was put into a post",
      "Lena Horn was elected to succeed Per Vik in April.",
      ["2026-04-01 happened"],
    ],
    ["is not when a saying began", "The crews' union has insisted since January that it has no seat.", []],
    ["is none where a report tells of itself", "This article was amended at 6pm.", []],
  ])("%s", async (_, sentence, expected) => {
    const found = await told(sentence);
    expect(found.filter((one) => expected.length > 0 || !one.startsWith("no day"))).toEqual(expected);
  });
});

it("tells of a round in a sentence of its own that came out after it", async () => {
  const { timeline } = await makeDossier([
    "TORVIK, May 11, 2026 (Nordwire) - Norway and Iceland meet in Torvik on Tuesday for talks on ferries.",
    "TORVIK, May 13, 2026 (Seapost) - Norway and Iceland held talks on ferries in Torvik on Tuesday.",
  ]);
  const round = timeline.find(({ when, type }) => type === "CONSULT" && when?.from === "2026-05-12");
  expect(round?.text).toBe("Norway and Iceland held talks on ferries in Torvik on Tuesday.");
});

describe("what a relative clause dates of who speaks", () => {
  it("is told without what she says", async () => {
    const { timeline } = await makeDossier([
      "TORVIK, May 12, 2026 (Nordwire) - Lena Horn, a former engineer who was appointed in January, said the crews wanted 350 boats.",
    ]);
    expect(timeline.filter(({ when }) => when?.from === "2026-01-01").map(({ text }) => text)).toEqual([
      "Lena Horn, a former engineer who was appointed in January",
    ]);
  });
});

describe("what was ahead", () => {
  const AHEAD = "TORVIK, May 12, 2026 (Nordwire) - Growers in Torvik will block the Holt bridge on Friday.";

  it.each<[string, string, string]>([
    [
      "is off where a later report calls it off",
      "Growers called off a blockade of the Holt bridge planned for Friday.",
      "called off",
    ],
    [
      "is off where a later report has that nobody will",
      "The growers will not block the bridge on Friday.",
      "called off",
    ],
    ["stands where something else is called off", "Growers called off a dinner planned for Friday.", "planned"],
    ["stands where it is of another day", "Growers called off a blockade of the bridge planned for Sunday.", "planned"],
  ])("%s", async (_, later, status) => {
    const { timeline } = await makeDossier([AHEAD, `TORVIK, May 13, 2026 (Nordwire) - ${later}`]);
    const friday = timeline.filter(({ when }) => when?.from === "2026-05-15");
    expect(friday.map((entry) => entry.status)).toEqual([status]);
  });
});
