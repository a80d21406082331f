import { meetingWords } from "../../knowledge/meetings.js";
import { units } from "../../knowledge/units.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import { clauseAround } from "../../model/clause-around.js";
import {
  type Clause,
  firstFrom,
  type NounPhrase,
  overlaps,
  type Quantity,
  type Span,
  spansWithin,
  type Token,
  type VerbGroup,
  within,
} from "../../model/index.js";
import { changeAt } from "./changes.js";
import { isRate, namedPhrase } from "./named-phrase.js";
import type { QuantityInput } from "./quantity-input.js";

/** Characters from subject to verb over which they are told in one stretch. */
const LONGEST = 60;

/** Prepositions by which an amount hangs on what changes or has it: "cut the volume by 47%, to 18 million tons". */
const MEASURING = new Set(["by", "to", "at", "from", "of", "for", "after", "in", "within"]);

/**
 * Finds what an amount without a noun of its own is about: who sold it ("Norway sold | 1.9 million tons"), or what was cut by it
 * ("cut the volume by | 47%").
 */
export function aboutOfClause(
  reading: QuantityInput,
  quantity: Pick<Quantity, "start" | "end" | "kind" | "sentence">,
): OfClause | undefined {
  const clause = clauseAround(reading, quantity);
  if (
    !clause ||
    (quantity.kind !== "count" && isHeld(reading, clause, quantity)) ||
    isComparing(reading.verbs[clause.verb])
  )
    return undefined;
  if (quantity.kind === "duration") {
    const about = lasting(reading, clause, quantity);
    return about && { about };
  }
  const found = objectOf(reading, clause, quantity) ?? hungOn(reading, clause, quantity);
  return (
    found && {
      about: found.span,
      ...(found.deed && { deed: found.deed }),
      ...(found.change && { change: found.change }),
    }
  );
}

/** "Inflation has eased to 11%", with a participle that is taken for an adjective: nothing has it. */
const isHeld = ({ verbs, tokens }: QuantityInput, { verb }: Clause, { start }: Span): boolean =>
  verbs[verb]?.lemma === "have" && tokens[firstFrom(tokens, start) - 1]?.norm === "to";

/** Tells whether a verb is a preposition in all but form, as in "compared with $18m": nothing is of it. */
export const isComparing = (verb: VerbGroup | undefined): boolean => isVerbOf("prepositional", verb?.lemma ?? "");

/** What an amount is of by its clause; `deed` is the verb where it stands apart from its subject. */
export interface OfClause {
  readonly about: Span;
  /** Who is to do it with what is to be done, where `about` is that alone. */
  readonly owner?: Span;
  readonly deed?: Span;
  readonly change?: Span;
}

/**
 * What is said to take a time: a meeting, what is put off or made longer by it ("extended the truce | by 30 days"), what is to hold for it, and
 * those who meet ("the ministers spoke | for forty minutes"). Of what somebody did for a time there is no figure.
 */
function lasting(reading: QuantityInput, clause: Clause, quantity: Span): Span | undefined {
  const about = objectOf(reading, clause, quantity) ?? hungOn(reading, clause, quantity);
  const verb = reading.verbs[clause.verb];
  const lemma = verb?.lemma ?? "";
  if (about && (isMeeting(reading, about) || units().prolongs.has(lemma) || isTerm(reading, clause, about)))
    return about.span;
  const subject = reading.phrases[clause.subject ?? -1];
  const meets = ["call", "talks"].includes(meetingWords().verbs.get(lemma) ?? "");
  const hangs = clause.obliques.some(
    (o) => o.preposition === "for" && within(quantity, reading.phrases[o.phrase] ?? NOWHERE),
  );
  if (!meets || !hangs || !subject || !verb || verb.end - subject.start > LONGEST_SUBJECT) return undefined;
  const object = reading.phrases[clause.object ?? -1];
  const end = object && object.start >= verb.end && object.end <= quantity.start ? object.end : verb.end;
  return subject.start < verb.start ? { start: subject.start, end } : undefined;
}

/** "Would show the coins for six months", "plans to sell no maps for two months": what is to hold for a time. */
function isTerm(reading: QuantityInput, clause: Clause, { head }: About): boolean {
  const verb = reading.verbs[clause.verb];
  const noun = reading.tokens[head.head];
  const isThing = noun?.upos === "NOUN" && !units().people.has(noun.lemma);
  const isToBe = verb?.modal !== undefined || verb?.tense === "future" || clause.kind === "infinitive";
  return reading.phrases[clause.object ?? -1] === head && isThing && isToBe && !verb?.perfect;
}

const NOWHERE = { start: 0, end: 0 };

/** Characters from those who meet to their verb, at most: two with their names. */
const LONGEST_SUBJECT = 90;

interface About {
  readonly span: Span;
  readonly head: NounPhrase;
  readonly deed?: Span;
  readonly change?: Span;
}

