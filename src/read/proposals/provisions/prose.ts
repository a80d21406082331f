import { proposalWords } from "../../../knowledge/negotiation.js";
import { reactionWords } from "../../../knowledge/reactions.js";
import { bySentence } from "../../../model/by-sentence.js";
import {
  type Clause,
  firstFrom,
  type NounPhrase,
  type Provision,
  type Span,
  spansWithin,
  type VerbGroup,
} from "../../../model/index.js";
import { entitiesOfPhrase } from "../../entities-in.js";
import type { EventInput } from "../../events/event-input.js";
import { isAbout, isAsked, isHearsay } from "./about.js";
import { withCondition, withQuotation } from "./clause-end.js";
import type { KnownProposal } from "./known.js";
import { announcedAfter, cutRemark, endOfSentence, provision } from "./make.js";
import { endOfNounList } from "./noun-list.js";
import { isOrdering, SAID, saidSpan } from "./saying.js";
import { behindSemicolon } from "./semicolons.js";
import { endOfShares } from "./shares.js";
import { splitList } from "./split-list.js";

/** Finds what a sentence says that the proposal does: "the draft provides for A and B", "C is included in the draft". */
export function inProse(
  reading: EventInput,
  proposal: KnownProposal,
  sentence: number,
  verbs: ReadonlySet<string> = proposalWords().contents,
): Provision[] {
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  return clauses.flatMap((clause) => {
    const verb = reading.verbs[clause.verb];
    const holds =
      holdingVerb(reading, clause, verbs) ??
      conditionalVerb(reading, clause, clauses) ??
      (isOrdering(reading, clause, clauses) ? SAID : undefined);
    if (!verb || verb.negated || (clause.kind === "infinitive" && !isHearsay(reading, clause))) return [];
    // "The draft would ruin the islands": what somebody fears of it is not in it.
    if (reactionWords().harms.has(verb.lemma) || isFeared(reading, clause)) return [];
    // "Put to a vote"; "says something about cutting emissions": of what it speaks is not what it does.
    if (isHandedOn(reading, clause) || reading.tokens[verb.first - 1]?.norm === "about") return [];
    if (isIncludedIn(reading, clause, proposal))
      return provision(reading, proposal, subjectSpan(reading, clause), "included");
    if (holds === undefined || isAsked(reading, proposal)) return [];
    if (!isAbout(reading, clause, proposal) && !isNextDeed(reading, clause, clauses, proposal)) return [];
    if (isComposed(clause, verb))
      return composed(reading, clause).flatMap((s) => provision(reading, proposal, s, holds));
    if (verb.passive) return [];
    const announced = announcedAfter(reading, clause.sentence, verb.end);
    const spans = announced
      ? splitList(reading, announced)
      : holds === SAID
        ? [saidSpan(reading, clause)]
        : contentSpans(reading, clause);
    const listed = behindSemicolon(reading, clause.sentence, spans.at(-1)?.end ?? clause.end);
    return [...spans, ...listed].flatMap((span) => provision(reading, proposal, span, announced ? "announced" : holds));
  });
}

