import { commonestWords } from "../../knowledge/commonest-words.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { type Dossier, once, type TimelineEvent } from "../../model/index.js";
import { stemsOf } from "../stems.js";
import { isListed, plainWords } from "./plain-words.js";

/** Share of the longer words of the shorter text above which two steps of one day are one. */
const SHARED = 0.5;

/** Tells whether two steps that reports tell of one day are one in other words. */
export function isSameStep(dossier: Dossier, a: TimelineEvent, b: TimelineEvent): boolean {
  if (a.when === undefined || a.when.from !== b.when?.from || a.status !== b.status) return false;
  return (
    sharedWords(a, b) > SHARED ||
    (isOfVote(a) && isOfVote(b)) ||
    isThatOf(a, b) ||
    isThatOf(b, a) ||
    isAtOnePlace(dossier, a, b) ||
    isOneLimit(a, b)
  );
}

function sharedWords(a: TimelineEvent, b: TimelineEvent): number {
  const [more, less] = [stemsOf(a.text, a.when), stemsOf(b.text, b.when)];
  return less.size === 0 ? 0 : [...less].filter((w) => more.has(w)).length / less.size;
}

/** Of one day there is one ballot. */
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

/** What the same sides do at a place that both name, which is no side's own name. */
function isAtOnePlace(dossier: Dossier, a: TimelineEvent, b: TimelineEvent): boolean {
  if (!a.who.some((id) => b.who.includes(id)) || a.type === "CONSULT" || b.type === "CONSULT") return false;
  const sides = sideNames(dossier);
  const names = namesIn(a).filter((name) => !sides.some((side) => side.includes(name) || name.startsWith(side)));
  return names.some((name) => namesIn(b).includes(name));
}

const sideNames = once((dossier: Dossier): readonly string[] =>
  [...dossier.parties, ...dossier.people].flatMap(({ name, aliases }) => [name, ...aliases]),
);

/** Names behind "at", "on", "in" or before the word for a place: what is named beside is not where it is done. */
const namesIn = ({ text, when }: TimelineEvent): readonly string[] =>
  [...text.matchAll(/\b(?:at|in|on)(?: the)?(?: \p{Ll}+(?: at| in)?)? (\p{Lu}[\p{L}-]+)/gu)].flatMap(([, name = ""]) =>
    when?.text.includes(name) ? [] : [name],
  );

/** "Has until the 3rd to bid", "the deadline for a bid": by when one thing must be done. */
function isOneLimit(a: TimelineEvent, b: TimelineEvent): boolean {
  if (!LIMIT.test(a.text) || !LIMIT.test(b.text)) return false;
  const words = new Set(plainWords(a.text).filter(isTelling));
  return plainWords(b.text).some((word) => words.has(word));
}

const LIMIT = /\b(?:until|deadline|no later than|at the latest|expires?)\b/i;

/** Letters below which a word says nothing, whatever stands in it. */
const SHORTEST = 3;

const isTelling = (word: string): boolean =>
  word.length >= SHORTEST && !LIMIT.test(word) && !commonestWords().words.has(word) && !MONTHS.test(word);

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
