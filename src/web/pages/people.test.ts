import { expect, it } from "vitest";
import { dossier } from "../../../test/show-dossier.js";
import { html } from "../../show/html/markup.js";
import { openRecord } from "../record.js";
import { writeCalendar } from "./calendar.js";
import { writePeople } from "./people.js";

const record = openRecord("dock", dossier);

it("tells in words what somebody does in talks, and keeps parties without people apart", () => {
  const page = html`${writePeople(record).body}`.markup;
  expect(page).toContain("led Rotterdam talks");
  const also = page.indexOf("<h2>Also named</h2>");
  expect(page.indexOf("<h3>Netherlands</h3>")).toBeGreaterThan(also);
  expect(page.indexOf("<h2>Kestrel Ports</h2>")).toBeLessThan(also);
});

it("puts what has no day at the end of the calendar, under words that say so", () => {
  const [planned] = dossier.timeline.filter(({ status }) => status === "planned");
  const [, dated] = dossier.rounds;
  if (!dated) throw new Error("no round is planned");
  const { when: _, ...rest } = dated;
  const round = { ...rest, id: "some-day" };
  const page =
    html`${writeCalendar(openRecord("dock", { ...dossier, rounds: [...dossier.rounds, round], timeline: planned ? [planned] : [] }), new URLSearchParams()).body}`
      .markup;
  expect(page.indexOf("No report says when")).toBeLessThan(page.indexOf('id="some-day"'));
  expect(page.indexOf("No report says when")).toBeGreaterThan(page.indexOf('id="round10"'));
});
