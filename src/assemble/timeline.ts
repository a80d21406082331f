import { leaning } from "../knowledge/leaning.js";
import { moves } from "../knowledge/negotiation.js";
import { sourcing } from "../knowledge/sourcing.js";
import {
  type Event,
  type Evidence,
  fileUnder,
  firstFrom,
  type LinkedEvent,
  type Ref,
  type Round,
  type StatementFamily,
  type TimelineEvent,
  type When,
} from "../model/index.js";
import { idOf, unique } from "./ids.js";
import { type MattersTold, withIssues } from "./matters-told.js";
import { isOnlyDoing } from "./only-told.js";
import { readable } from "./readable.js";
import type { Record } from "./record.js";
import { compareWhen } from "./rounds.js";
import { saidWhen } from "./statements.js";
import { twoSides } from "./two-sides.js";
import { withUndone } from "./undone-since.js";

/** The moves of what has none: only such events are told in the words of their clause. */
const CLAUSES = new Set(["deed", "step"]);

interface Told {
  readonly ref: Ref;
  readonly event: Event;
}

/** Assembles what happened and what comes next: by date, undated last. */
export function assembleTimeline(record: Record, rounds: readonly Round[], matters: MattersTold): TimelineEvent[] {
  const sides = twoSides(record, rounds);
  const met = rounds.flatMap((round) => roundEntry(record, round) ?? []);
  const told = new Set(met.flatMap((entry) => entry.evidence.map((e) => `${e.report} ${e.start}`)));
  // What is told of a round is told once: an event of meeting or travelling in the same sentence is that round, and where it is
  // told in the same words it adds who was there.
  const words = new Set(met.map((entry) => `${entry.status} ${entry.text}`));
  const happened = record.links.events
    .filter((linked) => !isOfRound(record, linked, rounds))
    .flatMap((linked) => entryOf(record, linked, sides) ?? [])
    .filter(
      (e) =>
        e.type !== "CONSULT" ||
        words.has(`${e.status} ${e.text}`) ||
        !e.evidence.some((x) => told.has(`${x.report} ${x.start}`)),
    );
  const said = record.links.families.flatMap((family) => saidEntry(record, family) ?? []);
  const all = [
    ...withUndone(record, withoutParts(onePerSentence([...met, ...happened, ...said]))),
    ...rounds.flatMap((r) => openEntry(record, r) ?? []),
  ];
  const about = all.map((entry) => ({ ...entry, ...withIssues(matters.cited(entry.evidence)) }));
  return unique(
    about.sort(
      (a, b) => compareWhen(a.when, b.when) || b.evidence.length - a.evidence.length || (a.text < b.text ? -1 : 1),
    ),
  );
}

/** What one sentence tells in several ways is one entry, with all who are in it; the first, a round before an event, stands. */
function onePerSentence(entries: readonly TimelineEvent[]): TimelineEvent[] {
  const bySentence = new Map<string, TimelineEvent[]>();
  for (const entry of entries) {
    const key = `${entry.text} ${entry.status === "planned" || entry.status === "possible" ? "ahead" : entry.status}`;
    const told = bySentence.get(key) ?? [];
    bySentence.set(key, told);
    const at = told.findIndex((other) => !isOfOtherDay(other, entry));
    const known = told[at];
    const when = narrower(known?.when, entry.when);
    // "Will talk on Monday and may meet again": the surer of the two.
    const status = entry.status === "planned" && known?.status === "possible" ? entry.status : known?.status;
    if (known && status)
      told[at] = { ...known, status, who: [...new Set([...known.who, ...entry.who])], ...(when ? { when } : {}) };
    else told.push(entry);
  }
  return [...bySentence.values()].flat();
}

/** "She came on Monday" beside "She came on Monday and left in anger": the whole sentence tells what its part does, of the same day. */
function withoutParts(entries: readonly TimelineEvent[]): TimelineEvent[] {
  const byDay = new Map<string, TimelineEvent[]>();
  for (const entry of entries) fileUnder(byDay, `${entry.when?.from} ${entry.status}`, entry);
  return [...byDay.values()].flatMap((day) => {
    const isPart = (a: TimelineEvent, b: TimelineEvent): boolean =>
      b.text.length > a.text.length && b.text.startsWith(a.text.replace(/[.…]$/, ""));
    const whole = day.filter((entry) => !day.some((other) => isPart(entry, other)));
    return whole.map((entry) => {
      const parts = day.filter((other) => isPart(other, entry));
      return parts.length === 0 ? entry : { ...entry, who: [...new Set([entry, ...parts].flatMap(({ who }) => who))] };
    });
  });
}

/** Of two times of one thing the one that says more. */
const narrower = (a: When | undefined, b: When | undefined): When | undefined =>
  a && b ? (lengthOf(b) < lengthOf(a) && a.precision !== "range" ? b : a) : (a ?? b);

