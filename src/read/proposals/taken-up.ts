import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom, type NounPhrase } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { labelled } from "./labels.js";

/** Tokens at the head of a sentence within which "it" or "under it" takes up what was told before. */
const OPENING = 4;

/**
 * Tells whether what a phrase names is gone on with as only a text is: "got a bundle. It fixes a rate", "a memo to the crews. Under
 * it, ...", "a letter. Rents: frozen. Courts: open."
 */
export function isTakenUp(reading: EventInput, { head }: NounPhrase): boolean {
  const own = reading.tokens[head]?.sentence ?? -1;
  return isGoneOn(reading, own + 1) || labelled(reading, own + 1).length > 1;
}

function isGoneOn(reading: EventInput, index: number): boolean {
  const [before, sentence] = [reading.sentences[index - 1], reading.sentences[index]];
  if (!before || !sentence || sentence.block - before.block > 1) return false;
  const [first, second] = reading.tokens.slice(sentence.first, sentence.first + 2);
  const isUnder = first?.norm === "under" && POINTING.has(second?.norm ?? "");
  return bySentence(reading.clauses, index).some((i) => {
    const clause = reading.clauses[i];
    return clause !== undefined && (isUnder ? isAhead(reading, clause) : isOfIt(reading, clause, sentence.first));
  });
}

const POINTING = new Set(["it", "them", "this", "these"]);

const isAhead = (reading: EventInput, { verb }: Clause): boolean =>
  reading.verbs[verb]?.modal === "would" || reading.verbs[verb]?.tense === "future";

/** "It fixes a rate", "it would close two banks": in the present it must do what a text does. */
function isOfIt(reading: EventInput, clause: Clause, first: number): boolean {
  const verb = reading.verbs[clause.verb];
  const subject = reading.phrases[clause.subject ?? -1];
  if (!verb || !subject || verb.negated || verb.passive || clause.kind !== "main") return false;
  if (reading.tokens[subject.head]?.norm !== "it" || subject.head - first >= OPENING) return false;
  const { contents, idle } = proposalWords();
  const isText = reading.tokens[verb.first]?.xpos === "VBZ" && contents.has(verb.lemma) && clause.object !== undefined;
  return isText || (verb.modal === "would" && !idle.has(verb.lemma));
}

/** Tells whether it is what somebody was given, and is gone on with: "what they got from the owners was a package. It sets ...". */
export const isGotten = (reading: EventInput, phrase: NounPhrase, index: number, head: string): boolean =>
  (proposalWords().weak.has(head) || proposalWords().loose.has(head)) &&
  giverOf(reading, phrase, index) !== undefined &&
  isTakenUp(reading, phrase);

/** Gives from whom somebody has got it: "what the rowers had from the owners was a bundle", "received a memo from the owners". */
export function giverOf(reading: EventInput, phrase: NounPhrase, index: number): number | undefined {
  const { getting } = proposalWords();
  const clauses = bySentence(reading.clauses, reading.tokens[phrase.head]?.sentence ?? -1).flatMap(
    (i) => reading.clauses[i] ?? [],
  );
  for (const clause of clauses) {
    const verb = reading.verbs[clause.verb];
    if (!verb || verb.negated || verb.modal !== undefined || !getting.has(verb.lemma)) continue;
    const from = clause.obliques.find((o) => o.preposition === "from")?.phrase;
    if (from !== undefined && (clause.object === index || isWhatWas(reading, clause, phrase))) return from;
  }
  return undefined;
}

/** "What they got from the chains was a package": behind "was". */
function isWhatWas(reading: EventInput, clause: Clause, { first, start }: NounPhrase): boolean {
  const subject = reading.phrases[clause.subject ?? -1];
  const was = reading.verbs[firstFrom(reading.verbs, start) - 1];
  return (
    subject !== undefined &&
    reading.tokens[subject.first - 1]?.norm === "what" &&
    was?.lemma === "be" &&
    was.last === first
  );
}
