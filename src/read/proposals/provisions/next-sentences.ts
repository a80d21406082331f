import { matterWords } from "../../../knowledge/issues.js";
import { meetingWords } from "../../../knowledge/meetings.js";
import { proposalWords } from "../../../knowledge/negotiation.js";
import { reactionWords } from "../../../knowledge/reactions.js";
import { bySentence } from "../../../model/by-sentence.js";
import {
  type Clause,
  firstFrom,
  overlaps,
  type Provision,
  type Sentence,
  type Span,
  type VerbGroup,
} from "../../../model/index.js";
import { entitiesOfPhrase } from "../../entities-in.js";
import { type EventInput, inSpeech } from "../../events/event-input.js";
import { layingOf } from "../laid.js";
import { behindColon, behindLead } from "./behind-colon.js";
import { eachClause } from "./each-clause.js";
import type { KnownProposal } from "./known.js";
import { AMOUNTS, cutRemark, endOfSentence, hasQuantity, provision } from "./make.js";
import { inProse } from "./prose.js";
import { boundTo, isToBe, underIt } from "./under.js";
import { isOfAny } from "./whole.js";
import { worthOf } from "./worth.js";

/**
 * "The draft leaked. It calls for a truce. Prisoners would go home. There is an amnesty.": the sentence after the one that names
 * the proposal may go on with "it", and what stands in "would" or "there is" behind that is in it too, up to the end of the
 * next paragraph.
 */
export function inNextSentences(
  reading: EventInput,
  proposal: KnownProposal,
  known: readonly KnownProposal[],
): Provision[] {
  const sentence = reading.sentences[proposal.sentence];
  if (!sentence) return [];
  const clauses = bySentence(reading.clauses, proposal.sentence).flatMap((i) => reading.clauses[i] ?? []);
  const { contents, holding } = proposalWords();
  // Where the proposal is what the sentence is about, "it" is the proposal; else only what nothing but a text can do says so.
  const isTopic =
    isSaidToBe(reading, proposal) ||
    clauses.some((c) => c.subject === proposal.index || isOnlyThing(reading, c, proposal));
  const verbs = isTopic ? contents : holding;
  let told =
    inProse(reading, proposal, proposal.sentence).length > 0 ||
    underIt(reading, proposal).length > 0 ||
    worthOf(reading, proposal).length > 0 ||
    behindColon(reading, proposal).length > 0 ||
    isBrought(reading, proposal);
  const found: Provision[] = [];
  // "It has gone from nine points to twelve": what a text is told to be counted in is told next.
  const grown = isCountedIn(reading, proposal.sentence + 1);
  told ||= grown;
  const first = grown
    ? proposal.sentence + 2
    : told
      ? proposal.sentence + 1
      : (takenUp(reading, proposal, known, verbs) ?? proposal.sentence + 1);
  if (first > proposal.sentence + 1) told = true;
  const near = reading.sentences[first - 1] ?? sentence;
  let aside = false;
  for (let i = first; told ? isNear(reading, near, i) : isInBlock(reading, sentence, i); i++) {
    if (isOfOther(reading, proposal, known, i)) break;
    const more = [
      ...inProse(reading, proposal, i, verbs),
      ...behindLead(reading, proposal, i),
      ...boundIn(reading, proposal, known, i),
    ];
    if (more.length > 0) found.push(...more);
    else if ((told || isOrdered(reading, proposal, i)) && goesOn(reading, i))
      found.push(...wholes(reading, proposal, i));
    else if (told && !aside && isInBlock(reading, near, i)) {
      // "The hall had asked for seventy.": one sentence of what was, and the paragraph goes on with what would be.
      aside = true;
      continue;
    } else break;
    told = true;
  }
  for (let i = proposal.sentence + 1; i <= proposal.sentence + TAKEN_UP && isNear(reading, sentence, i); i++)
    found.push(...behindLead(reading, proposal, i));
  return found;
}

/** "They signed a memorandum. The owners undertook to hire 40 cooks.": what was agreed binds those who have signed it. */
function boundIn(
  reading: EventInput,
  { mention, phrase }: KnownProposal,
  known: readonly KnownProposal[],
  sentence: number,
): Provision[] {
  const isAgreed = known.some(
    (p) => p.agreed && p.mention.proposal === mention.proposal && p.phrase.start <= phrase.start,
  );
  return bySentence(reading.clauses, isAgreed ? sentence : -1).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    const isDone = verb !== undefined && verb.modal === undefined && (verb.tense === "past" || verb.perfect);
    if (clause?.kind !== "main" || !isDone || isSaid(reading, sentence, verb)) return [];
    return boundTo(reading, clause).flatMap((span) => provision(reading, { mention }, span, "bound"));
  });
}

