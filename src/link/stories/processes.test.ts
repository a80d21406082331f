import { describe, expect, it } from "vitest";
import { Processes, type StoryFacts } from "./processes.js";

const story = (id: string, parties: string[], people: string[] = [], proposals: string[] = []): StoryFacts => ({
  id,
  parties,
  people,
  proposals,
});

const bergen = story("bergen", ["NO", "IS"], ["solheim", "jonsdottir"], ["mackerel plan"]);
const lisbon = story("lisbon", ["NO", "IS", "EU"], ["solheim"]);
const strike = story("strike", ["harbour union", "nordkai"], ["oldervik"]);
const visit = story("visit", ["NO", "IS"], ["a tourist minister"]);

describe("processes", () => {
  it("puts stories that share parties and a person into one process, under the id of the first", () => {
    const processes = new Processes();
    expect(processes.add(bergen)).toEqual({ is: "opened", process: "bergen", story: "bergen" });
    expect(processes.add(strike).is).toBe("opened");
    expect(processes.add(lisbon)).toEqual({ is: "joined", process: "bergen", story: "lisbon", also: [] });
  });

  it("takes two parties alone for no process", () => {
    const processes = new Processes();
    processes.add(bergen);
    expect(processes.add(visit).is).toBe("opened");
  });

  it("names a second process that a late story fits, and changes neither", () => {
    const processes = new Processes();
    processes.add(bergen);
    processes.add(strike);
    const late = story("late", ["NO", "IS", "harbour union", "nordkai"], ["solheim", "jonsdottir", "oldervik"]);
    expect(processes.add(late)).toEqual({ is: "joined", process: "bergen", story: "late", also: ["strike"] });
    expect([...processes.all]).toEqual([
      ["bergen", ["bergen", "late"]],
      ["strike", ["strike"]],
    ]);
  });

  it("merges, moves and splits as it is told, and tells what that changes", () => {
    const processes = new Processes();
    for (const one of [bergen, lisbon, strike]) processes.add(one);
    expect(processes.merge("strike", "bergen")).toEqual({
      is: "merged",
      from: "strike",
      into: "bergen",
      stories: ["strike"],
    });
    expect(processes.split("bergen", ["lisbon", "strike"])).toMatchObject({ from: "bergen", into: "lisbon" });
    expect(processes.move("strike", "bergen")).toMatchObject({ from: "lisbon", to: "bergen" });
    expect([...processes.all]).toEqual([
      ["bergen", ["bergen", "strike"]],
      ["lisbon", ["lisbon"]],
    ]);
  });
});