/** The amount is the object: whose, and what he does with it. */
function objectOf(reading: QuantityInput, clause: Clause, quantity: Span): About | undefined {
  const object = reading.phrases[clause.object ?? -1];
  const verb = reading.verbs[clause.verb];
  const subject = subjectOf(reading, clause);
  const isObject = object !== undefined && (within(quantity, object) || isRate(reading, object));
  if (
    !isObject ||
    !verb ||
    !subject ||
    (subject.start >= verb.start && clause.kind !== "relative") ||
    overlaps(subject, quantity)
  )
    return undefined;
  // "Has cost shippers | $4bn", with a verb that is taken for a noun.
  const between = spansWithin(reading.tokens, { start: verb.end, end: quantity.start });
  if (verb.lemma === "have" && between.some(({ upos }) => upos === "NOUN")) return undefined;
  // "A fair which the mayor said drew 3,000": he who says it is not what it is about.
  if (verb.lemma === "say" || isSaying(reading, verb)) return undefined;
  const change = units().agentVerbs.has(verb.lemma) ? undefined : changeAt(reading.tokens, verb.head);
  return change ? { span: wholeOf(subject, verb), head: subject, change } : whoDoes(reading, subject, verb, quantity);
}

/** A phrase with what hangs on it, up to an offset. */
const wholeOf = ({ start, end, full }: NounPhrase, { start: until }: Span): Span => ({
  start,
  end: Math.max(end, Math.min(full.end, until)),
});

/** Who does it with what he does: in one stretch, or apart where much stands between. */
function whoDoes(reading: QuantityInput, head: NounPhrase, verb: Span, { start }: Span): About | undefined {
  if (reading.tokens[firstFrom(reading.tokens, verb.start)]?.xpos === "VBG") return undefined;
  const deed = { start: verb.start, end: withPreposition(reading, verb.end, start) };
  const isRelative = spansWithin(reading.tokens, { start: head.end, end: verb.start }).some(({ norm }) =>
    /^(?:which|that|who)$/.test(norm),
  );
  return isRelative || deed.end - head.start > LONGEST || deed.start - head.full.end > MOST_BETWEEN
    ? { span: { start: head.start, end: head.end }, head, deed }
    : { span: { start: head.start, end: deed.end }, head };
}

/** Characters between a subject and its verb that are adverbs, and no insert. */
const MOST_BETWEEN = 14;

/** "The guild asked | for": the preposition by which the amount hangs on the verb. */
function withPreposition({ tokens }: QuantityInput, end: number, start: number): number {
  const isLed = (token: Token | undefined): boolean =>
    token !== undefined && token.end < start && /^(?:IN|RP|TO)$/.test(token.xpos) && PREPOSITION.test(token.norm);
  const at = firstFrom(tokens, end);
  if (!isLed(tokens[at])) return end;
  return (isLed(tokens[at + 1]) ? tokens[at + 1]?.end : tokens[at]?.end) ?? end;
}

const PREPOSITION = /^(?:for|in|by|on|up|out|off|down|away|back|over|with|into|from|to|at)$/;

/** Gives who does what a clause says; in "a levy which would bring in | $5m" the levy, and for a pronoun whom it stands for. */
export function subjectOf(reading: QuantityInput, clause: Clause): NounPhrase | undefined {
  const named = namedPhrase(reading, clause.subject);
  const nearest = named && (heldBetween(reading, named) ?? named);
  if (nearest) {
    const whole = isHung(reading, nearest) || clause.kind === "relative" ? outermost(reading, nearest) : nearest;
    return isHung(reading, whole) ? undefined : whole;
  }
  const subject = reading.phrases[clause.subject ?? -1];
  if (clause.kind === "relative" && (!subject || /^(?:which|that|who)$/.test(wordOf(reading, subject)))) {
    const before = reading.phrases.findLast(({ end }) => end <= clause.start);
    const isNear = before && clause.start - before.end <= 2 && before.kind === "nominal";
    return isNear ? outermost(reading, before) : undefined;
  }
  return subject?.kind === "pronoun" ? (namedBefore(reading, subject) ?? speakerOf(reading, subject)) : undefined;
}

/** "The talks between the port, the guild and | the town (ran for nine hours)": what is held between them. */
function heldBetween({ tokens, phrases }: QuantityInput, { first }: NounPhrase): NounPhrase | undefined {
  if (!tokens[first - 1] || !/^(?:and|the)$/.test(tokens[first - 1]?.norm ?? "")) return undefined;
  let at = first - 1;
  while (
    at > first - LONGEST_LIST &&
    !/^(?:VERB|AUX)$/.test(tokens[at]?.upos ?? "VERB") &&
    tokens[at]?.norm !== "between"
  )
    at--;
  const before = tokens[at]?.norm === "between" ? tokens[at - 1] : undefined;
  return before && phrases.find((phrase) => phrase.last === at && phrase.kind === "nominal");
}

/** Tokens of those between whom a thing is held, at most. */
const LONGEST_LIST = 18;

/** "(Under) the offer, rents would start at $4": what a preposition leads does nothing. */
const isHung = ({ tokens }: QuantityInput, { first }: NounPhrase): boolean =>
  tokens[first - 1]?.upos === "ADP" && !/^(?:that|than)$/.test(tokens[first - 1]?.norm ?? "");

