import { denials } from "../../knowledge/framings.js";
import {
  type Attribution,
  once,
  overlaps,
  type Reading,
  type Sentence,
  type Span,
  spansWithin,
  type Token,
} from "../../model/index.js";
import { isAnother } from "./is-another.js";
import { POINTERS, type Quarrel, saidBefore, wholeOf } from "./quarrel.js";

/**
 * Lists what a report sets against the sentence before without a verb of denying: "The yard says it was the crews who left", "That is
 * not so.", "a charge that the yard calls absurd", "In the crews' telling ... In the yard's telling ...".
 */
export const ripostesIn = once((reading: Reading): readonly Quarrel[] => [
  ...reading.attributions.flatMap((answer) => anotherDoer(reading, answer)),
  ...reading.sentences.flatMap((own, i) => [...flatlyDenied(reading, own, i), ...toldAnew(reading, own, i)]),
  ...reading.verbs.flatMap((_, at) => calledUntrue(reading, at)),
]);

/** "Says | it was the crews who left": of what was told right before somebody else is told to have done it. */
function anotherDoer(reading: Reading, answer: Attribution): Quarrel[] {
  const content = wholeOf(answer.content);
  if (!content || answer.negated || !denials().claiming.has(answer.act)) return [];
  const tokens = spansWithin(reading.tokens, content);
  const from = tokens[0]?.norm === "that" ? 1 : 0;
  if (tokens[from]?.norm !== "it" || tokens[from + 1]?.lemma !== "be") return [];
  const at = tokens.findIndex(
    ({ norm }, i) => i > from + 2 && i < from + LONGEST_DOER && /^(?:who|that|which)$/.test(norm),
  );
  const deed = tokens.slice(at + 1).find(({ upos }) => upos === "VERB");
  const doer = tokens[at - 1];
  if (at < 0 || !deed || !doer || !/^(?:NOUN|PROPN|PRON)$/.test(doer.upos)) return [];
  const before = saidBefore(reading, answer.sentence);
  const answerIn = reading.sentences[answer.sentence];
  if (!before || !answerIn) return [];
  // "A diplomat, who asked not to be named": what is told of who says it is no deed of theirs.
  const done = reading.tokens
    .slice(before.before.first, before.before.last)
    .find((token, k, all) => isOneDeed(token, deed) && all[k - 1]?.norm !== "who");
  const claim = before.said.find(
    ({ parent, content: said }) => parent === undefined && done && said.some((part) => overlaps(part, done)),
  );
  if (!done || (claim && (claim.negated || !isAnother(reading, claim, answer)))) return [];
  const told = wholeOf(claim?.content) ?? before.before;
  const about = { start: tokens[at + 1]?.start ?? deed.start, end: content.end };
  return [{ told, toldIn: before.before, answer: content, answerIn, about, kind: "who" }];
}

/** Tokens from "it was" to "who", at most. */
const LONGEST_DOER = 12;

/** One verb, or two by which talks are told to have been ended. */
const isOneDeed = (a: Token, b: Token): boolean =>
  a.upos === "VERB" && (a.lemma === b.lemma || (denials().ending.has(a.lemma) && denials().ending.has(b.lemma)));

/** "That is not so.", "This is untrue.": a sentence of a report that says no more. */
function flatlyDenied(reading: Reading, own: Sentence, i: number): Quarrel[] {
  const tokens = reading.tokens.slice(own.first, own.last).filter(({ upos }) => upos !== "PUNCT");
  if (tokens.length > LONGEST_DENIAL || !POINTERS.has(tokens[0]?.norm ?? "") || tokens[1]?.lemma !== "be") return [];
  const last = tokens.at(-1)?.lemma.toLowerCase() ?? "";
  const isNegated = tokens.some(({ norm }) => norm === "not" || /n['’]t$/.test(norm));
  if (!(isNegated ? denials().holds : denials().untrue).has(last)) return [];
  if (reading.attributions.some(({ sentence }) => sentence === i) || isSpoken(reading, own)) return [];
  const before = saidBefore(reading, i);
  const claim = before?.said.find(({ act, negated, content }) => !negated && content.length > 0 && isClaim(act));
  const told = wholeOf(claim?.content);
  return before && told
    ? [{ told, toldIn: before.before, answer: { start: own.start, end: tokens.at(-1)?.end ?? own.end }, answerIn: own }]
    : [];
}

const LONGEST_DENIAL = 6;

const isClaim = (act: Attribution["act"]): boolean => denials().claiming.has(act);

const isSpoken = ({ quotations }: Reading, span: Span): boolean =>
  quotations.some((quotation) => quotation.kind === "speech" && overlaps(quotation, span));

/** "In the crews' telling the yard left first. In the yard's telling nobody left." */
function toldAnew(reading: Reading, own: Sentence, i: number): Quarrel[] {
  const before = reading.sentences[i - 1];
  if (!before || before.block !== own.block || !isTelling(reading, own) || !isTelling(reading, before)) return [];
  return [{ told: before, toldIn: before, answer: own, answerIn: own }];
}

/** "In the crews' telling", "on the yard's account". */
function isTelling({ tokens }: Reading, { first }: Sentence): boolean {
  const opening = tokens.slice(first, first + LONGEST_OPENING);
  if (!/^(?:in|on|by)$/.test(opening[0]?.norm ?? "")) return false;
  const at = opening.findIndex(({ norm }) => denials().tellings.has(norm));
  return at > 1 && opening.slice(1, at).every(({ upos }) => upos !== "VERB" && upos !== "ADP");
}

const LONGEST_OPENING = 7;

/** ", a charge that the yard calls absurd": what stands before the comma is called untrue. */
function calledUntrue(reading: Reading, at: number): Quarrel[] {
  const verb = reading.verbs[at];
  if (!verb || !denials().calling.has(verb.lemma) || verb.negated) return [];
  const own = reading.sentences[reading.tokens[verb.first]?.sentence ?? -1];
  const words = own && reading.tokens.slice(own.first, verb.first);
  const comma =
    words?.findLastIndex(({ norm }, i) => norm === "," && denials().reports.has(words[i + 2]?.lemma ?? "")) ?? -1;
  const behind = reading.tokens.slice(verb.last, verb.last + LONGEST_CALL);
  const word = behind.find(({ lemma }) => denials().untrue.has(lemma.toLowerCase()));
  const [told, opening] = [words?.[comma - 1], words?.[comma + 1]];
  if (!own || comma < LEAST_TOLD || !word || !told || opening?.upos !== "DET") return [];
  if (!/^(?:that|which)$/.test(words?.[comma + 3]?.norm ?? "")) return [];
  return [
    {
      told: { start: own.start, end: told.end },
      toldIn: own,
      answer: { start: opening.start, end: word.end },
      answerIn: own,
    },
  ];
}

/** Tokens of "as a complete fantasy", and before what is called so. */
const LONGEST_CALL = 5;
const LEAST_TOLD = 4;
