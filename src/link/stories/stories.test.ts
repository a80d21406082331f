import { describe, expect, it } from "vitest";
import type { StoryReport } from "./features.js";
import { STORY_SETTINGS } from "./settings.js";
import { emptyShelf } from "./shelf.js";
import { Stories } from "./stories.js";

const strike: StoryReport[] = [
  {
    id: "strike-1",
    title: "Port of Velsund shut as dockers walk out",
    text: "VELSUND - Dockers at the Port of Velsund walked out on Monday after talks between the Harbour Workers' Union and the operator Nordkai broke down over night shifts. Union chair Marit Oldervik said 1,200 members had stopped work. Nordkai said 14 ships were waiting.",
    published: "2026-03-02",
  },
  {
    id: "strike-2",
    title: "Dockers' strike closes Velsund port",
    text: "Some 1,200 dockers stopped work at the Port of Velsund on Monday. The Harbour Workers' Union, chaired by Marit Oldervik, is in dispute with the operator Nordkai over night shifts. Fourteen ships lay off the coast.",
    published: "2026-03-03",
  },
];

/** The same kind of thing, another port, union and year. */
const otherStrike: StoryReport = {
  id: "other-strike",
  title: "Crane drivers walk out at Port of Tarno",
  text: "TARNO - Crane drivers at the Port of Tarno walked out on Friday over pensions. The Transport Federation said 300 members had stopped work. Its secretary, Pavel Dusek, said the operator Balthaven had broken off talks. It is the first walkout since 2021.",
  published: "2026-03-06",
};

const fish: StoryReport = {
  id: "fish-1",
  title: "Mackerel talks open in Lervik",
  text: "LERVIK - Delegates from four coastal states opened talks on mackerel quotas in Lervik on Tuesday. The chair, Ines Barroso, proposed a cut of 18 percent.",
  published: "2026-03-03",
};

const placed = (reports: readonly StoryReport[], stories = new Stories()): string[] =>
  reports.map((report) => stories.add(report).story);

describe("stories", () => {
  it("puts two reports of one event together, and a like event elsewhere apart", () => {
    expect(placed([...strike, otherStrike, fish])).toEqual(["strike-1", "strike-1", "other-strike", "fish-1"]);
  });

  it("takes its id from its first report, whichever comes first", () => {
    expect(placed([fish, strike[1] as StoryReport, strike[0] as StoryReport])).toEqual([
      "fish-1",
      "strike-2",
      "strike-2",
    ]);
  });

  it("needs no dates and no titles", () => {
    const bare = [...strike, otherStrike].map(({ id, text }) => ({ id, text }));
    expect(placed(bare)).toEqual(["strike-1", "strike-1", "other-strike"]);
  });

  it("looks at the days that reports name where their own day is not known", () => {
    const weights = { names: 0, numbers: 0, calendar: 1, lead: 0, opening: 0, title: 0, whole: 0 };
    const fire = { id: "fire", text: "A mill burnt down in Hollin on Tuesday, March 3." };
    const flood = { id: "flood", text: "The dike of Ostmoor gave way on Tuesday, March 3." };
    const dated = [fire, flood].map((report) => ({ ...report, published: "2026-03-04" }));
    const put = (reports: readonly StoryReport[]) =>
      placed(reports, new Stories(emptyShelf(), { ...STORY_SETTINGS, weights }));
    expect(put([fire, flood])).toEqual(["fire", "fire"]);
    expect(put(dated)).toEqual(["fire", "flood"]);
  });

  it("tells what is new, and leaves what stands where it is", () => {
    const stories = new Stories();
    expect(stories.add(strike[0] as StoryReport)).toEqual({ story: "strike-1", number: 0, isNew: true, also: [] });
    expect(stories.add(fish).isNew).toBe(true);
    expect(stories.add(strike[1] as StoryReport)).toEqual({ story: "strike-1", number: 0, isNew: false, also: [] });
  });

  it("puts a report where somebody says, and what follows goes after it", () => {
    const stories = new Stories();
    placed([strike[0] as StoryReport, fish], stories);
    stories.addTo(1, strike[1] as StoryReport);
    stories.renew(0, "strike-1", []);
    expect(stories.add({ ...(strike[0] as StoryReport), id: "strike-3" }).story).toBe("fish-1");
  });

  it("goes on from what an earlier one left", () => {
    const shelf = emptyShelf();
    placed([strike[0] as StoryReport, fish], new Stories(shelf));
    expect(placed([strike[1] as StoryReport, otherStrike], new Stories(shelf))).toEqual(["strike-1", "other-strike"]);
  });
});
