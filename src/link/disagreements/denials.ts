import { denials } from "../../knowledge/framings.js";
import {
  type Attribution,
  fileUnder,
  firstFrom,
  type LinkedDisagreement,
  once,
  overlaps,
  type Place,
  type Reading,
  type Span,
  spansWithin,
  type Token,
  type VerbGroup,
} from "../../model/index.js";
import { stemOf } from "../families/stem.js";
import type { Weigh } from "../families/weights.js";
import { named } from "./named.js";
import { sentenceAround, wordsAt } from "./places.js";

/** What somebody says is not so: the words of it, and the verb that tells it. */
interface Denial {
  readonly reading: number;
  /** From the cue to the end. */
  readonly span: Span;
  readonly denied: Span;
  readonly verb: string;
  readonly stems: ReadonlySet<string>;
}

/** Share of the weight of what is denied that a sentence must have to tell it. Set on examples/. */
const ENOUGH = 0.65;
/** Words that carry meaning that a denial must have: "denied it" could be of anything. */
const LEAST_WORDS = 2;

/** Finds what one report tells as it happened and another has somebody deny. */
export function findDenialDisagreements(readings: readonly Reading[], weigh: Weigh): LinkedDisagreement[] {
  const told = new Map<string, Place[]>();
  readings.forEach((reading, r) => {
    for (const { lemma, start, end } of toldIn(reading)) fileUnder(told, lemma, { reading: r, start, end });
  });
  return readings.flatMap((reading, r) =>
    denialsIn(reading).flatMap((one) => {
      const denial = { ...one, reading: r };
      const places = (told.get(denial.verb) ?? []).filter((place) => tells(readings, place, denial, weigh));
      return places.length > 0 ? [disagreement(readings, denial, places)] : [];
    }),
  );
}

const denialsIn = once((reading: Reading) => reading.attributions.flatMap((said) => denialOf(reading, said) ?? []));

function denialOf(reading: Reading, { act, negated, content, cue }: Attribution): Omit<Denial, "reading"> | undefined {
  const [first] = content;
  const last = content.at(-1);
  const whole = first && last && { start: first.start, end: last.end };
  const denied =
    whole &&
    (denials().acts.has(act) && negated ? (afterReports(reading, whole) ?? whole) : rejected(reading, act, whole));
  if (!denied || cue.start > denied.start) return undefined;
  const tokens = spansWithin(reading.tokens, denied);
  const verb = reading.verbs.find((v) => v.start >= denied.start && v.end <= denied.end);
  const stems = new Set(tokens.filter(isContent).map(stemOf));
  if (!verb || stems.size < LEAST_WORDS) return undefined;
  return { span: { start: cue.start, end: denied.end }, denied, verb: verb.lemma, stems };
}

const rejected = (reading: Reading, act: string, whole: Span): Span | undefined =>
  denials().rejecting.has(act) ? afterReports(reading, whole) : undefined;

/** What stands behind "reports that". */
function afterReports(reading: Reading, whole: Span): Span | undefined {
  const tokens = spansWithin(reading.tokens, whole);
  const that = tokens.findIndex(({ norm }) => norm === "that");
  const heads = tokens.slice(0, Math.max(0, that)).some(({ lemma }) => denials().reports.has(lemma.toLowerCase()));
  const first = tokens[that + 1];
  return heads && first ? { start: first.start, end: whole.end } : undefined;
}

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);
const isContent = ({ upos }: Token): boolean => CONTENT.has(upos);

const toldIn = once((reading: Reading) => reading.verbs.filter((verb) => isTold(reading, verb)));

/** Told as it happened: neither possible nor denied, nor only wanted or threatened. */
const isTold = (reading: Reading, verb: VerbGroup): boolean =>
  !verb.negated &&
  verb.modal === undefined &&
  reading.tokens[firstFrom(reading.tokens, verb.start) - 1]?.norm !== "to" &&
  !reading.attributions.some(({ negated, act, content }) => {
    const open = negated || denials().acts.has(act) || denials().rejecting.has(act);
    return open && content.some((part) => overlaps(part, verb));
  });

/** By the index of a sentence the stems of the words in it that carry meaning, gathered when asked for. */
const stemsAround = once((reading: Reading) => {
  const known = new Map<number, ReadonlySet<string>>();
  return (index: number): ReadonlySet<string> => {
    const { first, last } = reading.sentences[index] ?? { first: 0, last: 0 };
    const stems = known.get(index) ?? new Set(reading.tokens.slice(first, last).filter(isContent).map(stemOf));
    known.set(index, stems);
    return stems;
  };
});

function tells(readings: readonly Reading[], place: Place, denial: Denial, weigh: Weigh): boolean {
  const reading = readings[place.reading];
  if (!reading || place.reading === denial.reading) return false;
  const own = stemsAround(reading)(firstFrom(reading.sentences, place.start + 1) - 1);
  const weight = (stems: Iterable<string>) => [...stems].reduce((sum, stem) => sum + weigh(stem), 0);
  const shared = [...denial.stems].filter((stem) => own.has(stem));
  return shared.length >= LEAST_WORDS && weight(shared) >= ENOUGH * weight(denial.stems);
}

function disagreement(readings: readonly Reading[], denial: Denial, places: readonly Place[]): LinkedDisagreement {
  const own = { reading: denial.reading, ...denial.span };
  const [first] = places;
  const reading = readings[denial.reading];
  return {
    about: `whether ${reading ? named(reading, denial.denied) : ""}`,
    kind: "status",
    sides: [
      {
        value: wordsAt(readings, first && withParticle(readings, first)),
        places: places.map((p) => sentenceAround(readings, p)),
      },
      { value: wordsAt(readings, own), places: [sentenceAround(readings, own)] },
    ],
  };
}

/** "Walked out". */
function withParticle(readings: readonly Reading[], place: Place): Place {
  const next = readings[place.reading]?.tokens[firstFrom(readings[place.reading]?.tokens ?? [], place.end)];
  return next?.xpos === "RP" ? { ...place, end: next.end } : place;
}
