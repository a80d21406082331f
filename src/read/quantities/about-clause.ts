import { meetingWords } from "../../knowledge/meetings.js";
import { units } from "../../knowledge/units.js";
import { bySentence } from "../../model/by-sentence.js";
import { clauseAround } from "../../model/clause-around.js";
import {
  type Clause,
  firstFrom,
  type NounPhrase,
  overlaps,
  type Quantity,
  type Span,
  type VerbGroup,
  within,
} from "../../model/index.js";
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
): Span | undefined {
  const clause = clauseAround(reading, quantity);
  if (!clause) return undefined;
  if (quantity.kind === "duration") return lasting(reading, clause, quantity);
  return (objectOf(reading, clause, quantity) ?? hungOn(reading, clause, quantity))?.span;
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
}

/** The amount is the object: whose, and what he does with it. */
function objectOf(reading: QuantityInput, clause: Clause, quantity: Span): About | undefined {
  const object = reading.phrases[clause.object ?? -1];
  const verb = reading.verbs[clause.verb];
  const nearest = namedPhrase(reading, clause.subject);
  const subject = nearest && clause.kind === "relative" ? outermost(reading, nearest) : nearest;
  const isObject = object !== undefined && (within(quantity, object) || isRate(reading, object));
  if (!isObject || !verb || !subject || subject.start >= verb.start || overlaps(subject, quantity)) return undefined;
  // "A fair which the mayor said drew 3,000": he who says it is not what it is about.
  if (verb.lemma === "say" || isSaying(reading, verb)) return undefined;
  const end = verb.end - subject.start > LONGEST ? subject.end : verb.end;
  return { span: { start: subject.start, end }, head: subject };
}

const isSaying = ({ attributions, tokens }: QuantityInput, verb: Span): boolean => {
  const { sentence } = tokens[firstFrom(tokens, verb.start)] ?? { sentence: -1 };
  return bySentence(attributions, sentence).some((i) => {
    const said = attributions[i];
    return said?.act === "say" && within(said.cue, verb);
  });
};

/** The amount hangs on the verb: it is of the object, else of the subject. */
function hungOn(reading: QuantityInput, clause: Clause, quantity: Span): About | undefined {
  const hangs = clause.obliques.some(({ preposition, phrase }) => {
    const span = reading.phrases[phrase];
    return span !== undefined && MEASURING.has(preposition) && within(quantity, span);
  });
  const object = reading.phrases[clause.object ?? -1];
  // "Double it to $80": what that is was told before, and it is not who doubles it.
  if (object && reading.tokens[object.head]?.upos === "PRON") return undefined;
  const thing = object && isRate(reading, object) ? undefined : namedPhrase(reading, clause.object);
  const head = hangs ? (thing ?? namedPhrase(reading, clause.subject)) : undefined;
  if (!head || overlaps(head, quantity)) return undefined;
  // "Its offer": out of its sentence nobody knows whose.
  const verb = thing ? undefined : reading.verbs[clause.verb];
  // "The guild asked for | 9 million": what it is, the verb says.
  if (verb && head.start < verb.start && verb.end - head.start <= LONGEST && !measures(reading, verb, head))
    return { span: { start: head.start, end: verb.end }, head };
  const owned = reading.tokens[head.first]?.xpos === "PRP$" ? reading.tokens[head.first + 1] : undefined;
  const start = owned && owned.start < head.end ? owned.start : head.start;
  return { span: { start, end: Math.max(head.end, Math.min(head.full.end, quantity.start)) }, head };
}

/** "The talks adjourned after | nine hours", "tariffs would drop to | 15%": the amount is the subject's own. */
function measures(reading: QuantityInput, { lemma, passive }: VerbGroup, head: NounPhrase): boolean {
  const { lastingVerbs, changeVerbs, measuringVerbs } = units();
  const isOfIt = [lastingVerbs, changeVerbs, measuringVerbs].some((verbs) => verbs.has(lemma.split(" ")[0] ?? ""));
  return passive || isOfIt || isMeeting(reading, { head, span: head });
}

/** "Offers €4 | a share": what the amount is for each of is not what it is about. */
const isRate = ({ tokens }: QuantityInput, { first, head }: NounPhrase): boolean =>
  head === first + 1 && /^(?:an?|per)$/.test(tokens[first]?.norm ?? "") && tokens[first - 1]?.upos !== "VERB";

/** "The mill at Lusk, which employs 400": the mill does, not the town. */
const outermost = (reading: QuantityInput, phrase: NounPhrase): NounPhrase =>
  reading.phrases.find((p) => within(phrase, p.full) && p.end < phrase.start) ?? phrase;

function namedPhrase(reading: QuantityInput, index: number | undefined): NounPhrase | undefined {
  const phrase = reading.phrases[index ?? -1];
  const isThing = ["NOUN", "PROPN"].includes(reading.tokens[phrase?.head ?? -1]?.upos ?? "");
  return phrase && isThing ? phrase : undefined;
}

const isMeeting = (reading: QuantityInput, { head }: About): boolean =>
  meetingWords().nouns.has(reading.tokens[head.head]?.norm ?? "") ||
  meetingWords().nouns.has(reading.tokens[head.head]?.lemma.toLowerCase() ?? "");
