import { meetingWords } from "../../knowledge/meetings.js";
import { numberWords } from "../../knowledge/numbers.js";
import type { EventStatus, NounPhrase, Span, Token, When } from "../../model/index.js";
import { spansWithin } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import { aheadOnly, isAhead, isConditionalIn, settled } from "./ahead.js";
import { bareStatus, isSummoned, wayTo } from "./bare-status.js";
import { offSightings, tellsPlan } from "./called-off.js";
import { isTheirs } from "./context-noun.js";
import { aheadWeekday } from "./day-off.js";
import { daysOf, edgeOf, laterDay, ownPart } from "./days.js";
import { ellipsisFor } from "./ellipsis.js";
import type { EventInput } from "./event-input.js";
import { durationOf } from "./length.js";
import { type MeetingNoun, meetingNoun, pronounFor, takenUpBy, takenUpNext } from "./meeting-noun.js";
import { namelessAt } from "./nameless.js";
import { leavingOf, timesOf, townLeft } from "./noun-times.js";
import { nthDayOf } from "./nth-day.js";
import { datesIn, placesIn, whereOf } from "./scene.js";
import { parted } from "./several-times.js";
import { isBoth } from "./sides.js";
import type { Sighting } from "./sighting.js";
import { sinceDays } from "./since.js";
import { statusOf } from "./status.js";
import { type Telling, tellingsOf } from "./tellings.js";
import { toldApart } from "./told-apart.js";
import { lastOf } from "./until.js";
import { venueOf } from "./venue.js";
import { closingOf, POINTING, smallestAround, whoMeets } from "./who-meets.js";

/**
 * Gives what a noun phrase says of a meeting: nothing where it is no word for one, two where its clauses tell of two ("the
 * talks lasted an hour and will go on on Friday", "were put off from Monday to Friday").
 */
export function nounSightings(reading: EventInput, phrase: NounPhrase, index: number): Sighting[] {
  const noun =
    meetingNoun(reading, phrase, index) ?? pronounFor(reading, phrase, index) ?? ellipsisFor(reading, phrase, index);
  // "There was no meeting", "no further talks are scheduled".
  if (!noun || noun.before[0] === "no") return [];
  const tellings = tellingsOf(reading, noun);
  const closed = closingOf(reading, noun)?.end;
  // "Agreed to raise the toll, ending two days of talks": that they ended is as sure as what ended them.
  const own = tellings.filter((t) => t.told && reading.verbs[t.clause.verb]?.start !== closed);
  const told = own.length > 0 ? [...own, ...toldBeside(reading, noun, index, own)] : own;
  if (told.some((t) => t.status === "denied")) return [];
  if (isShunned(reading, noun, told)) return [sightingOf(reading, noun, told, "called off")];
  const off = told.filter((t) => t.status === "called off");
  if (off.length > 0) {
    const rest = told.filter((t) => !off.includes(t) || tellsPlan(reading, t));
    return offSightings(reading, noun, { off, old: sightingOf(reading, noun, rest, "called off") });
  }
  const [past, ahead] = [told.filter((t) => !isAhead(t.status)), told.filter((t) => isAhead(t.status))];
  const later = past.flatMap((t) => laterDay(reading, t.clause, meetingWords().paused) ?? []);
  if (told.length === 0 && (phrase.kind === "pronoun" || (noun.elliptic && !isGapped(reading, noun)))) return [];
  if (told.length === 0) return [sightingOf(reading, noun, [], bareStatus(reading, noun, tellings))];
  return [
    ...(past.length > 0 ? toldApart(reading, past).flatMap((some) => apartIn(reading, noun, some)) : []),
    ...(ahead.length > 0 ? [sightingOf(reading, noun, ahead, mainStatus(ahead))] : []),
    ...(later.length > 0 ? [{ ...bare(reading, noun, "planned"), times: later, ...daysOf(reading, later) }] : []),
  ];
}

