import { comingWords } from "../../knowledge/framings.js";
import { leaning } from "../../knowledge/leaning.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { daysBetween, fileUnder, type Round, type TimelineEvent, type When } from "../../model/index.js";
import { isAside, isDone, isMeanwhile, isOfThing } from "./aside.js";
import { reportWith } from "./by-id.js";
import { byParty } from "./by-party.js";
import { datedWords, opensWithDay } from "./dated-words.js";
import { isHeading } from "./heading.js";
import { leans, speaksForItself, speaksOfUnnamed } from "./leaning.js";
import { countReports, type Line, type Source } from "./line.js";
import { isOfMatter } from "./matter.js";
import { isOver, isOvertaken } from "./overtaken.js";
import { isListed, plainWords } from "./plain-words.js";
import { aheadLine } from "./round-line.js";
import { TO_ITSELF } from "./said.js";
import { isSameStep } from "./same-step.js";
import { isLost } from "./settled.js";
import { isBeside, isStamped } from "./stamped.js";
import { isOvertakenStrike } from "./strikes.js";
import { dayOf, listed, sentence } from "./words.js";

/** Tells what is planned or possible, meetings and other steps together: by date, what has none last. */
export function next(source: Source): Line[] {
  const { dossier } = source;
  const rounds = dossier.rounds.filter(
    (r) =>
      (r.status === "planned" || r.status === "possible" || r.status === "called off") &&
      // What was called off is next only where it was to come.
      (r.when === undefined ? r.status !== "called off" : r.when.to.slice(0, 10) >= dossier.asOf.slice(0, 10)) &&
      !isSettled(r, dossier.rounds) &&
      !isOver(source, r) &&
      !dossier.rounds.some((other) => isToldBy(r, other)) &&
      !dossier.rounds.some((other) => isCallOf(r, other)),
  );
  // What is left out for a closer date is told by that.
  const planned = dossier.rounds.filter((r) => r.status === "planned" || rounds.includes(r));
  const told = new Set(planned.flatMap((r) => r.evidence.map((e) => `${e.report} ${e.start}`)));
  const held = new Set(
    dossier.rounds.filter((r) => r.status === "held").flatMap((r) => r.evidence.map((e) => `${e.report} ${e.start}`)),
  );
  const events = dossier.timeline.filter(
    (e) =>
      (e.status === "planned" || e.status === "possible" || e.status === "called off") &&
      isStep(source, e) &&
      !isLost(dossier, e) &&
      !e.evidence.some((x) => told.has(`${x.report} ${x.start}`)) &&
      !rounds.some((r) => isSame(r, e)) &&
      // The sentence that tells of a meeting held tells only in passing what is to follow, if it gives no day.
      (e.when?.precision === "day" || !e.evidence.some((x) => held.has(`${x.report} ${x.start}`))),
  );
  const steps = [
    ...rounds.flatMap((r) =>
      aheadLine(source, r).map((line) => ({
        line: { ...line, meets: r.parties.length, reports: countReports(r.evidence), ...perhaps(r) },
        when: r.when,
      })),
    ),
    ...inOneSentence(withoutBare(onceTold(source, events), rounds)).map(({ days, event: e }) => ({
      line: { ...eventLine(source, e, days), meets: sidesOf(source, e) + (isOfDeal(e.text) ? 1 : 0) },
      when: e.when,
    })),
  ];
  return steps
    .sort((a, b) => (keyOf(a.when) < keyOf(b.when) ? -1 : keyOf(a.when) > keyOf(b.when) ? 1 : 0))
    .map((s) => s.line);
}

const perhaps = ({ status }: Round): { perhaps?: true } => (status === "possible" ? { perhaps: true } : {});

/** "Could meet again in the spring", where another report has the days. */
const isSettled = ({ when, parties }: Round, rounds: readonly Round[]): boolean =>
  (when?.precision === "season" || when?.precision === "year") &&
  rounds.some(
    (other) =>
      other.status === "planned" &&
      other.when !== undefined &&
      other.when.precision !== when.precision &&
      other.when.from >= when.from &&
      other.when.to <= when.to &&
      parties.every((party) => other.parties.includes(party)),
  );

/** "A video call next week", "a call of officials on the 21st", beside a call of both sides on that day: of no place, and of nobody else. */
const isToldBy = (round: Round, other: Round): boolean =>
  round !== other &&
  round.kind === other.kind &&
  round.status !== "called off" &&
  other.status === "planned" &&
  (round.place ?? round.venue) === undefined &&
  round.parties.length < other.parties.length &&
  round.parties.every((party) => other.parties.includes(party)) &&
  (round.kind === "call" || round.parties.length > 0) &&
  round.when !== undefined &&
  other.when?.precision === "day" &&
  round.when.from.slice(0, 10) <= other.when.from.slice(0, 10) &&
  other.when.to.slice(0, 10) <= round.when.to.slice(0, 10);

