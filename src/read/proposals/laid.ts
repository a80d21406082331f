import { matterWords } from "../../knowledge/issues.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { reactionWords } from "../../knowledge/reactions.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, NounPhrase, VerbGroup } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { isLaid } from "./maker-behind.js";

/** How a sentence tells that a proposal was laid on the table. */
export interface Laying {
  /** Index into the phrases: who has done it, where that is told. */
  readonly by?: number;
  /** True where the verb tells that it is its subject's own: "proposed", "drew up"; one who "hands it over" may be a messenger. */
  readonly own: boolean;
}

/** Tells by whom and how a proposal is laid on the table: "tabled a draft", "came back with a text", "handed the crews an offer". */
export function layingOf(reading: EventInput, phrase: NounPhrase, index: number): Laying | undefined {
  for (const i of bySentence(reading.clauses, reading.tokens[phrase.head]?.sentence ?? -1)) {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (!clause || !verb || !isDone(clause, verb)) continue;
    const found =
      surfaced(reading, clause, index) ??
      byVerb(reading, clause, phrase, index) ??
      bringing(reading, clause, phrase, index);
    if (found) return found;
  }
  return undefined;
}

/** "A blueprint reached the capital on Monday": by whom is not told. */
function surfaced(reading: EventInput, clause: Clause, index: number): Laying | undefined {
  const verb = reading.verbs[clause.verb];
  const isTold = verb !== undefined && !verb.passive && verb.tense === "past" && clause.kind === "main";
  return isTold && clause.subject === index && proposalWords().surfacing.has(verb.lemma) ? { own: false } : undefined;
}

/** "Plans to table a draft", "would offer a loan": nothing lies there yet. */
const isDone = (clause: Clause, verb: VerbGroup): boolean =>
  !verb.negated && verb.modal === undefined && verb.tense !== "future" && clause.kind !== "infinitive";

function byVerb(reading: EventInput, clause: Clause, phrase: NounPhrase, index: number): Laying | undefined {
  const { authors, floating, moving } = proposalWords();
  const verb = reading.verbs[clause.verb];
  if (!verb) return undefined;
  // "Recommended the offer": one that lies there is taken so.
  if (reactionWords().verbs.has(verb.lemma) && DEFINITE.has(reading.tokens[phrase.first]?.norm ?? "")) return undefined;
  const own = authors.has(verb.lemma) || floating.has(verb.lemma);
  const isPut =
    verb.lemma === "put" &&
    clause.obliques.some((o) => PUT.has(o.preposition) || isInFront(reading, reading.phrases[o.phrase]));
  const isPublic = verb.lemma === "make" && PUBLIC.has(reading.tokens[verb.last]?.norm ?? "");
  const isOnTable = isPut || isLaid(reading, clause);
  if (
    !own &&
    !isPublic &&
    !isOnTable &&
    !isGiven(reading, clause, phrase) &&
    !(verb.lemma !== "put" && moving.has(verb.lemma))
  )
    return undefined;
  const by = doer(reading, clause, phrase, index);
  if (by === false) return undefined;
  // "Put a compromise in front of Peru": what is new there is of whoever puts it there, whatever it is called.
  const isNew = isOnTable && ["a", "an"].includes(reading.tokens[phrase.first]?.norm ?? "");
  return { own: own || isNew, ...(by === undefined ? {} : { by }) };
}

/** "Gave both sides a new paper": right behind whom it is given. "Gave the paper a nod" takes it so. */
function isGiven({ tokens, verbs }: EventInput, { verb }: Clause, { first }: NounPhrase): boolean {
  const isNew = ["a", "an"].includes(tokens[first]?.norm ?? "");
  return verbs[verb]?.lemma === "give" && isNew && /^(?:NOUN|PROPN|PRON)$/.test(tokens[first - 1]?.upos ?? "");
}

/** "Made a text available to all". */
const PUBLIC = new Set(["public", "available"]);

/** "Put a draft to the crews", "before the court". */
const PUT = new Set(["to", "before"]);

/** "Put four pages in front of the crews". */
const isInFront = (reading: EventInput, phrase: NounPhrase | undefined): boolean =>
  phrase !== undefined && reading.tokens[phrase.head]?.norm === "front" && reading.tokens[phrase.last]?.norm === "of";

const DEFINITE = new Set(["the", "this", "that"]);

