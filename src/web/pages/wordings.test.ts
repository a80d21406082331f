import { expect, it } from "vitest";
import { dossier } from "../../../test/show-dossier.js";
import type { Report, Statement } from "../../model/index.js";
import { html } from "../../show/html/markup.js";
import { openRecord } from "../record.js";
import { writeWordings } from "./wordings.js";

type Published = NonNullable<Report["published"]>;
const on = (value: string, latest?: string): Published => ({
  ...{ value, by: latest === undefined ? "text" : "inferred" },
  ...(latest === undefined ? {} : { latest }),
});

/** Writes the wordings of one sentence that outlets A, B and C have, out when they are said to be; C copies B, whose dateline has 7 May. */
function told(...published: readonly (Published | undefined)[]): string {
  return (
    /(?<=<p class=\\"meta\\">)(?:First out|Who was first)[^<]*/.exec(JSON.stringify(worded(...published)))?.[0] ?? ""
  );
}

function worded(...published: readonly (Published | undefined)[]) {
  const reports = published.map((day, i): Report => {
    const outlet = "ABC"[i] ?? "";
    const filed =
      outlet === "B" ? { dateline: "BERGEN", text: "It is late\nBERGEN, May 7 (B) - It is late." } : { text: "" };
    return { id: `r${i}`, from: outlet, outlet, language: "en", ...filed, ...(day ? { published: day } : {}) };
  });
  const variants = reports.map(({ id }) => ({ report: id, text: "It is late", same: true, evidence: [] }));
  const [statement] = dossier.statements;
  const sources = {
    origins: [{ id: "b", name: "B", kind: "outlet" }],
    links: [{ report: "r2", origin: "b", how: "copies", evidence: [] }],
  } as const;
  return writeWordings(openRecord("x", { ...dossier, reports, sources }), { ...(statement as Statement), variants });
}

it("puts a copy behind what it copies, whatever day is inferred for it, and no mark behind a missing date", () => {
  const late = html`${worded(undefined, on("2026-05-02"), on("2026-05-01", "2026-05-08"))}`.markup;
  expect(late.replace(/<[^>]*>/g, "")).toMatch(/B 2 May 2026, C 1 to 8 May 2026 \(inferred\), A(?=\S|$)/);
});

it.each([
  [[on("2026-05-02"), on("2026-05-01"), on("2026-05-03")], "First out: B, 1 May 2026; next was A, 2 May 2026."],
  [
    [on("2026-05-01", "2026-05-02"), on("2026-05-02"), on("2026-05-04")],
    "First out: A or B; which of them cannot be told: the day of A is only inferred.",
  ],
  [
    [on("2026-05-01"), on("2026-05-01")],
    "Who was first cannot be told: A and B came out on one day, 1 May 2026, and A and B give no hour.",
  ],
  [
    [on("2026-05-01T09:00:00Z"), on("2026-05-01T10:00:00+02:00")],
    "First out: B, 1 May 2026, 08:00 UTC; next was A, 1 May 2026, 09:00 UTC.",
  ],
  [
    [on("2026-05-01T09:00:00Z"), on("2026-05-01")],
    "Who was first cannot be told: A and B came out on one day, 1 May 2026, and B gives no hour.",
  ],
  [[on("2026-05-01"), undefined], "Who was first cannot be told: no date is known of B."],
  [
    [on("2026-05-02"), on("2026-05-01"), on("2026-05-01")],
    "First out: B, 1 May 2026; C, 1 May 2026, copies or credits it.",
  ],
  [
    [on("2026-05-08"), on("2026-05-07", "2026-05-07"), undefined],
    "First out: B, 7 May 2026 by its dateline; next was A, 8 May 2026.",
  ],
  [[undefined, on("2026-05-07"), undefined], "Who was first cannot be told: no date is known of A."],
  [
    [on("2026-05-08T06:00:00+12:00"), on("2026-05-07")],
    "Who was first cannot be told: A and B came out on one day, 7 May 2026, and B gives no hour.",
  ],
])("tells who surely had a statement first, or who may have, and why: %j", (published, first) => {
  expect(told(...published)).toBe(first);
});

/** Writes the wordings of one sentence that some report otherwise than the fullest has it. */
function headOf(...texts: readonly (readonly [text: string, same: boolean])[]): string {
  const [statement] = dossier.statements;
  const variants = texts.map(([text, same], i) => ({ report: `r${i}`, text, same, evidence: [] }));
  const piece = writeWordings(openRecord("x", dossier), {
    ...(statement as Statement),
    text: "It’s late now",
    variants,
  });
  return /<summary>(.*?)<\/summary>/.exec(html`${piece}`.markup)?.[1] ?? "";
}

it.each<[string, readonly (readonly [string, boolean])[]]>([
  [
    "2 reports, in the same words",
    [
      ["It’s late now", true],
      ["“it's late”, now", false],
    ],
  ],
  [
    "2 reports, 1 nearly in the same words",
    [
      ["It’s late now", true],
      ["It’s late", true],
    ],
  ],
  [
    "4 reports, 1 other wording, 1 nearly in the same words",
    [
      ["It’s late now", true],
      ["late now", true],
      ["Too late", false],
      ["too late!", false],
    ],
  ],
])("tells how near the wordings come: %s", (head, texts) => {
  expect(headOf(...texts)).toBe(head);
});

it("tells what another wording lacks", () => {
  const [statement] = dossier.statements;
  const variants = ["We leave here at once", "We leave at once"].map((text, i) => ({
    ...{ report: `r${i}`, text, same: i === 0, evidence: [] },
  }));
  const piece = writeWordings(openRecord("x", dossier), {
    ...(statement as Statement),
    text: "We leave here at once",
    variants,
  });
  expect(html`${piece}`.markup).toContain("without: “here”");
});
