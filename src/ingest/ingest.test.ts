import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Intake } from "../model/index.js";
import { ingest } from "./ingest.js";

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(text: string, from = "report.txt"): Promise<Intake> {
  const { intakes } = await ingest({ from, bytes: bytes(text) }, { maxCharacters: 1_000_000 });
  if (!intakes[0]) throw new Error("no intake");
  return intakes[0];
}

const blocksOf = ({ blocks, report }: Intake) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${report.text.slice(start, end)}`);

const BODY = [
  "The coastal states and the distant fleets agreed on Tuesday to count the herring together, after a week of talks that had seemed lost.",
  "“We counted the sessions, now we count the fish,” said Marit Oyelaran, who leads the fleets’ team.",
  "A first count is due in September.",
].join("\n\n");

describe("the head of a text", () => {
  it.each<[string, string, Partial<Intake["report"]>]>([
    [
      "a headline and a dateline",
      `Herring states agree to count\n\nBERGEN, Norway, May 5 (Delta Wire) - ${BODY}`,
      { title: "Herring states agree to count", dateline: "BERGEN, Norway", outlet: "Delta Wire" },
    ],
    [
      "no blank lines",
      `Herring states agree to count\nBergen, Norway, May 5, 2026\n${BODY}`,
      {
        title: "Herring states agree to count",
        dateline: "Bergen, Norway",
        published: { value: "2026-05-05", by: "text" },
      },
    ],
    [
      "byline and stamp",
      `Herring states agree to count\nBy Lena Okafor-Holm in Bergen\nPublished: 5 May 2026 10:15 GMT\n\n${BODY}`,
      { byline: "Lena Okafor-Holm", published: { value: "2026-05-05T10:15:00Z", by: "text" } },
    ],
    [
      "a masthead in capitals",
      `THE COASTAL HERALD\nTuesday 5 May 2026\n\nHerring states agree to count\n\n${BODY}`,
      {
        outlet: "The Coastal Herald",
        title: "Herring states agree to count",
        published: { value: "2026-05-05", by: "text" },
      },
    ],
    [
      "a kicker over the headline",
      `Fisheries\nHerring states agree to count\n\n${BODY}`,
      { title: "Herring states agree to count" },
    ],
    [
      "a place and the day under the paper's name",
      `HARBOUR COAST NEWS\nSkagen & Hirtshals | Tuesday 5 May\n\nHerring states agree to count\n\nLena Okafor\n\n${BODY}`,
      { outlet: "Harbour Coast News", title: "Herring states agree to count", byline: "Lena Okafor" },
    ],
    [
      "a broadcaster's service and a labelled headline",
      `QRN News in English\n\nLIVE: Herring states agree to count\n\nTuesday 5 May 2026\n\n${BODY}`,
      {
        outlet: "QRN News",
        title: "LIVE: Herring states agree to count",
        published: { value: "2026-05-05", by: "text" },
      },
    ],
    [
      "initials, site links and a headline that asks",
      `QRN Africa\nHome | News | Sport | Weather\n\nHerring: what was agreed, and what was not?\n\nPublished 5 May 2026, 19:05 CAT\n\n${BODY}`,
      {
        outlet: "QRN Africa",
        title: "Herring: what was agreed, and what was not?",
        published: { value: "2026-05-05T19:05:00+02:00", by: "text" },
      },
    ],
    [
      "a dateline on a line of its own",
      `Herring states agree to count\n\nBergen, May 5, 2026 (AFP) -\n\n${BODY}`,
      { title: "Herring states agree to count", dateline: "Bergen", published: { value: "2026-05-05", by: "text" } },
    ],
    [
      "a headline that opens as a dateline does",
      `PortBrief24\n\nNORWAY: Herring crews to vote from Monday\n\n${BODY}`,
      { outlet: "PortBrief24", title: "NORWAY: Herring crews to vote from Monday" },
    ],
    [
      "a headline that asks",
      `Will they ever agree on the herring?\n\n${BODY}`,
      { title: "Will they ever agree on the herring?" },
    ],
    [
      "a donation block that names the outlet",
      `Herring states agree to count\n\n${BODY}\n\nDonate Now\n\nSupport Fjord Media Centre\n\nYour contribution keeps our journalism alive. Please consider a regular amount each month.\nAccount number: 4410 22 91833`,
      { outlet: "Fjord Media Centre", title: "Herring states agree to count" },
    ],
    [
      "a copyright line",
      `Herring states agree to count\n\n${BODY}\n\n© 2026 The Coastal Herald. All rights reserved.`,
      { outlet: "The Coastal Herald" },
    ],
    [
      "a line on who added what",
      `${BODY}\n\nThis report draws on agency copy, with context added by Fjord News.`,
      { outlet: "Fjord News" },
    ],
    [
      "only an update stamp",
      `Herring states agree to count\nLast updated: 6 May 2026\n\n${BODY}`,
      { published: { value: "2026-05-06", by: "text" } },
    ],
  ])("with %s", async (_, text, head) => expect((await read(text)).report).toMatchObject(head));

  it("is left out where the text does not give it", async () => {
    const { report } = await read(BODY);
    expect(Object.keys(report).sort()).toEqual(["from", "id", "language", "text"]);
  });

  it("tells where a dateline ends and the sentence begins", async () => {
    const { datelineAt, report } = await read(`Herring states agree to count\n\nBERGEN, May 5 (Delta Wire) - ${BODY}`);
    expect(report.text.slice(datelineAt?.start, datelineAt?.end)).toBe("BERGEN, May 5 (Delta Wire) - ");
  });
});

describe("the blocks of a text", () => {
  it("are its paragraphs, headings and items", async () => {
    const text = `Herring states agree to count

