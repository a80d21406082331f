import { proposalWords } from "../../knowledge/negotiation.js";
import { type WillClass, willWords } from "../../knowledge/will.js";
import {
  type Clause,
  firstFrom,
  type LanguageBase,
  type Span,
  spansWithin,
  type Token,
  type VerbGroup,
} from "../../model/index.js";

/** What a clause tells of somebody's will. */
export interface Frame {
  readonly kind: WillClass | "judges";
  /** The words by which it is listed. */
  readonly phrase: string;
  /** What is wanted, refused or given up: from behind the words of will to the end of the clause. */
  readonly what: Span;
  /** True where papers and rules do it as well as people. */
  readonly paper: boolean;
  /** True where nothing follows: "is against", "what they are after". */
  readonly bare?: true;
}

/** Finds what a clause tells of the will of its subject, by its verb or by what its "is" leads to. */
export function frameOf(reading: LanguageBase, clause: Clause): Frame | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || clause.subject === undefined) return undefined;
  const end = endOf(clause);
  const last = firstFrom(reading.tokens, end);
  const match = atVerb(reading, verb, last) ?? atPredicate(reading.tokens, verb, last);
  if (!match) return laidOn(reading, clause, verb) ?? judgedIn(reading, clause, verb);
  const { clausal, papers } = willWords();
  const { kind, phrase } = match.value;
  if (clausal.has(phrase) && !says(reading, clause, match.last)) return undefined;
  // "Would have to decide" is no wish.
  if (phrase === "would have" && reading.tokens[match.last]?.norm === "to") return undefined;
  const opens = reading.tokens[match.last];
  const from = (opens?.norm === "that" ? reading.tokens[match.last + 1] : opens)?.start ?? end;
  const what = from < end ? { start: from, end } : objectOf(reading, clause, { end, match });
  const paper = papers.has(phrase);
  return what
    ? { kind, phrase, what: upToColon(reading, what), paper }
    : { kind, phrase, what: { start: verb.start, end }, paper, bare: true };
}

const endOf = ({ end, complement }: Clause): number => Math.max(end, complement?.end ?? 0);

/**
 * "Rejected the charge: the clerk had been ill": what a colon opens is another thing. "Wants the lock dredged, a measure meant to calm
 * the pilots": and so is what it is to bring.
 */
function upToColon({ intake }: LanguageBase, { start, end }: Span): Span {
  const text = intake.report.text.slice(start, end);
  const cut = [text.search(/:\s|\s[–—]\s|—/), text.search(BESIDE)].filter((at) => at > 0);
  return { start, end: cut.length > 0 ? start + Math.min(...cut) : end };
}

const BESIDE =
  /, (?:an?|the) (?:\p{L}+ )?\p{L}+ (?:that|which|(?:intended|meant|designed|aimed|calculated) (?:to|at))\b/u;

/** "Would rather", "no longer insists on", "dug in over": from before the verb or at it; the longest words count. */
function atVerb({ tokens }: LanguageBase, verb: VerbGroup, end: number) {
  const { verbs } = willWords();
  const first = Math.max(0, verb.first - DENYING);
  let best: ReturnType<typeof verbs.at>;
  for (let at = first; at <= verb.head; at++) {
    if (tokens[at]?.sentence !== tokens[verb.head]?.sentence) continue;
    const match = verbs.at(tokens, at, end);
    const isBefore = match?.last === verb.head && BEFORE_DEED.has(match.value.phrase);
    if (match && (match.last > verb.head || isBefore) && (!best || match.last > best.last)) best = match;
  }
  return verb.passive ? undefined : best;
}

/** "Would rather have a ditch": what is said before the deed. */
const BEFORE_DEED = new Set(["would rather", "would sooner"]);

/** Tokens before a verb group in which "no longer" stands. */
const DENYING = 2;

/** "Is, however, prepared to", "remains implacably opposed to". "Is set on" is read as a passive. */
function atPredicate(tokens: readonly Token[], verb: VerbGroup, end: number) {
  const { predicates } = willWords();
  if (verb.passive) return predicates.at(tokens, verb.head, end);
  if (!COPULAS.has(verb.lemma)) return undefined;
  for (let at = verb.last; at < Math.min(end, verb.last + REACH); at++) {
    const match = predicates.at(tokens, at, end);
    if (match) return match;
    if (!PASSED.has(tokens[at]?.upos ?? "")) return undefined;
  }
  return undefined;
}

const COPULAS = new Set(["be", "remain", "stay", "seem", "appear", "sound", "look", "feel", "become", "grow"]);

/** Tokens behind "is" at most before what it leads to, and what may stand between. */
const REACH = 7;
const PASSED = new Set(["ADV", "PUNCT", "PART"]);

/** "Has put 90 crowns on the table": what one lays there one is ready for. */
function laidOn({ phrases, tokens }: LanguageBase, clause: Clause, verb: VerbGroup): Frame | undefined {
  const object = phrases[clause.object ?? -1];
  const isThere = clause.obliques.some(
    (o) => o.preposition === "on" && tokens[phrases[o.phrase]?.head ?? -1]?.norm === "table",
  );
  if (!object || !isThere || verb.passive || !proposalWords().laying.has(verb.lemma)) return undefined;
  return { kind: "wants", phrase: verb.lemma, what: { start: object.start, end: object.end }, paper: false };
}

/** "Regards a night curfew as vital", "calls the cap unworkable". */
function judgedIn(reading: LanguageBase, clause: Clause, verb: VerbGroup): Frame | undefined {
  const { judging, judgements } = willWords();
  const object = reading.phrases[clause.object ?? -1];
  if (verb.passive || !object || !judging.has(verb.lemma) || object.start < verb.end) return undefined;
  const end = endOf(clause);
  const [found] = judgements.all(reading.tokens, object.last, firstFrom(reading.tokens, end));
  if (!found || found.first - object.last > JUDGED) return undefined;
  return { kind: "judges", phrase: verb.lemma, what: { start: object.start, end }, paper: false };
}

/** Tokens between a thing and what somebody holds it to be, at most. */
const JUDGED = 6;

const says = (reading: LanguageBase, clause: Clause, from: number): boolean =>
  clause.complement !== undefined || reading.tokens[from]?.norm === "that";

/** "Brushed the idea aside": the thing stands between the words of will; in "dug in its heels" it is one of them. */
function objectOf(
  reading: LanguageBase,
  clause: Clause,
  { end, match }: { readonly end: number; readonly match: { readonly first: number; readonly last: number } },
): Span | undefined {
  const object = reading.phrases[clause.object ?? -1];
  const isOwn = object !== undefined && match.first <= object.first && object.last <= match.last;
  return object && !isOwn && spansWithin(reading.tokens, object).length > 0 ? { start: object.start, end } : undefined;
}
