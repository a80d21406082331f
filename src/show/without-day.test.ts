import { expect, it } from "vitest";
import { withoutDay } from "./without-day.js";

it.each([
  ["28 April: next session", "Next session"],
  ["18 & 19 February: meetings of the branches", "Meetings of the branches"],
  ["3 March to 9 April – ballot", "Ballot"],
  ["June 3rd, 2026: result expected", "Result expected"],
  ["Next week: 28 delegates vote", "Next week: 28 delegates vote"],
  ["Article 9: ships turn back", "Article 9: ships turn back"],
  ["A 3-2 vote: chair resigns", "A 3-2 vote: chair resigns"],
  ["The talks go on", "The talks go on"],
])("%s -> %s", (line, told) => expect(withoutDay(line)).toBe(told));