/** "Left on Monday and came back on Friday": one sentence tells of two days. */
const isOfOtherDay = ({ when: a }: TimelineEvent, { when: b }: TimelineEvent): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.to.slice(0, 10) < b.from.slice(0, 10) || b.to.slice(0, 10) < a.from.slice(0, 10));

/**
 * Gives the sentence that tells of a round: one that begins like a sentence, that came out after the round where it was held, and
 * of these the one that dates it, unless another names more of where it was and who met, or the newsroom speaks of itself.
 */
function tellingOf(record: Record, { evidence, status, when, place, parties }: Round): Evidence | undefined {
  const names = [place?.name, ...parties.map((party) => record.nameOf(party))].filter((name) => name !== undefined);
  const isHeld = status === "held" || status === "under way";
  const facts = record.facts(evidence);
  const worth = (e: Evidence): number => {
    const told = record.published(record.placeOf(e).reading);
    const isLater = !isHeld || !when || told === undefined || told >= when.to.slice(0, 10);
    const begins = /^["“‘(\[]?[\p{L}\p{N}]/u.test(e.quote) && !leaning().pattern.test(e.quote);
    const dates = e === facts[0] && !NEWSROOM.test(e.quote);
    const named = names.filter((name) => e.quote.includes(name)).length;
    return (begins ? 100 : 0) + (isLater ? 10 : 0) + named + (dates ? DATES : 0);
  };
  return [...facts, ...evidence].sort((a, b) => worth(b) - worth(a))[0];
}

/** Names that the sentence which dates a round is worth. */
const DATES = 2;

/** "Readers asked us what came of the talks". */
const NEWSROOM = /^[^"“]*\b(?:we|us|our)\b/i;

/** A round as an entry of the timeline. */
function roundEntry(record: Record, round: Round): TimelineEvent | undefined {
  const first = tellingOf(record, round);
  if (!first) return undefined;
  const text = readable(record, record.placeOf(first)) ?? first.quote;
  const people = [...round.delegations.flatMap((d) => [d.lead ?? [], d.members]), round.people ?? []].flat(2);
  return {
    id: idOf("event", round.id),
    evidence: round.evidence,
    standing: round.standing,
    type: "CONSULT",
    text,
    ...(round.when ? { when: round.when } : {}),
    ...(round.place ? { where: round.place.name } : {}),
    who: [...new Set([...round.parties, ...people])],
    status: round.status === "held" ? "happened" : round.status,
  };
}

/** "And possibly the minister": who may take part in what is planned, in the sentence that leaves it open. */
function openEntry(record: Record, round: Round): TimelineEvent | undefined {
  const names = (round.perhaps ?? []).flatMap((id) => record.nameOf(id)?.split(" ").at(-1) ?? []);
  const evidence = round.evidence.filter((e) => names.some((name) => e.quote.includes(name)));
  const first = evidence[0];
  if (!first || (round.status !== "planned" && round.status !== "possible")) return undefined;
  return {
    ...{ id: idOf("event", round.id, "open"), evidence, standing: round.standing, type: "CONSULT", text: first.quote },
    ...(round.when ? { when: round.when } : {}),
    ...{ who: round.perhaps ?? [], status: "possible" },
  };
}

/** A day, a week or a month: "advised in October", "yesterday" where the report came out on one of two days. */
const isNarrow = (when: When): boolean => lengthOf(when) <= MONTH;

const lengthOf = ({ from, to }: When): number => Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10));

const MONTH = 31 * 24 * 60 * 60 * 1000;

/** Something said at a known time, in the sentence that says so. */
function saidEntry(record: Record, family: StatementFamily): TimelineEvent | undefined {
  const { speaker } = family;
  if (speaker === undefined) return undefined;
  const told = family.members.flatMap((ref) => {
    const reading = record.reading(ref.reading);
    const attribution = reading.attributions[ref.index];
    const when = attribution && saidWhen(reading, attribution);
    const place = attribution && record.sentence(ref.reading, attribution.cue);
    const text = place && readable(record, place);
    return when && place && text !== undefined && isNarrow(when) ? [{ when, place, text }] : [];
  });
  const first = told.find(({ when }) => when.precision === "day") ?? told[0];
  if (!first) return undefined;
  const { place, text, when } = first;
  return {
    ...record.cite(idOf("said", text), [place], { said: true }),
    ...{ text, when, who: [record.id(speaker)], status: "happened" },
  };
}