/** "Will meet on 26 June", where another report has it that they will speak by telephone on that day. */
const isCallOf = (round: Round, other: Round): boolean =>
  other.kind === "call" &&
  round.kind === "talks" &&
  round.status === "planned" &&
  other.status === "planned" &&
  (round.place ?? round.venue ?? round.label) === undefined &&
  round.when?.precision === "day" &&
  round.when.from.slice(0, 10) === other.when?.from.slice(0, 10) &&
  round.parties.length > 1 &&
  round.parties.every((party) => other.parties.includes(party));

/** How many of those who negotiate take the step: nobody of them has a match that "will go ahead". */
function sidesOf(source: Source, { who }: TimelineEvent): number {
  const sides = new Set(
    source.dossier.parties.filter(({ part }) => part === "party" || part === "mediator").map(({ id }) => id),
  );
  return new Set(who.map((id) => byParty(source, id)).filter((id) => sides.has(id))).size;
}

/** "Members will vote on Sunday", "ratify the deal". */
function isOfDeal(text: string): boolean {
  const { ratifying, agreements, heads } = proposalWords();
  return plainWords(text).some((word) => [ratifying, agreements, heads].some((list) => list.has(word)));
}

/** The same meeting in other words: at its place, on its day or some time around it. */
const isSame = (round: Round, event: TimelineEvent): boolean =>
  event.status !== "called off" &&
  round.when !== undefined &&
  event.when !== undefined &&
  event.when.from.slice(0, 10) <= round.when.from.slice(0, 10) &&
  round.when.from.slice(0, 10) <= event.when.to.slice(0, 10) &&
  (round.place === undefined
    ? isOfCall(round, event)
    : event.text.includes(round.place.name) || isOfLabel(round, event));

/** "The conference opens on 24 June", beside a ministerial conference from that day on. */
const isOfLabel = ({ label, when }: Round, { text, when: on }: TimelineEvent): boolean => {
  const noun = label?.split(" ").at(-1)?.toLowerCase();
  const isSameStart = when?.precision === "range" && when.from.slice(0, 10) === on?.from.slice(0, 10);
  return noun !== undefined && isSameStart && plainWords(text).includes(noun);
};

/** "Will talk on screen on Friday", beside a video call of their sides on that day. */
const isOfCall = ({ kind, parties }: Round, { type, who, text }: TimelineEvent): boolean =>
  kind === "call" &&
  parties.length > 1 &&
  (type === "CONSULT" || plainWords(text).some((word) => meetingWords().phone.has(word))) &&
  who.length > 1;

