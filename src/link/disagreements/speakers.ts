import {
  type Attribution,
  fileUnder,
  type Identities,
  type LinkedDisagreement,
  once,
  overlaps,
  type Place,
  type Reading,
  type Span,
} from "../../model/index.js";
import { wordsAt } from "./places.js";

/** Words that somebody is quoted with. */
interface Quoted {
  readonly words: string;
  readonly quotation: Span;
  readonly sentence: Span;
  /** Index of the entity. */
  readonly speaker: number;
}

/** The same with the place of it in the set. */
interface Placed {
  readonly place: Place;
  readonly quotation: Place;
}

/** Words from which on two do not say the same by chance. */
const LEAST_WORDS = 5;

/** Finds words that one report has from one speaker and another from another. */
export function findSpeakerDisagreements(
  readings: readonly Reading[],
  { entities, entityOf }: Identities,
): LinkedDisagreement[] {
  const byWords = new Map<string, Map<number, Placed[]>>();
  readings.forEach((reading, r) => {
    for (const { words, quotation, sentence, speaker } of quotedIn(reading)) {
      const linked = entityOf[r]?.[speaker];
      if (linked === undefined || entities[linked]?.kind !== "person") continue;
      const sides = byWords.get(words) ?? new Map<number, Placed[]>();
      fileUnder(sides, linked, { place: placeOf(r, sentence), quotation: placeOf(r, quotation) });
      byWords.set(words, sides);
    }
  });
  return [...byWords.values()].flatMap((sides) => {
    const alone = [...sides].filter(([speaker, own]) => isAlone(speaker, own, sides));
    const [first] = alone[0]?.[1] ?? [];
    if (alone.length < 2 || !first) return [];
    return [
      {
        about: `who said ${wordsAt(readings, first.quotation)
          .replace(/\s+/g, " ")
          .replace(/,(?=.$)/, "")}`,
        kind: "who" as const,
        sides: alone.map(([speaker, own]) => ({
          value: entities[speaker]?.name ?? "",
          places: own.map(({ place }) => place),
        })),
      },
    ];
  });
}

/** A report that has the words from both tells of one who repeats them. */
function isAlone(speaker: number, own: readonly Placed[], sides: ReadonlyMap<number, readonly Placed[]>): boolean {
  const told = new Set(own.map(({ place }) => place.reading));
  return [...sides].every(
    ([other, places]) => other === speaker || places.every(({ place }) => !told.has(place.reading)),
  );
}

const placeOf = (reading: number, { start, end }: Span): Place => ({ reading, start, end });

const quotedIn = once((reading: Reading): readonly Quoted[] =>
  reading.attributions.flatMap((said) => {
    const { speaker, source } = said;
    // A pronoun may be taken for another.
    if (speaker === undefined || !source || said.alsoSpeakers?.length || !isNamed(reading, said, source)) return [];
    const sentence = reading.sentences[said.sentence] ?? source;
    return said.quotations.flatMap((index) => {
      const quotation = reading.quotations[index];
      const words = quotation ? plainWords(reading, quotation.inner) : "";
      if (!quotation || quotation.kind !== "speech" || words.split(" ").length < LEAST_WORDS) return [];
      return [{ words, quotation, sentence, speaker }];
    });
  }),
);

const isNamed = ({ mentions }: Reading, { speaker }: Attribution, source: Span): boolean =>
  mentions.some((one) => one.entity === speaker && one.form !== "pronoun" && overlaps(one, source));

const plainWords = ({ intake }: Reading, { start, end }: Span): string =>
  (
    intake.report.text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