/** "Argued that the bid would load it with debt", "carried a risk": what somebody says against it. */
function isFeared(reading: EventInput, { parent, object, verb, obliques }: Clause): boolean {
  const { arguing, evils } = proposalWords();
  const over = reading.verbs[reading.clauses[parent ?? -1]?.verb ?? -1];
  const group = reading.verbs[verb];
  // "Arguing that the bid ...": right before it, whatever it hangs on.
  const before = reading.verbs[verb - 1];
  const isArgued = [over, before].some((v) => v !== undefined && arguing.has(v.lemma));
  const things = [object, ...obliques.map((o) => o.phrase)].map(
    (i) => reading.tokens[reading.phrases[i ?? -1]?.head ?? -1]?.lemma ?? "",
  );
  // "The draft splits the members": it is they who differ.
  const divided = reading.tokens[reading.phrases[object ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "";
  const isPeople = proposalWords().voters.has(divided) || entitiesOfPhrase(reading, object).length > 0;
  const isDividing = group !== undefined && DIVIDING.has(group.lemma) && isPeople;
  return group !== undefined && (isArgued || isDividing || things.some((thing) => evils.has(thing)));
}

/** "Put to a vote", "to the members": what becomes of a text. */
function isHandedOn(reading: EventInput, { obliques, object }: Clause): boolean {
  const { ballots, ratifying, voters } = proposalWords();
  return obliques.some(({ preposition, phrase }) => {
    const lemma = reading.tokens[reading.phrases[phrase]?.head ?? -1]?.lemma ?? "";
    const isVote = ballots.has(lemma) || ratifying.has(lemma) || (object === undefined && voters.has(lemma));
    return preposition === "to" && isVote;
  });
}

const DIVIDING = new Set(["split", "divide", "unite", "put", "set"]);

/** The verb of containing that a clause has, with its preposition where that makes it one ("calls for"). */
function holdingVerb(reading: EventInput, clause: Clause, verbs: ReadonlySet<string>): string | undefined {
  const lemma = reading.verbs[clause.verb]?.lemma ?? "";
  if (proposalWords().inferring.has(lemma) && isInferred(reading, clause)) return undefined;
  if (verbs.has(lemma) || proposalWords().composing.has(lemma) || hasTerms(reading, clause)) return lemma;
  const whole = `${lemma} ${clause.obliques[0]?.preposition ?? ""}`;
  return verbs.has(whole) ? whole : undefined;
}

/** "Suggests that talks are near" is gathered from a text; "suggests that crews be paid" is in it. */
const isInferred = ({ tokens }: EventInput, { complement }: Clause): boolean => {
  const first = complement ? firstFrom(tokens, complement.start) : -1;
  return complement !== undefined && (tokens[first]?.norm === "that" || tokens[first - 1]?.norm === "that");
};

/** "The paper has a passage on rents": what a text has is in it where it is a part of a text. */
function hasTerms(reading: EventInput, { verb, object }: Clause): boolean {
  const { options, parts, provisions } = proposalWords();
  const head = reading.tokens[reading.phrases[object ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "";
  // "Has nine points" tells how long it is.
  const isPart = options.has(head) || (provisions.has(head) && !parts.has(head));
  return reading.verbs[verb]?.lemma === "have" && isPart;
}

/** What a proposal "would" do is in it, whatever the verb, but for what only befalls it. */
function conditionalVerb(reading: EventInput, clause: Clause, all: readonly Clause[]): string | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || (proposalWords().idle.has(verb.lemma) && !isCausative(reading, clause))) return undefined;
  return verb.modal === "would" || isCarried(reading, clause, all) ? verb.lemma : undefined;
}

/** "Would have skippers wear vests": what it has somebody do is in it. */
function isCausative(reading: EventInput, { verb, complement }: Clause): boolean {
  const have = reading.verbs[verb];
  return have?.lemma === "have" && complement !== undefined && complement.start - have.end <= 1;
}

/** "Would close two banks, keep the cap and put cameras on all boats": one "would" is for all of them. */
function isCarried(reading: EventInput, clause: Clause, all: readonly Clause[]): boolean {
  const verb = reading.verbs[clause.verb];
  return (
    reading.tokens[verb?.first ?? -1]?.norm === verb?.lemma &&
    all.some((c) => c.start < clause.start && c.subject === clause.subject && reading.verbs[c.verb]?.modal === "would")
  );
}

/** "Made up of cash and shares": what a thing is made of is in it. */
const isComposed = (clause: Clause, verb: VerbGroup): boolean =>
  proposalWords().composing.has(verb.lemma) && clause.obliques.some((o) => o.preposition === "of");

function composed(reading: EventInput, clause: Clause): Span[] {
  const of = reading.phrases[clause.obliques.find((o) => o.preposition === "of")?.phrase ?? -1];
  if (!of) return [];
  const verb = reading.verbs[firstFrom(reading.verbs, of.start)];
  const ends = [clause.end, endOfSentence(reading, clause.sentence), verb?.start ?? clause.end];
  return splitList(reading, { start: of.start, end: Math.min(...ends) });
}

/** "It bans straws, obliges makers and sets up a fund": each verb of the same form behind a comma or "and" is of what the first is of. */
function isNextDeed(reading: EventInput, clause: Clause, all: readonly Clause[], proposal: KnownProposal): boolean {
  return (
    standsInRow(reading, clause) &&
    all.some(
      (c) =>
        c.start < clause.start &&
        c.kind === "main" &&
        reading.tokens[reading.verbs[c.verb]?.first ?? -1]?.xpos === "VBZ" &&
        isAbout(reading, c, proposal),
    )
  );
}

/** A verb of containing in the present behind a comma or "and". */
function standsInRow(reading: EventInput, { verb, kind }: Clause): boolean {
  const group = reading.verbs[verb];
  const link = reading.tokens[(group?.first ?? 0) - 1]?.norm;
  const isPresent = group !== undefined && reading.tokens[group.first]?.xpos === "VBZ" && kind !== "relative";
  return isPresent && (link === "," || link === "and") && proposalWords().contents.has(group.lemma);
}

/** "A fund is included in the draft": the proposal stands after "in". */
function isIncludedIn(reading: EventInput, clause: Clause, proposal: KnownProposal): boolean {
  const verb = reading.verbs[clause.verb];
  const isIn = clause.obliques[0]?.preposition === "in" && clause.obliques[0].phrase === proposal.index;
  // "A fund is in the draft", "is included in the draft".
  const opens = reading.tokens[reading.phrases[clause.subject ?? -1]?.first ?? -1]?.norm ?? "";
  // "Neither sum is in the text".
  if (["neither", "none", "no", "nothing"].includes(opens)) return false;
  const isThere = verb?.lemma === "be" && verb.tense === "present" && reading.tokens[verb.last]?.norm === "in";
  return (
    (verb?.lemma === "include" && clause.obliques.some((o) => o.preposition === "in" && o.phrase === proposal.index)) ||
    (isThere && isIn)
  );
}

function subjectSpan(reading: EventInput, clause: Clause): Span | undefined {
  const subject = reading.phrases[clause.subject ?? -1];
  const verb = reading.verbs[clause.verb];
  const head = subject && reading.tokens[subject.head]?.lemma.toLowerCase();
  if (!proposalWords().provisions.has(head ?? "")) return subject?.full;
  // "A key measure included in the draft is the creation of a fund": the measure is what follows.
  const is = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => reading.verbs[c.verb]?.lemma === "be" && verb && (reading.verbs[c.verb]?.start ?? 0) > verb.end);
  const copula = is && reading.verbs[is.verb];
  if (!copula) return undefined;
  const comma = spansWithin(reading.tokens, { start: copula.end, end: endOfSentence(reading, clause.sentence) }).find(
    (t) => t.norm === ",",
  );
  return { start: copula.end + 1, end: comma?.start ?? endOfSentence(reading, clause.sentence) };
}

/** Several things that it gives or asks are several provisions: "a truce, the release of prisoners and monitors". */
function contentSpans(reading: EventInput, clause: Clause): (Span | undefined)[] {
  const own = contentSpan(reading, clause);
  const object = reading.phrases[heldPhrase(reading, clause) ?? -1];
  if (!own || !object || clause.complement || object.start < own.start) return [own];
  // "Gives Peru 29 percent of the catch, Chile 24 and the isles 18": one row of shares.
  const shares = endOfShares(reading.tokens, firstFrom(reading.tokens, object.full.end));
  if (shares !== undefined) return [{ start: own.start, end: reading.tokens[shares - 1]?.end ?? own.end }];
  // "The end of a levy imposed by Chile, and a board": a clause of one thing does not end the list.
  const whole = { start: own.start, end: Math.max(own.end, endOfNounList(reading, object.first) ?? 0) };
  // "Includes the following measures:" announces, and says nothing of its own; "an article by which the rent falls" does.
  const announces = proposalWords().provisions.has(reading.tokens[object.head]?.lemma.toLowerCase() ?? "");
  if (announces && whole.end - object.end <= NOTHING) return [];
  if (announces || hasTerms(reading, clause))
    return [{ start: whole.start, end: cutRemark(reading, object.start, wholeObject(reading, clause, object)) }];
  const end = cutRemark(reading, object.start, whole.end);
  const parts = splitList(reading, { start: object.start, end });
  const verb = reading.verbs[clause.verb];
  const holds =
    verb !== undefined &&
    verb.modal === undefined &&
    noLonger(reading, verb) === verb.first &&
    holdingVerb(reading, clause, proposalWords().holding) !== undefined;
  // "Would raise wages by 4%, cap overtime and ...": what is done to the first of several things is told with it.
  const [first, ...rest] = parts;
  if (first && rest.length > 0) return [holds ? first : { start: whole.start, end: first.end }, ...rest];
  return [{ start: holds ? object.start : whole.start, end }];
}

/** "Calls for a rise over three years": what the verb's own preposition leads is what is in it, not the length behind. */
function heldPhrase(reading: EventInput, { object, obliques, verb }: Clause): number | undefined {
  const lemma = reading.verbs[verb]?.lemma ?? "";
  const led = obliques.find(({ preposition }) => proposalWords().contents.has(`${lemma} ${preposition}`))?.phrase;
  const isBefore = (reading.phrases[led ?? -1]?.start ?? 0) < (reading.phrases[object ?? -1]?.start ?? 0);
  return object === undefined || (led !== undefined && isBefore) ? (led ?? obliques[0]?.phrase) : object;
}

/** Characters behind a noun for terms that say nothing of what they are: a colon, a bracket. */
const NOTHING = 4;

/** With what is told of it in a relative clause. */
function wholeObject(reading: EventInput, clause: Clause, object: NounPhrase): number {
  const told = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => c.kind === "relative" && c.start >= object.end && c.start - object.end <= NEAR);
  return Math.max(object.full.end, told?.end ?? 0, clause.end);
}

