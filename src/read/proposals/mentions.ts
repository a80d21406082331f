import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import { firstFrom, type NounPhrase, type Quantity, spansWithin } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase } from "../entities-in.js";
import { type EventInput, inSpeech } from "../events/event-input.js";

/** A phrase that speaks of a proposal, before it is known which. */
export interface ProposalSighting {
  readonly phrase: NounPhrase;
  readonly index: number;
  readonly sentence: number;
  readonly head: string;
  readonly points?: number;
  readonly version?: string;
  readonly title?: string;
  /** Indexes into `entities`: whose it is by its own words. */
  readonly owners: readonly number[];
  /** True for "the plan", "it": it points to one told before. */
  readonly bare: boolean;
}

/** Finds every phrase that speaks of a plan, a draft, an offer on the table. In order. */
export function findProposalSightings(reading: EventInput): ProposalSighting[] {
  const found: ProposalSighting[] = [];
  reading.phrases.forEach((phrase, index) => {
    const seen = sighting(reading, phrase, index, found.length > 0);
    if (seen) found.push(seen);
  });
  return found;
}

/** @param known whether the report has spoken of a proposal before */
function sighting(
  reading: EventInput,
  phrase: NounPhrase,
  index: number,
  known: boolean,
): ProposalSighting | undefined {
  const words = proposalWords();
  const token = reading.tokens[phrase.head];
  const head = token?.lemma.toLowerCase() ?? "";
  const title = titleOf(reading, phrase) ?? floated(reading, phrase);
  const before = reading.tokens.slice(phrase.first, phrase.head).map((t) => t.norm);
  const definite = ["the", "this", "that", "its", "their"].includes(before[0] ?? "");
  const owned = words.texts.has(head) && ownersOf(reading, phrase).length > 0;
  const paper = words.weak.has(head) && before.some((w) => words.papers.has(w));
  const isHeading = reading.intake.blocks[reading.sentences[token?.sentence ?? -1]?.block ?? -1]?.kind === "heading";
  const again =
    (known || isHeading) &&
    definite &&
    (words.texts.has(head) || words.agreements.has(head)) &&
    phrase.first + 1 === phrase.head;
  const agreed = definite && words.agreements.has(head) && isAgreed(reading, phrase, index);
  const strong = title !== undefined || words.heads.has(head) || paper || owned || again || agreed;
  if (!token || token.upos === "VERB" || (!strong && !words.weak.has(head)) || inSpeech(reading, phrase))
    return undefined;
  // "Any plan that ..." is none of those on the table.
  if (["any", "no", "every", "another", "some"].includes(before[0] ?? "")) return undefined;
  const points = pointsOf(reading, phrase);
  const version = before.map((w) => words.versions.get(w)).find((v) => v !== undefined);
  const field = title !== undefined || before.some((w) => words.fields.has(w) || words.papers.has(w));
  const owners = ownersOf(reading, phrase);
  if (!strong && points === undefined && !(field && (version !== undefined || owners.length > 0))) return undefined;
  const bare = points === undefined && owners.length === 0 && !field;
  if (points === undefined && isIntention(reading, phrase, head)) return undefined;
  // "A plan to hire more staff" is somebody's intention; on the table lies what is named, owned, numbered or definite.
  if (bare && !definite && version === undefined && !isTabled(reading, phrase, index)) return undefined;
  const sentence = token.sentence;
  return {
    phrase,
    index,
    sentence,
    head,
    ...(title === undefined ? {} : { title }),
    ...(points === undefined ? {} : { points }),
    ...(version === undefined ? {} : { version }),
    owners,
    bare,
  };
}

/** "The accord, brokered by Norway, was initialled", "under the deal, the ports will open". */
function isAgreed(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const token = reading.tokens[phrase.head];
  if (!token) return false;
  const clauses = clausesOf(reading, token.sentence);
  const struck = clauses.some((c) => {
    const verb = reading.verbs[c.verb];
    const taken = verb?.passive || c.kind === "participial" ? c.subject : c.object;
    return verb !== undefined && !verb.negated && taken === index && proposalWords().agreeing.has(verb.lemma);
  });
  const isUnder = reading.tokens[phrase.first - 1]?.norm === "under";
  const ahead = clauses.some((c) => {
    const verb = reading.verbs[c.verb];
    return verb !== undefined && c.kind === "main" && (verb.modal === "would" || verb.tense === "future");
  });
  return struck || (isUnder && ahead);
}

