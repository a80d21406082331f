import { proposalWords, type ReactionStance, reactionWords } from "../../knowledge/negotiation.js";
import { stateOf } from "../../knowledge/world.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom, type Reaction, type Span, spansWithin, within } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { statusOf } from "../events/status.js";
import type { KnownProposal } from "./provisions/known.js";

/** Finds who takes a proposal how: in what a sentence says of it, and in what somebody says of it. */
export function findReactions(reading: EventInput, known: readonly KnownProposal[]): Reaction[] {
  const found = pointed(reading, known).flatMap((proposal) => {
    const clauses = bySentence(reading.clauses, proposal.sentence).flatMap((i) => reading.clauses[i] ?? []);
    return [
      ...clauses.flatMap((clause) => byVerb(reading, clause, proposal)),
      ...byNoun(reading, proposal),
      ...byOwnedNoun(reading, proposal),
      ...bySpeech(reading, proposal),
    ];
  });
  const seen = new Set<string>();
  // "Accepted the draft as a basis" is the narrower word of the two.
  const basis = new Set(found.filter((r) => r.stance === "accepts as a basis").map((r) => `${r.who} ${r.start}`));
  return found.filter((r) => {
    if (r.stance === "supports" && basis.has(`${r.who} ${r.start}`)) return false;
    const key = `${r.proposal} ${r.who} ${r.stance} ${r.start}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Adds what stands for a proposal: "welcomed the outcome", and "rejected it" in the sentence after the one that tells of it.
 */
function pointed(reading: EventInput, known: readonly KnownProposal[]): KnownProposal[] {
  const first = known[0];
  if (!first) return [];
  const { standIns } = proposalWords();
  const named = new Set(known.map((p) => p.index));
  const more = reading.phrases.flatMap((phrase, index): KnownProposal[] => {
    const head = reading.tokens[phrase.head];
    if (!head || named.has(index) || phrase.start < first.phrase.start || !standIns.has(head.lemma.toLowerCase()))
      return [];
    const before = known.findLast((p) => p.phrase.start < phrase.start) ?? first;
    const isPronoun = phrase.kind === "pronoun";
    if (isPronoun && head.sentence - before.sentence !== 1) return [];
    return [{ ...before, phrase, index, sentence: head.sentence }];
  });
  return [...known, ...more];
}

/** "The union rejected the offer", "the plan shocked the islands", "the draft was viewed with alarm in X and by Y". */
function byVerb(reading: EventInput, clause: Clause, proposal: KnownProposal): Reaction[] {
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.modal !== undefined || verb.tense === "future" || statusOf(reading, clause) !== "happened")
    return [];
  const words = reactionWords();
  const taken = verb.passive ? clause.subject : clause.object;
  const takes = words.verbs.get(verb.lemma);
  if (takes && (holds(reading, taken, proposal) || isTakenBehind(reading, clause, proposal)))
    return give(
      reading,
      clause.sentence,
      proposal,
      takes,
      entitiesOfPhrase(reading, verb.passive ? clause.agent : clause.subject),
      `verb:${verb.lemma}`,
    );
  const strikes = words.effects.get(verb.lemma);
  const struck = verb.passive ? clause.subject : clause.object;
  const cause = verb.passive ? clause.agent : clause.subject;
  if (strikes && (holds(reading, cause, proposal) || isOfIt(reading, cause) || isRelativeOf(reading, clause, proposal)))
    return give(reading, clause.sentence, proposal, strikes, actorsAndPlaces(reading, struck), `effect:${verb.lemma}`);
  return [];
}

/** "Viewed with alarm in X and by Y", "drew criticism from X", "sparked a backlash among X": the noun tells how. */
function byNoun(reading: EventInput, proposal: KnownProposal): Reaction[] {
  const span = reading.sentences[proposal.sentence];
  if (!span) return [];
  for (const phrase of spansWithin(reading.phrases, { start: proposal.phrase.end, end: span.end })) {
    const head = reading.tokens[phrase.head];
    const stance = head && reactionWords().nouns.get(head.lemma.toLowerCase());
    if (!stance) continue;
    const who = after(reading, phrase.end, span.end, ["in", "by", "from", "among", "across", "through", "to"]);
    return give(reading, proposal.sentence, proposal, stance, who, `noun:${head.lemma}`);
  }
  return [];
}

/** "The union's rejection of the offer", "Norway's support for the draft". */
function byOwnedNoun(reading: EventInput, proposal: KnownProposal): Reaction[] {
  const link = reading.tokens[proposal.phrase.first - 1];
  if (!link || !["of", "for", "to"].includes(link.norm)) return [];
  const phrase = reading.phrases[firstFrom(reading.phrases, link.start) - 1];
  const head = phrase && reading.tokens[phrase.head];
  const stance = head && reactionWords().nouns.get(head.lemma.toLowerCase());
  if (!stance || phrase.last !== proposal.phrase.first - 1) return [];
  return give(
    reading,
    proposal.sentence,
    proposal,
    stance,
    entitiesOfPhrase(reading, phrase.possessor),
    `of:${head.lemma}`,
  );
}

/** What somebody says of the proposal: "said the draft could form a basis", "called the draft “an insult”". */
function bySpeech(reading: EventInput, proposal: KnownProposal): Reaction[] {
  const before = firstFrom(reading.attributions, proposal.phrase.end);
  return reading.attributions.slice(Math.max(0, before - 6), before + 1).flatMap((said) => {
    const called =
      proposal.phrase.start >= said.cue.end && said.content[0] && proposal.phrase.end <= said.content[0].start;
    const near = called && said.content[0] && said.content[0].start - proposal.phrase.end <= 3;
    const content = near ? said.content[0] : said.content.find((c) => within(proposal.phrase, c));
    if (!content || said.speaker === undefined || said.negated) return [];
    const [first, last] = [firstFrom(reading.tokens, content.start), firstFrom(reading.tokens, content.end)];
    const stance = reactionWords().phrases.all(reading.tokens, first, last)[0]?.value;
    return stance ? give(reading, said.sentence, proposal, stance, [said.speaker], "speech") : [];
  });
}

const holds = (reading: EventInput, index: number | undefined, proposal: KnownProposal): boolean => {
  const phrase = reading.phrases[index ?? -1];
  return (
    index === proposal.index ||
    phrase?.apposition === proposal.index ||
    (phrase?.joined?.includes(proposal.index) ?? false)
  );
};

/** "A proposal that Norway turned down": the clause stands behind the proposal and has a subject and no object of its own. */
const isTakenBehind = (reading: EventInput, clause: Clause, proposal: KnownProposal): boolean =>
  clause.object === undefined &&
  clause.subject !== undefined &&
  clause.subject !== proposal.index &&
  !(reading.verbs[clause.verb]?.passive ?? false) &&
  isRelativeOf(reading, clause, proposal);

/** "Angered by its contents", in a sentence about the proposal. */
const isOfIt = (reading: EventInput, index: number | undefined): boolean => {
  const phrase = reading.phrases[index ?? -1];
  return phrase !== undefined && ["it", "its"].includes(reading.tokens[phrase.first]?.norm ?? "");
};

/** "A plan that shocked the islands": the clause hangs on the proposal. */
const isRelativeOf = (reading: EventInput, clause: Clause, proposal: KnownProposal): boolean => {
  const verb = reading.verbs[clause.verb];
  return (
    (clause.kind === "relative" || standsBehindThat(reading, proposal)) &&
    verb !== undefined &&
    verb.start > proposal.phrase.end &&
    (reading.phrases[clause.subject ?? -1]?.start ?? verb.start) - proposal.phrase.end < 12
  );
};

/** "A plan that Norway turned down": right behind a thing "that" begins what is told of it. */
const standsBehindThat = (reading: EventInput, { phrase }: KnownProposal): boolean =>
  ["that", "which"].includes(reading.tokens[phrase.last]?.norm ?? "");

/** Where a plan strikes, the town stands for those who sit there. */
function actorsAndPlaces(reading: EventInput, index: number | undefined): number[] {
  const phrase = reading.phrases[index ?? -1];
  if (!phrase) return [];
  const spans = [phrase, ...(phrase.joined ?? []).flatMap((i) => reading.phrases[i] ?? [])];
  return [...new Set(spans.flatMap((span) => seated(reading, span)))];
}

/** Those whom a phrase names; a capital stands for the state that sits there, where the report speaks of that state. */
function seated(reading: EventInput, span: Span): number[] {
  return entitiesIn(reading, span).flatMap((index) => {
    const entity = reading.entities[index];
    if (entity?.kind !== "place") return [index];
    const state = stateOf(entity.name);
    const sits = state?.form === "capital" ? reading.entities.findIndex((e) => e.key === `state:${state.code}`) : -1;
    return sits >= 0 ? [sits] : [];
  });
}

/** Everybody after one of the prepositions between two places in the text, joined phrases included. */
function after(reading: EventInput, from: number, to: number, prepositions: readonly string[]): number[] {
  const found = new Set<number>();
  const [first, last] = [firstFrom(reading.tokens, from), firstFrom(reading.tokens, to)];
  let open = false;
  for (let i = first; i < last; i++) {
    const token = reading.tokens[i];
    if (!token) continue;
    if (prepositions.includes(token.norm)) open = true;
    else if (token.norm === "," || token.upos === "VERB") {
      if (found.size > 0 || token.upos === "VERB") break;
    } else if (open) for (const entity of seated(reading, phraseAt(reading, token))) found.add(entity);
  }
  return [...found];
}

const phraseAt = (reading: EventInput, token: Span): Span =>
  reading.phrases[firstFrom(reading.phrases, token.start + 1) - 1] ?? token;

function give(
  reading: EventInput,
  sentence: number,
  proposal: KnownProposal,
  stance: ReactionStance,
  who: readonly number[],
  by: string,
): Reaction[] {
  const span = reading.sentences[sentence];
  if (!span) return [];
  return who.map((entity) => ({
    start: span.start,
    end: span.end,
    proposal: proposal.mention.proposal,
    who: entity,
    stance,
    by: `reactions:${by}`,
  }));
}
