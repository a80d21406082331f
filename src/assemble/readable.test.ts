import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const HEAD = "BERGEN, May 12, 2026 (Nordwire) - Norway and Iceland held talks in Bergen on Tuesday.";

describe("words of a report that stand alone", () => {
  it.each([
    [
      "Ida Solheim led the talks. On May 10 the union of trawler crews rejected her offer.",
      "On May 10 the union of trawler crews rejected [Ida Solheim's] offer.",
    ],
    ["Ida Solheim resigned on May 10, after her party had left.", "Ida Solheim resigned on May 10, after her party"],
    [
      "It was a poor week for the crews. Its clerk, Ida Solheim, rejected the quota on May 10.",
      "Ida Solheim rejected the quota on May 10.",
    ],
    [
      "Ida Solheim, a skipper from Bodo, led the crews. The skipper said on May 10 that the crews would strike.",
      "[Ida Solheim] said on May 10 that the crews would strike.",
    ],
    [
      "Ida Solheim leads the crews. On May 10 she'd rejected the quota.",
      "On May 10 [Ida Solheim] had rejected the quota.",
    ],
    ["But Iceland rejected the quota on May 10.", "Iceland rejected the quota on May 10."],
  ])("%s", async (text, told) => {
    const dossier = await makeDossier([`${HEAD}\n\n${text}`]);
    expect(dossier.timeline.map((event) => event.text).join("\n")).toContain(told);
  });
});

describe("headlines", () => {
  it.each([
    ["Bergen talks LIVE: Iceland rejects the quota", "Iceland rejects the quota"],
    ["EXCLUSIVE: Iceland rejects the quota", "Iceland rejects the quota"],
    ["Cod and herring: Iceland rejects the quota", "Cod and herring: Iceland rejects the quota"],
  ])("are told without their label: %s", async (headline, told) => {
    const dossier = await makeDossier([`${headline}\n\n${HEAD}`]);
    expect(dossier.timeline.map((event) => event.text)).toContain(told);
  });
});
