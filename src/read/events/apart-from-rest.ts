import { meetingWords } from "../../knowledge/meetings.js";
import { type Clause, firstFrom } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** Words behind a verb within which it is told that a few met apart from the rest. */
const REACH = 6;

/** Gives the level of what a few do without the rest: "the two sat down alone", "met without aides for an hour". */
export function levelAlone(reading: EventInput, clause: Clause): { level?: string } {
  const end = reading.verbs[clause.verb]?.end ?? clause.end;
  const from = firstFrom(reading.tokens, end);
  const behind = reading.tokens.slice(from, from + REACH).filter((t) => t.end <= clause.end);
  const comma = behind.findIndex((t) => t.norm === ",");
  const words = comma < 0 ? behind : behind.slice(0, comma);
  const { alone, company } = meetingWords();
  const isAlone = words.some(
    (t, i) =>
      alone.has(t.norm) ||
      (t.norm === "without" && words.slice(i + 1, i + 3).some((w) => company.has(w.lemma.toLowerCase()))),
  );
  return isAlone ? { level: "alone" } : {};
}
