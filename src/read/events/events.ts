import { type Move, meetingWords, moves } from "../../knowledge/negotiation.js";
import {
  type Clause,
  type Event,
  type EventStatus,
  firstFrom,
  indexesWithin,
  type NounPhrase,
  overlaps,
  type Reading,
  type Span,
  type VerbGroup,
  type When,
  within,
} from "../../model/index.js";
import { bySentence } from "../by-sentence.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import type { QuantityInput } from "../quantities/quantities.js";
import { statusOf } from "./status.js";

export type EventInput = QuantityInput & Pick<Reading, "quantities" | "quotations">;

/** Finds who did what to or with whom, where and when, in the order of the text. */
export function findEvents(reading: EventInput): Event[] {
  const verbal = reading.clauses.flatMap((clause) => verbalEvent(reading, clause) ?? []);
  const told = new Set(verbal.map((event) => `${event.sentence} ${event.move}`));
  const nominal = reading.phrases.flatMap((phrase, i) => nominalEvent(reading, phrase, i, told) ?? []);
  return [...verbal, ...nominal]
    .map((event) => notYet(reading, event))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "The deadline is on Friday": what is dated after the report came out had not happened when it did. */
function notYet(reading: EventInput, event: Event): Event {
  if (event.status !== "happened" && event.status !== "under way") return event;
  const when = event.times.map((t) => reading.times[t]?.when).find((w) => w !== undefined);
  return when && isAfterPublication(reading, when) ? { ...event, status: "planned" } : event;
}

/** Tells whether an interval lies wholly after the last day on which the report can have come out. */
export function isAfterPublication(reading: EventInput, when: When): boolean {
  const { published } = reading.intake.report;
  return published !== undefined && when.from.slice(0, 10) > (published.latest ?? published.value).slice(0, 10);
}

/** "The minister resigned on Friday", "two ministers were dismissed". */
function verbalEvent(reading: EventInput, clause: Clause): Event | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || inSpeech(reading, verb) || isOther(reading, verb)) return undefined;
  const done = verb.passive ? clause.subject : clause.object;
  const doer = verb.passive ? clause.agent : clause.subject;
  const move = (moves().byVerb.get(verb.lemma) ?? []).find((m) => fits(reading, m, doer, done));
  if (!move) return undefined;
  const patients = [done, clause.indirectObject, ...withWhom(clause)].flatMap((p) => entitiesOfPhrase(reading, p));
  return {
    ...spanOfClause(reading, clause),
    trigger: { start: verb.start, end: verb.end },
    type: move.type,
    move: move.id,
    agents: entitiesOfPhrase(reading, doer),
    patients: [...new Set(patients)],
    times: timesNear(reading, clause.sentence, clause).filter((i) => !isOfThing(reading, clause, reading.times[i])),
    ...place(reading, clause),
    status: statusOf(reading, clause),
    text: spanOfClause(reading, clause),
    sentence: clause.sentence,
    by: `events:verb:${move.id}`,
  };
}

/** "Hit back", "lashed out" are words, not blows; "3 Mar" is a date. */
function isOther(reading: EventInput, verb: VerbGroup): boolean {
  const next = reading.tokens[verb.last]?.norm ?? "";
  const head = reading.tokens[verb.head];
  const dated =
    head !== undefined &&
    indexesWithin(reading.times, { start: head.start - 12, end: head.end + 12 }).some((i) =>
      overlaps(reading.times[i] ?? head, head),
    );
  return next === "back" || (next === "out" && !verb.lemma.endsWith(" out")) || dated;
}

