import { proposalWords } from "../../../knowledge/negotiation.js";
import {
  firstFrom,
  type NounPhrase,
  type Provision,
  type Span,
  spansWithin,
  type VerbGroup,
  within,
} from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "./known.js";
import { cutRemark, endOfSentence, provision } from "./make.js";
import { splitList } from "./split-list.js";

/** Verbs that an insert between a proposal and its own verb has, at most. */
const MOST_VERBS = 2;

/**
 * Finds what a proposal would do where a clause stands between it and its verb: "a paper that the guild put forward on Friday
 * would open two quays, bind crews and oblige them to keep a log". Read off the words in their order, since the clauses of so long a
 * sentence are not to be relied upon.
 */
export function pastInsert(reading: EventInput, proposal: KnownProposal): Provision[] {
  const sentence = reading.sentences[proposal.sentence];
  const misread = pastRelative(reading, proposal);
  if (misread.length > 0) return misread;
  const [noun, of] = [2, 1].map((back) => reading.tokens[proposal.phrase.first - back]);
  // "A new draft of the lease, seen by the crews, offers ...": it is told of the draft.
  const isOfOther = of?.norm === "of" && proposalWords().heads.has(noun?.lemma.toLowerCase() ?? "");
  // "Peru, under the accord that lapses in May, seeks a third": Peru does.
  const isLed = of?.upos === "ADP" && of.sentence === proposal.sentence;
  if (!sentence || isOfOther || isLed) return [];
  const first = firstFrom(reading.verbs, sentence.start);
  const would = firstFrom(reading.verbs, proposal.phrase.end);
  const next = reading.verbs
    .slice(would, firstFrom(reading.verbs, sentence.end))
    .findIndex((v, i) => v.modal === "would" || goesOnBehind(reading, v, i) || isHeard(reading.verbs, would + i));
  const own = would + next;
  const verb = next < 0 ? undefined : reading.verbs[own];
  if (!verb || verb.negated || verb.passive) return [];
  const inserted = reading.verbs.slice(would, isHeard(reading.verbs, own) ? own - 1 : own);
  // "What lay on the table, a paper that the guild tabled, would ...": behind the comma it is told what that is.
  const isFirst = first === would || (first === would - 1 && reading.tokens[proposal.phrase.first - 1]?.norm === ",");
  if (!isFirst || inserted.length === 0 || inserted.length > MOST_VERBS) return [];
  if (!opensInsert(reading, proposal.phrase, inserted[0]) || hasOwnSubject(reading, inserted.at(-1), verb)) return [];
  const start = reading.tokens[isHeard(reading.verbs, own) ? verb.head : verb.first]?.start ?? verb.start;
  const end = cutRemark(reading, verb.end, endOfSentence(reading, proposal.sentence));
  return parts(reading, { start, end }, verb).flatMap((part) => provision(reading, proposal, part, "insert"));
}

/** "The paper that was voted down included rises of 4%": behind such an insert "included rises" is taken for things that are included. */
function pastRelative(reading: EventInput, proposal: KnownProposal): Provision[] {
  const { tokens, verbs } = reading;
  const { last } = proposal.phrase;
  const link = tokens[last]?.norm;
  const verb = verbs[firstFrom(verbs, tokens[last]?.end ?? 0)];
  const holds = tokens[verb?.last ?? -1];
  if (!(link === "that" || link === "which") || verb?.first !== last + 1 || !verb.passive || !holds) return [];
  const { holding } = proposalWords();
  const stem = [holds.norm.replace(/d$/, ""), holds.norm.replace(/ed$/, "")].find((one) => holding.has(one));
  const start = tokens[verb.last + 1]?.start;
  if (stem === undefined || stem === holds.norm || start === undefined) return [];
  const end = cutRemark(reading, start, endOfSentence(reading, proposal.sentence));
  return splitList(reading, { start, end }).flatMap((part) => provision(reading, proposal, part, "insert"));
}

