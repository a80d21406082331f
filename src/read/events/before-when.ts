import { type Clause, firstFrom } from "../../model/index.js";
import type { EventInput } from "./event-input.js";
import { datesIn } from "./scene.js";

/** Gives the time right before "when", which is that of the clause it opens: "it failed in June, when talks in Lima broke down"; an index into `times`. */
export function beforeWhen(reading: EventInput, clause: Clause): number[] {
  const opens = (reading.phrases[clause.subject ?? -1]?.first ?? reading.verbs[clause.verb]?.first ?? 0) - 1;
  const [before, word] = [reading.tokens[opens - 1], reading.tokens[opens]];
  if (word?.norm !== "when" || !before || before.sentence !== clause.sentence) return [];
  const end = before.norm === "," ? before.start : before.end;
  const last = firstFrom(reading.times, end) - 1;
  const time = reading.times[last];
  return time?.end === end && datesIn(reading, time).length > 0 ? [last] : [];
}
