import { denials } from "../../knowledge/framings.js";
import { once, type Reading, type Span, type Token, type VerbGroup } from "../../model/index.js";
import { POINTERS, type Quarrel, saidBefore, saidRightBefore, wholeOf } from "./quarrel.js";

/**
 * Lists what somebody disputes with a word that points back: "The mayor said that the crews had left first. Holm disputed that.",
 * "told them the museum had sold two paintings, something its director denies".
 */
export const contestedIn = once((reading: Reading): readonly Quarrel[] =>
  reading.verbs.flatMap((verb) => {
    if (!denials().contesting.has(verb.lemma) || verb.negated || verb.modal !== undefined) return [];
    // "Would neither confirm nor deny it".
    if (reading.tokens[verb.first - 1]?.norm === "nor") return [];
    const insert = insertAt(reading, verb);
    // ", which Holm denies" is of its own sentence, and of none before it.
    return (insert ? inserted(reading, verb, insert) : pointingBack(reading, verb)) ?? [];
  }),
);

/** "Disputed that, saying ...": what the sentence before has somebody say. */
function pointingBack(reading: Reading, verb: VerbGroup): Quarrel | undefined {
  const { tokens, sentences } = reading;
  const pointer = tokens[verb.last];
  // "Asked about it, the ministry has denied.": with nothing behind it.
  const isBare = verb.lemma === "deny" && verb.finite && !verb.passive && pointer?.upos === "PUNCT";
  const whom = verb.lemma === "contradict" && /^(?:him|her|them)$/.test(pointer?.norm ?? "");
  const pointing = isBare || whom || pointerAt(tokens, verb.last);
  if (!pointing) return undefined;
  const index = tokens[verb.first]?.sentence ?? -1;
  const own = sentences[index];
  const { before, said = [] } = (isBare ? saidBefore : saidRightBefore)(reading, index) ?? {};
  const claim = said.find(({ negated, content, act }) => !negated && content.length > 0 && denials().claiming.has(act));
  // "On her reading buyers must ask again. The yard disputes that": what the report tells is what is disputed.
  const isTold = said.length === 0 && !whom && denials().disputing.has(verb.lemma);
  const told = wholeOf(claim?.content) ?? (isTold ? before : undefined);
  if (!before || !own || !told) return undefined;
  return {
    told,
    toldIn: before,
    answer: { start: namedFrom(reading, verb, own), end: own.end },
    answerIn: own,
  };
}

/** Where an answer begins: with who gives it, where nothing else tells that. */
function namedFrom({ attributions, clauses, phrases, verbs }: Reading, verb: VerbGroup, own: Span): number {
  if (attributions.some(({ cue }) => cue.start >= verb.start && cue.end <= own.end)) return verb.start;
  const clause = clauses.find(({ verb: at }) => verbs[at] === verb);
  return phrases[clause?.subject ?? -1]?.start ?? verb.start;
}

/** "That", "that account", "this version of events" with nothing behind it but where, when and why. */
function pointerAt(tokens: readonly Token[], at: number): boolean {
  const [pointer, noun, after] = tokens.slice(at, at + 3);
  if (noun?.upos === "PUNCT" || noun?.upos === "CCONJ") return POINTERS.has(pointer?.norm ?? "");
  return (
    BACK.has(pointer?.norm ?? "") && denials().reports.has(noun?.lemma.toLowerCase() ?? "") && after?.upos === "PUNCT"
  );
}

/** What points back before a noun: "the claim" may be any. */
const BACK: ReadonlySet<string> = new Set(["that", "this"]);

/** ", something its director denies." that ends a sentence: its comma and its first word. */
function insertAt({ tokens, sentences }: Reading, verb: VerbGroup): Insert | undefined {
  const own = sentences[tokens[verb.first]?.sentence ?? -1];
  const after = tokens[verb.last];
  if (!own || (after !== undefined && after.end < own.end && after.upos !== "PUNCT")) return undefined;
  const words = tokens.slice(own.first, verb.first);
  const comma = words.findLastIndex((token, i) => token.norm === "," && opens(words, i + 1));
  const [begin, told] = [words[comma + 1], words[comma - 1]];
  return comma < LEAST_TOLD || !begin || !told ? undefined : { begin, told, own };
}

interface Insert {
  /** The last word before the comma and the first behind it. */
  readonly told: Token;
  readonly begin: Token;
  readonly own: Span;
}

/** What stands before the insert in the sentence is what it denies. */
function inserted(reading: Reading, verb: VerbGroup, { begin, told, own }: Insert): Quarrel | undefined {
  if (wants(reading, own)) return undefined;
  return {
    told: { start: own.start, end: told.end },
    toldIn: own,
    answer: { start: begin.start, end: reading.tokens[verb.last - 1]?.end ?? verb.end },
    answerIn: own,
  };
}

/** What somebody demands may be refused: it is not said to be so. */
const wants = (reading: Reading, { start, end }: Span): boolean =>
  reading.attributions.some(({ cue, act }) => cue.start >= start && cue.end <= end && act === "want");

/** Words that must stand before the insert for anything to have been told. */
const LEAST_TOLD = 4;

/** "Something", "which", "a charge". */
const opens = (words: readonly Token[], at: number): boolean =>
  words[at]?.norm === "something" ||
  words[at]?.norm === "which" ||
  (words[at]?.upos === "DET" && denials().reports.has(words[at + 1]?.lemma ?? ""));
