import { isVerbOf } from "../../knowledge/verbs.js";
import type { Clause, Event, EventStatus, Reading } from "../../model/index.js";

interface EventLine {
  readonly id: string;
  readonly events: readonly LabelledEvent[];
}

/**
 * The span is the words that tell the event; `type` is PLOVER's code, the mode counted in; `source` and `target` are names.
 */
interface LabelledEvent {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly status: EventStatus;
  readonly source?: readonly string[];
  readonly target?: readonly string[];
}

/**
 * Writes a report's events in the line form of labelled sets: by sentence, in each the one first that it is mainly about.
 * What PLOVER does not code is left out.
 */
export function toEventLine(id: string, reading: Reading): EventLine {
  const ranked = reading.events.map((event) => ({ event, depth: depthOf(reading, event) }));
  ranked.sort((a, b) => a.event.sentence - b.event.sentence || a.depth - b.depth);
  const names = (indexes: readonly number[]) => indexes.flatMap((i) => reading.entities[i]?.name ?? []);
  return { id, events: ranked.flatMap(({ event }) => labelled(event, names) ?? []) };
}

function labelled(event: Event, names: (indexes: readonly number[]) => string[]): LabelledEvent | undefined {
  const { coded, status, trigger } = event;
  if (coded === undefined) return undefined;
  const [source, target] = [names(event.agents), names(event.patients)];
  return {
    start: trigger.start,
    end: trigger.end,
    type: coded,
    status,
    ...(source.length > 0 && { source }),
    ...(target.length > 0 && { target }),
  };
}

/** How far an event stands from what its sentence says first of all: clauses above it, those of saying not counted. */
function depthOf(reading: Reading, { trigger, sentence }: Event): number {
  const inside = reading.clauses.filter((c) => c.sentence === sentence);
  const own = inside.find((c) => reading.verbs[c.verb]?.start === trigger.start);
  if (own) return depthOfClause(reading, own);
  const around = inside.filter((c) =>
    [c.subject, c.object].some((p) => reading.phrases[p ?? -1]?.start === trigger.start),
  );
  // A noun comes after the verb that governs it, where that tells something itself.
  return around.length > 0 ? Math.min(...around.map((c) => depthOfClause(reading, c))) + 0.2 : NOUN_ALONE;
}

const NOUN_ALONE = 4;

function depthOfClause(reading: Reading, clause: Clause): number {
  let depth = clause.kind === "relative" || clause.kind === "adverbial" ? 1 : clause.kind === "participial" ? 1.5 : 0;
  for (let at = clause, above = parentOf(reading, at); above; at = above, above = parentOf(reading, at))
    depth += isSaidIn(reading, at, above) ? 0 : 1;
  return depth;
}

/** What is said stands as high as what says it; "urged them to leave" urges first of all. */
const isSaidIn = (reading: Reading, clause: Clause, above: Clause): boolean =>
  clause.kind === "complement" && isVerbOf("reporting", reading.verbs[above.verb]?.lemma ?? "");

const parentOf = (reading: Reading, { parent }: Clause): Clause | undefined =>
  parent === undefined ? undefined : reading.clauses[parent];
