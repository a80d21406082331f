import { identityTable } from "../../knowledge/identities.js";
import {
  type Attribution,
  type Identities,
  once,
  type Reading,
  spansWithin,
  type Timex,
  type Token,
  within,
} from "../../model/index.js";
import { isContent } from "../words.js";
import { behalfFinder } from "./behalf.js";
import { channelsOf } from "./channels.js";
import { type Claim, claimsIn } from "./claims.js";
import { holderFinder } from "./holders.js";
import { meantFinder } from "./meant.js";
import { senseOf } from "./sense.js";
import type { Weigh } from "./weights.js";

/** A word of an utterance that carries meaning, and where it stands among the words. */
interface ContentWord {
  readonly stem: string;
  readonly at: number;
}

/** What one report has of something said, made ready to be compared: the same object in every set in which it is the same. */
export interface Utterance extends Wording {
  readonly reading: Reading;
  /** Index into `Reading.attributions`. */
  readonly index: number;
  /** Keys of linked entities: who speaks, and whom somebody without a name speaks for on the record. */
  readonly speaker?: string;
  readonly behalf?: string;
  /** What its stems weigh together in the set as it is. */
  weight: number;
}

/** What the report alone tells of an utterance. */
interface Wording {
  readonly said: Attribution;
  /** It stands in the headline, which shortens who speaks: "Region: ...". */
  readonly headline: boolean;
  /** Every word, as `wordOf` gives it. */
  readonly words: readonly string[];
  /** The same words without their endings: "am", "was" as "be". */
  readonly lemmas: readonly string[];
  readonly content: readonly ContentWord[];
  /** The words with a space around each, for finding a stretch of them. */
  readonly text: string;
  /** The words that make a quotation tell something: those that carry meaning, and adverbs but for "very" and the like. */
  readonly telling: ReadonlySet<string>;
  /** The stems of the words that carry meaning. */
  readonly stems: ReadonlySet<string>;
  /** Of these the stems of nouns and numbers, and of names. */
  readonly things: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** What it says, clause by clause. */
  readonly claims: readonly Claim[];
  /** The stretches between quotation marks. */
  readonly quoted: readonly Quoted[];
  /** The agencies and outlets that it came through. */
  readonly channels: ReadonlySet<string>;
  /** Days on which it was said, where the sentence tells one outside of what was said. */
  readonly days: readonly [from: string, to: string] | undefined;
}

/** A stretch between quotation marks. */
export interface Quoted {
  readonly words: readonly string[];
  /** The words with a space around each. */
  readonly text: string;
}

/** Prepares all that the reports of a set attribute to somebody. */
export class Utterances {
  /** Those of the last set alone: what is away is not weighed again. */
  #known: ReadonlyMap<Wording, Utterance> = new Map();

  of(readings: readonly Reading[], identities: Identities, weigh: Weigh): Utterance[] {
    const { entities, entityOf } = identities;
    const behalfOf = behalfFinder(identities);
    const holderOf = holderFinder(identities);
    const meantBy = meantFinder(readings, identities);
    const known = new Map<Wording, Utterance>();
    const all = readings.flatMap((reading, r) =>
      wordingsIn(reading).flatMap((wording, index) => {
        const { said, stems } = wording;
        if (isOnlyDescribed(said)) return [];
        const named = said.speaker === undefined ? undefined : entityOf[r]?.[said.speaker];
        const told = said.speaker === undefined ? said.unnamed : undefined;
        const held = told === undefined ? undefined : (holderOf(told) ?? meantBy(r, told));
        const speaker = entities[named ?? held ?? -1];
        const behalf = entities[(said.unnamed === undefined ? undefined : behalfOf(said.unnamed)) ?? -1]?.key;
        const last = this.#known.get(wording);
        const isSame = last?.speaker === speaker?.key && last?.behalf === behalf;
        const utterance =
          last && isSame
            ? last
            : {
                ...{ ...wording, reading, index, weight: weightOf(stems, weigh) },
                ...(speaker === undefined ? {} : { speaker: speaker.key }),
                ...(behalf === undefined ? {} : { behalf }),
              };
        known.set(wording, utterance);
        return [utterance];
      }),
    );
    this.#known = known;
    return all;
  }
}

/** "A woman who has offered four million": what tells who somebody without a name is says nothing that he said. */
const isOnlyDescribed = ({ unnamed = "", source, cue }: Attribution): boolean =>
  /^(?:an?|the) /i.test(unnamed) && source !== undefined && within(cue, source);

/** Weighs again those of some utterances that have a word which weighs something else than it did, and lists them. */
export function weighAgain(all: readonly Utterance[], weigh: Weigh, changed: ReadonlySet<string>): Set<Utterance> {
  const touched = changed.size === 0 ? [] : all.filter(({ stems }) => hasOne(stems, changed));
  for (const one of touched) one.weight = weightOf(one.stems, weigh);
  return new Set(touched);
}

