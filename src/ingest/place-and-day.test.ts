import { describe, expect, it } from "vitest";
import { readFoot } from "./place-and-day.js";

describe("readFoot", () => {
  it.each([
    ["Varna, 18 November 2026", { place: "Varna", published: "2026-11-18" }],
    ["Done at Port Lusk, 4 June 2026.", { place: "Port Lusk", published: "2026-06-04" }],
    ["Signed in Varna on 3 May 2026", { place: "Varna", published: "2026-05-03" }],
  ])("%s", (line, expected) => {
    expect(readFoot(["The Minister thanked the hosts.", line, "For the Government"])).toEqual({
      kind: "dateline",
      ...expected,
    });
  });

  it.each([
    "The next session will be held in Varna, 3 May 2026",
    "Varna, 18 November",
    "Last changed on 3 May 2026",
    "Founded in Varna in 1926",
  ])("%s", (line) => expect(readFoot([line])).toBeUndefined());
});
