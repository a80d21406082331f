import { proposalWords } from "../../knowledge/negotiation.js";
import { reactionWords } from "../../knowledge/reactions.js";
import { type Clause, firstFrom, type NounPhrase, type VerbGroup } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** Tokens between who lays it on the table and the verb: "that the board has now also tabled". */
const REACH = 4;

/**
 * Gives who lays a proposal on the table in the relative clause right behind it, as an index into the phrases: "a draft that the
 * board presented on Monday", "the offer the owner made". Read off the words in their order: where more verbs follow in the
 * sentence, the clauses around such an insert are not to be relied upon.
 */
export function makerBehind(reading: EventInput, phrase: NounPhrase, head: string): number | undefined {
  const { subject, verb } = doneBehind(reading, phrase) ?? {};
  if (!verb) return undefined;
  // "The plan that Chile has put together".
  const whole = `${verb.lemma} ${reading.tokens[verb.last]?.norm ?? ""}`;
  const isLaid = laysIt(head, verb.lemma) || laysIt(head, whole) || isNewlyGiven(reading, phrase, verb);
  return isLaid ? subject : undefined;
}

/** "A paper that the envoy gave both sides": what is new is of whoever hands it over, whatever it is called. */
function isNewlyGiven({ tokens }: EventInput, { first }: NounPhrase, { lemma }: VerbGroup): boolean {
  const { moving, tabling } = proposalWords();
  const isNew = ["a", "an"].includes(tokens[first]?.norm ?? "");
  return isNew && (lemma === "give" || moving.has(lemma) || tabling.has(lemma));
}

/** "A proposal that the guild threw out": somebody has taken it so or so. */
export function isTakenBehind(reading: EventInput, phrase: NounPhrase): boolean {
  const lemma = doneBehind(reading, phrase)?.verb.lemma ?? "";
  return reactionWords().verbs.has(lemma) || proposalWords().dropping.has(lemma);
}

/** Who does what with it in the relative clause right behind it. */
function doneBehind(reading: EventInput, phrase: NounPhrase): { subject: number; verb: VerbGroup } | undefined {
  const last = behindMatter(reading, phrase);
  const next = reading.tokens[last];
  const isLed = next?.norm === "that" || next?.norm === "which";
  // "An offer on the huts the guild ..." may be of the huts.
  if (last > phrase.last && !isLed) return undefined;
  const first = isLed ? last + 1 : last;
  const start = reading.tokens[first]?.start;
  if (start === undefined || reading.tokens[first]?.sentence !== reading.tokens[phrase.head]?.sentence)
    return undefined;
  const index = firstFrom(reading.phrases, start);
  const subject = reading.phrases[index];
  const verb = subject && reading.verbs[firstFrom(reading.verbs, subject.end)];
  if (!verb || subject.first !== first || verb.head - subject.last >= REACH || verb.negated) return undefined;
  return verb.modal === undefined && verb.tense !== "future" ? { subject: index, verb } : undefined;
}

/** Behind what it is about: "an offer on the huts that ...". */
function behindMatter(reading: EventInput, { last }: NounPhrase): number {
  const link = reading.tokens[last];
  if (!link || !["on", "for", "of", "over"].includes(link.norm)) return last;
  const matter = reading.phrases[firstFrom(reading.phrases, link.end)];
  return matter?.first === last + 1 ? matter.last : last;
}

/** Tells whether a verb says that its subject lays such a thing on the table; offers and bids are made, texts are not. */
export function laysIt(head: string, verb: string): boolean {
  const { authors, floating, moving, oneSided, tabling } = proposalWords();
  // "Made a proposal".
  if (verb === "make" && head === "proposal") return true;
  return authors.has(verb) || floating.has(verb) || (oneSided.has(head) && (tabling.has(verb) || moving.has(verb)));
}

/** "The owners laid a new draft on the table": told by where it is put. */
export function isLaid(reading: EventInput, clause: Clause): boolean {
  const { laying } = proposalWords();
  return (
    laying.has(reading.verbs[clause.verb]?.lemma ?? "") &&
    clause.obliques.some(
      ({ preposition, phrase }) =>
        preposition === "on" && reading.tokens[reading.phrases[phrase]?.head ?? -1]?.norm === "table",
    )
  );
}
