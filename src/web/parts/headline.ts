import type { Report } from "../../model/index.js";
import { atClause } from "./shortened.js";

/** Letters of its opening words that stand for the headline of a report that has none. */
const LONGEST = 90;

/** A line that ends as a sentence does. */
const SENTENCE_END = /[.!?…]["”’»)]?\s*$/;

/** Names a report by its headline; one without it by its opening words, and one without words by where it came from. */
export function headlineOf({ title, text, from }: Pick<Report, "title" | "text" | "from">): string {
  if (title !== undefined) return title;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  // What stands above the first sentence is the head of its page: a day, a number of the issue.
  const opening = (lines.find((line) => SENTENCE_END.test(line)) ?? lines[0] ?? "").trim();
  return opening === "" ? from : `“${atClause(opening, LONGEST)}”`;
}
