import { issueWords } from "../../knowledge/issues.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import {
  type Clause,
  firstFrom,
  type ProposalMention,
  type Provision,
  type Span,
  spansWithin,
  within,
} from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import { type EventInput, inSpeech } from "../events/event-input.js";
import { statusOf } from "../events/status.js";
import { colonIn, listed } from "./provisions/behind-colon.js";
import type { KnownProposal } from "./provisions/known.js";
import { AMOUNTS, cutRemark, endOfSentence, hasQuantity, PAYABLE, provision } from "./provisions/make.js";
import { splitList } from "./provisions/split-list.js";
import { thingPut } from "./thing-put.js";

/** What a clause offers or promises without a noun for it: "the town has offered six ferries a day". */
export interface VerbalOffer {
  readonly mention: ProposalMention;
  readonly provisions: readonly Provision[];
  /** Index into the phrases: what is offered, where that is a thing. */
  readonly thing?: number;
  /** Index into the sentences. */
  readonly sentence: number;
  /** The noun that such a thing goes by: "offer". */
  readonly noun: string;
}

/** Gives the offers of a verb as places that speak of a proposal: what is told behind them is of it. */
export function offersAsKnown(reading: EventInput, offers: readonly VerbalOffer[]): KnownProposal[] {
  return offers.flatMap(({ mention, thing, noun }) => {
    const phrase = reading.phrases[thing ?? -1];
    const token = phrase && reading.tokens[phrase.head];
    // "Had offered 4%": what came before is not gone on with.
    if (thing === undefined || !phrase || !token || mention.version !== undefined) return [];
    const same = { phrase, index: thing, sentence: token.sentence, head: noun, topic: [], owners: mention.authors };
    return [{ ...same, mention, agreed: false, bare: false }];
  });
}

/**
 * Finds what is offered by a verb. It belongs to the proposal that its subject has made in this report; else an offer of its own
 * lies on the table. A promise alone is part of an offer, and never one by itself.
 */
export function findVerbalOffers(reading: EventInput, known: readonly KnownProposal[], free: number): VerbalOffer[] {
  const made = new Map<number, number>();
  for (const { mention, head } of known)
    if (proposalWords().oneSided.has(head) || proposalWords().plans.has(head))
      for (const who of mention.authors) if (!made.has(who)) made.set(who, mention.proposal);
  let next = free;
  return reading.clauses.flatMap((clause) => {
    const found = offerOf(reading, clause);
    // "Tabled a draft": what is offered is told by its own noun.
    if (!found || known.some((p) => p.phrase.start === found.spans[0]?.start)) return [];
    const { who, noun, spans, called } = found;
    if (who === undefined) return toldOf(reading, clause, found, onlyOffer(known));
    const again = noun === undefined ? undefined : takenUp(known, clause, noun);
    const home = made.get(who) ?? again ?? unowned(known, who, reading);
    // Help and condolences are offered too; beside an offer of one's own a promise is part of it, whatever it is.
    if (again !== undefined && home === again) made.set(who, again);
    else if (home === undefined ? noun === undefined || !found.substance : noun !== undefined && !found.substance)
      return [];
    const proposal = home ?? next++;
    made.set(who, proposal);
    const verb = reading.verbs[clause.verb];
    const mention: ProposalMention = {
      start: verb?.start ?? clause.start,
      end: verb?.end ?? clause.end,
      by: `proposals:${verb?.lemma ?? ""}`,
      name: home === undefined && called !== undefined ? `${called} ${noun}` : (noun ?? "offer"),
      proposal,
      // "Had offered 4%": what came before the offer that the report tells of.
      ...(verb?.perfect && verb.tense === "past" && !isBackshifted(reading, verb) ? { version: "initial" } : {}),
      authors: [who],
    };
    const provisions = spans.flatMap((span, i) =>
      provision(reading, { mention, ...mention, ...laterOf(reading, spans, i) }, span, verb?.lemma ?? ""),
    );
    if (provisions.length === 0) return [];
    const { sentence } = clause;
    const thing = clause.object ?? firstIn(reading, clause);
    return [{ mention, provisions, sentence, noun: noun ?? "offer", ...(thing === undefined ? {} : { thing }) }];
  });
}

/** "Proposed that the two towns share the lock": what it is about stands first behind "that". */
function firstIn({ phrases }: EventInput, { complement }: Clause): number | undefined {
  if (complement === undefined) return undefined;
  const first = firstFrom(phrases, complement.start + 1);
  return (phrases[first]?.start ?? complement.end) < complement.end ? first : undefined;
}

