import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { dossier } from "../../../test/show-dossier.js";
import type { Dossier } from "../../model/index.js";
import { outlineBrief } from "../outline.js";
import { writeDocx } from "./docx.js";

/** What a reader of Word documents makes of it. */
async function read(of: Dossier): Promise<{ html: string; messages: readonly string[] }> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(writeDocx(outlineBrief(of))) });
  return { html: value, messages: messages.map(({ message }) => message).filter((one) => !/style/.test(one)) };
}

describe("the brief as a Word document", () => {
  it("has the title, its sections as headings and its lines as lists", async () => {
    const { html, messages } = await read(dossier);
    expect(messages).toEqual([]);
    expect(html).toContain(dossier.title);
    for (const { section } of dossier.brief) expect(html).toContain(`<h1>${section}</h1>`);
    expect(html).toMatch(/<ul><li>.*<\/li><\/ul>/s);
  });

  it("leads from each number to its sentence", async () => {
    const { html } = await read(dossier);
    const numbers = [...html.matchAll(/href="#(c\d+)"/g)].map(([, anchor]) => anchor ?? "");
    expect(numbers.length).toBeGreaterThan(0);
    for (const anchor of numbers) expect(html).toContain(`id="${anchor}"`);
  });

  it("shows what a report says as text, whatever it says", async () => {
    const text = `<w:p>&amp; "x" \u0007\u{1f3a3} ${"’"}`;
    const spoilt = { ...dossier, brief: dossier.brief.map((line) => ({ ...line, text })) };
    expect((await read(spoilt)).html).toContain(`&lt;w:p&gt;&amp;amp; "x" \u{1f3a3} ’`);
  });

  it("gives the same bytes for the same brief", () => {
    expect(writeDocx(outlineBrief(dossier))).toEqual(writeDocx(outlineBrief(dossier)));
  });
});