/** "The owners pulled out of talks set for Friday": those do not take place. */
function isShunned(reading: EventInput, noun: MeetingNoun, told: readonly Telling[]): boolean {
  const clause = told.length > 0 && told.every((t) => isAhead(t.status)) ? smallestAround(reading, noun) : undefined;
  const isOut = meetingWords().shuns.has(reading.verbs[clause?.verb ?? -1]?.lemma ?? "");
  return clause !== undefined && isOut && statusOf(reading, clause) === "happened";
}

/** "The first was in Lima and | the second in Oslo on 3 May": what leaves out its verb too, and has a day and a place. */
const isGapped = (reading: EventInput, { phrase, tail }: MeetingNoun): boolean =>
  ["and", ",", "at", "in", "during"].includes(reading.tokens[phrase.first - 1]?.norm ?? "") &&
  placesIn(reading, tail).length > 0 &&
  datesIn(reading, tail).length > 0;

/** "Earlier rounds were held in Lima on 8 May and in Oslo on 20 May", "two rounds, one in Lima on Monday and one in Oslo on Friday". */
function apartIn(reading: EventInput, noun: MeetingNoun, past: readonly Telling[]): readonly Sighting[] {
  const sighting = sightingOf(reading, noun, past, past[0]?.status ?? "happened");
  const whole = reading.sentences[noun.sentence];
  const isMany =
    reading.tokens[noun.phrase.head]?.xpos === "NNS" || noun.carrier !== reading.phrases.indexOf(noun.phrase);
  return whole && isMany ? parted(reading, sighting, { start: noun.phrase.end, end: whole.end }) : [sighting];
}

/** "Talks ended on Friday. They had begun on Monday.": what the sentence beside tells of the same meeting. */
function toldBeside(reading: EventInput, noun: MeetingNoun, index: number, own: readonly Telling[]): Telling[] {
  const beside = takenUpBy(reading, noun.phrase)?.noun ?? takenUpNext(reading, { noun, index });
  const isAlike = (t: Telling) => t.told && own.some((o) => isAhead(o.status) === isAhead(t.status));
  return beside ? tellingsOf(reading, beside).filter(isAlike) : [];
}

/** Of what is ahead the surest: "is expected to be held" is planned. */
const mainStatus = (ahead: readonly Telling[]): EventStatus =>
  ahead.some((t) => t.status === "planned") && !ahead.some((t) => t.status === "possible" && !t.background)
    ? "planned"
    : "possible";

/** What the noun says by itself, without any clause that tells of it. */
function bare(reading: EventInput, noun: MeetingNoun, status: EventStatus): Sighting {
  const words = meetingWords();
  const { phrase, before } = noun;
  const numbers = numberWords();
  const ordinal = before
    .map((w) => numbers.ordinals.get(w) ?? (noun.elliptic ? numbers.cardinals.get(w) : undefined))
    .find((n) => n !== undefined);
  const level = before.map((w) => words.levels.get(w)).find((l) => l !== undefined);
  const from = withOffice(
    reading,
    phrase,
    before.findIndex((w) => words.levels.has(w) || words.telling.has(w)),
  );
  const opens =
    from >= 0
      ? reading.tokens[phrase.first + from]
      : isAhead(status) || isOfSeason(reading, phrase)
        ? firstModifier(reading, phrase)
        : undefined;
  return {
    ...{ start: phrase.start, end: phrase.end, by: "meetings:noun", kind: noun.kind, status, sentence: noun.sentence },
    ...{ times: [], who: [], both: false, told: true },
    definite: POINTING.has(before[0] ?? ""),
    other: before.some((w) => words.other.has(w)),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(level === undefined ? {} : { level }),
    ...(opens ? { label: { start: opens.start, end: phrase.end } } : {}),
    ...((!opens || level !== undefined) && words.serials.has(reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "")
      ? { serial: true as const }
      : {}),
  };
}

/** "The prime ministers' call": what makes the office stands before it. */
function withOffice({ tokens }: EventInput, { first }: NounPhrase, from: number): number {
  if (from < 1 || tokens[first + from + 1]?.xpos !== "POS") return from;
  const before = tokens.slice(first, first + from);
  const others = before.findLastIndex((t) => !/^(?:ADJ|NOUN)$/.test(t.upos) || meetingWords().other.has(t.norm));
  return others + 1;
}