function weightOf(stems: ReadonlySet<string>, weigh: Weigh): number {
  let weight = 0;
  for (const stem of stems) weight += weigh(stem);
  return weight;
}

function hasOne(stems: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  for (const stem of stems) if (some.has(stem)) return true;
  return false;
}

const wordingsIn = once((reading: Reading): readonly Wording[] => {
  const numbers = numbersIn(reading);
  return reading.attributions.map((said) => {
    const tokens = said.content.flatMap((span) => spansWithin(reading.tokens, span)).filter(isWord);
    const days = said.kind === "direct" ? daysWithin(reading, said) : [];
    const words = tokens.map(wordOf);
    const content = tokens.flatMap((token, at) => {
      const stem =
        carriesMeaning(token) && !days.some((day) => within(token, day))
          ? (numbers.get(token.start) ?? senseOf(token))
          : "";
      return stem === "" ? [] : [{ stem, at }];
    });
    return {
      said,
      headline: reading.intake.blocks[reading.sentences[said.sentence]?.block ?? -1]?.kind === "headline",
      words,
      lemmas: tokens.map(({ lemma }) => lemma.toLowerCase()),
      content,
      text: textOf(words),
      telling: new Set(tokens.filter(isTelling).map(wordOf)),
      stems: new Set(content.map(({ stem }) => stem)),
      things: stemsOf(content, tokens, THINGS),
      names: stemsOf(content, tokens, NAMES),
      claims: claimsIn(
        reading,
        content.flatMap(({ stem, at }) => {
          const token = tokens[at];
          return token ? [{ token, stem }] : [];
        }),
      ),
      quoted: quotedIn(reading, said),
      channels: channelsOf(said, reading),
      days: daysOf(reading, said),
    };
  });
});

const THINGS = new Set(["NOUN", "PROPN", "NUM"]);
const NAMES = new Set(["PROPN"]);

/** The stems of the words of some tags. */
const stemsOf = (
  content: readonly ContentWord[],
  tokens: readonly Token[],
  tags: ReadonlySet<string>,
): ReadonlySet<string> => new Set(content.flatMap(({ stem, at }) => (tags.has(tokens[at]?.upos ?? "") ? [stem] : [])));

/** "On Saturday", "two weeks ago": days that two quotations speak of do not make them one utterance; a year tells more. */
const daysWithin = (reading: Reading, { content }: Attribution): Timex[] =>
  content
    .flatMap((span) => spansWithin(reading.times, span))
    .filter(({ type, start, end }) => type === "DATE" && !/\d{4}/.test(reading.intake.report.text.slice(start, end)));

/** Gives words with a space around each, for finding a stretch of them. */
export const textOf = (words: readonly string[]): string => ` ${words.join(" ")} `;

/** Maps the numerals of quantities to their value, so that "five thousand" and "5,000" are one word; "" for the rest of one. */
function numbersIn(reading: Reading): ReadonlyMap<number, string> {
  const numbers = new Map<number, string>();
  for (const quantity of reading.quantities) {
    const value = quantity.least ?? quantity.most;
    if (value === undefined || quantity.kind === "ordinal") continue;
    const numerals = spansWithin(reading.tokens, quantity).filter(
      ({ upos, text }) => upos === "NUM" || /\d/.test(text),
    );
    for (const [i, { start }] of numerals.entries()) numbers.set(start, i === 0 ? `#${value}` : "");
  }
  return numbers;
}

const isWord = (token: Token): boolean => /[\p{L}\p{N}]/u.test(token.text);

/** A word as it is compared: lower case, "U.S." as "us". */
const wordOf = (token: Token): string => token.norm.replaceAll(".", "");

/** Adverbs come and go between wordings; negations carry meaning whatever their part of speech. */
const carriesMeaning = (token: Token): boolean => isContent(token) || identityTable().negations.has(token.norm);

const isTelling = (token: Token): boolean =>
  carriesMeaning(token) || (token.upos === "ADV" && !identityTable().degree.has(token.norm));

function quotedIn(reading: Reading, said: Attribution): Quoted[] {
  const spans = said.quotations.flatMap((q) => reading.quotations[q]?.inner ?? []);
  const quoted = spans.length === 0 && said.kind === "direct" ? said.content : spans;
  return quoted
    .map((span) => spansWithin(reading.tokens, span).filter(isWord).map(wordOf))
    .filter(({ length }) => length > 0)
    .map((words) => ({ words, text: textOf(words) }));
}

function daysOf(reading: Reading, said: Attribution): Utterance["days"] {
  const sentence = reading.sentences[said.sentence];
  if (!sentence) return undefined;
  const outside = reading.times.filter(
    ({ start, end, when }) =>
      when?.precision === "day" &&
      start >= sentence.start &&
      end <= sentence.end &&
      !said.content.some((span) => start < span.end && span.start < end),
  );
  const [one] = outside;
  return one?.when && outside.length === 1 ? [one.when.from, one.when.to] : undefined;
}
