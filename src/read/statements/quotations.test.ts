import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotations.js";
import { readStatements } from "./read-statements.testing.js";

const quotesOf = (text: string) => {
  const { quotations } = readStatements(text);
  return quotations.map(({ inner }) => text.slice(inner.start, inner.end));
};

describe("findQuotations", () => {
  it.each([
    ["“We go,” he said.", ["We go,"]],
    ['"We go," he said.', ["We go,"]],
    ["'We go,' he said. 'It's late, and the crews' wages wait.'", ["We go,", "It's late, and the crews' wages wait."]],
    ["‘We won’t go,’ the dockers’ leader said.", ["We won’t go,"]],
    ["«We go», he said.", ["We go"]],
    ["„We go“, he said.", ["We go"]],
    ["“They told us ‘not yet’ and left,” he said.", ["They told us ‘not yet’ and left,", "not yet"]],
    ["The workers’ union met the dockers’ guild.", []],
    ["The net was 6'2\" long in the '90s.", []],
    ["He came, a stray “mark.\nThe next “good words” stand.", ["good words"]],
    ['A 5" pipe and “one good word”.', ["one good word"]],
  ])("%s", (text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it("carries a speech over paragraphs, each with its opening mark and only the last with its closing one", () => {
    const { quotations } = readStatements("“First we came by sea.\n“Then we came by land.\n“Then we left,” he said.");
    expect(quotations.map(({ continues }) => continues)).toEqual([undefined, 0, 1]);
  });

  it("tells what stands inside what", () => {
    const { quotations } = readStatements("“They said ‘no deal’ twice,” he said. “Twice!”");
    expect(quotations.map(({ inside }) => inside)).toEqual([undefined, 0, undefined]);
  });

  it("takes a block quote for speech", () => {
    const text = "We regret the delay.";
    const { base } = readStatements(text);
    const intake = { ...base.intake, blocks: [{ start: 0, end: text.length, kind: "blockquote" as const }] };
    expect(findQuotations({ ...base, intake }).map(({ kind }) => kind)).toEqual(["speech"]);
  });

  it.each([
    ["She said the talks were “not easy”.", "speech"],
    ["Two ships of the so-called “ghost fleet” sank.", "scare"],
    ["He spoke of two Russian “shadow fleet” tankers.", "scare"],
    ["A programme called “Safe Harbours” was cut.", "title"],
    ["The film “A Long Night in Port” was shown.", "title"],
    ["He said the so-called “plan for the harbour and all its people and its boats” was dead.", "speech"],
  ])("%s is %s", (text, kind) => {
    expect(readStatements(text).quotations[0]?.kind).toBe(kind);
  });
});