/** "Separate meetings with the two sides": those who are there each by themselves do not meet each other. Gives what the meetings go by. */
function partedBy({ tokens }: EventInput, { phrase, before }: MeetingNoun): Span | undefined {
  if (tokens[phrase.head]?.xpos !== "NNS") return undefined;
  const at = before.findIndex((word) => meetingWords().severally.has(word));
  const word = at < 0 ? undefined : tokens[phrase.first + at];
  return word && { start: word.start, end: phrase.end };
}

/** Tells whether a sentence has a name for somebody. */
function isNamedIn({ sentences, mentions }: EventInput, sentence: number, entity: number): boolean {
  const whole = sentences[sentence];
  return whole !== undefined && spansWithin(mentions, whole).some((m) => m.entity === entity && m.form === "name");
}

/** "During winter meetings in Lima": what goes by a noun of its own is not what the sides are at. */
const isOfSeason = ({ tokens }: EventInput, { head }: NounPhrase): boolean =>
  tokens[head]?.norm === "meetings" && tokens[head - 1]?.upos === "NOUN";

/** "Regional information meetings": of what is ahead any word before the noun says which one it is. */
function firstModifier(reading: EventInput, phrase: NounPhrase): Token | undefined {
  const { other, planned, possible } = meetingWords();
  const modifiers = reading.tokens.slice(phrase.first, phrase.head);
  const says = (t: Token) =>
    (t.upos === "ADJ" || t.upos === "NOUN") &&
    ![other, planned, possible, numberWords().ordinals].some((l) => l.has(t.norm));
  const isPlain = modifiers.every((t) => ["DET", "ADJ", "NOUN"].includes(t.upos) && !/['’]s?$/.test(t.norm));
  return isPlain ? modifiers.find(says) : undefined;
}

function sightingOf(reading: EventInput, noun: MeetingNoun, told: readonly Telling[], status: EventStatus): Sighting {
  const { phrase, tail } = noun;
  const carrier = reading.phrases[noun.carrier] ?? phrase;
  // "Three hours of talks": the measure stands before the noun.
  const measure = { start: Math.min(carrier.start, phrase.start), end: tail.end };
  const parts = told.map((t) => ownPart(reading, t.clause));
  const closing = closingOf(reading, noun);
  const day = nthDayOf(reading, noun);
  const gone = told.length === 0 ? wayTo(reading, noun) : undefined;
  const way = gone && (isAhead(status) || datesIn(reading, gone).length > 0) ? gone : undefined;
  const spans = [
    tail,
    ...parts,
    ...(way ? [way] : []),
    ...(day?.part ? [day.part] : []),
    ...told.flatMap((t) => whereOf(reading, t.clause)),
    ...(closing ? [closing] : []),
  ];
  const own = timesOf(reading, noun, told, closing);
  const beside = way ?? day?.part;
  const times = own.length === 0 && beside ? datesIn(reading, beside) : own;
  // "On Monday at a hotel and the day after in Lima": the place is that of the second day.
  const second = reading.times[times[1] ?? -1]?.start ?? Number.MAX_SAFE_INTEGER;
  const places = spans.flatMap((span) => placesIn(reading, { start: span.start, end: Math.min(span.end, second) }));
  const place = places[0] ?? (told.length === 0 ? townLeft(reading, noun) : hostsOf(reading, told)[0]);
  // "Suspended the session for an hour" measures the pause.
  const pauses = told.some(
    (t) => meetingWords().paused.has(reading.verbs[t.clause.verb]?.lemma ?? "") && t.clause.object !== undefined,
  );
  const measured = pauses ? [] : [measure, ...parts];
  const duration = measured.flatMap((span) => durationOf(reading, span).duration ?? [])[0];
  const since = told.flatMap((t) => sinceDays(reading, t.clause) ?? [])[0];
  const isBefore = reading.tokens[carrier.first - 1]?.norm === "since";
  const days: { when?: When; whole?: true; open?: true } =
    (isSummoned(reading, noun) ? aheadWeekday(reading, times, daysOf(reading, times)) : undefined) ??
    since?.days ??
    told.flatMap((t) => lastOf(reading, t.clause, times) ?? [])[0] ??
    (isBefore ? lastYears(reading, daysOf(reading, times)) : undefined) ??
    daysOf(reading, times, {
      clauses: told.map((t) => t.clause),
      leaving: leavingOf(reading, noun),
      duration,
      closing,
    });
  const parted = partedBy(reading, noun);
  const all = whoMeets(reading, noun, told);
  // "With the two sides": who is told of by no name sits there with whoever holds them, not with each other.
  const who = parted && all.every((e) => !isNamedIn(reading, noun.sentence, e)) ? [] : all;
  const unnamed = who.length === 0 ? namelessAt(reading, noun) : undefined;
  const host = apposedTo(reading, noun);
  const holder = told.find((t) => t.holder !== undefined)?.holder;
  const goesOn = isAhead(status) && told.some((t) => resumes(reading, noun, t));
  const { label, serial, ...basic } = bare(
    reading,
    noun,
    settled(reading, isConditional(reading, noun, status) ? "possible" : status, days.when),
  );
  const venue = venueOf(reading, spans);
  return {
    ...basic,
    // "A conversation with her at the town hall": nobody was on the line.
    ...(noun.kind === "call" && venue.venue && /^conversation/.test(reading.tokens[phrase.head]?.norm ?? "")
      ? { kind: "talks" as const }
      : {}),
    ...(parted && who.length < 2
      ? { label: parted, parted: true as const, other: false }
      : { ...(goesOn || serial ? { serial: true as const } : {}), ...(label && !goesOn ? { label } : {}) }),
    ...(place === undefined ? {} : { place }),
    ...(day ? { nth: day.nth } : {}),
    ...venue,
    ...(duration === undefined ? {} : { duration }),
    ...{
      times: since ? [since.time, ...times] : times,
      who,
      told: told.length > 0 || closing !== undefined || host !== undefined,
    },
    ...aheadOnly(reading, status, days),
    ...(days.whole
      ? {}
      : edgeOf(
          reading,
          times,
          told.map((t) => t.clause),
        )),
    both: isBoth(reading, reading.phrases[holder ?? -1]) || isTheirs(reading, host ?? phrase),
    ...(unnamed ? { unnamed } : {}),
  };
}

/** "Lima will host the next round": a town or a state that hosts is where it is. */
function hostsOf(reading: EventInput, told: readonly Telling[]): number[] {
  const hosts = told.flatMap(({ clause }) =>
    reading.verbs[clause.verb]?.lemma === "host" && clause.object !== undefined
      ? (reading.phrases[clause.subject ?? -1] ?? [])
      : [],
  );
  return hosts
    .flatMap((phrase) => spansWithin(reading.mentions, phrase))
    .filter((m) => m.form === "name" && ["place", "state"].includes(reading.entities[m.entity]?.kind ?? ""))
    .map((m) => m.entity);
}

/** "Their first since a gathering in July" was before: in a July that is over. */
function lastYears(reading: EventInput, days: { when?: When; whole?: true }): { when?: When; whole?: true } {
  const { when } = days;
  if (!when || !isAfterPublication(reading, when) || /\d{4}/.test(when.text)) return days;
  const before = (iso: string) => `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
  return { ...days, when: { ...when, from: before(when.from), to: before(when.to) } };
}

/** "Their latest contact, | a video call on 4 May, ended badly": what the call stands beside is theirs. */
function apposedTo(reading: EventInput, { phrase }: MeetingNoun): NounPhrase | undefined {
  const host = reading.phrases.find((p) => reading.phrases[p.apposition ?? -1] === phrase);
  return host && isTheirs(reading, host) ? host : undefined;
}

const isConditional = (reading: EventInput, noun: MeetingNoun, status: EventStatus): boolean =>
  status === "planned" && isConditionalIn(reading, noun.sentence);

/** "Talks are to resume on Sunday": whoever it was before goes on. */
const resumes = (reading: EventInput, { carrier }: MeetingNoun, { clause }: Telling): boolean =>
  (clause.subject === carrier || clause.object === carrier) &&
  meetingWords().resumes.has(reading.verbs[clause.verb]?.lemma ?? "");