/** "The resignation of the chief negotiator", "raids by investigators": the noun tells it. */
function nominalEvent(
  reading: EventInput,
  phrase: NounPhrase,
  index: number,
  told: ReadonlySet<string>,
): Event | undefined {
  const match = moves().nouns.all(reading.tokens, phrase.first, phrase.last).at(-1);
  const sentence = reading.tokens[phrase.first]?.sentence ?? 0;
  if (!match || match.last !== phrase.last || inSpeech(reading, phrase)) return undefined;
  const span = reading.sentences[sentence];
  const after = reading.tokens[phrase.first - 1]?.norm === "since";
  if (!span || (told.has(`${sentence} ${match.value.id}`) && !after)) return undefined;
  const possessors = entitiesOfPhrase(reading, phrase.possessor);
  const around = entitiesIn(reading, phrase.full, isActor).filter((e) => !possessors.includes(e));
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  const subject = clauses.find((c) => reading.phrases[c.object ?? -1] === phrase)?.subject;
  const agents = possessors.length > 0 ? possessors : entitiesOfPhrase(reading, subject);
  const telling = clauses.filter((c) => c.subject === index || c.object === index);
  // "Since the invasion on 24 February": the noun has a day of its own.
  const day = after ? dayBehind(reading, phrase) : [];
  const times = day.length > 0 ? day : timesNear(reading, sentence, phrase.full);
  // In passing ("in a vote next month") a noun tells nothing: it must be what the clause is about, or somebody's.
  const about = telling.length > 0 || phrase.possessor !== undefined || around.length > 0 || day.length > 0;
  if (!about) return undefined;
  // Without anybody who does or suffers it, and without a date, a noun is a theme, not an event.
  if (agents.length + around.length === 0 && !times.some((t) => reading.times[t]?.when?.precision === "day"))
    return undefined;
  return {
    start: span.start,
    end: span.end,
    trigger: { start: phrase.start, end: phrase.end },
    type: match.value.type,
    move: match.value.id,
    agents: agents.length > 0 ? agents : around,
    patients: agents.length > 0 ? around : [],
    times,
    status: strongest(
      (telling.length > 0 ? telling : clauses.filter((c) => within(phrase, c)).slice(0, 1)).map((c) =>
        nominalStatus(reading, c, index),
      ),
    ),
    text: { start: span.start, end: span.end },
    sentence,
    by: `events:noun:${match.value.id}`,
  };
}

/** "A stoppage set for Monday has been called off": what undoes it outweighs what plans it. */
const strongest = (statuses: readonly EventStatus[]): EventStatus =>
  (["called off", "denied"] as const).find((s) => statuses.includes(s)) ?? statuses[0] ?? "happened";

/** "The strike was called off" calls the strike off; "the strike was discussed" says nothing of when it is. */
function nominalStatus(reading: EventInput, clause: Clause, phrase: number): EventStatus {
  const verb = reading.verbs[clause.verb];
  const about = clause.subject === phrase || clause.object === phrase;
  if (about && verb && meetingWords().calledOff.has(verb.lemma) && !verb.negated) return "called off";
  return statusOf(reading, clause);
}

function fits(reading: EventInput, move: Move, doer: number | undefined, done: number | undefined): boolean {
  if (move.agents === "person" && !has(reading, doer, "person")) return false;
  if (move.intransitive && done !== undefined) return false;
  if (move.not && headed(reading, done, move.not)) return false;
  if (move.needs === "person" && !has(reading, done, "person")) return false;
  if (move.needs === "person-noun" && !has(reading, done, "person") && !headed(reading, done, PEOPLE)) return false;
  if (!move.objects && !move.subjects) return true;
  return (
    headed(reading, done, move.objects ?? []) || (done === undefined && headed(reading, doer, move.subjects ?? []))
  );
}

/** Heads of a phrase for people in office, where the text gives no name. */
const PEOPLE = [
  "minister",
  "official",
  "director",
  "manager",
  "chief",
  "officer",
  "negotiator",
  "envoy",
  "adviser",
  "aide",
  "worker",
];

const has = (reading: EventInput, phrase: number | undefined, kind: string): boolean =>
  entitiesOfPhrase(reading, phrase).some((e) => reading.entities[e]?.kind === kind);

