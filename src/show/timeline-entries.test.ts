import { expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import type { TimelineEvent } from "../model/index.js";
import { gatherTimeline } from "./timeline-entries.js";

const [event] = dossier.timeline;
if (!event) throw new Error("the fixture has no timeline");

const shapes = (timeline: readonly TimelineEvent[]): number[][] =>
  gatherTimeline({ timeline }).map(({ readings }) => readings.map((alike) => alike.length));

it("gives the same words of the same time once, apart what does not stand alike", () => {
  const other = { ...event, id: "other", type: "AGREE" };
  expect(shapes([event, other])).toEqual([[2]]);
  expect(shapes([event, { ...other, status: "planned" }])).toEqual([[1, 1]]);
});

it("keeps other words, and the same words of another time", () => {
  const { when: _, ...undated } = event;
  expect(shapes([event, { ...event, text: "Other words" }, undated])).toEqual([[1], [1], [1]]);
});
