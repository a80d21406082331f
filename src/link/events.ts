import {
  type Event,
  type Identities,
  type LinkedEvent,
  once,
  type Reading,
  type Ref,
  type When,
} from "../model/index.js";
import { ByMonth, monthsOf } from "./by-month.js";
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
  const groups: Sight[][] = [];
  // Only what is told by the same move can be the same.
  const byMove = new Map<string, ByMonth<Sight[]>>();
  for (const sight of readings.flatMap((reading, r) => sightsOf(reading, r, identities))) {
    const filed = byMove.get(sight.event.move ?? "") ?? new ByMonth<Sight[]>();
    const months = monthsOf(readings[sight.ref.reading], sight.when);
    let home = filed.near(months).find((group) => isHome(group, sight));
    if (home) home.push(sight);
    else groups.push((home = [sight]));
    filed.file(home, months);
    byMove.set(sight.event.move ?? "", filed);
  }
  return groups.map((group) => ({ members: [...group].sort(byTelling).map((s) => s.ref) }));
}

/** Sights of a group that a further one is compared with: a hundred tellings tell no more than the first of them. */
const COMPARED = 32;

function isHome(group: readonly Sight[], sight: Sight): boolean {
  const end = Math.min(group.length, COMPARED);
  let same = false;
  for (let i = 0; i < end; i++) {
    const other = group[i];
    if (!other) continue;
    if (clashes(sight, other)) return false;
    same ||= isSame(sight, other);
  }
  return same;
}

/** Two tellings are of one event where those concerned are the same, or the words are; a person of a move is mostly enough. */
function isSame(a: Sight, b: Sight): boolean {
  let common = 0;
  for (const x of a.who) if (b.who.has(x)) common++;
  if (PERSONAL.has(a.event.move ?? "")) return common >= 1;
  const words = sharedShare(a.words, b.words);
  if ((common >= 1 && words >= 0.34) || (common >= 2 && words >= 0.2)) return true;
  // Of "is due in court on Monday" half the words are of any case.
  const [least, most] = [Math.min(a.words.size, b.words.size), Math.max(a.words.size, b.words.size)];
  return words >= 0.6 && (least >= FEW_WORDS || 2 * words * least >= most);
}

/** Words of a telling that others may have in common with it by chance. */
const FEW_WORDS = 5;

/** Moves that a person makes or suffers once: they are the same where the person is. */
const PERSONAL = new Set(["resign", "appoint", "succeed"]);

const isAhead = ({ event: { status } }: Sight): boolean => status === "planned" || status === "possible";

function clashes(a: Sight, b: Sight): boolean {
  if (isAhead(a) !== isAhead(b)) return true;
  return a.when !== undefined && b.when !== undefined && (a.when.to < b.when.from || b.when.to < a.when.from);
}

function sightsOf(reading: Reading, r: number, identities: Identities): Sight[] {
  return reading.events.flatMap((event, index) => {
    // What anybody does to others is read for those who code events; the record keeps the moves.
    if (event.move === undefined) return [];
    const who = [...event.agents, ...event.patients].flatMap((e) => identities.entityOf[r]?.[e] ?? []);
    const when = event.when ?? event.times.map((t) => reading.times[t]?.when).find((w) => w !== undefined);
    const words = wordsIn(reading)(event);
    return [{ ref: { reading: r, index }, event, who: new Set(who), ...(when ? { when } : {}), words }];
  });
}

const wordsIn = once((reading: Reading) => once((event: Event) => contentWords(reading, event.text)));

/** A dated telling before an undated one, one that names more before one that names fewer, then as the reports come. */
const byTelling = (a: Sight, b: Sight): number =>
  Number(b.when !== undefined) - Number(a.when !== undefined) ||
  b.who.size - a.who.size ||
  a.ref.reading - b.ref.reading ||
  a.ref.index - b.ref.index;
