import { entitiesIn } from "../entities-in.js";
import type { DelegationSighting } from "./delegation-sighting.js";
import type { EventInput } from "./event-input.js";

/** Characters of the name of a side before the colon, at most. */
const LONGEST_SIDE = 60;

/** "For the crews: A and B, with C.": who sits for a side, the first named at its head; not whom somebody is there in place of. */
export function listed(reading: EventInput, sentence: number): DelegationSighting[] {
  const span = reading.sentences[sentence];
  const opening = reading.tokens[span?.first ?? -1];
  if (!span || opening?.norm !== "for") return [];
  const { text } = reading.intake.report;
  const colon = text.indexOf(":", span.start);
  if (colon < 0 || colon > Math.min(span.end, span.start + LONGEST_SIDE)) return [];
  const kindOf = (entity: number) => reading.entities[entity]?.kind;
  const side = entitiesIn(reading, { start: opening.end, end: colon }).some((e) => kindOf(e) !== "person");
  if (!side) return [];
  const here = entitiesIn(
    reading,
    { start: colon, end: span.end },
    (_, { start, form }) => form === "name" && !isReplaced(text.slice(colon, start)),
  );
  const people = [...new Set(here)].filter((entity) => kindOf(entity) === "person");
  return people.map((entity, i) => ({
    ...{ sentence, ahead: false, entity, role: i === 0 ? ("lead" as const) : ("member" as const) },
    ...{ start: span.start, end: span.end, by: "delegations:list" },
  }));
}

/** "in place of NAME", "who took over from NAME", "replacing NAME". */
const isReplaced = (before: string): boolean => /\b(?:place of|instead of|from|replac\w+|succe\w+) $/.test(before);
