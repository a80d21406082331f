import { coreferenceTable } from "../../knowledge/coreference.js";
import type { TimelineEvent } from "../../model/index.js";
import { plainWords } from "./plain-words.js";

/** Tells whether the day of an event is that of an aside: "At the gate, where they had stood on 3 March, nobody spoke". */
export function isAside({ text, when }: Pick<TimelineEvent, "text" | "when">): boolean {
  const at = when === undefined ? -1 : text.indexOf(when.text);
  if (at < 0 || text.indexOf(",", at) < 0) return false;
  const comma = text.lastIndexOf(", ", at);
  // "For those who have to sign by Friday, a promise is a promise": nothing is told of the day.
  const from = comma < 0 ? 0 : comma + 2;
  // "Said that on Friday": that is no aside.
  const { pronouns } = coreferenceTable();
  return plainWords(text.slice(from, at)).some(
    (word) => word === "where" || (word !== "that" && pronouns.get(word) === "relative"),
  );
}
