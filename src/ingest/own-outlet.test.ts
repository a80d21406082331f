import { expect, it } from "vitest";
import { outletOfFile } from "./own-outlet.js";

it.each([
  ["in/03-harbour-now.txt", "Follow Harbour Now on WhatsApp", "follow-us", "Harbour Now"],
  ["quaybeacon.jsonl#2", "Follow QuayBeacon24 on WhatsApp", "follow-us", "QuayBeacon24"],
  ["2026-05-13_tide-champion.md", "Pick up this week’s Tide Champion in shops now", "price-call", "Tide Champion"],
  // What the file is called by can be the matter of the report, which other furniture points to.
  ["kestrel-ports.txt", "Filed under: Labour, Kestrel Ports", "tags", undefined],
  ["kestrel-ports.txt", "Read more: Kestrel Ports in figures", "read-more", undefined],
  ["harbour-now.txt", "Follow us on the harbour now", "follow-us", undefined],
  ["harbour-desk-brief.txt", "Follow us on Telegram", "follow-us", undefined],
])("takes for the outlet the name by which the file %s is called in '%s'", (from, text, by, name) => {
  expect(outletOfFile(from, [{ text, by }])?.name).toBe(name);
});
