import { deeds, denials } from "../../knowledge/framings.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Attribution,
  once,
  overlaps,
  type Reading,
  type Sentence,
  type Span,
  spansWithin,
  type Token,
  type VerbGroup,
} from "../../model/index.js";
import { isContent } from "../words.js";
import { isAnother } from "./is-another.js";
import { POINTERS, type Quarrel, wholeOf } from "./quarrel.js";

/**
 * Lists what somebody says never was, in words that point back at what another says right before, be it a paragraph before: "no
 * such letter was sent", "I never said that", "the yard sees it otherwise. The tugs are only laid up."
 */
export const gainsaidIn = once((reading: Reading): readonly Quarrel[] => [
  ...reading.attributions.flatMap((answer) => {
    const content = wholeOf(answer.content);
    if (!content || answer.negated || !denials().claiming.has(answer.act)) return [];
    const tokens = spansWithin(reading.tokens, content);
    const such = suchIn(tokens);
    return such || isNever(tokens) ? claimBefore(reading, answer, { span: content, such }) : [];
  }),
  ...reading.verbs.flatMap((verb) => [...seenOtherwise(reading, verb), ...deniedSuch(reading, verb)]),
]);

/** The noun behind "no such". */
function suchIn(tokens: readonly Token[]): Token | undefined {
  const at = tokens.findIndex(({ norm }, i) => norm === "no" && tokens[i + 1]?.norm === "such");
  return at < 0 ? undefined : tokens.slice(at + 2).find(({ upos }) => upos === "NOUN" || upos === "PROPN");
}

/** "I never wrote such lines", "nothing of the kind was said". */
function isNever(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ norm }) => norm === "never" || norm === "nothing");
  const behind = tokens.slice(at + 1).filter(({ upos }) => upos !== "PUNCT");
  // "Ending up with nothing would be unfair" denies nothing.
  // And "says nothing of the quay" only leaves it out.
  if (
    tokens[at]?.norm === "nothing" &&
    !(behind[0]?.norm === "of" && /^(?:the|that|this)$/.test(behind[1]?.norm ?? "") && KINDS.has(behind[2]?.norm ?? ""))
  )
    return false;
  return at >= 0 && behind.length <= LONGEST && behind.some(({ norm }) => denials().pointing.has(norm));
}

const KINDS = new Set(["kind", "sort", "nature"]);

/** Words behind "never": of more of them one tells something of its own. */
const LONGEST = 6;

/** "Holm denied any such understanding": what another says, a paragraph or two before, that they had agreed. */
function deniedSuch(reading: Reading, { lemma, negated, first, last, start }: VerbGroup): Quarrel[] {
  const { tokens } = reading;
  if (negated || tokens[last + 1]?.norm !== "such" || !denials().contesting.has(lemma)) return [];
  const noun = tokens.slice(last + 2, last + 2 + LONGEST_NOUN).findLast(({ upos }) => upos === "NOUN");
  const sentence = tokens[first]?.sentence ?? -1;
  const answerIn = reading.sentences[sentence];
  const rows = deeds().nouns.get(noun?.lemma.toLowerCase() ?? "");
  if (!noun || !answerIn || !rows) return [];
  const isOf = ({ content }: Attribution) =>
    reading.verbs.some(
      (verb) =>
        !verb.negated &&
        content.some((part) => overlaps(part, verb)) &&
        [...(deeds().verbs.get(verb.lemma) ?? [])].some((row) => rows.has(row)),
    );
  const denier = { sentence, ...speakerBefore(reading, answerIn, start) };
  for (let before = sentence - 1; before >= Math.max(0, sentence - FURTHEST); before--) {
    const claim = bySentence(reading.attributions, before)
      .flatMap((i) => reading.attributions[i] ?? [])
      .find((one) => !one.negated && denials().claiming.has(one.act) && isOf(one) && isAnother(reading, one, denier));
    const [told, toldIn] = [wholeOf(claim?.content), reading.sentences[before]];
    if (told && toldIn) return [{ told, toldIn, answer: { start, end: noun.end }, answerIn }];
  }
  return [];
}

/** Who is named before a verb in its sentence. */
function speakerBefore({ mentions }: Reading, { start }: Sentence, end: number): { readonly speaker?: number } {
  const named = mentions.find((mention) => mention.start >= start && mention.end <= end);
  return named?.entity === undefined ? {} : { speaker: named.entity };
}

/** Tokens behind "any such" in which the noun stands. */
const LONGEST_NOUN = 3;
/** Sentences before a denial of "any such" thing in which it may be told. */
const FURTHEST = 6;