function entryOf(record: Record, linked: LinkedEvent, sides: readonly string[]): TimelineEvent | undefined {
  const told = record
    .originalsFirst(linked.members, (ref) => ref.reading)
    .flatMap((ref): Told[] => {
      const event = record.reading(ref.reading).events[ref.index];
      const isTold = event && event.status !== "denied" && !isPassing(record, ref, event);
      return isTold && !isOfItself(record, ref, event) ? [{ ref, event }] : [];
    });
  const first = told[0];
  if (!first || first.event.status === "denied") return undefined;
  const who = whoOf(record, told);
  // "Both sides have until Friday": where nobody is named, the two who negotiate.
  const all = who.length === 0 && told.some(({ event }) => event.ofSides) ? sides : [];
  const when = told.flatMap((t) => whenOf(record, t) ?? [])[0];
  // An event needs somebody or a day: without either it is not one that could be looked up again.
  const isTimed = when !== undefined || told.some((t) => isDayTold(record, t));
  const { move, status, by } = first.event;
  // "Growers have accepted the offer": a turn in the talks is news without a name, where its verb tells it.
  const isTurn =
    (status === "happened" || status === "called off") &&
    by.startsWith("events:verb:") &&
    moves().byId.get(move ?? "")?.turn === true;
  const isSomebodys = all.length > 0 || who.some((w) => CLAUSES.has(move ?? "") || isTurn || !isOnlyDoing(record, w));
  if (!isSomebodys && !isTimed) return undefined;
  const words =
    told.map((t) => readable(record, record.place(t.ref, t.event.text))).find((x) => x !== undefined) ??
    (isTimed ? told.map((t) => ofPronoun(record, t)).find((x) => x !== undefined) : undefined);

  if (words === undefined) return undefined;
  // A clause out of the middle of its sentence stands as a sentence of its own.
  const text = CLAUSES.has(first.event.move ?? "") ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words;
  const where = told
    .map((t) => record.entity(record.linked(t.ref.reading, t.event.where))?.name)
    .find((w) => w !== undefined);
  return {
    ...record.cite(
      idOf("event", first.event.move, text),
      told.map((t) => record.place(t.ref, t.event.text)),
    ),
    ...(first.event.type === undefined ? {} : { type: first.event.type }),
    text,
    ...(when ? { when } : {}),
    ...(where === undefined ? {} : { where }),
    who: [...who.map((w) => record.id(w)), ...all],
    status: first.event.status,
  };
}

/**
 * "It will report next week": what has a day is told though nobody says in its own words who does it; where the event knows him, he
 * stands for the pronoun.
 */
function ofPronoun(record: Record, { ref, event }: Told): string | undefined {
  const words = record.text(record.place(ref, event.text)).replace(/\s+/g, " ");
  const names = event.agents.flatMap((e) => record.entity(record.linked(ref.reading, e))?.name ?? []);
  const who = names.join(" and ").replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  if (names.length > 0) return words.replace(/^(?:It|They)\b/, `[${who}]`);
  // Without a name only what is to come is worth telling: the reader looks it up.
  return event.status === "planned" || event.status === "possible" ? words : undefined;
}

/** "The offer came after talks on Monday": what is told of a meeting is told with it, where the record has one on that day. */
function isOfRound(record: Record, { members }: LinkedEvent, rounds: readonly Round[]): boolean {
  return members.every((ref) => {
    const event = record.reading(ref.reading).events[ref.index];
    const when = event && whenOf(record, { ref, event });
    const isThen = (round: Round) => !when || !round.when || (when.from <= round.when.to && round.when.from <= when.to);
    return event?.by === "events:meeting-told" && rounds.some(isThen);
  });
}

/** Tells whether an event of a report without a date has a day or a term of its own: which one, nobody can say. */
const isDayTold = (record: Record, { ref, event }: Told): boolean => {
  const { times } = record.reading(ref.reading);
  const isDay = (t: number) => ["DATE", "TIME"].includes(times[t]?.type ?? "") && !times[t]?.value.endsWith("_REF");
  return record.published(ref.reading) === undefined && event.times.some((t) => event.move === "step" || isDay(t));
};

/** "Was named to lead the arbitration": what may be and has neither a day nor a finite verb is only spoken of. */
function isPassing(record: Record, { reading }: Ref, { by, status, times, trigger }: Event): boolean {
  if (status !== "possible" || times.length > 0 || by.startsWith("events:step")) return false;
  const { verbs } = record.reading(reading);
  const verb = verbs[firstFrom(verbs, trigger.start)];
  return verb?.start !== trigger.start || !verb.finite;
}

/** "This article was amended at 6pm": what a report tells of itself. */
function isOfItself(record: Record, ref: Ref, event: Event): boolean {
  const words = record.text(record.sentence(ref.reading, event.trigger));
  return sourcing().ofItself.some(({ pattern }) => pattern.test(words));
}

function whoOf(record: Record, told: readonly Told[]): number[] {
  const found = new Set<number>();
  for (const { ref, event } of told)
    for (const entity of [...event.agents, ...event.patients]) {
      const who = record.linked(ref.reading, entity);
      const kind = record.entity(who)?.kind;
      if (who !== undefined && kind !== undefined && kind !== "place") found.add(who);
    }
  return [...found];
}

const whenOf = (record: Record, { ref, event }: Told): When | undefined =>
  event.when ?? event.times.map((t) => record.reading(ref.reading).times[t]?.when).find((w) => w !== undefined);
