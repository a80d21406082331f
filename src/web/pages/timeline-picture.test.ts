import { expect, it } from "vitest";
import { dossier } from "../../../test/show-dossier.js";
import type { Round } from "../../model/index.js";
import { dayNumber, isoDay } from "../parts/days.js";
import { openRecord } from "../record.js";
import { drawTimeline } from "./timeline-picture.js";
import { chooseRange } from "./timeline-range.js";

const FROM = dayNumber("2026-01-01") ?? 0;

/** Draws the timeline of so many days of talks. */
function drawn(days: number): string {
  const rounds = Array.from({ length: days }, (_, i): Round => {
    const day = isoDay(FROM + i);
    const when = { text: day, from: day, to: day, precision: "day" } as const;
    const standing = { outlets: 1, origins: 1, credibility: 3 } as const;
    return {
      id: `round-${i}`,
      name: `Talks in Oslo, day ${i}`,
      status: "held",
      kind: "talks",
      delegations: [],
      when,
      parties: [],
      evidence: [],
      standing,
    };
  });
  const record = openRecord("x", { ...dossier, rounds });
  return drawTimeline(record, { from: FROM, to: FROM + days }, (id) => `#${id}`).markup.split("</svg>")[0] ?? "";
}

it("draws rounds with their names, without where these have no room, and counts them where they are a crowd", () => {
  expect(drawn(3).match(/class="label/g)).toHaveLength(3);
  expect(drawn(40)).not.toContain('class="label');
  expect(drawn(40).match(/<rect class="held"/g)).toHaveLength(40);
  expect(drawn(900)).toMatch(/Rounds a (?:week|month)/);
});

it("leaves a few days that are far off out of the first picture", () => {
  const days = [dayNumber("1907-01-01") ?? 0, ...Array.from({ length: 900 }, (_, i) => FROM + i)];
  const { from, to } = chooseRange(days, isoDay(FROM + 900), new URLSearchParams());
  expect(from).toBeGreaterThanOrEqual(FROM);
  expect(to).toBe(FROM + 901);
});
