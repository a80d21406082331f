import { identityTable } from "../../knowledge/identities.js";
import {
  type Attribution,
  type Identities,
  type Reading,
  type Ref,
  spansWithin,
  type Token,
} from "../../model/index.js";
import { behalfFinder } from "./behalf.js";

/** A word of an utterance that carries meaning, and where it stands among the words. */
interface ContentWord {
  readonly stem: string;
  readonly at: number;
}

/** What one report has of something said, made ready to be compared. */
export interface Utterance {
  readonly ref: Ref;
  readonly said: Attribution;
  /** Index into the linked entities. */
  readonly speaker?: number;
  /** Index into the linked entities of the body that somebody without a name speaks for on the record. */
  readonly behalf?: number;
  /** Every word, as `wordOf` gives it. */
  readonly words: readonly string[];
  readonly content: readonly ContentWord[];
  /** The words with a space around each, for finding a stretch of them. */
  readonly text: string;
  /** The words that make a quotation tell something: those that carry meaning, and adverbs but for "very" and the like. */
  readonly telling: ReadonlySet<string>;
  /** The stems of the words that carry meaning. */
  readonly stems: ReadonlySet<string>;
  /** The stretches between quotation marks. */
  readonly quoted: readonly (readonly string[])[];
  /** Days on which it was said, where the sentence tells one outside of what was said. */
  readonly days: readonly [from: string, to: string] | undefined;
}

/** Prepares all that the reports attribute to somebody. */
export function utterancesOf(readings: readonly Reading[], identities: Identities): Utterance[] {
  const behalfOf = behalfFinder(identities);
  return readings.flatMap((reading, r) => {
    const numbers = numbersIn(reading);
    return reading.attributions.map((said, index) => {
      const tokens = said.content.flatMap((span) => spansWithin(reading.tokens, span)).filter(isWord);
      const words = tokens.map(wordOf);
      const content = tokens.flatMap((token, at) => {
        const stem = isContent(token) ? (numbers.get(token.start) ?? stemOf(token)) : "";
        return stem === "" ? [] : [{ stem, at }];
      });
      const speaker = said.speaker === undefined ? undefined : identities.entityOf[r]?.[said.speaker];
      const behalf = said.unnamed === undefined ? undefined : behalfOf(said.unnamed);
      return {
        ref: { reading: r, index },
        said,
        ...(speaker === undefined ? {} : { speaker }),
        ...(behalf === undefined ? {} : { behalf }),
        words,
        content,
        text: ` ${words.join(" ")} `,
        telling: new Set(tokens.filter(isTelling).map(wordOf)),
        stems: new Set(content.map(({ stem }) => stem)),
        quoted: quotedIn(reading, said),
        days: daysOf(reading, said),
      };
    });
  });
}

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

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

/** Adverbs come and go between wordings; negations carry meaning whatever their part of speech. */
const isContent = (token: Token): boolean => CONTENT.has(token.upos) || identityTable().negations.has(token.norm);

const isTelling = (token: Token): boolean =>
  isContent(token) || (token.upos === "ADV" && !identityTable().degree.has(token.norm));

/** Letters of a longer word that its derivations share: "prosper" in "prosperous" and "prosperity". */
const STEM = 6;

/** Gives what a word shares with its inflections and derivations; a number by its digits. */
export function stemOf(token: Token): string {
  const first = token.text.charCodeAt(0);
  // Only what begins with a digit or a mark before one ("£300") can be a number.
  const digits = first < 0x41 || first > 0x7a ? /^\D?(\d[\d,]*(?:\.\d+)?)/.exec(token.text)?.[1] : undefined;
  if (digits) return `#${digits.replaceAll(",", "")}`;
  const lemma = token.lemma.includes(".") ? token.lemma.replaceAll(".", "").toLowerCase() : token.lemma.toLowerCase();
  return lemma.slice(0, STEM);
}

function quotedIn(reading: Reading, said: Attribution): string[][] {
  const spans = said.quotations.flatMap((q) => reading.quotations[q]?.inner ?? []);
  const quoted = spans.length === 0 && said.kind === "direct" ? said.content : spans;
  return quoted
    .map((span) => spansWithin(reading.tokens, span).filter(isWord).map(wordOf))
    .filter(({ length }) => length > 0);
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
