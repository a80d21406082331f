import type { Event, Identities, LinkedEvent, Reading, Ref, When } from "../model/index.js";
import { contentWords, sharedShare } from "./words.js";

interface Sight {
  readonly ref: Ref;
  readonly event: Event;
  readonly who: ReadonlySet<number>;
  readonly when?: When;
  readonly words: ReadonlySet<string>;
}

/** Links the events of a set of readings: what happened once is one entry, however many reports tell it. */
export function linkEvents(readings: readonly Reading[], identities: Identities): LinkedEvent[] {
  const groups = new Map<string, Sight[][]>();
  for (const sight of readings.flatMap((reading, r) => sightsOf(reading, r, identities))) {
    // Only what is told by the same move can be the same: the move files the groups.
    const filed = groups.get(sight.event.move ?? "") ?? [];
    const home = filed.find(
      (group) => group.some((other) => isSame(sight, other)) && !group.some((other) => clashes(sight, other)),
    );
    if (home) home.push(sight);
    else filed.push([sight]);
    groups.set(sight.event.move ?? "", filed);
  }
  return [...groups.values()].flat().map((group) => ({ members: [...group].sort(byTelling).map((s) => s.ref) }));
}

/** Two tellings are of one event where those concerned are the same, or the words are; a person of a move is mostly enough. */
function isSame(a: Sight, b: Sight): boolean {
  const common = [...a.who].filter((x) => b.who.has(x)).length;
  const words = sharedShare(a.words, b.words);
  if (PERSONAL.has(a.event.move ?? "")) return common >= 1;
  return (common >= 1 && words >= 0.34) || (common >= 2 && words >= 0.2) || words >= 0.6;
}

/** Moves that a person makes or suffers once: they are the same where the person is. */
const PERSONAL = new Set(["resign", "appoint", "succeed"]);

function clashes(a: Sight, b: Sight): boolean {
  const ahead = (s: Sight) => s.event.status === "planned" || s.event.status === "possible";
  if (ahead(a) !== ahead(b)) return true;
  return a.when !== undefined && b.when !== undefined && (a.when.to < b.when.from || b.when.to < a.when.from);
}

function sightsOf(reading: Reading, r: number, identities: Identities): Sight[] {
  return reading.events.flatMap((event, index) => {
    // What anybody does to others is read for those who code events; the record keeps the moves.
    if (event.move === undefined) return [];
    const who = [...event.agents, ...event.patients].flatMap((e) => identities.entityOf[r]?.[e] ?? []);
    const when = event.times.map((t) => reading.times[t]?.when).find((w) => w !== undefined);
    const words = contentWords(reading, event.text);
    return [{ ref: { reading: r, index }, event, who: new Set(who), ...(when ? { when } : {}), words }];
  });
}

/** A dated telling before an undated one, one that names more before one that names fewer, then as the reports come. */
const byTelling = (a: Sight, b: Sight): number =>
  Number(b.when !== undefined) - Number(a.when !== undefined) ||
  b.who.size - a.who.size ||
  a.ref.reading - b.ref.reading ||
  a.ref.index - b.ref.index;
