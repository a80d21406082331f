import type { Event, EventStatus, Reading } from "../../model/index.js";

interface EventLine {
  readonly id: string;
  readonly events: readonly LabelledEvent[];
}

/** The span is the words that tell the event; `type` is PLOVER's; `source` and `target` are names. */
interface LabelledEvent {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly status: EventStatus;
  readonly source?: readonly string[];
  readonly target?: readonly string[];
}

/** Writes a report's events in the line form of labelled sets; what has no PLOVER type is left out. */
export function toEventLine(id: string, { events, entities }: Pick<Reading, "events" | "entities">): EventLine {
  const names = (indexes: readonly number[]) => indexes.flatMap((i) => entities[i]?.name ?? []);
  return { id, events: events.flatMap((event) => labelled(event, names) ?? []) };
}

function labelled(event: Event, names: (indexes: readonly number[]) => string[]): LabelledEvent | undefined {
  const { type, status, trigger } = event;
  if (type === undefined) return undefined;
  const [source, target] = [names(event.agents), names(event.patients)];
  return {
    start: trigger.start,
    end: trigger.end,
    type,
    status,
    ...(source.length > 0 && { source }),
    ...(target.length > 0 && { target }),
  };
}
