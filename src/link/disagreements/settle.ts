import { denials } from "../../knowledge/framings.js";
import { numberWords } from "../../knowledge/numbers.js";
import { sourcing } from "../../knowledge/sourcing.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Attribution,
  type LinkedDisagreement,
  once,
  type Place,
  type Reading,
  type Sentence,
  type Token,
} from "../../model/index.js";
import { stemOf } from "../families/stem.js";
import { isContent } from "../words.js";

type Side = LinkedDisagreement["sides"][number];

/** A sentence by which somebody gives up what he said. */
interface GivingUp {
  readonly reading: number;
  readonly sentence: Sentence;
  /** Who does, by the nouns before the verb: "the yard's spokesman". */
  readonly by: ReadonlySet<string>;
  /** What is admitted to be so; none where words are taken back. */
  readonly admitted?: ReadonlySet<string>;
  /** All that the sentence says. */
  readonly words: ReadonlySet<string>;
}

/** Share of the words of what is denied that an admission must have. */
const ENOUGH = 0.6;
const LEAST_WORDS = 2;

/**
 * Marks the sides of quarrels that those who took them give up later: "the office withdrew the statement", "he had misspoken", "the
 * yard, which had denied it, admitted on Friday that two trawlers were sold".
 */
export function withGivenUp(all: readonly LinkedDisagreement[], readings: readonly Reading[]): LinkedDisagreement[] {
  const givingUp = readings.flatMap((reading, r) =>
    givenUpIn(reading).map((one): GivingUp => ({ ...one, reading: r })),
  );
  if (givingUp.length === 0) return [...all];
  return all.map((one) => {
    if (one.kind !== "status") return one;
    const about = stemsAbout(one, readings);
    const sides = one.sides.map((side, i) => marked(side, withdrawals(one, i, { givingUp, readings, about })));
    return sides.some((side, i) => side !== one.sides[i]) ? { ...one, sides } : one;
  });
}

/** What a quarrel is about, as stems: the words of it as they stand in the sentences of its sides. */
function stemsAbout({ about, sides }: LinkedDisagreement, readings: readonly Reading[]): ReadonlySet<string> {
  const places = sides.flatMap((side) => side.places);
  return new Set(
    places.flatMap((place) =>
      (readings[place.reading]?.tokens ?? []).flatMap((token) =>
        within(token, place) && isContent(token) && about.includes(token.text) ? [stemOf(token)] : [],
      ),
    ),
  );
}

interface Context {
  readonly givingUp: readonly GivingUp[];
  readonly readings: readonly Reading[];
  readonly about: ReadonlySet<string>;
}

const marked = (side: Side, withdrawn: readonly Place[]): Side =>
  withdrawn.length === 0 ? side : { ...side, withdrawn: [...(side.withdrawn ?? []), ...withdrawn] };

function withdrawals({ sides }: LinkedDisagreement, i: number, { givingUp, readings, about }: Context): Place[] {
  const side = sides[i];
  if (!side) return [];
  return givingUp.flatMap(({ reading, sentence, by, admitted, words }) => {
    const own = side.places.some((place) => place.reading === reading && place.start === sentence.start);
    if (own || !side.places.some((place) => isBy(readings, place, by))) return [];
    // An admission gives up the denial; what is taken back may be either side, and must be of this quarrel.
    const isOf = admitted ? i > 0 && shareOf(about, admitted) >= ENOUGH : shareOf(about, words) >= ENOUGH / 2;
    const isNext = !admitted && side.places.some((place) => isRightBefore(readings, place, { reading, sentence }));
    return isOf || isNext ? [{ reading, start: sentence.start, end: sentence.end }] : [];
  });
}

/** The sentence of a side has whoever gives it up. */
function isBy(readings: readonly Reading[], place: Place, by: ReadonlySet<string>): boolean {
  const reading = readings[place.reading];
  return reading?.tokens.some((token) => within(token, place) && by.has(token.lemma.toLowerCase())) === true;
}

const within = ({ start, end }: Token, place: Place): boolean => start >= place.start && end <= place.end;

function isRightBefore(
  readings: readonly Reading[],
  place: Place,
  { reading, sentence }: Pick<GivingUp, "reading" | "sentence">,
): boolean {
  const index = readings[reading]?.sentences.indexOf(sentence) ?? -1;
  const before = readings[reading]?.sentences[index - 1];
  return (
    place.reading === reading &&
    before?.block === sentence.block &&
    place.start >= before.start &&
    place.end <= before.end
  );
}

function shareOf(about: ReadonlySet<string>, words: ReadonlySet<string>): number {
  const shared = [...about].filter((stem) => words.has(stem)).length;
  return shared < LEAST_WORDS ? 0 : shared / about.size;
}

const givenUpIn = once((reading: Reading): readonly Omit<GivingUp, "reading">[] => {
  const { takenBack } = numberWords();
  const found: Omit<GivingUp, "reading">[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    const tokens = reading.tokens.slice(sentence.first, sentence.last);
    const words = stemsIn(tokens);
    const verb = tokens.findIndex((token, i) => takesBack(token, tokens, i, takenBack));
    if (verb >= 0 && !isDenied(tokens, verb))
      found.push({ sentence, by: nounsBefore(tokens, tokens[verb]?.start ?? 0), words });
    const admission = bySentence(reading.attributions, index)
      .flatMap((i) => reading.attributions[i] ?? [])
      .find(({ act, negated, content }) => act === "admit" && !negated && content.length > 0);
    if (admission)
      found.push({
        sentence,
        by: nounsBefore(tokens, admission.cue.start),
        admitted: stemsSaid(tokens, admission),
        words,
      });
  }
  return found;
});

/** "Misspoke", "withdrew the statement", "took back his remark". */
function takesBack(
  { lemma, norm, upos }: Token,
  tokens: readonly Token[],
  i: number,
  takenBack: ReadonlySet<string>,
): boolean {
  if (takenBack.has(norm) || takenBack.has(lemma)) return true;
  if (upos !== "VERB" || !numberWords().withdrawing.has(lemma)) return false;
  const behind = tokens.slice(i + 1, i + OBJECT);
  return behind.some(
    ({ lemma: noun }) => denials().reports.has(noun.toLowerCase()) || numberWords().takenUp.has(noun.toLowerCase()),
  );
}

/** Tokens behind the verb among which its object stands. */
const OBJECT = 5;

const isDenied = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(Math.max(0, verb - 4), verb).some(({ norm }) => /^(?:not|never|n['’]t|refused?|declined?)$/.test(norm));

const nounsBefore = (tokens: readonly Token[], end: number): ReadonlySet<string> =>
  new Set(
    tokens.flatMap((t) =>
      t.end <= end && (t.upos === "NOUN" || t.upos === "PROPN") && !sourcing().speakingFor.has(t.lemma)
        ? [t.lemma.toLowerCase()]
        : [],
    ),
  );

const stemsIn = (tokens: readonly Token[]): ReadonlySet<string> => new Set(tokens.filter(isContent).map(stemOf));

const stemsSaid = (tokens: readonly Token[], { content }: Attribution): ReadonlySet<string> =>
  stemsIn(tokens.filter((token) => content.some(({ start, end }) => token.start >= start && token.end <= end)));
