import type { Event } from "../../model/index.js";
import { firstFrom, within } from "../../model/index.js";
import { daysOf } from "./days.js";
import type { DelegationSighting } from "./delegation-sighting.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { type Gathering, isPast, mainOf } from "./gather.js";
import { withListed } from "./listed-sides.js";
import type { Sighting } from "./sighting.js";

type Input = EventInput & { readonly events: readonly Event[] };

/** The meeting that a report is about, among all that it tells of. */
export interface Told {
  readonly gatherings: readonly Gathering[];
  readonly main?: Gathering;
  /** True where the report never says where, when or between whom: which meeting it is another report has to tell. */
  readonly implied: boolean;
}

/** Finds the meeting that a report is about: of those told the one told most, else one that it takes for known. */
export function findMain(reading: Input, gatherings: readonly Gathering[], around: Around): Told {
  const told = mainOf(gatherings.filter((g) => g.sightings.some((s) => isPast(s) && s.kind !== "call")));
  if (told) {
    const settled = withListed(reading, withSettlement(reading, told));
    return { gatherings: gatherings.map((g) => (g === told ? settled : g)), main: settled, implied: false };
  }
  const taken = takenForKnown(reading, around);
  if (!taken) return { gatherings, implied: false };
  const main = { sightings: [taken] };
  return { gatherings: [...gatherings, main], main, implied: true };
}

interface Around {
  readonly sightings: readonly Sighting[];
  readonly delegations: readonly DelegationSighting[];
}

/** "After all-night talks", "following the talks". */
const isBehind = ({ tokens }: Input, { start, kind }: Sighting): boolean =>
  (kind === "talks" || kind === "summit") && AFTER.has(tokens[firstFrom(tokens, start) - 1]?.norm ?? "");

const AFTER = new Set(["after", "following"]);

/** "The team was led by Ana Reyes", "after all-night talks": that there were talks the reader is taken to know. */
function takenForKnown(reading: Input, { sightings, delegations }: Around): Sighting | undefined {
  const named = sightings.find((s) => isPast(s) && !s.other && !s.level && s.sentence <= LEAD && isBehind(reading, s));
  const sent = delegations.find((d) => !d.ahead && !d.earlier);
  if (named) return { ...named, who: [] };
  if (!sent) return undefined;
  const { start, end, by, sentence } = sent;
  return {
    ...{ start, end, by, sentence, kind: "talks", status: "happened", times: [], who: [] },
    ...{ definite: true, both: false, told: true, other: false },
  };
}

/** Sentences with which a report opens. */
const LEAD = 4;

/** Sentences between what was agreed and the talks that it came of, at most. */
const CLOSE = 3;

/**
 * "Norway and Chile agreed on Tuesday to ... The accord was signed after two days of talks.": what the lead tells as agreed came on the last
 * day of the talks, where nothing else dates them, and between those who agreed it.
 */
function withSettlement(reading: Input, main: Gathering): Gathering {
  if (main.sightings.some((s) => s.when)) return main;
  const first = Math.min(...main.sightings.filter(isPast).map((s) => s.sentence));
  for (const event of reading.events) {
    if (event.type !== "AGREE" || event.status !== "happened" || event.sentence > LEAD) continue;
    if (Math.abs(event.sentence - first) > CLOSE || inSpeech(reading, event.trigger)) continue;
    const day = event.times.find((t) => {
      const time = reading.times[t];
      return time?.when?.precision === "day" && within(time, event.text);
    });
    if (day !== undefined) return { sightings: [...main.sightings, settlement(reading, main, event, day)] };
  }
  return main;
}

function settlement(reading: Input, main: Gathering, event: Event, day: number): Sighting {
  const duration = main.sightings.find((s) => s.duration !== undefined)?.duration;
  const sides = event.agents.filter((e) => ["state", "body", "group"].includes(reading.entities[e]?.kind ?? ""));
  return {
    ...{ start: event.trigger.start, end: event.trigger.end, by: "meetings:settlement", sentence: event.sentence },
    ...{ kind: "talks", status: "happened", times: [day], who: sides.length >= 2 ? sides : [] },
    ...daysOf(reading, [day], { duration, closing: event.text }),
    ...{ definite: false, both: false, told: true, other: false },
  };
}
