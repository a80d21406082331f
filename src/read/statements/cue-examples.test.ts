import { describe, expect, it } from "vitest";
import { type CueEntry, cueEntries } from "../../knowledge/cues.js";
import type { Attribution } from "../../model/index.js";
import { readStatements } from "./read-statements.testing.js";

/** Strips the marks of an example: [source] and {content}. */
function unmark(example: string): { text: string; source?: string; content?: string } {
  const source = /\[([^\]]*)\]/.exec(example)?.[1];
  const content = /\{([^}]*)\}/.exec(example)?.[1];
  const text = example.replace(/[[\]{}]/g, "");
  return { text, ...(source ? { source } : {}), ...(content ? { content: content.replace(/[[\]]/g, "") } : {}) };
}

const isBy = (entry: CueEntry) => (attribution: Attribution) => attribution.by.startsWith(`attribution:${entry.id}:`);
const bare = (words: string) => words.replace(/[“”"]/g, "").replace(/[.,]$/, "").trim();

const examples = cueEntries().flatMap((entry) => entry.examples.map((example) => ({ entry, example })));
const negatives = cueEntries().flatMap((entry) => (entry.not ?? []).map((example) => ({ entry, example })));

describe("the cue table", () => {
  it.each(examples)("$entry.id reads: $example", ({ entry, example }) => {
    const { text, source, content } = unmark(example);
    const { attributions } = readStatements(text);
    const found = attributions
      .filter((attribution) => entry.phrases?.length !== 0 || isBy(entry)(attribution))
      .map((attribution) => ({
        source: attribution.source && text.slice(attribution.source.start, attribution.source.end),
        content: bare(attribution.content.map((span) => text.slice(span.start, span.end)).join(" as ")).replace(
          /\?$/,
          "",
        ),
      }));
    expect(found).toContainEqual({ source, content: bare(content ?? "").replace(/\?$/, "") });
  });

  it.each(negatives)("$entry.id gives nothing for: $example", ({ entry, example }) => {
    expect(readStatements(example).attributions.filter(isBy(entry))).toEqual([]);
  });
});
