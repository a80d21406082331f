import { meetingWords } from "../../knowledge/meetings.js";
import { succession } from "../../knowledge/succession.js";
import { daysBetween, type Round, type TimelineEvent } from "../../model/index.js";
import { isAside, opensAhead } from "./aside.js";
import { personWith } from "./by-id.js";
import { datedWords } from "./dated-words.js";
import { isHeading } from "./heading.js";
import { leans, speaksForItself, speaksOfUnnamed } from "./leaning.js";
import { countReports, type Line, type Source } from "./line.js";
import { isOfMatter } from "./matter.js";
import { isListed, plainWords } from "./plain-words.js";
import { isRecent } from "./recent.js";
import { heldLine } from "./round-line.js";
import { isStamped } from "./stamped.js";
import { daysTold, isOld } from "./when-told.js";
import { dayOf, sentence } from "./words.js";

/** How many events besides the rounds are told at most. */
const MOST_EVENTS = 8;

/** Tells the rounds that were held, those of late before others and the best supported first, then what else happened, by date. */
export function happened(source: Source): Line[] {
  const rounds = source.dossier.rounds.filter((r) => r.status === "held" || r.status === "under way");
  const rank = (round: Round) => (isOfLate(source, round) ? 0 : 2) + (round.parties.length > 1 ? 0 : 1);
  const bySupport = [...rounds].sort((a, b) => rank(a) - rank(b) || outlets(b) - outlets(a));
  // Talks that nobody dates may be those that others do.
  const isDated = rounds.some((round) => round.when !== undefined && isOfLate(source, round));
  const told = bySupport.filter(
    ({ kind, when }) => when !== undefined || !isDated || kind === "call" || kind === "visit",
  );
  const known = told.filter((round) => !isBare(round) || !told.some((other) => isBeside(round, other)));
  return [...known.flatMap((r) => heldLine(source, r)), ...events(source)];
}

/** "There were talks on 18 May": nobody knows whose and where. */
const isBare = ({ parties, people, place, label, venue }: Round): boolean =>
  parties.length + (people ?? []).length === 0 && (place ?? label ?? venue) === undefined;

/** A fuller one that ended on the day before, or went on on it: the other is its end. */
const isBeside = (round: Round, other: Round): boolean =>
  !isBare(other) &&
  round.when !== undefined &&
  other.when !== undefined &&
  Math.abs(daysBetween(other.when.to, round.when.to)) <= 1;

/** Days before the record's in which a meeting is what the reports are about, and not one that they look back at. */
const OF_LATE = 31;

function isOfLate({ dossier }: Source, { when }: Round): boolean {
  return when === undefined || !(daysBetween(when.to, dossier.asOf) > OF_LATE);
}

const outlets = (entry: Pick<Line, "evidence">): number => countReports(entry.evidence);

/** Events that several reports tell, or that are dated, word for word. Rounds are told above: meetings are left out. */
function events(source: Source): Line[] {
  const ahead = new Set(
    source.dossier.rounds
      .filter((r) => r.status !== "held")
      .flatMap((r) => r.evidence.map((e) => `${e.report} ${e.start}`)),
  );
  const past = source.dossier.timeline.filter(
    (e) =>
      (e.status === "happened" || e.status === "under way") &&
      e.type !== undefined &&
      e.type !== "CONSULT" &&
      e.text.split(" ").length >= LEAST_WORDS &&
      (outlets(e) > 1 || isNear(e)) &&
      isRecent(source, e) &&
      !leans(e.text) &&
      !speaksOfUnnamed(e.text) &&
      !speaksForItself(e.text) &&
      !isHeading(e.text) &&
      !isAside(e) &&
      !opensAhead(e.text) &&
      isOfTalks(source, e) &&
      !isRound(source, e),
  );
  const chosen = past
    .filter((e) => !e.evidence.some((x) => ahead.has(`${x.report} ${x.start}`)))
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST_EVENTS);
  const first = chosen.filter((e, i) => !chosen.slice(0, i).some((other) => isAgain(other, e)));
  return past.filter((e) => first.includes(e)).map((e) => eventLine(source, e));
}

/** "The march began at noon" and "the march was peaceful": of one day and one thing, both open with nothing but its name. */
function isAgain(one: TimelineEvent, other: TimelineEvent): boolean {
  const [a, b] = [one, other].map(({ text }) => /^The (\p{Ll}+) /u.exec(text)?.[1]);
  return a !== undefined && a === b && one.type === other.type && one.when?.from === other.when?.from;
}

/** "Last year" and "in March" tell history, unless several reports do. */
const isNear = ({ when }: TimelineEvent): boolean =>
  when !== undefined && when.precision !== "year" && when.precision !== "month";

/** "Agreed on Wednesday": too short to say who did what. */
const LEAST_WORDS = 5;

const weight = (event: TimelineEvent): number =>
  3 * outlets(event) + (event.when ? 2 : 0) + Math.min(2, event.who.length);

/** A succession is told with those who were there; what one man did by himself, only where it is of the matter. */
const isOfTalks = (source: Source, { text, who, evidence }: TimelineEvent): boolean =>
  !succession().pattern.test(text) &&
  (countReports(evidence) > 1 ||
    isOfMatter(source, text) ||
    who.length === 0 ||
    !who.every((id) => personWith(source, id)));

/** "The two sides ended a round of talks": the line of the meeting itself tells that. */
function isRound({ dossier }: Source, { text, evidence }: TimelineEvent): boolean {
  const { ends, nouns } = meetingWords();
  const words = plainWords(text);
  const ending = words.findIndex((w) =>
    [w, w.replace(/e?[ds]$/, ""), w.replace(/[ds]$/, "")].some((one) => ends.has(one)),
  );
  const isOfMeeting = ending >= 0 && words.slice(ending, ending + NEAR).some((word) => isListed(word, nouns));
  const held = dossier.rounds.filter(({ status }) => status === "held").flatMap((round) => round.evidence);
  return isOfMeeting && evidence.every((e) => held.some((h) => h.report === e.report && h.start === e.start));
}

/** Words within which what ends is named: "concluded a second round of talks". */
const NEAR = 6;

/** Tells an event in the words of its report, the day before them: "on Friday" means nothing a month later. */
export function eventLine(source: Source, event: TimelineEvent): Line {
  const told = daysTold(source, event.evidence)[0];
  const as =
    event.when === undefined && told !== undefined && isOld(source, told) ? `As reported on ${dayOf(told)}: ` : "";
  const day = event.when?.precision === "day" && isStamped(source, event) ? `${dayOf(event.when.from)}: ` : as;
  const words = datedWords(event);
  return {
    text: sentence(`${day}${words}`),
    core: words,
    ...(event.when ? {} : { undated: true as const }),
    evidence: event.evidence,
  };
}
