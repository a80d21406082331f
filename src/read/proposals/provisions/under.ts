import { proposalWords } from "../../../knowledge/negotiation.js";
import { bySentence } from "../../../model/by-sentence.js";
import { type Clause, firstFrom, type Provision, type Span, type VerbGroup } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { eachClause } from "./each-clause.js";
import type { KnownProposal } from "./known.js";
import { cutRemark, endOfSentence, provision } from "./make.js";
import { splitList } from "./split-list.js";

/** Finds what would be "under the plan", "as part of the offer": the rest of the sentence. */
export function underIt(reading: EventInput, proposal: KnownProposal): Provision[] {
  const before = reading.tokens[proposal.phrase.first - 1];
  if (!before || !isUnder(reading, proposal)) return [];
  const clauses = bySentence(reading.clauses, proposal.sentence).flatMap((i) => reading.clauses[i] ?? []);
  const isIn = before.norm === "in";
  const agreed = agreedIn(reading, proposal, clauses);
  if (agreed.length > 0) return agreed.flatMap((span) => provision(reading, proposal, span, "under"));
  const clause = clauses.find(
    (c) => c.kind === "main" && (holds(reading, c) || (isIn && isMade(reading, c, proposal))),
  );
  const subject = clause && reading.phrases[clause.subject ?? -1];
  const verb = clause && reading.verbs[clause.verb];
  if (!clause || !subject || !verb) return [];
  const end =
    proposal.phrase.start < subject.start
      ? cutRemark(reading, verb.end, endOfSentence(reading, proposal.sentence))
      : before.start - 1;
  const isArgued = clauses.some((c) => proposalWords().arguing.has(reading.verbs[c.verb]?.lemma ?? ""));
  if (end <= verb.end || isArgued) return [];
  return eachClause(reading, { start: subject.start, end }, clauses).flatMap((span) =>
    provision(reading, proposal, span, "under"),
  );
}

/** "In the paper, the parties agreed to cap rents and to build homes": what they bind themselves to there. */
function agreedIn(reading: EventInput, { phrase }: KnownProposal, clauses: readonly Clause[]): Span[] {
  const clause = clauses.find((c) => c.kind === "main" && (reading.phrases[c.subject ?? -1]?.start ?? 0) > phrase.end);
  return clause ? boundTo(reading, clause) : [];
}

/** Gives each thing to which somebody binds himself in a clause: "the parties have undertaken to part their forces and to free prisoners". */
export function boundTo(reading: EventInput, { verb: index, complement, sentence }: Clause): Span[] {
  const verb = reading.verbs[index];
  const binds =
    verb !== undefined && !verb.negated && (verb.lemma === "agree" || proposalWords().promising.has(verb.lemma));
  if (!complement || !binds || reading.tokens[verb.last]?.norm !== "to") return [];
  const { start } = complement;
  return splitList(reading, { start, end: cutRemark(reading, start, endOfSentence(reading, sentence)) });
}

/** "Under the plan", "as part of the plan" and "according to the plan" bring what is in it. */
function isUnder(reading: EventInput, proposal: KnownProposal): boolean {
  const words = [3, 2, 1].map((back) => reading.tokens[proposal.phrase.first - back]?.norm ?? "");
  const opening = reading.sentences[proposal.sentence]?.first;
  // "In the version that she sent round, the levy has become a fee": only where that opens the sentence.
  // "Compared with 23,200 under the first plan": what it is measured with.
  const at = proposal.phrase.first;
  const { compared } = proposalWords();
  const measure = compared.all(reading.tokens, Math.max(opening ?? 0, at - MEASURED), at)[0];
  const isOver = reading.tokens.slice(measure?.last ?? at, at).some((t) => t.norm === ",");
  if (measure && !isOver) return false;
  if (words[2] === "in" && proposal.phrase.first - 1 === opening) return true;
  // "Under the terms of the deal".
  const isOfTerms = words.slice(1).join(" ") === "terms of" && reading.tokens[at - 4]?.norm === "under";
  return (
    isOfTerms || words[2] === "under" || words.join(" ") === "as part of" || words.slice(1).join(" ") === "according to"
  );
}

/** "A draft under which the nets would be checked and the quays would be lit": each thing that would be so. */
export function underWhich(reading: EventInput, proposal: KnownProposal): Provision[] {
  const at = behindDay(reading, proposal.phrase.last);
  const [link, which] = [reading.tokens[at], reading.tokens[at + 1]];
  const opens =
    link?.norm === "whereby" ? link : which?.norm === "which" && LINKS.has(link?.norm ?? "") ? which : undefined;
  if (!opens) return [];
  const clauses = bySentence(reading.clauses, proposal.sentence).flatMap((i) => reading.clauses[i] ?? []);
  const span = { start: opens.end + 1, end: cutRemark(reading, opens.end, endOfSentence(reading, proposal.sentence)) };
  const first = clauses.find((c) => reading.phrases[c.subject ?? -1]?.start === span.start);
  if (!first || !holds(reading, first)) return [];
  return eachClause(reading, span, clauses).flatMap((part) => provision(reading, proposal, part, "under"));
}

const LINKS = new Set(["under", "by", "in"]);

/** "Signed an accord on Friday under which ...": the day says nothing of it. */
function behindDay({ tokens, times }: EventInput, at: number): number {
  const led = tokens[at]?.norm === "on" ? at + 1 : at;
  const time = times[firstFrom(times, tokens[led]?.start ?? 0)];
  return time && time.start === tokens[led]?.start ? firstFrom(tokens, time.end) : at;
}

/** "The levy has become a fee": what a text makes of a thing, behind the comma. */
function isMade(reading: EventInput, { subject, verb }: Clause, { phrase }: KnownProposal): boolean {
  const group = reading.verbs[verb];
  const thing = reading.phrases[subject ?? -1];
  const isBehind = thing !== undefined && thing.start > phrase.end;
  return isBehind && group?.tense === "present" && !group.negated && proposalWords().changing.has(group.lemma);
}

/** What a plan holds is ahead: in "would" or "will", or in a verb of giving and capping. */
function holds(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.negated) return false;
  return (
    (verb.modal !== undefined && BINDING.has(verb.modal)) ||
    verb.tense === "future" ||
    isToBe(reading, verb) ||
    (verb.tense === "present" && proposalWords().changing.has(verb.lemma)) ||
    proposalWords().contents.has(verb.lemma)
  );
}

/** "The bridge is to be painted", "growers are to be told". */
export const isToBe = ({ tokens }: EventInput, { first, last, tense }: VerbGroup): boolean =>
  tense === "present" &&
  tokens.slice(first, last).some((t, i) => t.lemma === "be" && tokens[first + i + 1]?.norm === "to");

/** What a text obliges to, or lets somebody do. */
const BINDING = new Set(["would", "must", "could", "can", "may", "might", "shall"]);

/** Tokens before "under" within which it is told to be measured with that. */
const MEASURED = 7;