/** Of steps of one day that are one the one that says most, with what stands behind the others. */
function onceTold(source: Source, events: readonly TimelineEvent[]): TimelineEvent[] {
  const kept: TimelineEvent[] = [];
  // What is told of the day itself stands for what tells of it in passing.
  const isOwn = (event: TimelineEvent) => Number(isStamped(source, event));
  const isQuoting = ({ text }: TimelineEvent) => Number(/["“]/.test(text));
  const byWeight = (a: TimelineEvent, b: TimelineEvent) =>
    isOwn(b) - isOwn(a) || isQuoting(a) - isQuoting(b) || datedWords(b).length - datedWords(a).length;
  for (const event of [...events].sort(byWeight)) {
    const at = kept.findIndex((k) => isSameStep(source.dossier, k, event));
    const told = kept[at];
    if (told) kept[at] = { ...told, evidence: [...told.evidence, ...event.evidence] };
    else kept.push(event);
  }
  return kept;
}

const withoutBare = (events: readonly TimelineEvent[], rounds: readonly Round[]): readonly TimelineEvent[] =>
  events.filter(
    (event) =>
      !isBare(event) ||
      ![...events, ...rounds].some((o) => o !== event && o.when?.from.slice(0, 10) === event.when?.from.slice(0, 10)),
  );

/** "The ballot opens on the 18th and closes on the 6th" is told once, with its days. */
function inOneSentence(events: readonly TimelineEvent[]): { event: TimelineEvent; days: readonly TimelineEvent[] }[] {
  const told = new Map<string, TimelineEvent[]>();
  const byDay = [...events].sort((a, b) => (keyOf(a.when) < keyOf(b.when) ? -1 : 1));
  for (const event of byDay) fileUnder(told, `${event.status} ${event.text.replace(/\.$/, "")}`, event);
  return [...told.values()].flatMap((days) => (days[0] ? [{ event: days[0], days }] : []));
}

const keyOf = (when: When | undefined): string => `${when?.from.slice(0, 10) ?? "9999"} ${when?.to.slice(0, 10) ?? ""}`;

/** Not every future tense is a step: it is one of those who negotiate or of what they negotiate, ahead, and understood alone. */
function isStep(source: Source, event: TimelineEvent): boolean {
  const { when, text, evidence } = event;
  if (when === undefined || when.to.slice(0, 10) < source.dossier.asOf.slice(0, 10)) return false;
  const isOfTalks =
    when.precision === "day"
      ? isOfMatter(source, text) || opensWithDay(when, text) || speaksOf(text, comingWords().all)
      : event.status === "planned" && when.precision !== "year" && speaksOf(text, comingWords().verdicts);
  if ((sidesOf(source, event) === 0 && !isOfTalks) || isOvertakenStrike(source, text, evidence)) return false;
  if (isOvertaken(source, event)) return false;
  // "Offers 285 from June to September": how long something holds is no day on which it is done.
  if (when.precision === "range" && daysBetween(when.from, when.to) > MONTH) return false;
  // "The count begins tonight and closes on the 12th": of the 12th nobody knows when that was.
  if (THAT_DAY.test(text) && !THAT_DAY.test(when.text)) return false;
  // "Had put forward", "said that “...” and that she would be back": what was done or said is told in passing with the rest.
  const isInPassing = leaning().past.test(text) || (when.precision !== "day" && /["“][^"”]{30,}/.test(text));
  if (event.status !== "called off" && isInPassing) return false;
  const isHeadline = evidence.some(({ report }) => reportWith(source, report)?.title === text);
  return (
    !isHeadline &&
    !/^["“]/.test(text) &&
    !opensWithAmount(text) &&
    !speaksForItself(text) &&
    (when.precision === "day" || !isDone(text)) &&
    !isAside(event) &&
    !isBeside(source, event) &&
    !isFronted(event) &&
    !isMeanwhile(event) &&
    (when.precision === "day" || !isOfThing(event)) &&
    !leans(text) &&
    !speaksOfUnnamed(text.replace(CONDITION, "")) &&
    !TO_ITSELF.test(text) &&
    !isHeading(text)
  );
}

/** "A paper which | [Bell] promised by Friday": of what, stands before it. */
const isFronted = ({ text, when }: TimelineEvent): boolean =>
  /^\[[^\]]+\] \p{Ll}+(?: (?:by|on|before|for|until))? *\.?$/u.test(text.replace(when?.text ?? "", ""));

/** "The vote is on Friday": where anything else is told of that day, that tells it. */
const BARE = /^(?:The )?\p{L}+(?: \p{Ll}+)? (?:is|are|comes|falls|ends|runs out|is due|is set)(?: for| on| by| at)*$/u;

const isBare = ({ text, when }: TimelineEvent): boolean =>
  when !== undefined && BARE.test(text.replace(when.text, "").replace(/\s*\.?$/, ""));

/** "4% in May, then 2%": what is paid, and nothing that somebody does. */
const opensWithAmount = (text: string): boolean => /^(?:[€$£¥]\s?\d|\d[\d.,]*(?:\s?%| per ?cent\b))/.test(text);

/** Days. */
const MONTH = 31;

/** "The lease expires on Friday", "a ruling is expected next week": nobody of those who negotiate does it, and all wait for it. */
const speaksOf = (text: string, words: ReadonlySet<string>): boolean =>
  plainWords(text).some((word) => isListed(word, words));

/** "If they approve, the board is to ratify it": who must is named in the line before, or the step is no less one. */
const CONDITION = /^(?:If|Once|When|Unless|After) [^,]*, /;

/** "On Friday" means nothing a month later: the day stands before the words. */
function eventLine(source: Source, event: TimelineEvent, days: readonly TimelineEvent[]): Line {
  const on = [...new Set(days.flatMap(({ when }) => (when?.precision === "day" ? dayOf(when.from) : [])))];
  const day =
    on.length > 0 && !opensWithDay(event.when, event.text) && isStamped(source, event) ? `${listed(on)}: ` : "";
  const words = (days.length > 1 ? event.text : datedWords(event)).replace(/;(?: and)?\s*$/, "");
  const off = event.status === "called off" ? { off: true as const } : {};
  return {
    text: sentence(`${day}${words.replace(THAT_DAY, "[that day]")}`),
    core: words,
    evidence: event.evidence,
    ...(on.length > 0 ? { dated: true as const } : {}),
    ...off,
  };
}

/** Beside the day itself it would be taken for the day after. */
const THAT_DAY = /\b(?:today|tonight|tomorrow)\b/;
