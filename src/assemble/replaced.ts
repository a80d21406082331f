import { type Holding, heldNumbers } from "../knowledge/held-numbers.js";
import { proposalWords } from "../knowledge/negotiation.js";
import { willWords } from "../knowledge/will.js";
import { firstFrom, type Place, type Quantity, type Reading, spansWithin } from "../model/index.js";
import { isLike } from "./like-amounts.js";
import type { Record } from "./record.js";

/** What somebody wants on a matter, with the side that he speaks for and the latest day on which it is told. */
export interface Wanted {
  readonly side: number;
  readonly places: readonly Place[];
  /** ISO day; empty where none is known. */
  readonly day: string;
}

/**
 * Finds what a side wanted and no longer wants: a report of a later day has it ask or offer another amount of the same kind. "The guild
 * seeks 8%" on Tuesday is history once it has "cut its claim to 5%" on Thursday, and so is 8% in "down from 8%".
 */
export function replacedOf<T extends Wanted>(record: Record, all: readonly T[]): ReadonlySet<T> {
  const told = all.map((wanted) => ({ wanted, amounts: wanted.places.map((place) => amountsAt(record, place)) }));
  const isReplaced = (old: (typeof told)[number]): boolean =>
    told.some(
      ({ wanted, amounts }) =>
        wanted.side === old.wanted.side &&
        old.wanted.day !== "" &&
        old.wanted.day < wanted.day &&
        amounts.some((now) => old.amounts.every((then) => areOthers(then, now))),
    );
  return new Set(told.filter(isReplaced).map(({ wanted }) => wanted));
}

/** An amount that somebody wants, and whether the words before it tell that he wants another one now. */
interface Amount {
  readonly quantity: Quantity;
  /** What is counted or measured, in small letters; nothing where that is the demand itself, or whose it is. */
  readonly about: string | undefined;
  readonly former: boolean;
  /** Somebody is told to want or offer it. */
  readonly held: boolean;
}

/** Tells whether of some amounts one is another now, and none of them is still told. */
function areOthers(then: readonly Amount[], now: readonly Amount[]): boolean {
  const current = now.filter(({ former }) => !former);
  const old = then.filter(({ former }) => !former);
  const isStill = old.some((a) => current.some((b) => isSame(a.quantity, b.quantity)));
  return !isStill && old.some((a) => current.some((b) => areBids(a, b)));
}

const isSame = (a: Quantity, b: Quantity): boolean => a.unit === b.unit && a.least === b.least && a.most === b.most;

const areBids = (a: Amount, b: Amount): boolean => a.held && b.held && isLike(a.quantity, b.quantity) && areOfOne(a, b);

/** A night premium of 5% replaces no rise of 8%. */
const areOfOne = (a: Amount, b: Amount): boolean =>
  a.about === undefined || b.about === undefined || a.about.endsWith(b.about) || b.about.endsWith(a.about);

function amountsAt(record: Record, place: Place): Amount[] {
  const reading = record.reading(place.reading);
  return spansWithin(reading.quantities, place)
    .filter(({ kind }) => kind !== "duration" && kind !== "ordinal")
    .map((quantity) => ({
      quantity,
      about: thingOf(reading, quantity),
      former: isFormer(reading, quantity),
      held: isHeld(reading, quantity),
    }));
}

function thingOf({ intake, mentions, tokens }: Reading, { about }: Quantity): string | undefined {
  if (!about || spansWithin(mentions, about).length > 0) return undefined;
  const head = spansWithin(tokens, about).at(-1)?.lemma.toLowerCase() ?? "";
  const { heads, measured } = proposalWords();
  const isWish = heads.has(head) || measured.has(head) || willWords().wishes.has(head);
  return isWish ? undefined : intake.report.text.slice(about.start, about.end).toLowerCase();
}

/** "Is seeking 8%", "has cut its claim to 5%", but not "its yards sold 90,000 tonnes": behind a word for what is wanted or offered. */
function isHeld({ tokens }: Reading, { start }: Quantity): boolean {
  const at = firstFrom(tokens, start);
  const sentence = tokens[at]?.sentence;
  for (let i = at - 1; i > at - REACH && tokens[i]?.sentence === sentence && tokens[i]?.norm !== ";"; i--)
    if (isWord(tokens[i]?.lemma.toLowerCase() ?? "")) return true;
  return false;
}

/** Tokens before an amount within which such a word stands. */
const REACH = 12;

const isWord = (lemma: string): boolean => {
  const { heads, revise } = proposalWords();
  const isNoun = heads.has(lemma) || willWords().wishes.has(lemma);
  return isNoun || revise.has(lemma) || isWanting(heldNumbers().verbs.get(lemma));
};

const isWanting = (holding: Holding | undefined): boolean => holding === "wants" || holding === "offers";

/** "Cut its claim | from the 8% it had sought", "three yards rather | than four". */
const isFormer = ({ intake }: Reading, { start }: Quantity): boolean =>
  FORMER.test(intake.report.text.slice(Math.max(0, start - LONGEST), start));

const FORMER = /\b(?:from|than|instead of) (?:(?:the|its|their|an?|about|some|just|only|earlier|previous) )*$/;
const LONGEST = 40;
