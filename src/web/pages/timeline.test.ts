import { describe, expect, it } from "vitest";
import { dossier } from "../../../test/show-dossier.js";
import type { Dossier } from "../../model/index.js";
import { html } from "../../show/html/markup.js";
import { openRecord } from "../record.js";
import { chosenDays, writeTimeline } from "./timeline.js";
import { itemsIn, stateOf, timelineSides } from "./timeline-items.js";

const recordOf = (rest: Partial<Dossier> = {}) => openRecord("dock", { ...dossier, ...rest });

const written = (query: string, rest: Partial<Dossier> = {}): string =>
  html`${writeTimeline(recordOf(rest), new URLSearchParams(query)).body}`.markup;

const march = (day: number) =>
  ({ from: `2026-03-${day}`, to: `2026-03-${day}`, precision: "day", text: `March ${day}` }) as const;

describe("how an entry of the timeline stands", () => {
  it.each([
    ["held", 14, "happened"],
    ["happened", 14, "happened"],
    ["planned", 14, "was planned"],
    ["possible", 14, "was possible"],
    ["planned", 15, "planned"],
    ["possible", 18, "possible"],
    ["called off", 14, "called off"],
  ] as const)("on 15 March, %s for %i March, is told as %s", (status, day, told) => {
    expect(stateOf({ status, when: march(day) }, "2026-03-15")).toBe(told);
  });
});

describe("the list of the timeline", () => {
  it("tells what is to come under a heading of its own", () => {
    const page = written("");
    const heading = page.indexOf('class="ahead"');
    expect(page.slice(0, heading)).toContain("Rotterdam talks</h2>");
    expect(page.slice(heading)).toContain("The Hague talks</h2>");
  });

  it("names a day once, and the sentence of a round with it", () => {
    const [round] = dossier.rounds;
    const [event] = dossier.timeline;
    if (!round || !event) throw new Error("nothing to list");
    const told = { ...event, id: "told", text: "They met in Rotterdam.", evidence: round.evidence };
    const timeline = [told, { ...event, id: "also", text: "They fell out.", when: march(14) }];
    const items = itemsIn(recordOf({ timeline, rounds: [round] }));
    expect(items.map(({ id }) => id)).toEqual([round.id, "also"]);
    const page = written("", { timeline, rounds: [round] });
    expect(page.match(/class="date"/g)).toHaveLength(1);
    expect(page).toContain('<p id="told">They met in Rotterdam.</p>');
  });

  it("keeps what has no day apart", () => {
    const timeline = dossier.timeline.map(({ when: _, ...event }) => event);
    expect(written("", { timeline })).toMatch(/<summary>\d+ entr(?:y|ies) of which no report tells the day/);
  });

  it("can be narrowed by party, issue, kind, and whether it is past", () => {
    const sides = timelineSides(recordOf());
    expect(sides.map(({ key }) => key)).toEqual(["party", "issue", "kind", "is"]);
    const page = written("is=planned");
    expect(page).toContain("The Hague talks</h2>");
    expect(page).not.toContain("Rotterdam talks</h2>");
    expect(page).toMatch(/<b>planned<\/b> · <a href="\?">all \d+<\/a>/);
    expect(chosenDays(recordOf(), new URLSearchParams("is=planned"))?.has("round10")).toBe(true);
    expect(chosenDays(recordOf(), new URLSearchParams("is=planned"))?.has("round9")).toBe(false);
  });
});
