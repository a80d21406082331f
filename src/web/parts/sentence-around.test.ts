import { describe, expect, it } from "vitest";
import { html } from "../../show/html/markup.js";
import { sentenceAround } from "./sentence-around.js";

const TEXT = "It began. In 2019 the İkizler yard lost 9,000 jobs, and after <that> 9 more went. It ended.";

function written(quote: string, value: string): string {
  const start = TEXT.indexOf(quote);
  const report = { id: "r", from: "r.txt", language: "en", text: TEXT };
  return html`${sentenceAround(report, { report: "r", start, end: start + quote.length, quote }, value)}`.markup;
}

describe("the sentence that words stand in", () => {
  it.each<[string, string, string]>([
    ["the value as words of its own", "9", "&lt;that&gt; [9] more"],
    ["the value in other letters", "The İkizler yard", "2019 [the İkizler yard] lost"],
    ["a value with marks in it", "9,000", "lost [9,000] jobs"],
    ["what is cited, where the value is not in it so", "9.000", "yard [lost 9,000 jobs], and"],
    ["what is cited, where there is no value", "", "yard [lost 9,000 jobs], and"],
  ])("has marked %s", (_, value, expected) => {
    const marked = written("lost 9,000 jobs", value).replace(/<mark class="hit">(.*?)<\/mark>/g, "[$1]");
    expect(marked).toContain(expected);
    expect(marked).toMatch(/^In 2019 .* went\.$/);
  });
});
