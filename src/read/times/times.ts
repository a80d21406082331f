import type { LanguageBase, Sentence, Timex, When } from "../../model/index.js";
import type { Atom } from "../numbers/atoms.js";
import { type Day, formatDay, parseDay } from "./calendar.js";
import { isTrigger } from "./candidates.js";
import { isNumberOfThing, isOther } from "./guard.js";
import { leanAt } from "./lean.js";
import { makeMeaning } from "./make.js";
import type { Match } from "./match.js";
import type { Anchor, Meaning } from "./meaning.js";
import { isQuoted } from "./quoted.js";
import { joinRanges, settleClocks } from "./ranges.js";
import { matchesOf } from "./sentence-atoms.js";

/** The days on which the report can have been published; one day where it carries a date. */
interface Publication {
  readonly first?: Day;
  readonly last?: Day;
  /** The hour, where it is known. */
  readonly hour?: number;
}

/**
 * Finds the temporal expressions, in the order of the text.
 *
 * @param published ISO date or instant that relative expressions are reckoned from; without it they stay unanchored.
 *   Where the report's own date is an inferred interval, an expression means all days that it can mean.
 */
export function findTimes(base: LanguageBase, published?: string): Timex[] {
  const report = base.intake.report;
  const first = parseDay(published);
  const latest = report.published?.value === published ? parseDay(report.published?.latest) : undefined;
  const hour = hourOf(published);
  const publication: Publication =
    first === undefined ? {} : { first, last: latest ?? first, ...(hour === undefined ? {} : { hour }) };
  const times: Timex[] = [];
  let memory: Memory = {};
  let names = 0;
  for (const sentence of base.sentences) {
    while (names < base.names.length && (base.names[names]?.end ?? 0) <= sentence.start) names++;
    const near = namesWithin(base, sentence, names);
    const found = findInSentence({ base, sentence, publication, memory, near });
    memory = isRecent(found.memory, publication) ? found.memory : {};
    times.push(...joinRanges(settleClocks(found.times, report.text), report.text));
  }
  return times;
}

const isRecent = ({ reference }: Memory, { first }: Publication) =>
  reference !== undefined && first !== undefined && Math.abs(first - reference) <= RECENT;

function namesWithin(base: LanguageBase, sentence: Sentence, from: number) {
  const near = [];
  for (let i = from; i < base.names.length; i++) {
    const name = base.names[i];
    if (!name || name.start >= sentence.end) break;
    near.push(name);
  }
  return near;
}

/** The day that the text spoke of last: what "a week earlier" is reckoned from. */
interface Memory {
  readonly reference?: Day;
  /** Block that it stands in: what tells no day of its own ("at 10:30") reaches no further. */
  readonly block?: number;
}

/** A day this far from publication is history, from which nothing is reckoned later on. */
const RECENT = 31;

interface Place {
  readonly base: LanguageBase;
  readonly sentence: Sentence;
  readonly publication: Publication;
  readonly memory: Memory;
  readonly near: LanguageBase["names"];
}

function findInSentence(place: Place): { times: Timex[]; memory: Memory } {
  const { base, sentence } = place;
  const times: Timex[] = [];
  let memory = place.memory;
  if (!tellsTime(base, sentence)) return { times, memory };
  const { atoms, matchAt } = matchesOf(base, sentence);
  let trigger = -1;
  for (let i = 0; i < atoms.length; i++) {
    if (trigger < i) trigger = nextTrigger(atoms, i);
    if (trigger < 0) break;
    i = Math.max(i, trigger - LONGEST);
    const match = matchAt(i);
    if (!match || isOther(match, atoms, place.near)) continue;
    const timex = timexOf(match, atoms, { ...place, memory });
    if (!timex) continue;
    times.push(timex);
    i = match.last - 1;
    if (timex.when?.precision === "day" && !/^today|^now/i.test(timex.when.text)) {
      const reference = parseDay(timex.when.from);
      if (reference !== undefined) memory = { reference, block: sentence.block };
    }
  }
  return { times, memory };
}

/** A cheap look at the words before a sentence is read. */
function tellsTime({ tokens }: LanguageBase, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const norm = tokens[i]?.norm ?? "";
    if (norm.includes("-") ? norm.split("-").some(isTrigger) : isTrigger(norm)) return true;
  }
  return false;
}

/** How many atoms an expression can have before the word that tells it to be one. */
const LONGEST = 10;

function nextTrigger(atoms: readonly Atom[], from: number): number {
  for (let i = from; i < atoms.length; i++) if (isTrigger(atoms[i]?.norm ?? "")) return i;
  return -1;
}

function timexOf(match: Match, atoms: readonly Atom[], place: Place): Timex | undefined {
  const start = atoms[match.first]?.start ?? 0;
  const end = atoms[match.last - 1]?.end ?? start;
  if (match.captures.date && isNumberOfThing(place.base, place.sentence, end)) return undefined;
  const { first, last, hour } = place.publication;
  const lean = leanAt(place.base, place.sentence, { start, end });
  const held =
    match.rule.make === "clock" || match.rule.make === "part" ? place.memory.block === place.sentence.block : true;
  const reference = held && place.memory.reference !== undefined ? { reference: place.memory.reference } : {};
  const meanFrom = (day: Day | undefined): Meaning | undefined => {
    const anchor: Anchor = {
      ...{ lean, ...reference },
      ...(day !== undefined && { published: day }),
      ...(hour !== undefined && { hour }),
    };
    return makeMeaning(match, anchor);
  };
  const early = meanFrom(first);
  if (!early) return undefined;
  const settled = first === last ? early : union(early, meanFrom(last));
  const meaning = match.rule.args.speech === "day" && isSpeech(place, start) ? dayBefore(settled) : settled;
  const text = place.base.intake.report.text.slice(start, end);
  const when = whenOf(meaning, text);
  return {
    start,
    end,
    by: `times/${match.rule.id}`,
    type: meaning.type,
    value: meaning.value,
    ...(when && { when }),
    ...(meaning.minutes && { minutes: meaning.minutes }),
    ...(meaning.leans && { leans: meaning.leans }),
  };
}

/** The hour of an instant, as the clock showed it where it was published. */
function hourOf(published: string | undefined): number | undefined {
  const hour = /T(\d\d):/.exec(published ?? "")?.[1];
  return hour === undefined ? undefined : Number(hour);
}

function isSpeech({ base, sentence }: Place, start: number): boolean {
  return isQuoted(base.intake.report.text, base.intake.blocks[sentence.block]?.start ?? sentence.start, start);
}

/** What is quoted was said on the day of publication or the day before. */
const dayBefore = (meaning: Meaning): Meaning =>
  meaning.from === undefined ? meaning : { ...meaning, from: meaning.from - 1, precision: "range" };

/** Of two days of publication that are possible, the expression can mean either: their union. */
function union(early: Meaning, late: Meaning | undefined): Meaning {
  if (!late || early.from === undefined || early.to === undefined) return early;
  if (late.from === undefined || late.to === undefined) return early;
  if (late.from === early.from && late.to === early.to) return early;
  const { instant: _, ...rest } = early;
  return { ...rest, from: Math.min(early.from, late.from), to: Math.max(early.to, late.to), precision: "range" };
}

function whenOf(meaning: Meaning, text: string): When | undefined {
  if (meaning.instant) return { from: meaning.instant, to: meaning.instant, precision: "instant", text };
  if (meaning.from === undefined || meaning.to === undefined || !meaning.precision) return undefined;
  return { from: formatDay(meaning.from), to: formatDay(meaning.to), precision: meaning.precision, text };
}