/** Whether somebody else says so: "the mayor said the owners had agreed to it". */
const isSaid = ({ attributions }: EventInput, sentence: number, verb: Span): boolean =>
  bySentence(attributions, sentence).some((i) => {
    const cue = attributions[i]?.cue;
    return cue !== undefined && !overlaps(cue, verb);
  });

/** "They settled on a text. Both locks are to open.": right behind what was agreed it is told what is to be. */
function isOrdered(reading: EventInput, { agreed, sentence }: KnownProposal, index: number): boolean {
  const main = bySentence(reading.clauses, index)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => c.kind === "main");
  const verb = reading.verbs[main?.verb ?? -1];
  return agreed && index === sentence + 1 && verb !== undefined && isToBe(reading, verb);
}

/** "The allies' plan says ...": where another is what a sentence is of, "it" is that one from there on. */
const isOfOther = (
  reading: EventInput,
  { mention }: KnownProposal,
  known: readonly KnownProposal[],
  sentence: number,
): boolean =>
  known.some(
    (p) =>
      p.sentence === sentence &&
      p.mention.proposal !== mention.proposal &&
      (isFirst(known, p) || bySentence(reading.clauses, sentence).some((i) => reading.clauses[i]?.subject === p.index)),
  );

/** Tells of what is told for the first time and is no older one, which is gone on with: "The union plans to table a counter-proposal". */
export const isFirst = (known: readonly KnownProposal[], { mention, phrase, version }: KnownProposal): boolean =>
  version !== "initial" &&
  known.every((p) => p.mention.proposal !== mention.proposal || p.phrase.start >= phrase.start);

/** "Delivered her blueprint. Six cranes would come in.": what is brought is told next. */
const isBrought = (reading: EventInput, { phrase, index }: KnownProposal): boolean =>
  layingOf(reading, phrase, index) !== undefined;

/** Each thing that would be so: "nets would be checked; the quays would be lit". */
function wholes(reading: EventInput, proposal: KnownProposal, sentence: number): Provision[] {
  if (isOfAny(reading, sentence)) return [];
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  const span = whole(reading, sentence);
  const first = Math.min(...clauses.map((c) => reading.phrases[c.subject ?? -1]?.start ?? span.end));
  const parts = eachClause(reading, { start: first, end: cutRemark(reading, span.start, span.end) }, clauses);
  // What leads up to the first belongs to it.
  return parts.flatMap((part, i) =>
    provision(reading, proposal, i === 0 ? { ...part, start: span.start } : part, "whole"),
  );
}

/** "What she got was a bundle. It fixes a rate": what something is said to be is what the next sentence is of. */
function isSaidToBe({ verbs }: EventInput, { phrase }: KnownProposal): boolean {
  const before = verbs[firstFrom(verbs, phrase.start) - 1];
  return before?.lemma === "be" && before.last === phrase.first && !before.negated;
}

/** "Ana Reyes sent round a new draft. It raises ...": neither a person nor several are ever "it", what they send is. */
const isOnlyThing = (reading: EventInput, { object, subject }: Clause, { index }: KnownProposal): boolean =>
  object === index &&
  (reading.tokens[reading.phrases[subject ?? -1]?.head ?? -1]?.xpos === "NNS" ||
    entitiesOfPhrase(reading, subject).some((e) => reading.entities[e]?.kind === "person"));

/** "It runs to nine articles": a sentence that "it" opens and that gives a number of what papers are made of. */
function isCountedIn(reading: EventInput, index: number): boolean {
  const { first = 0, last = 0 } = reading.sentences[index] ?? {};
  const tokens = reading.tokens.slice(first, last);
  return (
    tokens[0]?.norm === "it" &&
    tokens.some(({ lemma }, i) => i > 0 && proposalWords().parts.has(lemma) && tokens[i - 1]?.upos === "NUM")
  );
}

/** Sentences behind the one that names the proposal within which "it" takes it up again. */
const TAKEN_UP = 3;

/** "The draft was leaked. Five articles are gone. It provides for ...": what only a text does takes it up again. */
function takenUp(
  reading: EventInput,
  proposal: KnownProposal,
  known: readonly KnownProposal[],
  verbs: ReadonlySet<string>,
): number | undefined {
  for (let i = proposal.sentence + 1; i <= proposal.sentence + TAKEN_UP; i++) {
    if (isOfOther(reading, proposal, known, i)) return undefined;
    if (
      reading.sentences[i] &&
      inProse(reading, proposal, i, i === proposal.sentence + 1 ? verbs : proposalWords().holding).length > 0
    )
      return i;
  }
  return undefined;
}

const isInBlock = (reading: EventInput, sentence: Sentence, index: number): boolean =>
  reading.sentences[index]?.block === sentence.block;

/** What is told once goes on into the next paragraph, where agencies break after every other sentence. */
const isNear = (reading: EventInput, sentence: Sentence, index: number): boolean => {
  const block = reading.sentences[index]?.block;
  return block === sentence.block || block === sentence.block + 1;
};

