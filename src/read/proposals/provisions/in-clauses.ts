import { proposalWords } from "../../../knowledge/negotiation.js";
import { reactionWords } from "../../../knowledge/reactions.js";
import { bySentence } from "../../../model/by-sentence.js";
import { firstFrom, type NounPhrase, type Provision, type Span, type VerbGroup } from "../../../model/index.js";
import { type EventInput, inSpeech } from "../../events/event-input.js";
import type { KnownProposal } from "./known.js";
import { cutRemark, endOfSentence, provision } from "./make.js";

/** Sentences over which "a clause" is one of the proposal told before. */
const REACH = 4;

/** Finds what one clause of a proposal would do: "rejects a clause that would bind it to nine berths". */
export function inClauses(reading: EventInput, known: readonly KnownProposal[]): Provision[] {
  const { clauses, oneSided } = proposalWords();
  return reading.phrases.flatMap((phrase) => {
    const head = reading.tokens[phrase.head];
    // "Article 9" is counted by its last word.
    const noun = head?.upos === "NUM" ? reading.tokens[phrase.head - 1] : head;
    if (!head || !noun || !clauses.has(noun.lemma.toLowerCase())) return [];
    if (!isOfText(reading, phrase) || inSpeech(reading, phrase)) return [];
    // An offer has no clauses: they are of a text.
    const near = known.filter((p) => !oneSided.has(p.head) && Math.abs(p.sentence - head.sentence) <= REACH);
    const proposal = near.findLast((p) => p.phrase.start < phrase.start) ?? near[0];
    const told = toldOf(reading, phrase) ?? underClause(reading, phrase) ?? changed(reading, phrase);
    return proposal ? provision(reading, proposal, told, "clause") : [];
  });
}

/** "Wants a clause that would ..." asks for one that is not there; "the clause" is, and so is one that somebody rejects. */
function isOfText(reading: EventInput, phrase: NounPhrase): boolean {
  const opening = reading.tokens[phrase.first]?.norm ?? "";
  if (opening === "any" || opening === "no" || opening === "every") return false;
  if (opening !== "a" && opening !== "an") return true;
  return bySentence(reading.clauses, reading.tokens[phrase.head]?.sentence ?? -1).some((i) => {
    const clause = reading.clauses[i];
    const lemma = reading.verbs[clause?.verb ?? -1]?.lemma ?? "";
    const isTaken = reading.phrases[clause?.object ?? -1] === phrase && reactionWords().verbs.has(lemma);
    const [behind] = clause?.obliques ?? [];
    return isTaken || (lemma === "object" && reading.phrases[behind?.phrase ?? -1] === phrase);
  });
}

/** "Article 9 has returned in two versions: ...": one that is counted, and what has become of it. */
function changed(reading: EventInput, phrase: NounPhrase): Span | undefined {
  const sentence = reading.tokens[phrase.head]?.sentence ?? -1;
  const counted = reading.tokens.slice(phrase.first, phrase.last + 1).some((t) => t.upos === "NUM");
  const clause = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => c.kind === "main" && reading.phrases[c.subject ?? -1]?.start === phrase.start);
  const verb = reading.verbs[clause?.verb ?? -1];
  const tells = verb?.tense === "present" && verb.modal === undefined && !verb.negated;
  if (!counted || !verb || !tells || bySentence(reading.attributions, sentence).length > 0) return undefined;
  const { changing, contents } = proposalWords();
  const whole = { start: phrase.start, end: endOfSentence(reading, sentence) };
  return changing.has(verb.lemma) || contents.has(verb.lemma) ? whole : undefined;
}

/** "Under that clause, boats could be hired on two routes": what would be, behind the comma. */
function underClause(reading: EventInput, { first, head, last }: NounPhrase): Span | undefined {
  const sentence = reading.tokens[head]?.sentence ?? -1;
  const comma = reading.tokens.slice(last, last + ASIDE).find((t) => t.norm === ",");
  if (reading.tokens[first - 1]?.norm !== "under" || comma?.sentence !== sentence) return undefined;
  const isAhead = bySentence(reading.clauses, sentence).some((i) => {
    const modal = reading.verbs[reading.clauses[i]?.verb ?? -1]?.modal ?? "";
    return reading.clauses[i]?.kind === "main" && AHEAD.has(modal);
  });
  // "Under that clause, as two of them told it, ...".
  const at = firstFrom(reading.tokens, comma.end);
  const isTold = reading.tokens[at]?.norm === "as";
  const next = isTold ? reading.tokens.slice(at, at + LONGEST).find((t) => t.norm === ",") : comma;
  const from = (next ?? comma).end + 1;
  return isAhead ? { start: from, end: cutRemark(reading, from, endOfSentence(reading, sentence)) } : undefined;
}

/** Tokens behind a clause within which its comma stands. */
const ASIDE = 3;
const AHEAD = new Set(["would", "could", "must", "may", "can"]);

/** From the verb behind "that" or "which" to the end of its clause. */
function toldOf(reading: EventInput, phrase: NounPhrase) {
  const link = reading.tokens[phrase.last];
  if (link?.norm !== "that" && link?.norm !== "which") return undefined;
  const verb = reading.verbs[firstFrom(reading.verbs, link.end)];
  if (verb?.first !== phrase.last + 1 || verb.modal !== "would" || verb.negated) return undefined;
  const sentence = reading.tokens[phrase.head]?.sentence ?? -1;
  const end = cutRemark(reading, verb.end, endOfSentence(reading, sentence));
  // "The clause that would close the quay was dropped": where it is what the sentence is of, the next finite verb is its own.
  const isSubject =
    (reading.verbs[firstFrom(reading.verbs, reading.sentences[sentence]?.start ?? 0)]?.first ?? 0) >= verb.first;
  const next = isSubject ? nextFinite(reading, sentence, verb) : undefined;
  const before = next && reading.tokens[next.first - 1];
  const stop = Math.min(end, firstComma(reading, verb.last, end), before ? before.end : end);
  return { start: reading.tokens[verb.first]?.start ?? verb.start, end: stop };
}

const nextFinite = (reading: EventInput, sentence: number, verb: VerbGroup): VerbGroup | undefined =>
  bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.verbs[reading.clauses[i]?.verb ?? -1] ?? [])
    .filter((v) => v.first > verb.last && v.finite)
    .sort((a, b) => a.start - b.start)[0];

function firstComma(reading: EventInput, from: number, end: number): number {
  const comma = reading.tokens.slice(from, from + LONGEST).find((t) => t.norm === ",");
  return comma && comma.start < end ? comma.start : end;
}

/** Tokens of what one clause does, at most. */
const LONGEST = 40;
