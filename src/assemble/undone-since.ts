import { meetingWords } from "../knowledge/meetings.js";
import {
  type Clause,
  type NounPhrase,
  once,
  type Place,
  type Reading,
  type Round,
  type Span,
  spansWithin,
  type TimelineEvent,
  type When,
} from "../model/index.js";
import { readable } from "./readable.js";
import type { Record } from "./record.js";
import { stemsOf } from "./stems.js";

/** A clause by which something that was ahead does not come: "called off a blockade planned for Friday". */
interface Undoing {
  readonly place: Place;
  /** ISO day of its report. */
  readonly day: string;
  readonly when: When;
  /** Stems of what is undone, and of the whole clause. */
  readonly what: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/**
 * Gives entries with those that a later report has undone told so, in its words: it calls off, or says that nobody will do, what
 * was ahead for that very day.
 */
export function withUndone(record: Record, entries: readonly TimelineEvent[]): TimelineEvent[] {
  const ahead = entries.filter(({ status, when }) => isAhead(status) && when?.precision === "day");
  if (ahead.length === 0) return [...entries];
  const found = undoingsIn(record);
  if (found.length === 0) return [...entries];
  const undone = new Map<TimelineEvent, TimelineEvent>();
  for (const entry of ahead) {
    const off = toldOff(record, entry, found);
    if (off) undone.set(entry, off);
  }
  const words = new Set([...undone.values()].map(({ text }) => text));
  return entries.flatMap((entry) => undone.get(entry) ?? (words.has(entry.text) ? [] : [entry]));
}

const isAhead = (status: TimelineEvent["status"]): boolean => status === "planned" || status === "possible";

/** Gives meetings with those that a later report has undone called off. */
export function withRoundsUndone(record: Record, rounds: readonly Round[]): Round[] {
  const found = rounds.some(isOfDay) ? undoingsIn(record) : [];
  return rounds.map((round) => {
    const undoing = isOfDay(round) ? undoingOf(record, { ...round, text: wordsOf(round) }, found) : undefined;
    if (!undoing) return round;
    const evidence = record.evidence([...round.evidence.map((e) => record.placeOf(e)), undoing.place]);
    record.keepFacts(evidence, [undoing.place]);
    return { ...round, status: "called off" as const, evidence };
  });
}

const isOfDay = ({ status, when }: Round): boolean =>
  (status === "planned" || status === "possible") && when?.precision === "day";

const wordsOf = ({ evidence }: Round): string => evidence.map(({ quote }) => quote).join(" ");

type Ahead = Pick<TimelineEvent, "evidence" | "when" | "text">;

/** What undoes something that was ahead: of a report behind all that tell of it. */
function undoingOf(record: Record, entry: Ahead, found: readonly Undoing[]): Undoing | undefined {
  const told = entry.evidence.map((e) => record.published(record.placeOf(e).reading) ?? "9").sort();
  const own = stemsOf(entry.text, entry.when);
  return found.find(
    ({ day, when, what, all }) =>
      day > (told.at(-1) ?? "9") && isThen(entry.when, when) && common(own, what) > 0 && common(own, all) >= ENOUGH,
  );
}

function toldOff(record: Record, entry: TimelineEvent, found: readonly Undoing[]): TimelineEvent | undefined {
  const undoing = undoingOf(record, entry, found);
  if (!undoing) return undefined;
  const text = readable(record, undoing.place) ?? entry.text;
  const evidence = record.evidence([...entry.evidence.map((e) => record.placeOf(e)), undoing.place]);
  return { ...entry, text, status: "called off", evidence };
}

/** Stems that two tellings of one thing share, at least. */
const ENOUGH = 2;

/** On that day, or in the week for which it was. */
const isThen = (day: When | undefined, { from, to }: When): boolean =>
  day !== undefined && from.slice(0, 10) <= day.from.slice(0, 10) && day.to.slice(0, 10) <= to.slice(0, 10);

function undoingsIn(record: Record): Undoing[] {
  return record.links.readings.flatMap((reading, index) => {
    const day = record.published(index);
    if (day === undefined) return [];
    return undoneIn(reading).map(({ clause, ...undone }) => ({
      ...undone,
      day,
      place: record.sentence(index, clause),
    }));
  });
}

/** What a report undoes: looked for once, however often the record is made anew. */
const undoneIn = once((reading: Reading) =>
  reading.clauses.flatMap((clause) => {
    const what = undoneBy(reading, clause);
    const when = what && dayIn(reading, clause);
    if (!what || !when) return [];
    const { text } = reading.intake.report;
    const stems = ({ start, end }: Span) => stemsOf(text.slice(start, end), when);
    return [{ clause, when, what: stems(what), all: stems(clause) }];
  }),
);

/** What a clause undoes: the object of calling off, or all that "will not travel to Lima" tells. */
function undoneBy(reading: Reading, clause: Clause): Span | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || clause.kind === "adverbial" || clause.kind === "infinitive") return undefined;
  if (verb.modal === "would") return verb.negated ? clause : undefined;
  const { calledOff, suspends } = meetingWords();
  const isDone = verb.modal === undefined && verb.tense !== "future" && !verb.negated;
  if (verb.tense === "future") return verb.negated ? clause : undefined;
  if (!isDone || !(calledOff.has(verb.lemma) || suspends.has(verb.lemma))) return undefined;
  const phrase: NounPhrase | undefined = reading.phrases[(verb.passive ? clause.subject : clause.object) ?? -1];
  return phrase?.full;
}

/** The only day, or week, of a clause. */
function dayIn(reading: Reading, clause: Clause): When | undefined {
  const whens = spansWithin(reading.times, clause).flatMap(({ when }) => when ?? []);
  const [when] = whens.filter(({ precision }) => precision === "day" || precision === "week");
  return whens.length === 1 ? when : undefined;
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...b].filter((w) => a.has(w)).length;
