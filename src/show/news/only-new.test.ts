import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";
import { Earlier } from "./earlier.js";
import { onlyNew } from "./only-new.js";
import { ReportDays } from "./report-days.js";
import { stoodBefore } from "./was.js";

const MONDAY =
  "HULL, June 1, 2026 (Quaynet) - The Bargemen's League wants all 640 moorings kept, not 500. They will meet with thirty-two owners. Ferris Locks had offered 2.5% over twelve months in March.";

const SHOWN = { report: "none", start: 0, end: 7, quote: "Dredging silts up" };

type Kind = "position-new" | "figure-new" | "issue-new";

const told = async (is: Kind, after: string, about = "Moorings") => (await changed(is, after, about))?.after;

const changed = async (is: Kind, after: string, about: string) => {
  const earlier = new Earlier(new ReportDays(await makeDossier([MONDAY])));
  const change = { is, section: "issues", entry: "x", about, after, evidence: [SHOWN] } as const;
  return onlyNew(earlier, { day: "2026-06-03", change })[0]?.change;
};

describe("onlyNew", () => {
  it("leaves out what an earlier report has in other words", async () => {
    expect(await told("position-new", "The League asks for all 640 moorings.")).toBeUndefined();
    expect(await told("figure-new", "2.5 per cent", "offered in March")).toBeUndefined();
    expect(await told("figure-new", "12 months", "offered in March")).toBeUndefined();
  });

  it("folds an outcome that is told as what was, where its amounts and names are known", async () => {
    const earlier = new Earlier(new ReportDays(await makeDossier([MONDAY])));
    const event = (about: string, after: string) =>
      onlyNew(earlier, {
        day: "2026-06-03",
        change: { is: "event-new", section: "timeline", entry: "x", about, after, evidence: [SHOWN] },
      })[0]?.change.again;
    expect(event("The price was 2.5 per cent, with a promise to meet in March.", "planned")).toBe(true);
    expect(event("The price was 2.5 per cent, with a promise to meet in Oslo.", "planned")).toBeUndefined();
    expect(event("The price was 3.5 per cent, with a promise to meet in March.", "planned")).toBeUndefined();
    expect(event("The price will be 2.5 per cent from March.", "planned")).toBeUndefined();
  });

  it("tells no matter as new that an earlier report names, nor a number in other writing", async () => {
    expect(await told("issue-new", "open", "Moorings")).toBeUndefined();
    expect(await told("issue-new", "open", "Dredging")).toBe("open");
    expect(await told("figure-new", "32 owners", "owners")).toBeUndefined();
  });

  it("folds an amount that an earlier report gives of whatever thing, and keeps a count of other things", async () => {
    const change = await changed("figure-new", "2.5 per cent", "rise");
    expect(change).toMatchObject({ background: true, again: true, after: "2.5 per cent" });
    expect(await changed("figure-new", "640", "berths")).toMatchObject({ again: true });
    expect((await changed("figure-new", "£640", "a berth"))?.background).toBeUndefined();
    expect(await changed("figure-new", "thirty-two owners", "letters from the coast")).toMatchObject({ again: true });
    expect((await changed("figure-new", "32 lock keepers", "letters"))?.background).toBeUndefined();
  });

  it("keeps the values and sentences that none has, and names the new ones among old", async () => {
    expect(await told("figure-new", "2.5% / 4%", "offered in March")).toBe("4%");
    expect(await told("position-new", "The League asks for 640 moorings. It would close two quays.")).toBe(
      "It would close two quays.",
    );
    expect(await told("position-new", "Ferris Locks adds 1.5% in May to 2.5% now.")).toBe(
      "Ferris Locks adds 1.5% in May to 2.5% now. (in no earlier report: 1.5%)",
    );
  });
});

describe("what a side's own words are", () => {
  it("folds a position of which only the words of others are new", async () => {
    const text = "The League wants 9 lamps. Ferris Locks had offered 2.5% over twelve months in March.";
    const earlier = new Earlier(new ReportDays(await makeDossier([MONDAY])));
    const own = { ...SHOWN, start: 26, end: 84, quote: text.slice(26) };
    const change = {
      ...({
        is: "position-new",
        section: "issues",
        entry: "x",
        about: "Lamps",
        by: "Ferris Locks",
        after: text,
      } as const),
      evidence: [{ ...SHOWN, end: 84, quote: text }, own],
    };
    const [told] = onlyNew(earlier, { day: "2026-06-03", change });
    expect(told?.change).toMatchObject({ background: true, again: true, after: text, evidence: [own] });
  });
});

describe("stoodBefore", () => {
  const before = (...texts: string[]): string | undefined =>
    stoodBefore(
      texts.map((entry, i) => ({ day: `2026-06-0${i + 1}`, entry })),
      "2026-06-08",
      "Ferris Locks offers a rise of 4%",
      String,
    );

  it("gives the value of the same point that was told last", () => {
    expect(before("Ferris Locks offers a rise of 3%")).toBe("Ferris Locks offers a rise of 3%");
  });

  it("gives nothing where it is told as older, still stands or another came after", () => {
    expect(before("Ferris Locks had offered a rise of 3%")).toBeUndefined();
    expect(before("Ferris Locks offers a rise of 4%")).toBeUndefined();
    expect(before("Ferris Locks offers a rise of 3%", "Ferris Locks wants the night bonus gone")).toBeUndefined();
  });
});
