import { commonestWords } from "../../knowledge/commonest-words.js";
import { leaning } from "../../knowledge/leaning.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { reportHeads } from "../../knowledge/report-heads.js";
import { type Dossier, once, type TimelineEvent } from "../../model/index.js";
import { stemsOf } from "../stems.js";
import { isListed, plainWords } from "./plain-words.js";

/** Share of the longer words of the shorter text above which two steps of one day are one. */
const SHARED = 0.5;

/** Tells whether two steps that reports tell of one day are one in other words. */
export function isSameStep(dossier: Dossier, a: TimelineEvent, b: TimelineEvent): boolean {
  const isOff = (event: TimelineEvent) => event.status === "called off";
  if (a.when === undefined || a.when.from !== b.when?.from || isOff(a) !== isOff(b)) return false;
  return (
    sharedWords(a, b) > SHARED ||
    (isOfVote(a) && isOfVote(b)) ||
    (a.type === "PROTEST" && b.type === "PROTEST") ||
    isThatOf(a, b) ||
    isThatOf(b, a) ||
    isOneDeed(dossier, a, b) ||
    isAtOnePlace(dossier, a, b) ||
    isOneLimit(a, b)
  );
}

function sharedWords(a: TimelineEvent, b: TimelineEvent): number {
  const [more, less] = [stemsOf(a.text, a.when), stemsOf(b.text, b.when)];
  return less.size === 0 ? 0 : [...less].filter((w) => more.has(w)).length / less.size;
}

/** Of one day there is one ballot, and one strike. */
const isOfVote = ({ text }: TimelineEvent): boolean =>
  plainWords(text).some((word) => isListed(word, proposalWords().ballots));

/** "The handover is to take place on the 4th", beside "will hand over two ships": what has no more of a name is known. */
function isThatOf({ text, when }: TimelineEvent, other: TimelineEvent): boolean {
  const [, thing] = BARE_STEP.exec(text) ?? [];
  if (thing === undefined) return false;
  const [stem] = stemsOf(thing, when);
  return stem !== undefined && stemsOf(other.text, other.when).has(stem);
}

const BARE_STEP =
  /^The (\p{Ll}{5,}) (?:is|are) (?:to |due |expected |set |scheduled |planned )(?:to )?(?:take place|be held|happen|begin|start|open|come)\b/u;

/** "Engineers are to visit the dam", "a joint team will visit the site": one deed of one day, and not that of another side. */
function isOneDeed({ parties }: Dossier, a: TimelineEvent, b: TimelineEvent): boolean {
  const [deed, other] = [a, b].map(({ text }) => DEED.exec(text)?.[1]);
  const sidesOf = ({ who }: TimelineEvent) =>
    who.filter((id) => parties.some((party) => party.id === id && party.part === "party"));
  const [own, others] = [sidesOf(a), sidesOf(b)];
  const areApart = own.length > 0 && others.length > 0 && !others.some((id) => own.includes(id));
  return deed !== undefined && deed === other && !areApart;
}

/** The first verb that is told as coming; "be" and "have" say nothing of what. */
const DEED =
  /\b(?:will|(?:is|are) (?:due |expected |set |scheduled )?to|plans? to) (?!be\b|have\b|take\b|make\b|hold\b|do\b)(\p{Ll}{4,})\b/u;

/** What the same sides do at a place that both name, which is no side's own name, or what is done between two such places. */
function isAtOnePlace(dossier: Dossier, a: TimelineEvent, b: TimelineEvent): boolean {
  const sides = sideNames(dossier);
  const named = (event: TimelineEvent, pattern: RegExp) =>
    namesIn(event, pattern).filter((name) => !sides.some((side) => side.includes(name) || name.startsWith(side)));
  const shared = (pattern: RegExp) => {
    const others = named(b, pattern);
    return new Set(named(a, pattern).filter((name) => others.includes(name))).size;
  };
  if (shared(ROUTE) > 1) return true;
  const isOfOneKind = (a.type === "CONSULT") === (b.type === "CONSULT");
  return isOfOneKind && a.who.some((id) => b.who.includes(id)) && shared(PLACE) > 0;
}

const sideNames = once((dossier: Dossier): readonly string[] =>
  [...dossier.parties, ...dossier.people].flatMap(({ name, aliases }) => [name, ...aliases]),
);

/** Names behind "at", "on", "in": what is named beside is not where it is done. */
const PLACE = /\b(?:at|in|on)(?: the)?(?: \p{Ll}+(?: at| in)?)? (\p{Lu}[\p{L}-]+)/gu;

const ROUTE = /\b(?:from|to|between|and)(?: the)? (\p{Lu}[\p{L}-]+)/gu;

const namesIn = ({ text, when }: TimelineEvent, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, name = ""]) =>
    when?.text.includes(name) || reportHeads().months.has(name.toLowerCase()) || isWeekday(name) ? [] : [name],
  );

const isWeekday = (name: string): boolean => reportHeads().weekdays.has(name.toLowerCase());

/** "Has until the 3rd to bid", "the deadline for a bid": by when one thing must be done. */
function isOneLimit(a: TimelineEvent, b: TimelineEvent): boolean {
  if (!isLimit(a) || !isLimit(b)) return false;
  const words = new Set(plainWords(a.text).filter((word) => isTelling(a, word)));
  return plainWords(b.text).some((word) => words.has(word));
}

const isLimit = ({ text, when }: TimelineEvent): boolean =>
  leaning().limit.test(text) || text.includes(`by ${when?.text}`);

/** Letters below which a word says nothing, whatever stands in it. */
const SHORTEST = 3;

const isTelling = ({ when }: TimelineEvent, word: string): boolean =>
  word.length >= SHORTEST &&
  !leaning().limit.test(word) &&
  !commonestWords().words.has(word) &&
  !when?.text.toLowerCase().includes(word) &&
  !reportHeads().months.has(word);
