import { describe, expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import type { Dossier } from "../model/index.js";
import { renderMarkdown } from "./markdown.js";

// The package brings no types.
const { default: MarkdownIt } = (await import("markdown-it" as string)) as {
  default: new (options: { html: boolean }) => { render(text: string): string };
};
const reader = new MarkdownIt({ html: true });

/** What a reader of the rendered Markdown sees. */
const seen = (text: string): string =>
  reader
    .render(text)
    .replace(/<\/?(?:h1|h2|p|em|strong|ul|ol|li|code)>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const withSentence = (text: string): Dossier => ({
  ...dossier,
  brief: [{ section: "What happened", text, evidence: dossier.brief[0]?.evidence ?? [] }],
});

describe("the brief as Markdown", () => {
  const markdown = renderMarkdown(dossier);

  it("has a title, a line on its standing, the sections and the reports as headings", () => {
    const headings = markdown.split("\n").filter((line) => line.startsWith("#"));
    const sections = [...new Set(dossier.brief.map(({ section }) => `## ${section}`))];
    expect(headings).toEqual([`# ${dossier.title}`, ...sections, "## Reports"]);
    expect(markdown).toContain("*As of 15 March 2026 · 3 reports from at least 2 outlets*");
  });

  it("writes the bottom line as one paragraph, with its citations", () => {
    expect(markdown).toContain("without an agreement. [1, 2] Automation is contested; the sides");
  });

  it.each([
    "<script>alert(1)</script> & &copy; *stars* and `code`",
    "[a link](https://example.org) and ![a picture](x)",
    "[talks in] Geneva, as_it_was and _said_ ~~struck~~",
    "12. a number with a point",
    "# no heading",
    "> no quotation",
    "- no list",
    "back\\slash \\* star",
  ])("shows %s as it is", (text) => {
    expect(seen(renderMarkdown(withSentence(text)))).toContain(`${text} [1, 2]`);
  });
});
