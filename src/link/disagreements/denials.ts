import { deeds } from "../../knowledge/framings.js";
import { fileUnder, firstFrom, type LinkedDisagreement, once, type Place, type Reading } from "../../model/index.js";
import { stemOf } from "../families/stem.js";
import type { Weigh } from "../families/weights.js";
import { isContent } from "../words.js";
import { type Denied, denialsIn, LEAST_WORDS } from "./denied.js";
import { named } from "./named.js";
import { sentenceAround, wordsAt } from "./places.js";
import { isTold } from "./told-so.js";

interface Denial extends Denied {
  readonly reading: number;
}

/** Those who deny one thing, and where it is told. */
interface Group {
  readonly denials: Denial[];
  readonly told: Place[];
}

/** Letters of a word that its derivations share, as in `stemOf`. */
const STEM = 6;
/** Share of the weight of what is denied that a sentence must have to tell it. Set on examples/. */
const ENOUGH = 0.65;

/** Finds what one report tells as it happened, or says that others say, and somebody denies. */
export function findDenialDisagreements(readings: readonly Reading[], weigh: Weigh): LinkedDisagreement[] {
  const told = new Map<string, Place[]>();
  readings.forEach((reading, r) => {
    for (const { lemma, start, end } of toldIn(reading))
      for (const deed of deedsOf(lemma)) fileUnder(told, deed, { reading: r, start, end });
  });
  const all = readings.flatMap((reading, r) => denialsIn(reading).map((one): Denial => ({ ...one, reading: r })));
  const groups: Group[] = [];
  for (const denial of all) {
    const near = new Set([...deedsOf(denial.verb)].flatMap((deed) => told.get(deed) ?? []));
    const places = [...near].filter((place) => tells(readings, place, denial, weigh));
    const home = groups.find(({ denials: [first] }) => first && areOne(first, denial, weigh));
    const known = new Set(home?.told.map(({ reading, start }) => `${reading} ${start}`));
    const fresh = places.filter(({ reading, start }) => !known.has(`${reading} ${start}`));
    home?.denials.push(denial);
    home?.told.push(...fresh);
    if (!home) groups.push({ denials: [denial], told: places });
  }
  return groups.flatMap((group) => disagreement(readings, group) ?? []);
}

/** The verb, and the rows of verbs that tell the same deed. */
const deedsOf = (verb: string): string[] => [verb, ...[...(deeds().verbs.get(verb) ?? [])].map((row) => `#${row}`)];

const areOne = (a: Denial, b: Denial, weigh: Weigh): boolean =>
  a.verb === b.verb &&
  isMostOf(
    [...a.stems].filter((stem) => b.stems.has(stem)),
    a.stems.size < b.stems.size ? a.stems : b.stems,
    weigh,
  );

function isMostOf(shared: readonly string[], stems: ReadonlySet<string>, weigh: Weigh): boolean {
  const weight = (some: Iterable<string>) => [...some].reduce((sum, stem) => sum + weigh(stem), 0);
  return shared.length >= LEAST_WORDS && weight(shared) >= ENOUGH * weight(stems);
}

const toldIn = once((reading: Reading) => reading.verbs.filter((verb) => isTold(reading, verb)));

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
  // What the verb does is told by another verb of its row.
  const verb = denial.verb.split(" ")[0]?.slice(0, STEM) ?? "";
  return isMostOf(
    [...denial.stems].filter((stem) => own.has(stem) || stem === verb),
    denial.stems,
    weigh,
  );
}

function disagreement(readings: readonly Reading[], { denials, told }: Group): LinkedDisagreement | undefined {
  const [first] = denials;
  const claims = denials.flatMap(({ claim, reading }) => (claim ? [{ reading, ...claim }] : []));
  if (!first || (told.length === 0 && claims.length === 0)) return undefined;
  const reading = readings[first.reading];
  const own = (denial: Denial): Place => ({ reading: denial.reading, ...denial.span });
  const [place] = told;
  const side = (value: string, places: readonly Place[]) => ({
    value,
    places: places.map((p) => sentenceAround(readings, p)),
  });
  return {
    about: reading ? asQuestion(trimmed(named(reading, first.denied))) : "",
    kind: "status",
    sides: [
      place
        ? side(wordsAt(readings, withWhatItTakes(readings, place)), told)
        : { ...side(trimmed(wordsAt(readings, claims[0])), claims), ...rumourOf(readings, denials) },
      side(wordsAt(readings, own(first)), denials.map(own)),
    ],
  };
}

/** Who is said to tell what only those tell who deny it. */
function rumourOf(readings: readonly Reading[], denials: readonly Denial[]): { readonly rumour?: string } {
  const first = denials.find(({ claimants }) => claimants !== undefined);
  const place = first?.claimants && { reading: first.reading, ...first.claimants };
  return place ? { rumour: wordsAt(readings, place) } : {};
}

/** "Talk of the crews having left" asks whether they had left. */
const asQuestion = (denied: string): string => `whether ${denied.replace(/^([^,]*?) having /, "$1 had ")}`;

const trimmed = (text: string): string => text.replace(/^that /, "");

/** "Walked out", "initialled an annex", "the matter was settled". */
function withWhatItTakes(readings: readonly Reading[], place: Place): Place {
  const reading = readings[place.reading];
  const next = reading?.tokens[firstFrom(reading.tokens, place.end)];
  const end = next?.xpos === "RP" ? next.end : place.end;
  const verb = reading?.verbs.findIndex((one) => one.start === place.start && one.end === place.end);
  const clause = reading?.clauses.find((one) => one.verb === verb);
  const [subject, object] = [clause?.subject, clause?.object].map((index) => reading?.phrases[index ?? -1]);
  const words = subject && wordsAt(readings, { ...place, start: subject.start });
  // "Corridor 'accepted'": what a mark parts from its verb stays away.
  const isWhole = subject && subject.end <= place.start && !/["'“”‘]/.test(words ?? "");
  const from = isWhole && reading?.verbs[verb ?? -1]?.passive ? subject.start : place.start;
  return { ...place, start: from, end: object && object.start >= place.start ? Math.max(end, object.end) : end };
}