/** Characters between a noun and the clause that tells of it: "an article by which ...". */
const NEAR = 12;

/** What the proposal would do: from the verb's complement to the clause's end. */
function contentSpan(reading: EventInput, clause: Clause): Span | undefined {
  const verb = reading.verbs[clause.verb];
  const object = reading.phrases[clause.object ?? -1];
  if (!verb) return undefined;
  const start = reading.tokens[noLonger(reading, verb)]?.start ?? verb.start;
  const end = Math.max(
    clause.complement?.end ?? 0,
    object?.full.end ?? 0,
    Math.min(clause.end, endOfSentence(reading, clause.sentence)),
  );
  const limit = Math.min(withQuotation(reading, end), nextDeed(reading, clause, verb));
  if (limit <= verb.end + 3) return undefined;
  return { start, end: cutRemark(reading, verb.end, withCondition(reading, clause.sentence, limit)) };
}

/** "No longer contains the passage": what a text has lost is not to be told as what it has. */
function noLonger({ tokens }: EventInput, { first }: VerbGroup): number {
  const isLost = tokens[first - 2]?.norm === "no" && tokens[first - 1]?.norm === "longer";
  return isLost ? first - 2 : first;
}

/** Where the next of several verbs of one "would" begins, without the comma or "and" before it. */
function nextDeed(reading: EventInput, clause: Clause, verb: VerbGroup): number {
  const all = bySentence(reading.clauses, clause.sentence).flatMap((i) => reading.clauses[i] ?? []);
  const starts = all.flatMap((c) => {
    const next = reading.verbs[c.verb];
    const isSame = c.subject === clause.subject && isCarried(reading, c, all);
    return next && next.first > verb.last && (isSame || standsInRow(reading, c)) ? next.first : [];
  });
  const first = Math.min(...starts);
  const before = reading.tokens
    .slice(Math.max(0, first - 2), first)
    .findIndex((t) => t.norm === "," || t.norm === "and" || t.norm === "or");
  const cut = reading.tokens[before < 0 ? first : Math.max(0, first - 2) + before];
  return starts.length > 0 && cut ? cut.start : Number.POSITIVE_INFINITY;
}