/** "Norway tabled a draft", "a draft tabled by Norway". */
function isTabled(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  const token = reading.tokens[phrase.head];
  if (!token || token.xpos.endsWith("S")) return false;
  return clausesOf(reading, token.sentence).some((c) => {
    const verb = reading.verbs[c.verb];
    const behind = c.kind === "participial" && verb?.first === phrase.last && c.agent !== undefined;
    const { authors, tabling } = proposalWords();
    return verb !== undefined && (c.object === index || behind) && (authors.has(verb.lemma) || tabling.has(verb.lemma));
  });
}

/** "A two-year phase-in, put forward by Norway": whatever it is called, it is on the table, and told apart by its noun. */
function floated(reading: EventInput, phrase: NounPhrase): string | undefined {
  const words = proposalWords();
  const head = reading.tokens[phrase.head];
  if (!head || head.upos !== "NOUN" || phrase.kind !== "nominal") return undefined;
  const lemma = head.lemma.toLowerCase();
  if (words.heads.has(lemma) || words.weak.has(lemma) || words.unproposed.has(lemma)) return undefined;
  const clause = clausesOf(reading, head.sentence).find((c) => {
    const verb = reading.verbs[c.verb];
    const gap = verb ? verb.start - Math.max(phrase.end, Math.min(phrase.full.end, verb.start)) : -1;
    return verb !== undefined && c.kind === "participial" && gap >= 0 && gap < 3 && words.floating.has(verb.lemma);
  });
  return clause && entitiesOfPhrase(reading, clause.agent).length > 0 ? lemma : undefined;
}

/** "A side letter", "the term sheet": a paper that its kind tells from any other. */
function titleOf(reading: EventInput, phrase: NounPhrase): string | undefined {
  const titles = proposalWords().titles.all(reading.tokens, phrase.first, Math.max(phrase.last, phrase.head + 4));
  return titles.find((t) => t.first <= phrase.head && t.last > phrase.head)?.value;
}

/**
 * "His plan to run the trains alone", "plans for running": what somebody means to do lies on no table. What is offered or
 * proposed does.
 */
function isIntention(reading: EventInput, phrase: NounPhrase, head: string): boolean {
  const words = proposalWords();
  const [next, after] = [reading.tokens[phrase.last], reading.tokens[phrase.last + 1]];
  const ends = words.ends.has(after?.lemma.toLowerCase() ?? "");
  if (next?.norm === "to") return after?.upos === "VERB" && !ends && !isOffered(head);
  return ["on", "of", "for"].includes(next?.norm ?? "") && after?.xpos === "VBG" && !ends;
}

const isOffered = (head: string): boolean =>
  proposalWords().oneSided.has(head) || [...proposalWords().offering.values()].includes(head);

const clausesOf = (reading: EventInput, sentence: number) =>
  bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);

/** The points of "the 28-point plan", "a plan of 12 points". */
function pointsOf(reading: EventInput, phrase: NounPhrase): number | undefined {
  const points = (q: Quantity) => q.kind === "points" || q.unit === "points";
  const own = spansWithin(reading.quantities, { start: phrase.start, end: Math.max(phrase.full.end, phrase.end) });
  if (own.some(points)) return own.find(points)?.least;
  // "An earlier version ran to 12 points": the verb's own object.
  const sentence = reading.tokens[phrase.head]?.sentence ?? -1;
  const clause = clausesOf(reading, sentence).find(
    (c) => reading.phrases[c.subject ?? -1] === phrase && proposalWords().runs.has(reading.verbs[c.verb]?.lemma ?? ""),
  );
  return clause && spansWithin(reading.quantities, clause).find(points)?.least;
}

/** "Norway's proposal", "the US peace plan", "a US-authored framework", "the union's offer". */
function ownersOf(reading: EventInput, phrase: NounPhrase): number[] {
  const possessors = entitiesOfPhrase(reading, phrase.possessor);
  if (possessors.length > 0) return possessors.slice(0, 2);
  const from = reading.tokens[phrase.last]?.norm === "from" ? firstFrom(reading.phrases, phrase.end) : undefined;
  const givers = entitiesOfPhrase(reading, from);
  if (givers.length > 0) return givers.slice(0, 2);
  const head = reading.tokens[phrase.head];
  const before = { start: phrase.start, end: head?.start ?? phrase.end };
  // "The US plan" is of the US; "the Acme bid" may be for Acme.
  return entitiesIn(reading, before, (entity) => entity.kind === "state" || entity.key.startsWith("org:")).slice(0, 2);
}
