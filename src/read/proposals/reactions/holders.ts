import { matterWords } from "../../../knowledge/issues.js";
import { isVerbOf } from "../../../knowledge/verbs.js";
import { bySentence } from "../../../model/by-sentence.js";
import { type Attribution, type Clause, firstFrom, type Span, within } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { speakersFor } from "../spokes.js";
import { ownerOfVoice, takers } from "./takers.js";
import type { Taking } from "./taking.js";

/** Gives what somebody is told to say that a stretch stands in, if it is anybody's words. */
export function saidOf(reading: EventInput, sentence: number, span: Span): Attribution | undefined {
  return bySentence(reading.attributions, sentence)
    .flatMap((i) => reading.attributions[i] ?? [])
    .find((a) => !a.negated && a.content.some((c) => within(span, c)));
}

/** Gives who says it, or for whom he speaks. */
export function sayers({ reading, sides }: Taking, { speaker, alsoSpeakers, source }: Attribution): readonly number[] {
  if (speaker !== undefined) return [speaker, ...(alsoSpeakers ?? [])];
  return source ? sides.of(phraseAt(reading, source)) : [];
}

/** The phrase that opens a stretch, the longest of those that begin there. */
function phraseAt({ phrases }: EventInput, { start, end }: Span): number | undefined {
  const first = firstFrom(phrases, start + 1) - 1;
  return [first, first + 1].find((i) => {
    const phrase = phrases[i];
    return phrase !== undefined && phrase.start >= start && phrase.end <= end;
  });
}

/** Gives who takes a proposal so in a clause: its subject; for "he", "we" and "our members" in somebody's words, who says them. */
export function holdersOf(scene: Taking, clause: Clause): readonly number[] {
  const { reading, sides } = scene;
  const teller = tellerOf(reading, clause);
  if (teller) return holdersOf(scene, teller);
  const voiced = ownerOfVoice(reading, clause.subject);
  const named = voiced.length > 0 ? voiced : speakersFor(reading, clause.subject);
  const among = named.length > 0 ? [] : takers(reading, clause, clause.subject);
  const own = named.length > 0 ? named : among.length > 0 ? among : sides.of(clause.subject);
  if (own.length > 0) return isEveryone(reading, clause.subject) ? own : [];
  const verb = reading.verbs[clause.verb];
  const said = verb && saidOf(reading, clause.sentence, verb);
  if (said && isOwn(reading, clause.subject)) return sayers(scene, said);
  return [];
}

/** "The owners said that they can live with it": "they" are those who say so. */
function tellerOf({ clauses, verbs, phrases, tokens }: EventInput, clause: Clause): Clause | undefined {
  const parent = clauses[clause.parent ?? -1];
  const subject = phrases[clause.subject ?? -1];
  const isTold = parent !== undefined && isVerbOf("reporting", verbs[parent.verb]?.lemma ?? "");
  if (clause.kind !== "complement" || !isTold || subject?.kind !== "pronoun") return undefined;
  const [own, other] = [subject.head, phrases[parent.subject ?? -1]?.head ?? -1].map((at) => tokens[at]);
  // One person does not say so of "them".
  const isMany = other?.xpos === "NNS" || other?.xpos === "NNPS";
  return own?.norm === "they" && isMany ? parent : undefined;
}

/** "Not every crew", "some members": nobody who is known. */
function isEveryone({ tokens, phrases }: EventInput, index: number | undefined): boolean {
  const first = phrases[index ?? -1]?.first ?? 0;
  return ![first - 1, first].some((at) => PARTIAL.has(tokens[at]?.norm ?? ""));
}

const PARTIAL = new Set(["not", "no", "few", "some", "many", "most", "neither", "none", "nobody", "one", "any"]);

/** "He", "we", "his people", "the board" of whoever speaks. */
function isOwn({ tokens, phrases }: EventInput, index: number | undefined): boolean {
  const phrase = phrases[index ?? -1];
  const head = tokens[phrase?.head ?? -1];
  if (!phrase || !head) return false;
  if (phrase.kind === "pronoun") return OWN.has(head.norm);
  const { behalf, voices } = matterWords();
  const lemma = head.lemma.toLowerCase();
  const opening = tokens[phrase.first];
  // "The two sides were taking it home": not those of whoever says so alone.
  const isCounted = tokens.slice(phrase.first, phrase.head).some((t) => t.upos === "NUM" || t.norm === "both");
  // "The delegations had initialled it": all of them, and not those of one who says so.
  const isAll = opening?.norm === "the" && head.xpos === "NNS" && matterWords().negotiators.has(lemma);
  const isHis = (opening?.xpos === "PRP$" || opening?.norm === "the") && !isCounted && !isAll;
  return isHis && (behalf.has(lemma) || voices.has(lemma));
}

const OWN = new Set(["he", "she", "it", "they", "we", "i"]);