/** "The yard sees it otherwise": what it says instead stands behind the colon, or in the next sentence. */
function seenOtherwise(reading: Reading, verb: VerbGroup): Quarrel[] {
  const { lemma, negated, first, last } = verb;
  const { seeing, apart } = denials();
  if (!negated && seeing.has(lemma) && isNotHow(reading, verb)) return answeredNext(reading, verb);
  const [pointer, word, stop] = reading.tokens.slice(last, last + 3);
  if (negated || !seeing.has(lemma) || !pointer || !word || stop?.upos !== "PUNCT") return [];
  if (!(POINTERS.has(pointer.norm) || pointer.norm === "things") || !apart.has(word.norm)) return [];
  const sentence = reading.tokens[first]?.sentence ?? -1;
  const [own, next] = [reading.sentences[sentence], reading.sentences[sentence + 1]];
  if (!own) return [];
  if (stop.norm === ":") return claimBefore(reading, { sentence }, { span: { start: stop.end + 1, end: own.end } });
  const isNext = next?.block === own.block;
  const span = isNext ? saidIn(reading, sentence + 1) : own;
  return span ? claimBefore(reading, { sentence }, { span, answerIn: isNext ? next : own }) : [];
}

/** "That is not how the yard remembers it": up to the verb of seeing nothing else is told. */
function isNotHow({ tokens, sentences }: Reading, { first }: VerbGroup): boolean {
  const opening = sentences[tokens[first]?.sentence ?? -1]?.first ?? first;
  const words = tokens.slice(opening, first).map(({ norm }) => norm);
  const how = words.indexOf("how");
  if (!POINTERS.has(words[0] ?? "") || how < 0 || how > LONGEST_LEAD) return false;
  return words.slice(0, how).some((word) => word === "not" || /n['’]t$/.test(word));
}

/** Tokens of "that was not quite" before "how". */
const LONGEST_LEAD = 5;

/** What the next sentence has them say stands against the last thing said before. */
function answeredNext(reading: Reading, { first }: VerbGroup): Quarrel[] {
  const sentence = reading.tokens[first]?.sentence ?? -1;
  const [own, next] = [reading.sentences[sentence], reading.sentences[sentence + 1]];
  if (!own || next?.block !== own.block) return [];
  const span = saidIn(reading, sentence + 1);
  return span ? claimBefore(reading, { sentence }, { span, answerIn: next }) : [];
}

/** What a sentence has somebody say; "denied that anything was sold" with the denial; without a speaker the whole. */
function saidIn(reading: Reading, sentence: number): Span | undefined {
  const all = bySentence(reading.attributions, sentence).flatMap((i) => reading.attributions[i] ?? []);
  const [said] = all.filter(({ parent }) => parent === undefined);
  const content = wholeOf(said?.content);
  if (!said || !content) return reading.sentences[sentence];
  return said.negated ? { start: Math.min(said.cue.start, content.start), end: content.end } : content;
}

interface Answer {
  readonly span: Span;
  readonly answerIn?: Sentence;
  /** What is said never to have been. */
  readonly such?: Token | undefined;
}

/** What another says in the sentence before: where the answer names a thing, that thing must be told there. */
function claimBefore(
  reading: Reading,
  own: Partial<Attribution> & { readonly sentence: number },
  { span, such, answerIn = reading.sentences[own.sentence] }: Answer,
): Quarrel[] {
  const before = reading.sentences[own.sentence - 1];
  const said = bySentence(reading.attributions, own.sentence - 1).flatMap((i) => reading.attributions[i] ?? []);
  // "Has stuck to its claim, and told reporters that ...": what tells a thing has a verb.
  const isClause = ({ content }: Attribution) =>
    reading.verbs.some((verb) => content.some((part) => overlaps(part, verb))) || said.length === 1;
  const claim = said.findLast(
    (one) =>
      !one.negated &&
      one.parent === undefined &&
      one.content.length > 0 &&
      isClause(one) &&
      denials().claiming.has(one.act) &&
      isAnother(reading, one, own),
  );
  const told = wholeOf(claim?.content);
  if (!before || !answerIn || !told) return [];
  if (such && !reading.tokens.slice(before.first, before.last).some((token) => isOfOneWord(token, such))) return [];
  return [{ told, toldIn: before, answer: span, answerIn }];
}

/** "Met" and "meeting", "letter" and "letters". */
function isOfOneWord(token: Token, such: Token): boolean {
  const [a, b] = [token.lemma.toLowerCase(), such.lemma.toLowerCase()];
  return (
    isContent(token) && (a === b || (a.length >= STEM && b.startsWith(a)) || (b.length >= STEM && a.startsWith(b)))
  );
}

/** Letters of a word that another has to begin with to be of it. */
const STEM = 4;