function headed(reading: EventInput, index: number | undefined, lemmas: readonly string[]): boolean {
  const phrase = reading.phrases[index ?? -1];
  if (!phrase) return false;
  const head = reading.tokens[phrase.head];
  return head !== undefined && (lemmas.includes(head.lemma.toLowerCase()) || lemmas.includes(head.norm));
}

const withWhom = (clause: Clause): number[] =>
  clause.obliques.filter((o) => ["with", "to", "against", "from"].includes(o.preposition)).map((o) => o.phrase);

/** The dates of a clause, or where it has none those of its sentence: indexes into `times`. */
export function timesNear(reading: EventInput, sentence: number, span: Span): number[] {
  const dates = (where: Span) => datesWithin(reading, where).filter((i) => !isSince(reading, reading.times[i]));
  const own = dates(span);
  const whole = reading.sentences[sentence];
  return own.length > 0 || !whole ? own : dates(whole);
}

/** "Was put off for want of data requested on 4 May": the day is of something that the clause is not about. */
function isOfThing(reading: EventInput, clause: Clause, time: Span | undefined): boolean {
  return bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .some(
      (c) =>
        c !== clause &&
        c.kind === "participial" &&
        reading.verbs[c.verb]?.passive === true &&
        time !== undefined &&
        within(time, c) &&
        !within(clause, c) &&
        ![clause.subject, clause.object].includes(c.subject),
    );
}

/** The day right behind a noun: "the invasion on 24 February". */
function dayBehind(reading: EventInput, phrase: NounPhrase): number[] {
  const led = reading.tokens[phrase.last];
  const time = led?.norm === "on" || led?.norm === "of" ? firstFrom(reading.times, led.end) : -1;
  const found = reading.times[time];
  const near = found && found.start - (led?.end ?? 0) < 2 && found.when?.precision === "day";
  return near ? [time] : [];
}

const datesWithin = (reading: EventInput, where: Span): number[] =>
  indexesWithin(reading.times, where).filter((i) => !["DURATION", "SET"].includes(reading.times[i]?.type ?? ""));

/** "Have been killed since the war began on 24 February": what goes on since a day did not happen on it. */
function isSince(reading: EventInput, time: Span | undefined): boolean {
  const at = time ? firstFrom(reading.tokens, time.start) : -1;
  const sentence = reading.tokens[at]?.sentence;
  // "Since the May 2021 invasion": the date is the noun's.
  if (time && reading.tokens[firstFrom(reading.tokens, time.end)]?.upos === "NOUN") return false;
  for (let i = at - 1; i >= Math.max(0, at - SINCE); i--) {
    const token = reading.tokens[i];
    if (!token || token.sentence !== sentence || token.norm === ",") return false;
    if (token.norm === "since") return true;
  }
  return false;
}

/** How many tokens "since" may stand before its date: "since the invasion began on". */
const SINCE = 8;

function place(reading: EventInput, clause: Clause): { where?: number } {
  for (const { preposition, phrase } of clause.obliques) {
    if (!["in", "at", "near", "to", "into"].includes(preposition)) continue;
    const core = reading.phrases[phrase];
    const found =
      core &&
      entitiesIn(
        reading,
        core,
        (entity, mention) => entity.kind === "place" || (entity.kind === "state" && !mention.acts),
      );
    if (found?.[0] !== undefined) return { where: found[0] };
  }
  return {};
}

/** A clause that stands on its own is told in its own words; any other in those of its sentence. */
function spanOfClause(reading: EventInput, clause: Clause): Span {
  const sentence = reading.sentences[clause.sentence];
  return sentence ? { start: sentence.start, end: sentence.end } : { start: clause.start, end: clause.end };
}

/** What stands inside somebody's words is theirs to claim, not the report's to tell. */
export function inSpeech(reading: EventInput, span: Span): boolean {
  const before = firstFrom(reading.quotations, span.start + 1);
  // Quotations nest at most a few deep: the ones that can hold the span are the last before it.
  return reading.quotations
    .slice(Math.max(0, before - 4), before)
    .some((q) => q.kind === "speech" && within(span, q.inner));
}