/** "She said that the town had offered a lease": the tense is that of the telling, and tells of no version before. */
function isBackshifted(reading: EventInput, offered: Span): boolean {
  return reading.clauses.some(({ verb, complement }) => {
    const said = reading.verbs[verb];
    return (
      said?.tense === "past" &&
      complement !== undefined &&
      within(offered, complement) &&
      isVerbOf("reporting", said.lemma)
    );
  });
}

/** "Kenya proposed to bring in a mediator. Chile rejected the proposal.": what the next sentences take up by the noun of the verb. */
function takenUp(known: readonly KnownProposal[], { sentence }: Clause, noun: string): number | undefined {
  const next = known.find(({ head, bare, definite, mention, ...p }) => {
    const isIt = bare && definite === true && (head === noun || head === "idea" || head === "suggestion");
    return isIt && mention.authors.length === 0 && p.sentence > sentence && p.sentence <= sentence + NEXT;
  });
  const isOlder = known.some((p) => p.mention.proposal === next?.mention.proposal && p.sentence <= sentence);
  return isOlder ? undefined : next?.mention.proposal;
}

/** Sentences behind a verb of offering in which "the offer" is the one that it tells. */
const NEXT = 2;

/** "Crews were offered 300 euros": part of the only offer that lies on the table. */
function toldOf(
  reading: EventInput,
  clause: Clause,
  { spans, substance }: Offered,
  home: KnownProposal | undefined,
): VerbalOffer[] {
  const verb = reading.verbs[clause.verb];
  if (!home || !verb || !substance) return [];
  const { name, proposal } = home.mention;
  const mention: ProposalMention = {
    start: verb.start,
    end: verb.end,
    by: "proposals:offered",
    name,
    proposal,
    authors: [],
  };
  const provisions = spans.flatMap((span) => provision(reading, { ...home, mention }, span, verb.lemma));
  return provisions.length === 0
    ? []
    : [
        {
          mention,
          provisions,
          sentence: clause.sentence,
          noun: home.head,
          ...(clause.object === undefined ? {} : { thing: clause.object }),
        },
      ];
}

function onlyOffer(known: readonly KnownProposal[]): KnownProposal | undefined {
  const offers = known.filter((p) => proposalWords().oneSided.has(p.head));
  return new Set(offers.map((p) => p.mention.proposal)).size === 1 ? offers[0] : undefined;
}

/** "Had offered 4% in May and 5% in July": each with a day of its own is an offer of its own, and those behind the first are later. */
function laterOf(reading: EventInput, spans: readonly Span[], at: number): { readonly version?: string } {
  const isDated = (span: Span | undefined) =>
    span !== undefined && spansWithin(reading.times, span).some(({ type }) => type === "DATE");
  // "Is offering 9% from May and a further 6% from June": two steps of one offer.
  const isStep = (span: Span) => spansWithin(reading.tokens, span).some(({ norm }) => STEPS.has(norm));
  return at > 0 && at < LATER.length && spans.every(isDated) && !spans.some(isStep) ? { version: LATER[at] ?? "" } : {};
}

const STEPS = new Set(["from", "further", "additional", "another", "extra"]);

/** What several offers are called in their order; the first keeps the version that it has by itself. */
const LATER = ["initial", "second", "third"];

/** An offer that nobody is named as the maker of is of the only one who offers or promises anything. */
function unowned(known: readonly KnownProposal[], who: number, reading: EventInput): number | undefined {
  const open = known.find((p) => p.mention.authors.length === 0 && proposalWords().oneSided.has(p.head));
  if (!open || known.some((p) => p.mention.proposal === open.mention.proposal && p.mention.authors.length > 0))
    return undefined;
  const makers = new Set(reading.clauses.flatMap((c) => offerOf(reading, c)?.who ?? []));
  return makers.size === 1 && makers.has(who) ? open.mention.proposal : undefined;
}

interface Offered {
  /** Left out where nobody is told to offer it. */
  readonly who?: number;
  /** Left out for a promise. */
  readonly noun?: string;
  readonly spans: readonly Span[];
  /** True where it is counted, or a matter of negotiations. */
  readonly substance: boolean;
  /** What it is called by its own words, where that is a thing: "voluntary register". */
  readonly called?: string;
}

