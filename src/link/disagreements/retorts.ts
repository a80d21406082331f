import { denials } from "../../knowledge/framings.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Attribution,
  firstFrom,
  once,
  type Reading,
  type Span,
  spansWithin,
  type Token,
  type VerbGroup,
} from "../../model/index.js";
import { isAnother } from "./is-another.js";
import { POINTERS, type Quarrel, saidBefore, wholeOf } from "./quarrel.js";

/**
 * Lists what somebody answers in so few words that only what was said right before can be meant: "The mayor says the crews left
 * first. They say they did not.", "Holm called that false", "says otherwise".
 */
export const retortsIn = once((reading: Reading): readonly Quarrel[] => [
  ...reading.attributions.flatMap((answer) => {
    const content = answer.content[0];
    const isShort = content && answer.content.length === 1 && denials().claiming.has(answer.act) && !answer.negated;
    const tokens = isShort ? spansWithin(reading.tokens, content) : [];
    const isYes = isAffirming(tokens);
    if (!isShort || !(isYes || isRetort(tokens))) return [];
    const found = quarrelOf(reading, answer, { start: answer.cue.start, end: content.end });
    // "The ministry says it was": of what another says that it was not.
    return isYes ? found.filter(({ told }) => spansWithin(reading.tokens, told).some(isNegation)) : found;
  }),
  ...reading.verbs.flatMap((verb) => calledUntrue(reading, verb)),
]);

/** "It was", "they did, in February": with no verb of its own. */
function isAffirming(tokens: readonly Token[]): boolean {
  const [who, does, stop] = tokens;
  if (who?.upos !== "PRON" || isNegation(who) || !does || !AUXILIARIES.has(does.lemma) || tokens.length > LONGEST + 2)
    return false;
  return stop === undefined || stop.upos === "PUNCT";
}

const isNegation = ({ norm }: Token): boolean => /^(?:not|nothing|nobody|none|neither|never|no)$|n['’]t$/.test(norm);

/** "It does not", "that was not true", "this is a lie", "otherwise". */
function isRetort(tokens: readonly Token[]): boolean {
  const { untrue, holds, opposite } = denials();
  const words = tokens.filter(({ upos, norm }) => upos !== "PUNCT" && !PASSED.has(norm));
  const [only] = words;
  if (tokens.length > LONGEST || !only) return false;
  if (words.length === 1) return opposite.has(only.norm) || untrue.has(only.norm);
  if (!words.some(({ upos, lemma }) => upos === "AUX" || AUXILIARIES.has(lemma))) return false;
  const isNegated = words.some(({ norm }) => /^(?:not|nothing|nobody|none|neither|never)$|n['’]t$/.test(norm));
  const said = words.filter(
    (t) => !OPEN.has(t.upos) && !AUXILIARIES.has(t.lemma) && !/^(?:not|n['’]t|nothing|nobody|none)$/.test(t.norm),
  );
  if (said.length > 0) return said.every((t) => (isNegated ? holds : untrue).has(t.lemma.toLowerCase()));
  return isNegated && words.some(({ upos }) => upos === "PRON") && !words.some(({ norm }) => holds.has(norm));
}

const PASSED = new Set(["that", "a", "an", "the", "simply"]);
const AUXILIARIES = new Set(["do", "be", "have"]);
/** What tells nothing by itself. */
const OPEN = new Set(["PRON", "AUX", "ADV"]);

/** Tokens of an answer that says nothing but that it is not so. */
const LONGEST = 6;

/** "Called that false", "dismissed the claim as fiction", "says otherwise". */
function calledUntrue(reading: Reading, verb: VerbGroup): Quarrel[] {
  const { tokens } = reading;
  const calls = denials().calling.has(verb.lemma);
  if (verb.negated || verb.modal !== undefined || !(calls || verb.lemma === "say")) return [];
  const isClaim = denials().reports.has(tokens[verb.last + 1]?.lemma ?? "") && tokens[verb.last]?.upos === "DET";
  const from = verb.last + (isClaim ? 1 : 0);
  const [pointer, ...more] = tokens.slice(from, from + 6).filter(({ norm }) => !/^["'“‘]$/.test(norm));
  if (calls && !isClaim && !POINTERS.has(pointer?.norm ?? "")) return [];
  const after = calls || !pointer ? more : [pointer, ...more];
  const words = calls ? denials().untrue : denials().opposite;
  const at = after.findIndex(({ lemma }) => words.has(lemma.toLowerCase()));
  const word = after[at];
  const isBare = after.slice(0, at).every(({ norm, upos }) => upos === "DET" || upos === "ADV" || norm === "as");
  const closes = calls || after[at + 1]?.upos === "PUNCT";
  if (!word || !isBare || !closes) return [];
  const sentence = tokens[verb.first]?.sentence ?? -1;
  const own = { sentence, cue: verb, source: undefined, speaker: undefined };
  const closing = tokens[firstFrom(tokens, word.end)];
  const end = closing && /^["”’]$/.test(closing.norm) ? closing.end : word.end;
  return quarrelOf(reading, own, { start: verb.start, end });
}

/** What another says right before, in the sentence or in the one before it. */
function quarrelOf(
  reading: Reading,
  own: Pick<Attribution, "sentence" | "cue"> & { source?: Span | undefined; speaker?: number | undefined },
  answer: Span,
): Quarrel[] {
  const answerIn = reading.sentences[own.sentence];
  const here = bySentence(reading.attributions, own.sentence).flatMap((i) => reading.attributions[i] ?? []);
  const { before, said = [] } = saidBefore(reading, own.sentence) ?? {};
  const inOwn = here.filter(({ content }) => (content.at(-1)?.end ?? answer.end) < answer.start);
  const claims = [...said, ...inOwn].filter(
    (one) => !one.negated && one.content.length > 0 && denials().claiming.has(one.act) && isAnother(reading, one, own),
  );
  const claim = claims.at(-1);
  const toldIn = claim && inOwn.includes(claim) ? answerIn : before;
  const content = wholeOf(claim?.content);
  if (!toldIn || !answerIn || !content) return [];
  // "Accused the owners of having left": what is told is the charge, not the words behind the verb.
  const told = claim?.act === "accuse" ? { start: toldIn.start, end: content.end } : content;
  return [{ told, toldIn, answer, answerIn }];
}
