import { units } from "../knowledge/units.js";
import { isVerbOf } from "../knowledge/verbs.js";
import { bySentence } from "../model/by-sentence.js";
import {
  type Clause,
  firstFrom,
  type NounPhrase,
  type Quantity,
  type Reading,
  type Span,
  spansWithin,
  type Token,
  type VerbGroup,
} from "../model/index.js";
import { withoutLeading } from "./without-leading.js";

/** Tokens of what the counted do or are, at most. */
const LONGEST = 9;

/** Tokens of a noun that does not say enough by itself; "fishing crews from the north" needs no clause. */
const BARE = 2;

/** Tokens of who does something to the counted, at most. */
const LONGEST_DOER = 6;

/**
 * Names the counted by what their clause tells of them, where their noun is bare: "people who took part", "jobs the yard cut", "members of
 * a council", "the guild's members". Undefined where the clause says nothing that would tell one count from another.
 */
export function countedLabel(reading: Reading, quantity: Quantity): string | undefined {
  const { about, by, end, happening, start } = quantity;
  // "A nine-member delegation" counts no delegations.
  if (by !== "quantities/count" || !about || happening || about.start < start || about.end > end) return undefined;
  const tokens = spansWithin(reading.tokens, about);
  if (tokens.length > BARE || tokens.some(({ upos }) => upos === "ADP" || upos === "VERB")) return undefined;
  const counted = { start, end: about.end, sentence: quantity.sentence };
  const phrase = reading.phrases.find(
    ({ start: from, end, head }) => from <= start && end >= about.end && reading.tokens[head]?.end === about.end,
  );
  if (!phrase) return undefined;
  const noun = withoutLeading(textOf(reading, about));
  return (
    ofOwner(reading, phrase, noun) ??
    ofWhole(reading, counted, noun) ??
    whoDo(reading, { phrase, noun, isPeople: quantity.unit === "people" }, counted.sentence)
  );
}

/** "The guild's | 57 members". */
function ofOwner(reading: Reading, { possessor }: NounPhrase, noun: string): string | undefined {
  const owner = reading.phrases[possessor ?? -1];
  return owner?.kind === "name" ? `${textOf(reading, owner)}'s ${noun}` : undefined;
}

/** "A council of | 120 members", "the exchange of | 600 prisoners": what they are together, or what is done with them. */
function ofWhole(reading: Reading, { start }: Span, noun: string): string | undefined {
  const at = firstFrom(reading.tokens, start) - 1;
  const whole = reading.tokens[at]?.norm === "of" ? reading.phrases.find(({ last }) => last === at) : undefined;
  const head = reading.tokens[whole?.head ?? -1];
  if (!whole || head?.upos !== "NOUN" || units().sums.has(head.lemma)) return undefined;
  return `${withoutLeading(lowered(reading, whole))} of ${noun}`;
}

interface Counted {
  readonly phrase: NounPhrase;
  readonly noun: string;
  readonly isPeople: boolean;
}

/** "640 people | are under an order", "1,600 readers | who cancelled", "the yard cut | 90 jobs". */
function whoDo(reading: Reading, counted: Counted, sentence: number): string | undefined {
  const all = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  // "Thanked the 1,600 readers who cancelled": the clause behind them tells more than the one around them.
  const isBehind = ({ kind }: Clause) => kind === "relative" || kind === "participial";
  const clauses = [...all.filter(isBehind), ...all.filter((clause) => !isBehind(clause))];
  for (const clause of clauses) {
    const verb = reading.verbs[clause.verb];
    if (!verb || clause.kind === "infinitive" || !tells(verb)) continue;
    const label = theyDo(reading, clause, verb, counted) ?? isDoneToThem(reading, clause, verb, counted);
    if (label !== undefined) return label;
  }
  return undefined;
}

const tells = ({ lemma }: VerbGroup): boolean =>
  !isVerbOf("reporting", lemma) && !isVerbOf("thinking", lemma) && !isVerbOf("prepositional", lemma);

function theyDo(
  reading: Reading,
  clause: Clause,
  verb: VerbGroup,
  { phrase, noun, isPeople }: Counted,
): string | undefined {
  const isTheirs = reading.phrases[clause.subject ?? -1] === phrase && verb.start > phrase.end;
  const isOne = /^(?:is|was|has)$/.test(reading.tokens[verb.first]?.norm ?? "");
  const isNothing = verb.lemma === "be" && clause.object === undefined && clause.obliques.length === 0;
  // "51 votes is a landslide": that is no more said of the votes.
  if (!isTheirs || isNothing || (isOne && /s$/.test(noun))) return undefined;
  const between = spansWithin(reading.tokens, { start: phrase.end, end: verb.start });
  const isApart = clause.kind !== "relative" && clause.kind !== "participial";
  if (isApart && between.some(({ upos }) => upos === "PUNCT")) return undefined;
  const said = opening(spansWithin(reading.tokens, { start: verb.start, end: clause.end }), verb);
  return said && `${noun}${verb.finite ? ` ${isPeople ? "who" : "that"}` : ""} ${textOf(reading, said)}`;
}

function isDoneToThem(
  reading: Reading,
  clause: Clause,
  verb: VerbGroup,
  { phrase, noun }: Counted,
): string | undefined {
  const doer = reading.phrases[clause.subject ?? -1];
  const isObject = reading.phrases[clause.object ?? -1] === phrase && verb.end <= phrase.start;
  const isSomebody = doer?.kind === "nominal" || doer?.kind === "name";
  if (!doer || !isSomebody || !isObject || doer.end > verb.start || doer.last - doer.first > LONGEST_DOER)
    return undefined;
  if (!verb.finite || isVerbOf("copular", verb.lemma) || verb.lemma === "have" || opensWithWh(reading, doer))
    return undefined;
  return `${noun} ${lowered(reading, doer)} ${textOf(reading, verb)}`;
}

/** "Whose estates own | nine houses". */
const opensWithWh = ({ tokens }: Reading, { first }: NounPhrase): boolean => /^W/.test(tokens[first]?.xpos ?? "");

/** The words, without a capital that only the beginning of a sentence gave them. */
const lowered = (reading: Reading, phrase: NounPhrase): string =>
  reading.tokens[phrase.first]?.upos === "PROPN"
    ? textOf(reading, phrase)
    : textOf(reading, phrase).replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());

/** The first words of what is told, without what leads on. */
function opening(tokens: readonly Token[], verb: VerbGroup): Span | undefined {
  const stop = tokens.findIndex(
    ({ upos, start }) => start >= verb.end && (upos === "PUNCT" || upos === "CCONJ" || upos === "SCONJ"),
  );
  const part = tokens.slice(0, Math.min(stop < 0 ? tokens.length : stop, LONGEST));
  const last = part.findLast(({ upos }) => ENDING.has(upos));
  const first = part[0];
  return first && last && (last.end > verb.end || !isVerbOf("copular", verb.lemma))
    ? { start: first.start, end: Math.max(last.end, verb.end) }
    : undefined;
}

const ENDING = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

const textOf = ({ intake }: Reading, { start, end }: Span): string =>
  intake.report.text.slice(start, end).replace(/\s+/g, " ");