/** A sentence whose main clause is in "would" or says that there is something, and which nobody is said to say. */
function goesOn(reading: EventInput, sentence: number): boolean {
  const opening = reading.tokens[reading.sentences[sentence]?.first ?? -1];
  // "The guild would pay rent and promise to stay": what somebody is to say is not said.
  const said = bySentence(reading.attributions, sentence).flatMap((i) => {
    const one = reading.attributions[i];
    const isToBe = reading.tokens[firstFrom(reading.tokens, one?.cue.start ?? 0)]?.xpos === "VB" && one?.act !== "say";
    return one && !isToBe ? [one] : [];
  });
  // "..., a diplomat said": one without a name tells what is in it.
  if (
    said.some((a) => a.speaker !== undefined || a.act !== "say" || a.kind === "direct") ||
    !opening ||
    /^["“‘]/.test(opening.text)
  )
    return false;
  if (inSpeech(reading, opening)) return false;
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  const main = clauses.find((c) => c.kind === "main");
  const verb = main && reading.verbs[main.verb];
  if (!main || !verb || verb.negated || isProcess(verb)) return false;
  const subject = reading.phrases[main.subject ?? -1];
  // "No further changes could be made".
  if (["no", "nothing", "none", "neither"].includes(reading.tokens[subject?.first ?? -1]?.norm ?? "")) return false;
  // "The ballot will be held in May".
  const noun = reading.tokens[subject?.head ?? -1]?.lemma.toLowerCase() ?? "";
  if (proposalWords().ballots.has(noun) || noun === "vote") return false;
  // "The ministers will meet in May" is on the calendar, and in no text.
  const isNegotiator = matterWords().negotiators.has(reading.tokens[subject?.head ?? -1]?.lemma.toLowerCase() ?? "");
  // "Chinese troops would return to their posts" is no meeting.
  const isMeeting = meetingWords().verbs.get(verb.lemma) === "talks" || isToTalks(reading, main);
  if (
    meetingWords().verbs.has(verb.lemma) &&
    (isNegotiator || (isMeeting && entitiesOfPhrase(reading, main.subject).length > 0))
  )
    return false;
  const isThere = verb.lemma === "be" && subject !== undefined && reading.tokens[subject.head]?.norm === "there";
  // "There is no word on the dam": what it leaves out is not in it.
  const isLeftOut = reading.tokens[verb.last]?.norm === "no" || reading.tokens[verb.last]?.norm === "nothing";
  const isSaid = isThere && verb.tense === "present" && !isLeftOut;
  const isAllowed = verb.passive && verb.modal !== undefined && ALLOWING.has(verb.modal);
  return (
    isAllowed ||
    verb.modal === "would" ||
    verb.tense === "future" ||
    isSaid ||
    isToBe(reading, verb) ||
    isChanged(reading, main, verb)
  );
}

/** "Would return to the talks", "go to Geneva for a round". */
const isToTalks = (reading: EventInput, { obliques }: Clause): boolean =>
  obliques.length === 0 ||
  obliques.some(({ phrase }) => {
    const head = reading.tokens[reading.phrases[phrase]?.head ?? -1];
    const { nouns, tables } = meetingWords();
    return head !== undefined && (head.upos === "PROPN" || nouns.has(head.norm) || tables.has(head.norm));
  });

/** "Members would vote on it": what becomes of a text is not in it. */
const isProcess = ({ lemma, passive }: VerbGroup): boolean =>
  proposalWords().process.has(lemma) || (!passive && reactionWords().verbs.has(lemma));

/** "The toll falls from nine euros to two", "the oath is replaced by a register": what the text makes of a thing that it is about. */
function isChanged(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  if (verb.tense !== "present" || verb.modal !== undefined || !proposalWords().changing.has(verb.lemma)) return false;
  if (entitiesOfPhrase(reading, clause.subject).length > 0) return false;
  const isCounted = clause.obliques.some(
    ({ preposition, phrase }) => BRINGING.has(preposition) && isAmount(reading, reading.phrases[phrase]),
  );
  return isCounted || (verb.passive && clause.agent !== undefined);
}

/** "Two banks could be closed": what a text lets be done. */
const ALLOWING = new Set(["could", "may", "might", "can", "must"]);

/** Prepositions that lead to what a thing is changed to or by. */
const BRINGING = new Set(["to", "at", "from", "by"]);
const isAmount = (reading: EventInput, phrase: Span | undefined): boolean =>
  phrase !== undefined &&
  (/^\d+$/.test(reading.intake.report.text.slice(phrase.start, phrase.end)) ||
    hasQuantity(reading, { start: phrase.start, end: phrase.end + 1 }, AMOUNTS));

const whole = (reading: EventInput, index: number): Span => ({
  start: reading.sentences[index]?.start ?? 0,
  end: endOfSentence(reading, index),
});
