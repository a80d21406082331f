import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { nameOf, readText, words } from "../../../test/read-text.js";
import type { Sighting } from "./sighting.js";
import { findSightings } from "./sightings.js";

const freely = (text: string) => {
  const reading = readText(text);
  return { reading, found: findSightings(reading).filter((s) => s.by.startsWith("meetings:free")) };
};

type Class = { readonly examples?: readonly string[]; readonly not?: readonly string[] };
const table = parse(readFileSync("data/negotiation/together.yaml", "utf8")) as Readonly<Record<string, Class>>;
const rows = (key: "examples" | "not") =>
  Object.entries(table).flatMap(([id, entry]) => (entry[key] ?? []).map((text) => [id, text] as const));

describe("the phrases of being together", () => {
  it.each(rows("examples"))("%s: %s", (_, text) => expect(freely(text).found).not.toEqual([]));
  it.each(rows("not"))("no %s: %s", (_, text) => expect(freely(text).found).toEqual([]));
});

/** "status date venue; who", a line a meeting told in free words. */
function lines(text: string): string[] {
  const { reading, found } = freely(text);
  const day = ({ when }: Sighting) => (when ? (when.from === when.to ? when.from : `${when.from}..${when.to}`) : "-");
  return found.map(
    (s) => `${s.status} ${day(s)} ${words(reading, s.venue)}; ${s.who.map((e) => nameOf(reading, e)).join(", ")}`,
  );
}

const SIDES = "The dispute pits Ilse Varga of the Ferry Guild against Tom Okeke of Harbour Freight. ";

describe("meetings told in free words", () => {
  it.each([
    ["Ilse Varga and Tom Okeke shared a taxi on Monday.", ["happened 2026-05-11 ; Ilse Varga, Tom Okeke"]],
    ["On Tuesday Ilse Varga called on Tom Okeke.", ["happened 2026-05-12 ; Ilse Varga, Tom Okeke"]],
    [
      "Ilse Varga and Tom Okeke sat up until dawn on Tuesday in the boathouse.",
      ["happened 2026-05-12 the boathouse; Ilse Varga, Tom Okeke"],
    ],
    [
      "No one owns to it, but late on 4 May Ilse Varga and Tom Okeke had supper together.",
      ["happened 2026-05-04 ; Ilse Varga, Tom Okeke"],
    ],
    [
      "Ilse Varga boarded the tug on Monday and stayed in the galley with Tom Okeke until noon.",
      ["happened 2026-05-11 the galley; Ilse Varga, Tom Okeke"],
    ],
    [
      "Since Monday the harbour master has had Ilse Varga and Tom Okeke in his kitchen.",
      ["under way 2026-05-11..2026-05-13 his kitchen; Ilse Varga, Tom Okeke"],
    ],
    [
      "Tom Okeke has invited Ilse Varga to his house on Friday.",
      ["planned 2026-05-15 his house; Tom Okeke, Ilse Varga"],
    ],
    ["The two emerged at noon on Tuesday with a map.", ["happened 2026-05-12 ; Ilse Varga, Tom Okeke"]],
    ["The boardroom is kept for Friday morning.", ["planned 2026-05-15 ; "]],
    ["They will have another go at it on Friday.", ["planned 2026-05-15 ; "]],
    [
      "The accord was initialled on Tuesday in the lighthouse, to which Ilse Varga and Tom Okeke had repaired.",
      ["happened 2026-05-12 the lighthouse; Ilse Varga, Tom Okeke"],
    ],
  ])("%s", (text, expected) => expect(lines(SIDES + text)).toEqual(expected));

  it.each([
    ["others", "Ilse Varga dined with her dentist on Monday at the lodge."],
    ["a claim", "A paper printed claims that Ilse Varga and Tom Okeke had supper together on Monday."],
    ["a denial", "Ilse Varga did not have supper with Tom Okeke on Monday."],
    ["a crowd", "Passengers haggled until dawn on Tuesday."],
    ["a strike", "Pilots and stewards will walk out on Friday."],
    ["what was closed", "Ilse Varga and Tom Okeke closed two ports on Monday."],
    ["a call on somebody to act", "Ilse Varga called on Tom Okeke on Monday to give way."],
    ["somebody's words", "“We had supper with Tom Okeke on Monday,” Ilse Varga said."],
  ])("finds none in %s", (_, text) => expect(lines(SIDES + text)).toEqual([]));
});

/** "status date", a line a meeting of the report. */
const meetings = (text: string): string[] =>
  readText(text).meetings.map(
    ({ status, when }) => `${status} ${when ? (when.from === when.to ? when.from : `${when.from}..${when.to}`) : "-"}`,
  );

describe("meetings that the text makes such", () => {
  it.each([
    ["Their last contact, a video call on 4 May, ended badly.", ["held 2026-05-04"]],
    [
      "Previous efforts, in the boardroom on 4 and 8 May, had each petered out.",
      ["held 2026-05-04", "held 2026-05-08"],
    ],
    ["A further appointment will follow in June.", ["planned 2026-06-01..2026-06-30"]],
    [
      "The fifth session opened on Monday. Number four, in Lima on 4 May, had run to nine hours.",
      ["held 2026-05-11", "held 2026-05-04"],
    ],
    ["Ilse Varga will meet envoys of its 2031 creditors in Lima on 20 May.", ["planned 2026-05-20"]],
  ])("%s", (text, expected) => expect(meetings(SIDES + text)).toEqual(expected));

  it.each([
    ["a crowd", "Parents gathered outside the chapel on Saturday with candles and pies."],
    ["a body of one side", "The yard's pension panel meets on Friday."],
    ["history", "The two guilds met in Lima in May 1964."],
    ["another effort", "Previous efforts to end the strike had failed in April."],
  ])("finds none in %s", (_, text) => expect(meetings(SIDES + text)).toEqual([]));
});
