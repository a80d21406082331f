import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ingest } from "../ingest.js";

/** A line of a page for `makePdf`: its text, where it stands in points, and the size of its type. */
interface PdfText {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** Builds a small PDF in Helvetica by hand: one list of lines a page. */
function makePdf(pages: readonly (readonly PdfText[])[]): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ");
  objects.push("<< /Type /Catalog /Pages 2 0 R >>");
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (const [i, lines] of pages.entries()) {
    const content = lines.map(drawn).join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  return new TextEncoder().encode(assembled(objects));
}

function drawn({ text, x = 72, y, size = 11 }: PdfText): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`;
}

function assembled(objects: readonly string[]): string {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

const blocksOf = async (from: string, bytes: Uint8Array) => {
  const { intakes } = await ingest({ from, bytes });
  const intake = intakes[0];
  return {
    report: intake?.report,
    blocks: intake?.blocks.map(({ kind, start, end }) => `${kind}: ${intake.report.text.slice(start, end)}`),
  };
};

describe("a PDF", () => {
  const page = (number: number, lines: readonly string[]) => [
    { text: "The Harbour Times - daily edition", y: 800, size: 8 },
    ...lines.map((text, i) => ({ text, y: 740 - i * 14 })),
    { text: `Page ${number} of 2`, y: 40, size: 8 },
  ];
  const pdf = makePdf([
    [
      { text: "Herring quota talks end without a text", y: 770, size: 20 },
      ...page(1, [
        "BERGEN, May 4, 2026 (Delta Wire) - Talks on the herring quota ended on Monday nego-",
        "tiators said, without a text. A long-term plan was not discussed, and the negotiators of the",
        "coastal states said that they would meet again in the autumn. Their chair, Lena Okafor-Holm,",
        "spoke of a short pause.",
      ]),
    ],
    page(2, [
      "The fleets want 400,000 tonnes. Scientists advise a third of that, and the states that share",
      "the stock have not agreed on its parts for ten years, she said in Bergen after the long-",
      "term plan was put off again.",
    ]),
  ]);

  it("loses running heads and page numbers, joins lines and mends divided words", async () => {
    const { report, blocks } = await blocksOf("herring.pdf", pdf);
    expect(blocks).toEqual([
      "headline: Herring quota talks end without a text",
      "paragraph: BERGEN, May 4, 2026 (Delta Wire) - Talks on the herring quota ended on Monday negotiators said, without a text. A long-term plan was not discussed, and the negotiators of the coastal states said that they would meet again in the autumn. Their chair, Lena Okafor-Holm, spoke of a short pause.",
      "paragraph: The fleets want 400,000 tonnes. Scientists advise a third of that, and the states that share the stock have not agreed on its parts for ten years, she said in Bergen after the long-term plan was put off again.",
    ]);
    expect(report).toMatchObject({
      dateline: "BERGEN",
      outlet: "Delta Wire",
      published: { value: "2026-05-04", by: "text" },
    });
  });

  it.each([
    ["cut off", pdf.slice(0, 200)],
    ["garbled", new TextEncoder().encode("%PDF-1.7\n1 0 obj << /Type /Cata")],
  ])("that is %s is refused", async (_, bytes) => {
    await expect(ingest({ from: "broken.pdf", bytes })).rejects.toMatchObject({ code: "broken-document" });
  });

  it("of pictures alone is refused with a hint", async () => {
    await expect(ingest({ from: "scan.pdf", bytes: makePdf([[]]) })).rejects.toMatchObject({
      code: "empty",
      hint: expect.stringContaining("text recognition"),
    });
  });
});

describe("a Word document", () => {
  it("keeps its headings, lists and quotes", async () => {
    const bytes = readFileSync(new URL("../fixtures/night-shift.docx", import.meta.url));
    const { report, blocks } = await blocksOf("night-shift.docx", bytes);
    expect(blocks).toEqual([
      "headline: Port and dockers agree on a night shift",
      "byline: By Lena Okafor-Holm",
      "paragraph: ANTWERP, 4 May 2026 – The port authority and the dockers’ union agreed on Monday on a night shift of six hours, both sides said.",
      "heading: What is still open",
      "item: pay on Sundays",
      "item: the crane rota",
      "blockquote: “Nobody sleeps through a crane,” the union’s chair, Ruben Adeyemi, said.",
      "paragraph: They meet again on Friday.",
    ]);
    expect(report).toMatchObject({ title: "Port and dockers agree on a night shift", byline: "Lena Okafor-Holm" });
  });

  it("that is broken is refused", async () => {
    const bytes = new TextEncoder().encode(`PK\u0003\u0004${"no zip ".repeat(50)}`);
    await expect(ingest({ from: "broken.docx", bytes })).rejects.toMatchObject({ code: "broken-document" });
  });
});

describe("Markdown", () => {
  it("gives its front matter, headings, lists and quotes", async () => {
    const text = `---
title: "Dockers set a date"
author: Lena Okafor-Holm
date: 4 May 2026
publication: The Harbour Times
---

Union and port meet **again** on Friday, the [union](https://union.example) said
in Antwerp on Monday.

## Still open

1. pay on Sundays
2. the crane rota

> Nobody sleeps through a crane.
`;
    const { report, blocks } = await blocksOf("dockers.md", new TextEncoder().encode(text));
    expect(blocks).toEqual([
      "paragraph: Union and port meet again on Friday, the union said in Antwerp on Monday.",
      "heading: Still open",
      "item: pay on Sundays",
      "item: the crane rota",
      "blockquote: Nobody sleeps through a crane.",
    ]);
    expect(report).toMatchObject({
      title: "Dockers set a date",
      byline: "Lena Okafor-Holm",
      outlet: "The Harbour Times",
      published: { value: "2026-05-04", by: "metadata" },
    });
  });
});
