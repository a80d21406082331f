import { denials } from "../../knowledge/framings.js";
import {
  type Attribution,
  firstFrom,
  once,
  type Reading,
  type Span,
  spansWithin,
  type Token,
} from "../../model/index.js";
import { stemOf } from "../families/stem.js";
import { isContent } from "../words.js";
import { beforeOthers } from "./before-others.js";
import { wholeOf } from "./quarrel.js";
import { isUntrue } from "./told-so.js";

/** What somebody says is not so: the words of it, and the verb that tells it. */
export interface Denied {
  /** From the cue to the end. */
  readonly span: Span;
  readonly denied: Span;
  readonly verb: string;
  readonly stems: ReadonlySet<string>;
  /** The same with the words of the sentence by which others say it: "reports that ...", "..., a claim made by the union". */
  readonly claim?: Span;
  /** Of it the words for those who say it: "reports on Monday", "a claim made by the union". */
  readonly claimants?: Span;
}

/** Words that carry meaning that a denial must have: "denied it" could be of anything. */
export const LEAST_WORDS = 2;

/** Lists what a report has somebody say is not so. */
export const denialsIn = once((reading: Reading): readonly Denied[] =>
  reading.attributions.flatMap((said) => deniedBy(reading, said) ?? contradicted(reading, said) ?? []),
);

/** "Some papers have claimed that the crews left. This is not correct.": a report that says itself that it is not so. */
function contradicted(reading: Reading, { act, negated, content, sentence, parent }: Attribution): Denied | undefined {
  const [whole, answer] = [wholeOf(content), reading.sentences[sentence + 1]];
  if (!whole || !answer || negated || parent !== undefined || !denials().claiming.has(act)) return undefined;
  if (!isUntrue(reading, sentence + 1)) return undefined;
  const verb = reading.verbs.find((v) => v.start >= whole.start && v.end <= whole.end);
  const stems = new Set(spansWithin(reading.tokens, whole).filter(isContent).map(stemOf));
  if (!verb || stems.size < LEAST_WORDS) return undefined;
  const span = { start: answer.start, end: answer.end };
  return { span, denied: whole, verb: verb.lemma, stems, claim: whole };
}

function deniedBy(reading: Reading, { act, negated, cue, content }: Attribution): Denied | undefined {
  const whole = wholeOf(content);
  if (!whole) return undefined;
  const between = spansWithin(reading.tokens, { start: cue.end, end: Math.max(cue.end, whole.start) });
  // "Denied rumours | that ...": the head may stand before what is taken for the content.
  const led = between.at(-1)?.norm === "that" && between.some(isReport) ? between[0] : undefined;
  const reported = led ? whole : afterReports(reading, whole);
  const isDenial = denials().acts.has(act) && negated;
  const named = isDenial || denials().rejecting.has(act) ? reported : undefined;
  if (!isDenial && !named) return undefined;
  const claimed = isDenial && !named ? claimBehind(reading, whole) : undefined;
  const said = named ?? (claimed ? { start: whole.start, end: claimed.from } : whole);
  const denied = { start: said.start, end: beforeOthers(reading, said) };
  if (cue.start > denied.start) return undefined;
  const verb = reading.verbs.find((v) => v.start >= denied.start && v.end <= denied.end);
  const words = spansWithin(reading.tokens, denied).filter((t) => isContent(t) && !denials().pointing.has(t.norm));
  const stems = new Set(words.map(stemOf));
  if (!verb || stems.size < LEAST_WORDS) return undefined;
  const claim = named
    ? { start: led?.start ?? whole.start, end: whole.end }
    : claimed && { start: whole.start, end: claimed.end };
  const claimants = claim && claimantsIn(reading, claim, denied);
  return {
    ...{ span: { start: cue.start, end: denied.end }, denied, verb: verb.lemma, stems },
    ...(claim && { claim }),
    ...(claimants && { claimants }),
  };
}

/** What of a claim is not what is denied: in front of "that", or behind the comma. */
function claimantsIn({ tokens }: Reading, claim: Span, denied: Span): Span | undefined {
  const words = spansWithin(tokens, claim).filter(({ upos }) => upos !== "PUNCT");
  const before = words.filter(({ end, norm }) => end <= denied.start && norm !== "that");
  const [first, last] =
    before.length > 0 ? [before[0], before.at(-1)] : [words.find((t) => t.start >= denied.end), words.at(-1)];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** What stands behind "reports that", and behind "talk of" where somebody is said to do or to have done it. */
function afterReports(reading: Reading, whole: Span): Span | undefined {
  const tokens = spansWithin(reading.tokens, whole);
  const of = tokens.findIndex(({ norm }, i) => norm === "of" && i > 0 && i <= HEAD);
  const doing = tokens.findIndex(({ xpos }, i) => i > of + 1 && xpos === "VBG");
  const told = tokens[of + 1];
  if (
    told &&
    tokens.slice(0, of).some(isReport) &&
    doing > 0 &&
    tokens.slice(of, doing).some((t) => t.upos === "PROPN")
  )
    return { start: told.start, end: whole.end };
  const that = tokens.findIndex(({ norm }) => norm === "that");
  const heads = tokens.slice(0, Math.max(0, that)).some(isReport);
  const first = tokens[that + 1];
  // "In talks that ran on" reports nothing.
  return heads && first && !/^(?:VB|MD)/.test(first.xpos) ? { start: first.start, end: whole.end } : undefined;
}

/** Tokens before the "of" of "loose talk of", at most. */
const HEAD = 3;

const isReport = ({ lemma }: Token): boolean => denials().reports.has(lemma.toLowerCase());

/** ", a charge that the owners raised in June": the end of what stands before it, and of the sentence. */
function claimBehind(reading: Reading, whole: Span): { readonly from: number; readonly end: number } | undefined {
  const { tokens, sentences } = reading;
  const sentence = sentences[tokens[firstFrom(tokens, whole.start)]?.sentence ?? -1];
  const rest = tokens.slice(firstFrom(tokens, whole.start), sentence?.last);
  const comma = rest.findIndex(
    (t, i) => t.norm === "," && rest[i + 1]?.upos === "DET" && rest.slice(i + 2, i + 4).some(isReport),
  );
  const [before, last] = [rest[comma - 1], rest.findLast(({ upos }) => upos !== "PUNCT")];
  return before && last ? { from: before.end, end: last.end } : undefined;
}