const wordOf = ({ tokens }: QuantityInput, { head }: NounPhrase): string => tokens[head]?.norm ?? "";

/** The last phrase that names whom a pronoun stands for. */
function namedBefore({ mentions, phrases }: QuantityInput, pronoun: NounPhrase): NounPhrase | undefined {
  const own = mentions.find(({ start, form }) => form === "pronoun" && start === pronoun.start);
  const named =
    own && mentions.findLast(({ entity, form, end }) => entity === own.entity && form !== "pronoun" && end < own.start);
  return named && phrases.find((phrase) => within(named, phrase) && phrase.kind !== "pronoun");
}

/** "The yard says | it is losing $2m": who says it, where what he says opens with the pronoun. */
function speakerOf({ attributions, phrases, tokens }: QuantityInput, pronoun: NounPhrase): NounPhrase | undefined {
  const { sentence } = tokens[pronoun.head] ?? { sentence: -1 };
  const said = bySentence(attributions, sentence)
    .flatMap((i) => attributions[i] ?? [])
    .find(({ content, source, cue }) => {
      const opening = content[0] && tokens[firstFrom(tokens, content[0].start)];
      const start = opening?.norm === "that" ? opening.end + 1 : opening?.start;
      return source !== undefined && source.end <= cue.start && start === pronoun.start;
    });
  const source = said?.source;
  return (
    source &&
    phrases.find(
      (phrase) => phrase.kind !== "pronoun" && within(phrase, source) && phrase.start - source.start <= LONGEST_ARTICLE,
    )
  );
}

/** Characters of "the" before who says something. */
const LONGEST_ARTICLE = 4;

const isSaying = ({ attributions, tokens }: QuantityInput, verb: Span): boolean => {
  const { sentence } = tokens[firstFrom(tokens, verb.start)] ?? { sentence: -1 };
  return bySentence(attributions, sentence).some((i) => {
    const said = attributions[i];
    return said?.act === "say" && within(said.cue, verb);
  });
};

/** The amount hangs on the verb: it is of the object, else of the subject. */
function hungOn(reading: QuantityInput, clause: Clause, quantity: Span): About | undefined {
  const hangs = clause.obliques.find(({ preposition, phrase }) => {
    const span = reading.phrases[phrase];
    return span !== undefined && MEASURING.has(preposition) && within(quantity, span);
  });
  const object = reading.phrases[clause.object ?? -1];
  // "Double it to $80": what that is was told before, and it is not who doubles it.
  if (object && reading.tokens[object.head]?.upos === "PRON") return undefined;
  const thing = object && isRate(reading, object) ? undefined : namedPhrase(reading, clause.object);
  const head = hangs ? (thing ?? subjectOf(reading, clause)) : undefined;
  if (!head || overlaps(head, quantity)) return undefined;
  // "Its offer": out of its sentence nobody knows whose.
  const verb = thing ? undefined : reading.verbs[clause.verb];
  // "The guild asked for | 9 million": what it is, the verb says.
  if (verb && head.start < verb.start && !measures(reading, verb, head, hangs?.preposition))
    return whoDoes(reading, head, verb, quantity);
  const owned = reading.tokens[head.first]?.xpos === "PRP$" ? reading.tokens[head.first + 1] : undefined;
  const start = owned && owned.start < head.end ? owned.start : head.start;
  const change =
    hangs?.preposition === "by" ? changeAt(reading.tokens, reading.verbs[clause.verb]?.head ?? -1) : undefined;
  return { span: { start, end: wholeOf(head, quantity).end }, head, ...(change && { change }) };
}

/** "The talks adjourned after | nine hours", "tariffs would drop to | 15%": the amount is the subject's own. */
function measures(reading: QuantityInput, { lemma, passive }: VerbGroup, head: NounPhrase, preposition = ""): boolean {
  // "The fleet brings in | $9m".
  if (/^(?:in|for)$/.test(preposition) && !passive && !units().lastingVerbs.has(lemma)) return false;
  const { lastingVerbs, changeVerbs, measuringVerbs } = units();
  const isOfIt = [lastingVerbs, changeVerbs, measuringVerbs].some((verbs) => verbs.has(lemma.split(" ")[0] ?? ""));
  // "Oreval could go up to | 1,600 pence": who does it is not what it is of.
  if (!passive && reading.tokens[head.head]?.upos === "PROPN") return false;
  return passive || isOfIt || isMeeting(reading, { head, span: head });
}

/** "The mill at Lusk, which employs 400": the mill does, not the town. */
const outermost = (reading: QuantityInput, phrase: NounPhrase): NounPhrase =>
  reading.phrases.find((p) => within(phrase, p.full) && p.end < phrase.start) ?? phrase;

const isMeeting = (reading: QuantityInput, { head }: About): boolean =>
  meetingWords().nouns.has(reading.tokens[head.head]?.norm ?? "") ||
  meetingWords().nouns.has(reading.tokens[head.head]?.lemma.toLowerCase() ?? "");
