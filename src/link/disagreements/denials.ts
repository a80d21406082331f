import { denials } from "../../knowledge/framings.js";
import {
  type Attribution,
  fileUnder,
  firstFrom,
  type LinkedDisagreement,
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
    for (const verb of reading.verbs) {
      if (isTold(reading, verb)) fileUnder(told, verb.lemma, { reading: r, start: verb.start, end: verb.end });
    }
  });
  return readings.flatMap((reading, r) =>
    reading.attributions.flatMap((said) => {
      const denial = denialOf(reading, r, said);
      const places = denial && (told.get(denial.verb) ?? []).filter((place) => tells(readings, place, denial, weigh));
      return denial && places && places.length > 0 ? [disagreement(readings, denial, places)] : [];
    }),
  );
}

function denialOf(reading: Reading, r: number, { act, negated, content, cue }: Attribution): Denial | undefined {
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
  return { reading: r, span: { start: cue.start, end: denied.end }, denied, verb: verb.lemma, stems };
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

/** Told as it happened: neither possible nor denied, nor only wanted or threatened. */
const isTold = (reading: Reading, verb: VerbGroup): boolean =>
  !verb.negated &&
  verb.modal === undefined &&
  reading.tokens[firstFrom(reading.tokens, verb.start) - 1]?.norm !== "to" &&
  !reading.attributions.some(({ negated, act, content }) => {
    const open = negated || denials().acts.has(act) || denials().rejecting.has(act);
    return open && content.some((part) => overlaps(part, verb));
  });

function tells(readings: readonly Reading[], place: Place, denial: Denial, weigh: Weigh): boolean {
  const reading = readings[place.reading];
  if (!reading || place.reading === denial.reading) return false;
  const sentence = sentenceAround(readings, place);
  const own = new Set(spansWithin(reading.tokens, sentence).filter(isContent).map(stemOf));
  const weight = (stems: Iterable<string>) => [...stems].reduce((sum, stem) => sum + weigh(stem), 0);
  const shared = [...denial.stems].filter((stem) => own.has(stem));
  return shared.length >= LEAST_WORDS && weight(shared) >= ENOUGH * weight(denial.stems);
}

function disagreement(readings: readonly Reading[], denial: Denial, places: readonly Place[]): LinkedDisagreement {
  const own = { reading: denial.reading, ...denial.span };
  const [first] = places;
  return {
    about: `whether ${wordsAt(readings, { reading: denial.reading, ...denial.denied })}`,
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
