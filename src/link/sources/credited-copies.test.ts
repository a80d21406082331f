import { describe, expect, it } from "vitest";
import { type Said, type Sketch, sketchReading } from "../../../test/readings.js";
import { link } from "../link.js";

const groupsOf = (...sketches: readonly Sketch[]) =>
  link(sketches.map((sketch, i) => sketchReading({ id: `r${i}`, ...sketch }))).groups;

const pilots =
  "No pilot will board a tanker in the sound this winter, and whoever sends one there in a gale will have to row him out alone";
const owners =
  "We have paid for two new launches and for a third crew, and we see no reason why ships should lie at anchor until the spring";
const people = [{ name: "Nils Haaverstad" }, { name: "Petra Lonn" }];

/** A report in which two people speak, told in other words each time. */
const tells = (before: string, between: string, speakers: readonly [string, string], credit: string): Sketch => ({
  text: `${before} “${pilots},” said ${speakers[0]}. ${between} “${owners},” said ${speakers[1]}. ${credit}`,
  entities: people,
  said: [
    { words: pilots, speaker: speakers[0], kind: "direct" },
    { words: owners, speaker: speakers[1], kind: "direct" },
  ] satisfies Said[],
});
const both = ["Nils Haaverstad", "Petra Lonn"] as const;
const own = tells("Ships wait off Tarnvik again.", "Their employers see it otherwise.", both, "Snow is on its way.");
const taken = tells("It is quiet in the sound.", "Not all agree.", both, "Both spoke to the Coast Times.");
const credits = [
  { words: "the Coast Times", name: "Coast Times", kind: "outlet", how: "credits", scope: { start: 0, end: 20 } },
] as const;

describe("credited copies", () => {
  it("takes a report that credits another one for most of what two speakers told it for a copy", () => {
    expect(groupsOf({ ...own, outlet: "Coast Times" }, { ...taken, outlet: "Port Herald", credits })).toEqual([0, 0]);
  });

  it("knows the credited one by its site", () => {
    expect(groupsOf({ ...own, outlet: "coasttimes.no" }, { ...taken, outlet: "Port Herald", credits })).toEqual([0, 0]);
  });

  it.each<[string, Sketch, Sketch]>([
    ["two that quote both without a credit", own, tells("It is quiet in the sound.", "Not all agree.", both, "")],
    [
      "one that gives the words of one speaker alone",
      tells("Ships wait off Tarnvik again.", "He went on.", [both[0], both[0]], ""),
      {
        ...tells("It is quiet in the sound.", "Then this.", [both[0], both[0]], "Both spoke to the Coast Times."),
        credits,
      },
    ],
    [
      "two that credit each other",
      {
        ...own,
        text: `${own.text} So the Port Herald has it.`,
        credits: [{ ...credits[0], words: "the Port Herald", name: "Port Herald" }],
      },
      { ...taken, credits },
    ],
  ])("does not take for a copy %s", (_, a, b) => {
    expect(groupsOf({ ...a, outlet: "Coast Times" }, { ...b, outlet: "Port Herald" })).toEqual([0, 1]);
  });
});

it("takes no post that two show whole for a copy", () => {
  const post =
    "I have told the board that the night boat stays. We sat for six hours and nobody left the room with what he came for. " +
    "That is how it should be - Ada Fjeldstad (@adafjeldstad) May 2, 2024";
  const [a, b] = ["The night boat stays.", "Ferries will go on by night, it seems."].map((text) => `${text}\n${post}`);
  expect(groupsOf({ text: a ?? "", outlet: "Coast Times" }, { text: b ?? "", outlet: "Port Herald" })).toEqual([0, 1]);
});
