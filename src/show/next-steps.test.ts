import { describe, expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import type { Dossier, TimelineEvent } from "../model/index.js";
import { findNextSteps } from "./next-steps.js";

it("lists what is ahead by date, rounds and events together, the undated last", () => {
  expect(findNextSteps(dossier).map(({ id, status }) => `${id} ${status}`)).toEqual([
    "round10 planned",
    "t4 possible",
    "t5 planned",
  ]);
});

it("names who takes part and where", () => {
  expect(findNextSteps(dossier)[0]).toMatchObject({
    summary: "The Hague talks",
    where: "The Hague",
    who: ["Kestrel Ports", "Harbour Workers' Union"],
  });
});

describe("what is called off", () => {
  const [next] = dossier.rounds.filter(({ id }) => id === "round10");
  const [strike] = dossier.timeline.filter(({ id }) => id === "t4");
  if (!next || !strike) throw new Error("the fixture has no steps to come");
  const { when, evidence } = next;
  const steps = (changed: Partial<Dossier>): string[] =>
    findNextSteps({ ...dossier, timeline: [], rounds: [], ...changed }).map(({ id, status }) => `${id} ${status}`);

  it("is told where it has a day ahead, and only there", () => {
    const off = { ...strike, status: "called off" } as const;
    const { when: _, ...undated } = off;
    expect(steps({ timeline: [off] })).toEqual(["t4 called off"]);
    expect(steps({ timeline: [undated] })).toEqual([]);
    expect(steps({ timeline: [off], asOf: "2026-03-22" })).toEqual([]);
  });

  it("is a meeting whose event is called off in the same words, and no meeting for whose sake a strike is", () => {
    const event = (type: string): TimelineEvent => ({
      ...strike,
      id: "off",
      type,
      ...(when ? { when } : {}),
      evidence,
      status: "called off",
    });
    expect(steps({ rounds: [next], timeline: [event("CONSULT")] })).toEqual(["round10 called off"]);
    expect(steps({ rounds: [next], timeline: [event("PROTEST")] })).toEqual(["round10 planned"]);
  });
});
