import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";
import { ReportDays } from "./report-days.js";
import { Sides } from "./sides.js";

const TUESDAY =
  "LEEDS, May 12, 2026 (Nordwire) - The Weavers' Union and Harlow Mills held talks on pay in Leeds on Tuesday. The Weavers' Union wants a pay rise of 6% for all looms. The Weavers' Union demands a longer break for the night shift.";

const SHOWN = { report: "none", start: 0, end: 9, quote: "Wool dyes" };

const marked = async (after: string, day = "2026-05-14") => {
  const days = new ReportDays(await makeDossier([TUESDAY]));
  const by = "Weavers' Union";
  const head = { is: "position-new", section: "issues", entry: "x", about: "Pay", by } as const;
  return new Sides(days).marked({ day, change: { ...head, after, evidence: [SHOWN] } }).change.again ?? false;
};

describe("Sides", () => {
  it("tells what a side wanted before, in other words, as told again", async () => {
    expect(await marked("The union asks for 6 per cent more pay.")).toBe(true);
    expect(await marked("The union seeks long breaks in night shifts; Selby has views on that.")).toBe(true);
  });

  it("keeps another number, another matter, a turn, what comes on top and what is told the same day", async () => {
    expect(await marked("The union asks for 7% more pay.")).toBe(false);
    expect(await marked("The union wants new lamps at both mills.")).toBe(false);
    expect(await marked("The union would drop its longer break for the night shift.")).toBe(false);
    expect(await marked("The union may ask for 6% more pay.")).toBe(false);
    expect(await marked("The union no longer wants long breaks in night shifts.")).toBe(false);
    expect(await marked("The union asks for 6% more pay. It wants new lamps at both mills.")).toBe(false);
    expect(await marked("The union asks for 6% more pay.", "2026-05-12")).toBe(false);
  });
});