/** "Is said to contain": known from others. */
function isHeard(verbs: readonly VerbGroup[], index: number): boolean {
  const { contents, hearsay } = proposalWords();
  const [told, verb] = [verbs[index - 1], verbs[index]];
  const isNext = told !== undefined && verb !== undefined && told.last === verb.first && told.passive;
  return isNext && hearsay.has(told.lemma) && (contents.has(verb.lemma) || contents.has(`${verb.lemma} for`));
}

/** What it holds apart from how that is said; what it does with how it does it. */
function parts(reading: EventInput, span: Span, verb: VerbGroup): Span[] {
  const { holding } = proposalWords();
  const after = reading.tokens[verb.last];
  const isHolding = holding.has(verb.lemma) || holding.has(`${verb.lemma} ${after?.norm ?? ""}`);
  const start = after?.upos === "ADP" ? reading.tokens[verb.last + 1]?.start : after?.start;
  return isHolding && start !== undefined ? splitList(reading, { start, end: span.end }) : deeds(reading, span);
}

/** "The draft, seen by the crews, lifts the fee": behind the comma that ends the insert. */
const goesOnBehind = (
  reading: EventInput,
  { first, lemma, tense, modal, passive }: VerbGroup,
  inserted: number,
): boolean =>
  inserted > 0 &&
  tense === "present" &&
  modal === undefined &&
  !passive &&
  reading.tokens[first - 1]?.norm === "," &&
  reading.tokens[first]?.xpos === "VBZ" &&
  proposalWords().contents.has(lemma);

/** Behind the proposal stands "that", "which", a participle, or somebody who does something with it. */
function opensInsert(reading: EventInput, phrase: NounPhrase, verb: VerbGroup | undefined): boolean {
  const last = reading.tokens[phrase.last]?.norm === "of" ? lastOf(reading, phrase) : phrase.last;
  const at = reading.tokens[last]?.norm === "," ? last + 1 : last;
  const next = reading.tokens[at];
  if (!next || !verb) return false;
  const isCommented = at > last;
  const isParticiple = verb.first === at && (verb.passive || reading.tokens[verb.head]?.xpos === "VBN");
  return isParticiple || next.norm === "that" || next.norm === "which" || isCommented || at === last;
}

/** Behind what it is of: "a second version of the paper that ...". */
const lastOf = (reading: EventInput, { last, end }: NounPhrase): number =>
  reading.phrases[firstFrom(reading.phrases, end)]?.last ?? last;

/** "A draft that Norway tabled says ferries would sail": what stands right before "would" without a preposition would do it. */
function hasOwnSubject(reading: EventInput, last: VerbGroup | undefined, verb: VerbGroup): boolean {
  const before = spansWithin(reading.phrases, { start: last?.end ?? verb.start, end: verb.start });
  return before.some((p) => {
    if (p.last !== verb.first) return false;
    const link = reading.tokens[p.first - 1];
    const time = reading.times[firstFrom(reading.times, p.start + 1) - 1];
    const isTime = time !== undefined && within(p, time);
    return !isTime && link?.upos !== "ADP" && link?.norm !== "and";
  });
}

/** "Would open two quays, bind crews, and oblige them to keep a log": cut before each verb that stands as it is behind a comma or "and". */
function deeds(reading: EventInput, span: Span): Span[] {
  const { tokens } = reading;
  const [from, to] = [firstFrom(tokens, span.start), firstFrom(tokens, span.end)];
  const cuts = reading.verbs.filter((v) => {
    if (v.first <= from || v.first >= to || v.first !== v.head || tokens[v.head]?.norm !== tokens[v.head]?.lemma)
      return false;
    const [link, comma] = [tokens[v.first - 1]?.norm, tokens[v.first - 2]?.norm];
    return link === "," || (link === "and" && comma === ",");
  });
  return [span.start, ...cuts.map((v) => v.start)].map((start, i) => {
    const next = cuts[i];
    if (!next) return { start, end: span.end };
    const mark = tokens[next.first - 1]?.norm === "and" ? next.first - 2 : next.first - 1;
    return { start, end: tokens[mark]?.start ?? next.start };
  });
}