/** Whoever does it to the phrase; undefined where nobody is told to, false where it is done to something else. */
function doer(reading: EventInput, clause: Clause, phrase: NounPhrase, index: number): number | undefined | false {
  const verb = reading.verbs[clause.verb];
  if (!verb) return false;
  const object = reading.phrases[clause.object ?? -1];
  const isDone = verb.passive || clause.kind === "participial";
  // "A draft, tabled by Norway": right behind it.
  const isBehind =
    isDone &&
    verb.first >= phrase.last &&
    (verb.start - Math.max(phrase.end, Math.min(phrase.full.end, verb.start)) < GAP ||
      /^ \([^)]{1,30}\),? $/.test(reading.intake.report.text.slice(phrase.end, verb.start)));
  if (verb.passive && clause.subject === index) return clause.agent;
  if (isBehind && clause.agent !== undefined) return clause.agent;
  // "Today made available to all a new text": a past form with an object is no passive, whatever it was taken for.
  if (verb.passive && clause.object === index && verb.first === verb.head) return clause.subject;
  if (verb.passive) return false;
  // "Handed the crews an offer": of two things right behind each other the second is given.
  const isSecond = object !== undefined && object.last === phrase.first && object.end < phrase.start;
  return clause.object === index || isSecond ? bringerOf(reading, clause) : false;
}

/** "Refused the plan and on Friday delivered another": no paper brings another, whoever refused it does. */
function bringerOf({ clauses, phrases, tokens }: EventInput, { parent, subject }: Clause): number | undefined {
  const { heads, weak } = proposalWords();
  const opener = openerOf({ phrases, tokens }, phrases[subject ?? -1]);
  if (opener !== undefined) return opener;
  const lemma = tokens[phrases[subject ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "";
  return heads.has(lemma) || weak.has(lemma) ? clauses[parent ?? -1]?.subject : subject;
}

/** "The Bondholders, whose members include A and B and which says it ..., answered": of whom the sentence is, behind so long an insert. */
function openerOf(
  { phrases, tokens }: Pick<EventInput, "phrases" | "tokens">,
  subject: NounPhrase | undefined,
): number | undefined {
  if (!subject || tokens[subject.first - 1]?.norm !== "and") return undefined;
  const sentence = tokens[subject.head]?.sentence;
  const first = phrases.findIndex((p) => tokens[p.head]?.sentence === sentence);
  const opener = phrases[first];
  const [comma, which] = [tokens[opener?.last ?? -1], tokens[(opener?.last ?? -1) + 1]];
  return comma?.norm === "," && /^(?:whose|which|who)$/.test(which?.norm ?? "") && opener !== subject
    ? first
    : undefined;
}

/** Characters between a proposal and the participle that tells whose it is: a comma. */
const GAP = 3;

/** "Came back with a draft", "handed the crews what it styled a last offer". */
function bringing(reading: EventInput, clause: Clause, phrase: NounPhrase, index: number): Laying | undefined {
  const { billing, bringing: verbs } = proposalWords();
  const verb = reading.verbs[clause.verb];
  const by = bringerOf(reading, clause);
  if (!verb || by === undefined) return undefined;
  const isNear =
    reading.tokens[phrase.first - 1]?.norm === "with" && clause.kind === "main" && verb.last < phrase.first;
  const isWith =
    verbs.has(verb.lemma) && (isNear || clause.obliques.some((o) => o.preposition === "with" && o.phrase === index));
  if (isWith || isLeftWith(reading, clause, index) || isWithOffer(reading, clause, phrase, index))
    return { by, own: true };
  const [what, , billed, as] = reading.tokens.slice(Math.max(0, phrase.first - 4), phrase.first);
  const isCalled = what?.norm === "what" && as?.norm === "as" && billing.has(billed?.lemma ?? "");
  const isGiven = proposalWords().moving.has(verb.lemma) || proposalWords().tabling.has(verb.lemma);
  return isCalled && isGiven && verb.last < phrase.first ? { by, own: true } : undefined;
}

/** "Left each side with a draft": whoever leaves it there has brought it. */
function isLeftWith(reading: EventInput, { object, obliques, verb }: Clause, index: number): boolean {
  if (reading.verbs[verb]?.lemma !== "leave" || object === undefined) return false;
  const lemma = reading.tokens[reading.phrases[object]?.head ?? -1]?.lemma.toLowerCase() ?? "";
  const isToSides = matterWords().negotiators.has(lemma) || proposalWords().messengers.has(lemma) || lemma === "party";
  return isToSides && obliques.some((o) => o.preposition === "with" && o.phrase === index);
}

/** "Surprised the crews with an offer to pay half": what somebody offers to do is his offer, whatever he does with it. */
function isWithOffer(
  reading: EventInput,
  { kind, obliques, verb }: Clause,
  phrase: NounPhrase,
  index: number,
): boolean {
  const { first, head, last } = phrase;
  const isNew = ["a", "an"].includes(reading.tokens[first]?.norm ?? "");
  if (!isNew || !proposalWords().oneSided.has(reading.tokens[head]?.lemma.toLowerCase() ?? "")) return false;
  const done = reading.tokens[last + 1];
  const isTo = reading.tokens[last]?.norm === "to" && done !== undefined && /^VBP?$/.test(done.xpos);
  const isToDo = isTo && !proposalWords().process.has(done.lemma) && !meetingWords().verbs.has(done.lemma);
  const isActive = kind === "main" && reading.verbs[verb]?.passive === false;
  return isToDo && isActive && obliques.some((o) => o.preposition === "with" && o.phrase === index);
}
