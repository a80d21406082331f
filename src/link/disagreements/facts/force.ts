import { leads } from "../../../knowledge/opposites.js";
import type { Clause, Reading, VerbGroup } from "../../../model/index.js";
import { isLeftOpen } from "../told-so.js";

/** With what force a clause tells what its verb says. */
export interface Force {
  readonly mode: "did" | "will" | "can";
  readonly negated: boolean;
  /** "Has not signed", "is still going on": so up to the day of the report only. */
  readonly soFar: boolean;
}

/** Tells with what force a clause is told; undefined where it is only supposed, wished, possible, or denied by somebody. */
export function forceOf(reading: Reading, clause: Clause, verb: VerbGroup): Force | undefined {
  if (isSupposed(reading, verb) || isStillAhead(reading, verb) || isLeftOpen(reading, verb)) return undefined;
  const near = nearTo(reading, verb);
  if (near.some((word) => leads().doubting.has(word))) return undefined;
  const lasts = leads().lasting.has(verb.lemma) || near.some((word) => leads().lasting.has(word));
  const soFar = lasts || (verb.negated && verb.perfect) || verb.progressive;
  if (isInfinitive(reading, verb)) return ledBy(reading, clause, soFar);
  if (!verb.finite && !verb.passive) return undefined;
  const { negated } = verb;
  switch (verb.modal) {
    case undefined:
      return { mode: verb.tense === "future" ? "will" : "did", negated, soFar };
    case "can":
    case "could":
      return { mode: "can", negated, soFar };
    case "would":
      return { mode: "will", negated, soFar };
    default:
      return undefined;
  }
}

const isInfinitive = ({ tokens }: Reading, { first, head }: VerbGroup): boolean =>
  tokens.slice(Math.max(0, first - 1), head).some(({ norm }) => norm === "to");

/** "Has yet to sign", "refused to sign", "plans to attend": the verb before tells whether it was, or will be done. */
function ledBy(reading: Reading, { parent }: Clause, soFar: boolean): Force | undefined {
  const lead = reading.clauses[parent ?? -1];
  const verb = lead && reading.verbs[lead.verb];
  if (!verb || verb.modal !== undefined || isSupposed(reading, verb) || isLeftOpen(reading, verb)) return undefined;
  const next = reading.tokens[verb.last]?.norm ?? "";
  const does = [`${verb.lemma} ${next}`, ...(verb.passive ? [`be ${verb.lemma}`] : []), verb.lemma];
  const isOne = (words: ReadonlySet<string>) => does.some((one) => words.has(one));
  const { negated } = verb;
  if (isOne(leads().failing)) return negated ? undefined : { mode: "did", negated: true, soFar: true };
  if (isOne(leads().able)) return { mode: "can", negated, soFar };
  if (isOne(leads().planning)) return { mode: "will", negated, soFar };
  return isOne(leads().managing) ? { mode: "did", negated, soFar } : undefined;
}

/** "If the guild signed", "whether it has": nobody says that it is so. */
function isSupposed({ tokens }: Reading, { first }: VerbGroup): boolean {
  const sentence = tokens[first]?.sentence;
  for (let i = first - 1; i >= 0 && tokens[i]?.sentence === sentence; i--)
    if (leads().supposing.has(tokens[i]?.norm ?? "") && !hopes(tokens, i)) return true;
  return false;
}

/** "Will not go on after the rebels release them": what is told in the present behind "after" has yet to be, but in a headline. */
function isStillAhead({ tokens, sentences, intake }: Reading, { first, tense, perfect }: VerbGroup): boolean {
  const sentence = tokens[first]?.sentence ?? -1;
  const kind = intake.blocks[sentences[sentence]?.block ?? -1]?.kind;
  if (tense !== "present" || perfect || kind === "headline" || kind === "heading") return false;
  for (let i = first - 1; tokens[i]?.sentence === sentence && tokens[i]?.upos !== "PUNCT"; i--)
    if (tokens[i]?.norm === "after") return true;
  return false;
}

/** "If all goes well": said of what is planned, not of what is only supposed. */
function hopes(tokens: Reading["tokens"], at: number): boolean {
  const [, ...words] = tokens.slice(at, at + LONGEST_HOPE).map(({ norm }) => norm);
  return leads().hoping.some((hope) => words.join(" ").includes(hope));
}

/** Tokens of "if everything goes to plan". */
const LONGEST_HOPE = 6;

/** Tokens before and behind a verb among which "still" and "perhaps" stand. */
const NEAR = 2;

const nearTo = ({ tokens }: Reading, { first, last }: VerbGroup): string[] =>
  tokens.slice(Math.max(0, first - NEAR), last + NEAR).map(({ norm }) => norm);