function offerOf(reading: EventInput, clause: Clause): Offered | undefined {
  const words = proposalWords();
  const verb = reading.verbs[clause.verb];
  if (verb?.passive && verb.lemma === "offer") return givenOf(reading, clause);
  if (!verb || verb.negated || verb.passive || verb.modal !== undefined || inSpeech(reading, verb)) return undefined;
  const noun = words.offering.get(verb.lemma);
  if ((noun === undefined && !words.promising.has(verb.lemma)) || !TOLD.has(statusOf(reading, clause)))
    return undefined;
  const [who, ...others] = entitiesOfPhrase(reading, clause.subject);
  const entity = reading.entities[who ?? -1];
  // "The two firms had offered 42 a share": what two bodies offer together is of both.
  const isJoint = others.length === 1 && [who, ...others].every((e) => reading.entities[e ?? -1]?.kind === "body");
  if (who === undefined || (others.length > 0 && !isJoint) || entity?.kind === "place") return undefined;
  const span = offeredSpan(reading, clause);
  if (!span) return undefined;
  // Who speaks for a side offers in its name what it is to pay; his promises are his own.
  const isForSide = noun !== undefined && hasQuantity(reading, span, PAYABLE);
  if (entity?.kind === "person" && !isForSide) return undefined;
  const colon = colonIn(reading, clause.sentence);
  const told = colon && colon.start > span.start ? listed(reading, clause.sentence, colon) : [];
  const own = colon && colon.start > span.start ? { start: span.start, end: Math.min(span.end, colon.start) } : span;
  const called = noun === "proposal" ? thingPut(reading, clause) : undefined;
  const substance =
    isSubstance(reading, span) || told.length > 0 || called !== undefined || isGoneOnAs(reading, clause, noun);
  // "Is floating an idea: the crews would go home": what it is, is told behind the colon.
  const spans = hasQuantity(reading, own, AMOUNTS) || told.length === 0 ? [...splitList(reading, own), ...told] : told;
  return {
    who,
    ...(noun === undefined ? {} : { noun }),
    spans,
    substance,
    ...(called === undefined ? {} : { called }),
  };
}

/** "Proposed that the two towns share the lock. Chile dismissed the idea": what reports go on with as one lies on the table. */
function isGoneOnAs({ sentences, tokens }: EventInput, { sentence }: Clause, noun: string | undefined): boolean {
  if (noun !== "proposal") return false;
  const { heads, loose } = proposalWords();
  const behind = tokens.slice(sentences[sentence]?.last ?? 0, sentences[sentence + NEXT]?.last ?? tokens.length);
  return behind.some(({ norm }, i) => {
    const lemma = behind[i + 1]?.lemma ?? "";
    return norm === "the" && (heads.has(lemma) || (loose.has(lemma) && !proposalWords().agreements.has(lemma)));
  });
}

/** "The crews were offered 300 euros [by the firm]": those to whom it is offered are the subject. */
function givenOf(reading: EventInput, clause: Clause): Offered | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.negated || verb.modal !== undefined || clause.object === undefined || inSpeech(reading, verb))
    return undefined;
  const [who] = entitiesOfPhrase(reading, clause.agent);
  const span = offeredSpan(reading, clause);
  if (!span || (clause.agent !== undefined && who === undefined) || !TOLD.has(statusOf(reading, clause)))
    return undefined;
  const spans = splitList(reading, span);
  return { ...(who === undefined ? {} : { who }), noun: "offer", spans, substance: isSubstance(reading, span) };
}

const TOLD: ReadonlySet<string> = new Set(["happened", "under way"]);

/** From the object or the infinitive to the end of what hangs on it. */
function offeredSpan(reading: EventInput, clause: Clause): Span | undefined {
  const object = reading.phrases[clause.object ?? -1];
  const told = object?.start ?? clause.complement?.start;
  if (told === undefined) return undefined;
  // "Offered 42.50 euros a share": the amount stands before what it is for.
  const verb = reading.verbs[clause.verb];
  const amount = reading.quantities[firstFrom(reading.quantities, verb?.end ?? told)];
  const start =
    amount !== undefined && amount.start < told && amount.start - (verb?.end ?? 0) <= 2 ? amount.start : told;
  const limit = endOfSentence(reading, clause.sentence);
  const end = Math.min(limit, Math.max(object?.full.end ?? 0, clause.complement?.end ?? 0, clause.end));
  return { start, end: cutRemark(reading, start, end) };
}

/** On the table lies what is counted or is a matter of negotiations. */
function isSubstance(reading: EventInput, span: Span): boolean {
  const [first, last] = [firstFrom(reading.tokens, span.start), firstFrom(reading.tokens, span.end)];
  return hasQuantity(reading, span, AMOUNTS) || issueWords().phrases.all(reading.tokens, first, last).length > 0;
}
