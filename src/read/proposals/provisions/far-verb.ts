import { proposalWords } from "../../../knowledge/negotiation.js";
import { firstFrom, type NounPhrase, type Provision, type Span, type VerbGroup } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "./known.js";
import { cutRemark, endOfSentence, provision } from "./make.js";

/** Verbs that an insert between a proposal and its own verb has, at most. */
const MOST_VERBS = 2;

/**
 * Finds what a proposal would do where a clause stands between it and its verb: "a paper that the guild put forward on Friday
 * would open two quays, bind crews and oblige them to keep a log". Read off the words in their order, since the clauses of so long a
 * sentence are not to be relied upon.
 */
export function pastInsert(reading: EventInput, proposal: KnownProposal): Provision[] {
  const sentence = reading.sentences[proposal.sentence];
  if (!sentence) return [];
  const first = firstFrom(reading.verbs, sentence.start);
  const would = firstFrom(reading.verbs, proposal.phrase.end);
  const own = reading.verbs.findIndex(
    (v, i) => i >= would && (v.modal === "would" || goesOnBehind(reading, v, i - would)),
  );
  const verb = reading.verbs[own];
  if (!verb || verb.first >= sentence.last || verb.negated || verb.passive) return [];
  const inserted = reading.verbs.slice(would, own);
  const isFirst = first === would;
  if (!isFirst || inserted.length === 0 || inserted.length > MOST_VERBS) return [];
  if (!opensInsert(reading, proposal.phrase, inserted[0]) || hasOwnSubject(reading, inserted.at(-1), verb)) return [];
  const end = cutRemark(reading, verb.end, endOfSentence(reading, proposal.sentence));
  return deeds(reading, { start: reading.tokens[verb.first]?.start ?? verb.start, end }).flatMap((part) =>
    provision(reading, proposal, part, "insert"),
  );
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
  const at = reading.tokens[phrase.last]?.norm === "," ? phrase.last + 1 : phrase.last;
  const next = reading.tokens[at];
  if (!next || !verb) return false;
  const isCommented = at > phrase.last;
  const isParticiple = verb.first === at && (verb.passive || reading.tokens[verb.head]?.xpos === "VBN");
  return isParticiple || next.norm === "that" || next.norm === "which" || isCommented || at === phrase.last;
}

/** "A draft that Norway tabled says ferries would sail": what stands right before "would" without a preposition would do it. */
function hasOwnSubject(reading: EventInput, last: VerbGroup | undefined, verb: VerbGroup): boolean {
  const before = reading.phrases.filter((p) => p.last === verb.first && p.start >= (last?.end ?? 0));
  return before.some((p) => {
    const link = reading.tokens[p.first - 1];
    const isTime = reading.times.some((t) => t.start <= p.start && t.end >= p.end);
    return !isTime && link?.upos !== "ADP" && link?.norm !== "and";
  });
}

/** "Would open two quays, bind crews, and oblige them to keep a log": cut before each verb that stands as it is behind a comma or "and". */
export function deeds(reading: EventInput, span: Span): Span[] {
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
