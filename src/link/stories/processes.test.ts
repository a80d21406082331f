import { describe, expect, it } from "vitest";
import { fittingProcesses, keysUnder, type StoryFacts } from "./processes.js";

const story = (parties: string[], people: string[] = [], proposals: string[] = []): StoryFacts => ({
  parties,
  people,
  proposals,
});

const known: Record<string, StoryFacts> = {
  fish: story(["NO", "IS"], ["solheim", "jonsdottir"], ["mackerel plan"]),
  strike: story(["harbour union", "nordkai"], ["oldervik"]),
};

const fitting = (facts: StoryFacts): string[] =>
  fittingProcesses(facts, (key) => Object.keys(known).filter((id) => keysUnder(known[id] as StoryFacts).includes(key)));

describe("the processes that a story belongs to", () => {
  it.each([
    ["two parties and a person", story(["NO", "IS", "EU"], ["solheim"]), ["fish"]],
    ["a party and a plan", story(["IS"], [], ["mackerel plan"]), ["fish"]],
    ["two parties alone are none", story(["NO", "IS"], ["a tourist minister"]), []],
    ["nothing shared", story(["BR"], ["moreno"]), []],
    [
      "two, the one with more in common first",
      story(["NO", "IS", "harbour union", "nordkai"], ["solheim", "jonsdottir", "oldervik"]),
      ["fish", "strike"],
    ],
    ["a key that comes twice counts once", story(["NO", "NO"], ["solheim"]), []],
  ])("%s", (_, facts, expected) => {
    expect(fitting(facts)).toEqual(expected);
  });
});
