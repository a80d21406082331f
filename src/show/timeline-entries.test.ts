import { expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import type { TimelineEvent } from "../model/index.js";
import { gatherTimeline } from "./timeline-entries.js";

const [event] = dossier.timeline;
if (!event) throw new Error("the fixture has no timeline");

const shapes = (timeline: readonly TimelineEvent[]): number[][] =>
  gatherTimeline({ timeline }).map(({ readings }) => readings.map(({ events }) => events.length));

it("gives the same words once, apart what is not of one time or does not stand alike", () => {
  const other = { ...event, id: "other", type: "AGREE" };
  const { when: _, ...undated } = other;
  expect(shapes([event, other])).toEqual([[2]]);
  expect(shapes([event, { ...other, status: "planned" }])).toEqual([[1, 1]]);
  expect(shapes([undated, event])).toEqual([[1, 1]]);
  expect(gatherTimeline({ timeline: [undated, event] })[0]?.when).toEqual(event.when);
});

it("keeps other words", () => {
  expect(shapes([event, { ...event, text: "Other words" }])).toEqual([[1], [1]]);
});