42

${BODY}

What Is Open

Still to be settled:

  • the share of the coastal states

  • who pays for the ships

The chair went on:

“We sleep at sea.”

Key Dates:
They meet again on 12 May.

0 Comments`;
    expect(blocksOf(await read(text)).slice(3)).toEqual([
      "paragraph: A first count is due in September.",
      "heading: What Is Open",
      "paragraph: Still to be settled:",
      "item: the share of the coastal states",
      "item: who pays for the ships",
      "paragraph: The chair went on:",
      "paragraph: “We sleep at sea.”",
      "heading: Key Dates:",
      "paragraph: They meet again on 12 May.",
    ]);
  });

  it.each([
    "Reporting by Lena Okafor-Holm; Editing by Tom Adeyemi",
    "(Reporting by Lena Okafor-Holm in Bergen)",
    "Source: AFP",
    "With additional reporting from Delta Wire",
    "This report is based on information first published by Delta News.",
    "Correction: an earlier version of this report gave a wrong date.",
    "© 2026 Agence France-Presse",
    "The herring count will take a month, officials said, and donations to the fund will pay for the ships.",
  ])("keep a line that tells or reports: %s", async (line) => {
    expect((await read(`${BODY}\n\n${line}`)).report.text.endsWith(line)).toBe(true);
  });

  it("lose furniture wherever it stands, and keep it apart", async () => {
    const text = `Share on Facebook\n\nHerring states agree to count\n\n${BODY.replace("\n\n", "\n\nAdvertisement\n\n")}\n\nRelated articles\nTen ways with herring\nThe ships of May\n\nSign up for our newsletter\n\nComments are closed.`;
    const { report, setApart } = await read(text);
    expect(report.text).toBe(`Herring states agree to count\n${BODY.replaceAll("\n\n", "\n")}`);
    expect(setApart.map(({ by }) => by)).toEqual([
      "share-call",
      "advertisement",
      "related",
      "related",
      "related",
      "newsletter",
      "comments-closed",
    ]);
  });
});

describe("a call that ends the last paragraph", () => {
  it("is cut off; what tells where the report comes from stays", async () => {
    const { report, setApart } = await read(
      `Herring states agree to count\n\n${BODY}\n\nDelta Digest is an automated digest. Based on agency reports. Spotted a mistake? Let us know!`,
    );
    expect(report.text.endsWith("Delta Digest is an automated digest. Based on agency reports.")).toBe(true);
    expect(setApart).toEqual([{ text: "Spotted a mistake? Let us know!", by: "mistake-call" }]);
    expect(report.outlet).toBe("Delta Digest");
  });
});

describe("the note on the writer", () => {
  const text = `Herring states agree to count\n\nBy Lena Okafor-Holm\n\n${BODY}\n\n`;
  it.each([
    ["Lena Okafor-Holm is the Herald’s fisheries correspondent.", false],
    ["The writer is a former envoy.", false],
    ["Lena Okafor-Holm is not alone in the port, she found.", true],
    ["Piet Brandsma is the Herald’s correspondent whom the fleets let on board.", true],
  ])("%s", async (line, stays) => {
    expect((await read(text + line)).report.text.includes(line)).toBe(stays);
  });
});

describe("always", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "By Lena Okafor-Holm",
      "OSLO, May 5 (AFP) - Talks went on.",
      "Advertisement",
      "- one",
      "What Next",
      "“No,” he said.",
      "",
      "Published: 5 May 2026",
      "31",
      "Read more: x",
      "Support Fjord Media Centre",
      "a\u200bb\u00a0c",
      "e\u0301",
    ),
    fc.string({ unit: "binary", maxLength: 60 }).filter((text) => !text.includes("\u0000")),
    fc.lorem({ maxCount: 12 }),
  );
  const texts = fc
    .array(piece, { minLength: 1, maxLength: 25 })
    .map((parts) => `Talks went on in Oslo.\n${parts.join("\n")}`);

  it("the same bytes give the same intake; blocks cover the text in order", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const first = await ingest({ from: "a.txt", bytes: bytes(text) });
        expect(await ingest({ from: "a.txt", bytes: bytes(text) })).toEqual(first);
        for (const { report, blocks } of first.intakes) {
          expect(blocks.map(({ start, end }) => report.text.slice(start, end))).toEqual(report.text.split("\n"));
          expect(report.text).toBe(report.text.normalize("NFC"));
          expect(report.text).not.toMatch(/^\s|\s$| {2}|\u200b/m);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("no word is rewritten: each line stands in the file, white space aside", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.lorem({ maxCount: 15, mode: "sentences" }), { minLength: 1, maxLength: 20 }),
        async (lines) => {
          const { report, setApart } = await read(lines.join("\n\n"));
          const flat = lines.join("").replace(/\s+/g, "");
          const kept = [...report.text.split("\n"), ...setApart.map(({ text }) => text)];
          expect(kept.every((line) => flat.includes(line.replace(/\s+/g, "")))).toBe(true);
          expect(kept.join("").replace(/\s+/g, "")).toHaveLength(flat.length);
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  it("the id hangs on the text alone", async () => {
    const [a, b] = [await read(BODY, "a.txt"), await read(`\n${BODY.replaceAll("\n\n", "\r\n\r\n")}\n\n31\n`, "b.txt")];
    expect(a.report.id).toBe(b.report.id);
    expect(a.report.id).toMatch(/^[0-9a-f]{16}$/);
  });
});

/** The thread for pages exists only in the built program. */
const built = new URL("../../dist/ingest/ingest.js", import.meta.url);
describe.skipIf(!existsSync(built))("the built program", () => {
  it("ends the thread in which a page hangs, and takes the next", async () => {
    const program = (await import(built.href)) as { ingest: typeof ingest };
    const page = `<html><body><h1>Herring states agree</h1>${BODY.split("\n\n")
      .map((text) => `<p>${text}</p>`)
      .join("")}</body></html>`;
    for (const from of ["one.html", "two.html"]) {
      const { intakes, diagnostics } = await program.ingest({ from, bytes: bytes(page) });
      expect(diagnostics).toEqual([]);
      expect(intakes[0]?.blocks).toHaveLength(4);
    }
  });
});
