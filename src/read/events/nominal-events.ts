import { acts } from "../../knowledge/acts.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { moves } from "../../knowledge/negotiation.js";
import { units } from "../../knowledge/units.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, type Event, type EventStatus, type NounPhrase, spansWithin, within } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import { isAhead } from "./ahead.js";
import { codeOf } from "./coded.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { dayBehind, onlyAhead, timesOfNoun } from "./event-times.js";
import { isOnField } from "./field.js";
import { statusOf } from "./status.js";

/** What a noun tells: a move of negotiations, or what anybody does to others. */
interface Told {
  readonly id: string;
  readonly move?: string;
  readonly type?: string;
  /** True where only a person does it. */
  readonly person?: boolean;
}

/** Reads a noun phrase: "The resignation of the chief negotiator", "raids by investigators": the noun tells it. */
export function nominalEvent(
  reading: EventInput,
  phrase: NounPhrase,
  index: number,
  told: ReadonlySet<string>,
): Event | undefined {
  const noun = toldBy(reading, phrase);
  const sentence = reading.tokens[phrase.first]?.sentence ?? 0;
  if (!noun || inSpeech(reading, phrase)) return undefined;
  const span = reading.sentences[sentence];
  const after = reading.tokens[phrase.first - 1]?.norm === "since";
  if (!span || (told.has(`${sentence} ${noun.id}`) && !after)) return undefined;
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  const telling = clauses.filter((c) => c.subject === index || c.object === index);
  // "Since the invasion on 24 February": the noun has a day of its own.
  const day = after ? dayBehind(reading, phrase) : [];
  const clause = telling.length > 0 ? telling : clauses.filter((c) => within(phrase, c)).slice(0, 1);
  const status = strongest(clause.map((c) => nominalStatus(reading, c, index)));
  const own = day.length > 0 ? day : timesOfNoun(reading, phrase, telling);
  const times = own.length === 0 && isAhead(status) ? onlyAhead(reading, sentence) : own;
  const who = concerned(reading, phrase, clauses);
  if (!isTold(reading, { phrase, telling, who, day, times, noun })) return undefined;
  const coded = noun.type === undefined ? undefined : codeOf(reading, clause[0], noun.type, status);
  return {
    start: span.start,
    end: span.end,
    trigger: { start: phrase.start, end: phrase.end },
    ...(noun.type === undefined ? {} : { type: noun.type }),
    ...(coded === undefined ? {} : { coded }),
    ...(noun.move === undefined ? {} : { move: noun.move }),
    agents: who.agents,
    patients: who.patients,
    times,
    status,
    text: { start: span.start, end: span.end },
    sentence,
    by: `events:noun:${noun.id}`,
  };
}

/** The noun at the phrase's end decides: "peace talks", not "talks venue". */
function toldBy({ tokens }: EventInput, { first, last }: NounPhrase): Told | undefined {
  const noun = moves().nouns.all(tokens, first, last).at(-1);
  const act = acts().nouns.all(tokens, first, last).at(-1);
  const move = noun?.last === last ? noun.value.find((m) => !m.field || isOnField(tokens, m.field)) : undefined;
  // "A hunger strike" is not the strike of dockers: the longer words know better.
  if (act?.last === last && (!noun || !move || act.first < noun.first))
    return { id: act.value.id, type: act.value.type };
  return (
    move && {
      ...{ id: move.id, move: move.id, person: move.agents === "person" },
      ...(move.type && { type: move.type }),
    }
  );
}

/** Somebody's by what hangs on it, or by a name in its own phrase. */
const isSomebodys = (reading: EventInput, phrase: NounPhrase): boolean =>
  [...entitiesOfPhrase(reading, phrase.possessor), ...entitiesIn(reading, phrase.full, isActor)].some(
    (e) => reading.entities[e]?.kind === "person",
  ) ||
  // "The resignation of its negotiator".
  spansWithin(reading.tokens, phrase.full).some((t) =>
    [meetingWords().officers, units().people].some((list) => list.has(t.lemma.toLowerCase())),
  );

interface Concerned {
  readonly agents: readonly number[];
  readonly patients: readonly number[];
}

function concerned(reading: EventInput, phrase: NounPhrase, clauses: readonly Clause[]): Concerned {
  const possessors = entitiesOfPhrase(reading, phrase.possessor);
  const around = entitiesIn(reading, phrase.full, isActor).filter((e) => !possessors.includes(e));
  const subject = clauses.find((c) => reading.phrases[c.object ?? -1] === phrase)?.subject;
  const agents = possessors.length > 0 ? possessors : entitiesOfPhrase(reading, subject);
  return agents.length > 0 ? { agents, patients: around } : { agents: around, patients: [] };
}

interface Ground {
  readonly phrase: NounPhrase;
  readonly telling: readonly Clause[];
  readonly who: Concerned;
  readonly day: readonly number[];
  readonly times: readonly number[];
  readonly noun: Told;
}

/** What stands behind these may never come. */
const AHEAD = new Set(["to", "toward", "towards", "for", "about", "on", "over", "against", "without", "than", "if"]);

/** In passing ("in a vote next month") a noun tells nothing: it must be what the clause is about, or somebody's. */
function isTold(reading: EventInput, { phrase, telling, who, day, times, noun }: Ground): boolean {
  if (
    telling.some(
      (c) =>
        acts().attitudes.has(reading.verbs[c.verb]?.lemma ?? "") &&
        c.object !== undefined &&
        reading.phrases[c.object] === phrase,
    )
  )
    return false;
  // "Has a vote" is a right.
  if (noun.type === undefined && telling.some((c) => reading.verbs[c.verb]?.lemma === "have")) return false;
  // "The departure of the first lorries" is nobody's resignation.
  if (noun.person && !isSomebodys(reading, phrase)) return false;
  // "Closer to a ceasefire", "for want of a deal": it is not there.
  if (telling.length === 0 && AHEAD.has(reading.tokens[phrase.first - 1]?.norm ?? "")) return false;
  // Outside negotiations the clause itself must be about it.
  if (noun.move === undefined) return telling.length > 0;
  const anybody = who.agents.length + who.patients.length > 0;
  const around = entitiesIn(reading, phrase.full, isActor).length > 0;
  if (telling.length === 0 && phrase.possessor === undefined && !around && day.length === 0) return false;
  // Without anybody who does or suffers it, and without a date, a noun is a theme, not an event.
  return anybody || times.some((t) => reading.times[t]?.when?.precision === "day");
}

/** "A stoppage set for Monday has been called off": what undoes it outweighs what plans it. */
const strongest = (statuses: readonly EventStatus[]): EventStatus =>
  (["called off", "denied"] as const).find((s) => statuses.includes(s)) ?? statuses[0] ?? "happened";

/** "The strike was called off" calls the strike off; "the strike was discussed" says nothing of when it is. */
function nominalStatus(reading: EventInput, clause: Clause, phrase: number): EventStatus {
  const verb = reading.verbs[clause.verb];
  // "The strike delayed four ships": what it does is not done to it.
  const suffers = verb?.passive === true || clause.object === undefined;
  const about = (clause.subject === phrase && suffers) || clause.object === phrase;
  const said = statusOf(reading, clause);
  const { calledOff, suspends } = meetingWords();
  const undoes = verb && (calledOff.has(verb.lemma) || suspends.has(verb.lemma));
  // "May postpone a strike", "whether to call it off": nobody has.
  const isOff = about && undoes && !verb.negated && said !== "possible";
  return isOff ? "called off" : said;
}
