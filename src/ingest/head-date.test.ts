import { describe, expect, it } from "vitest";
import { takeDate } from "./head-date.js";

describe("takeDate", () => {
  it.each([
    ["3 May 2026", "2026-05-03", ""],
    ["May 3, 2026", "2026-05-03", ""],
    ["Sunday, May 3rd, 2026", "2026-05-03", ""],
    ["Published: 3 May 2026 10:15 GMT", "2026-05-03T10:15:00Z", "Published:"],
    ["Posted on Sunday, 3 May 2026 at 4:05 pm CEST", "2026-05-03T16:05:00+02:00", "Posted on"],
    ["3 May 2026, 10.15 BST", "2026-05-03T10:15:00+01:00", ""],
    ["2026-05-03T10:15:00+02:00", "2026-05-03T10:15:00+02:00", ""],
    ["May 3, 2026 at 9:30 a.m. ET", "2026-05-03", ""],
    ["3.5.2026", "2026-05-03", ""],
    ["13/05/2026", "2026-05-13", ""],
    ["London, UK, December 1, 2026", "2026-12-01", "London, UK"],
    ["GENEVA, 3 May 2026", "2026-05-03", "GENEVA"],
    ["BRUSSELS, May 3", undefined, "BRUSSELS"],
    ["Sept. 9, 2026 | Updated", "2026-09-09", "Updated"],
  ] as const)("%s", (line, value, rest) => {
    const found = takeDate(line);
    expect(found?.value).toBe(value);
    expect(found?.rest).toBe(rest);
  });
  it.each(["3/5/2026", "the 19 points", "May talks fail", "32 May 2026", "Section 4.15", "31 April 2026"])(
    "finds no day in %s",
    (line) => expect(takeDate(line)?.value).toBeUndefined(),
  );
  it("finds nothing in a share at the end of a line", () => expect(takeDate("Shares rise by 4.5.")).toBeUndefined());
  it.each([
    ["14:05 GMT", ""],
    ["9.30am", ""],
    ["1405 GMT", ""],
  ])("tells a time of day alone: %s", (line, rest) => {
    expect(takeDate(line)).toMatchObject({ timeOnly: true, rest });
  });
});
