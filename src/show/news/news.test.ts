import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";
import { newsByDay } from "./news.js";

const TUESDAY =
  "LEEDS, May 12, 2026 (Nordwire) - The Weavers' Union and Harlow Mills held talks on pay in Leeds on Tuesday. Harlow Mills offered a pay rise of 4.2%. The two sides will meet again in York on 20 May.";
const THURSDAY =
  "LEEDS, May 14, 2026 (Dale Courier) - The Weavers' Union and Harlow Mills held talks on pay in Leeds on Tuesday. Harlow Mills offered a pay rise of 4.2%. \"We want 6% on pay,\" said Ida Rowe, the chair of the Weavers' Union, on Thursday. Pay remains in dispute.";

const told = async (...reports: string[]): Promise<string[]> =>
  newsByDay(await makeDossier(reports)).map(({ day, change }) => `${day.slice(8)} ${change.is} ${change.after ?? ""}`);

describe("newsByDay", () => {
  it("tells of each day what no report of an earlier one had", async () => {
    const news = await told(TUESDAY, THURSDAY);
    expect(news).toContain("12 round-new held, 2026-05-12");
    expect(news).toContain("12 round-new planned, 2026-05-20");
    expect(news.filter((one) => one.startsWith("14 round"))).toEqual([]);
    expect(news.some((one) => /^12 figure-new 4\.2%/.test(one))).toBe(true);
    expect(news.some((one) => /^14 figure-\w+ 4\.2%/.test(one))).toBe(false);
    expect(news.some((one) => /^14 .*6%/.test(one))).toBe(true);
  });

  it("tells how a matter stands since a report says so, and what was before", async () => {
    const news = newsByDay(await makeDossier([TUESDAY, THURSDAY]));
    const status = news.find(({ change }) => change.is === "issue-status");
    expect(status).toMatchObject({ day: "2026-05-14", change: { about: "Pay", after: "contested" } });
    expect(status?.change.before).toContain("not told in the record");
  });

  it("tells a saying once, and not also as the event that it was said", async () => {
    const said = `LEEDS, May 14, 2026 (Dale Courier) - Ida Rowe chairs the Weavers' Union. "The looms of all mills will stand still," Rowe told a rally in York on Wednesday.`;
    const news = newsByDay(await makeDossier([TUESDAY, said])).filter(({ change }) =>
      /looms/.test(JSON.stringify(change)),
    );
    expect(news.map(({ change }) => change.is)).not.toContain("event-new");
    expect(news.length).toBeGreaterThan(0);
  });

  it("rests on words of that day's reports alone", async () => {
    const dossier = await makeDossier([TUESDAY, THURSDAY]);
    const days = new Map(dossier.reports.map(({ id, published }) => [id, published?.value.slice(0, 10)]));
    for (const { day, change } of newsByDay(dossier)) {
      expect(change.evidence.length).toBeGreaterThan(0);
      for (const { report } of change.evidence) expect(days.get(report)).toBe(day);
    }
  });

  it("does not hang on the order of the reports", async () => {
    expect(await told(THURSDAY, TUESDAY)).toEqual(await told(TUESDAY, THURSDAY));
  });
});
