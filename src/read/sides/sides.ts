import { actorWords } from "../../knowledge/actors.js";
import { dealingWords } from "../../knowledge/dealings.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { phraseAt as wordsAt } from "../../knowledge/phrases.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Clause,
  firstFrom,
  isDescribed,
  type NounPhrase,
  type SideTold,
  spansWithin,
  type Token,
} from "../../model/index.js";
import { sortOfBody } from "../entities/body-names.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { dealersOf, doersOf, isLead, isOf } from "./dealing.js";
import { phraseAt, subjectsOf, withJoined } from "./joined.js";
import { areWorkers, charged, endsLockout, isAverted, isStrike, lockedOut, struck } from "./strikes.js";

/**
 * Finds who is told to be a side: those between whom talks, a dispute or a deal are, those who reach or break one, those whose negotiators
 * are told of, and who makes an offer or takes one.
 */
export function findSides(reading: EventInput): SideTold[] {
  const found: SideTold[] = [];
  const add = (by: string, phrases: readonly (number | undefined)[]) => {
    for (const index of phrases) {
      const phrase = reading.phrases[index ?? -1];
      if (phrase)
        for (const entity of whoIs(reading, index))
          found.push({ start: phrase.start, end: phrase.end, entity, by: `sides:${by}` });
    }
  };
  reading.phrases.forEach((phrase) => {
    add("between", between(reading, phrase));
    add("negotiators", sendersOf(reading, phrase));
    if (isOf(dealingWords().locking, reading.tokens[phrase.head])) add("charge", withJoined(reading, phrase.possessor));
    add(isOf(dealingWords().bids, reading.tokens[phrase.head]) ? "bid" : "offer", givers(reading, phrase));
    for (const entity of struck(reading, phrase))
      found.push({ start: phrase.start, end: phrase.end, entity, by: "sides:struck" });
  });
  reading.clauses.forEach((clause) => {
    add("deal", dealersOf(reading, clause));
    const offer = offerTaken(reading, clause);
    if (offer) add(isOf(dealingWords().bids, offer) ? "bid" : "takes", doersOf(reading, clause));
    add("charge", charged(reading, clause));
    if (endsLockout(reading, clause)) add("charge", doersOf(reading, clause));
    for (const entity of lockedOut(reading, clause))
      found.push({ start: clause.start, end: clause.end, entity, by: "sides:charge" });
    add("joint", agreeing(reading, clause));
    if (answers(reading, clause))
      add(
        "answer",
        doersOf(reading, clause).filter((p) => areSides(reading, p)),
      );
    if (isAverted(reading, clause)) add("strike", doersOf(reading, clause));
    if (isPurchase(reading, clause)) add("bid", [...doersOf(reading, clause), clause.object]);
    if (givesAmount(reading, clause)) add("offer", doersOf(reading, clause));
    if (isStrike(reading, clause))
      add(
        "strike",
        doersOf(reading, clause).filter((p) => areWorkers(reading, p)),
      );
  });
  return found.sort((a, b) => a.start - b.start || a.entity - b.entity);
}

const headOf = ({ phrases, tokens }: EventInput, index: number | undefined): Token | undefined =>
  tokens[phrases[index ?? -1]?.head ?? -1];

/** Those whom a phrase names; of "an alliance of rebels and the government" and of "we" those whom it is made of. */
function whoIs(reading: EventInput, index: number | undefined): readonly number[] {
  const phrase = reading.phrases[index ?? -1];
  const own = entitiesOfPhrase(reading, index);
  const byName = own.filter((e) => !isDescribed(reading.entities[e]?.key ?? ""));
  // "The Ferrand and Cattan families": who is named is not told again with the noun behind the name.
  const isAgain = (e: number) =>
    byName.some((known) => reading.entities[e]?.name.startsWith(`${reading.entities[known]?.name} `));
  if (!phrase || byName.length > 0) return own.filter((e) => byName.includes(e) || !isAgain(e));
  if (phrase.kind === "pronoun") return reading.tokens[phrase.head]?.norm === "we" ? speakersAt(reading, phrase) : own;
  const behind = named(reading, phrase);
  if (behind.length > 0) return behind;
  if (reading.tokens[phrase.last]?.norm !== "of") return own;
  const inner = withJoined(reading, phraseAt(reading, phrase.last + 1)).flatMap((i) => whoIs(reading, i));
  return inner.length > 1 ? inner : own;
}

/** "Three traders, A, B and C", "a band that styles itself A": the names right behind a noun. */
function named(reading: EventInput, { head, last, start, end }: NounPhrase): readonly number[] {
  const { tokens, mentions, entities } = reading;
  // "The Ferrand and Cattan families".
  if (tokens[head]?.xpos === "NNS" && actorWords().listed.has(tokens[head].lemma)) {
    const within = spansWithin(mentions, { start, end }).map(({ entity }) => entity);
    const bodies = within.filter((e) => entities[e]?.kind === "body" && !isDescribed(entities[e].key));
    if (bodies.length > 1) return bodies;
  }
  if (tokens[last]?.norm === "," && tokens[head]?.xpos === "NNS") {
    const first = phraseAt(reading, last + 1);
    const list = reading.phrases[first ?? -1]?.kind === "name" ? withJoined(reading, first) : [];
    return list.length > 1 ? list.flatMap((i) => entitiesOfPhrase(reading, i)) : [];
  }
  const called = wordsAt(actorWords().calls, tokens, last)?.last ?? last;
  if (called === last) return [];
  const at = tokens[called]?.norm === "the" ? called + 1 : called;
  const mention = mentions[firstFrom(mentions, tokens[at]?.start ?? Number.POSITIVE_INFINITY)];
  const isThere = mention !== undefined && mention.start === tokens[at]?.start;
  return isThere && entities[mention.entity]?.kind === "body" ? [mention.entity] : [];
}

/** "We continue to negotiate": whoever says so, or whose people do. */
function speakersAt(reading: EventInput, { start, end, head }: NounPhrase): readonly number[] {
  const here = bySentence(reading.attributions, reading.tokens[head]?.sentence ?? -1);
  const said = here
    .flatMap((i) => reading.attributions[i] ?? [])
    .find((a) => a.content.some((c) => c.start <= start && end <= c.end));
  return said?.speaker === undefined ? [] : [said.speaker];
}

/** "Talks between A and B", "A's contract with B", "in a dispute with B". */
function between(reading: EventInput, phrase: NounPhrase): readonly (number | undefined)[] {
  const { nouns, links, loose } = dealingWords();
  const head = reading.tokens[phrase.head];
  const link = reading.tokens[phrase.last]?.norm ?? "";
  if (!isOf(nouns, head) || !links.has(link)) return [];
  const partners = withJoined(reading, phraseAt(reading, phrase.last + 1));
  if (link === "between") return partners.length > 1 ? partners : [];
  if (isOf(loose, head) && !isLead(reading, head)) return [];
  const own = phrase.possessor === undefined ? doersAround(reading, phrase) : withJoined(reading, phrase.possessor);
  return [...own, ...partners];
}

/** "A is in talks with B", "A opened talks with B": the subject of the clause, where no third one does it. */
function doersAround(reading: EventInput, phrase: NounPhrase): number[] {
  const clause = bySentence(reading.clauses, reading.tokens[phrase.head]?.sentence ?? -1)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => c.start <= phrase.start && phrase.end <= c.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  const verb = reading.verbs[clause?.verb ?? -1];
  if (!clause || !verb || meetingWords().hosted.has(verb.lemma)) return [];
  const isIn = ["in", "into", "after", "following", "during"].includes(reading.tokens[phrase.first - 1]?.norm ?? "");
  const isHeld = reading.phrases[clause.object ?? -1] === phrase && dealingWords().holds.has(verb.lemma);
  // "Is locked in a dispute with B": a passive without a doer.
  if (isIn && verb.passive) return withJoined(reading, clause.subject);
  return isIn || isHeld ? doersOf(reading, clause) : [];
}

/** "A and B agreed to end it": those who do together what takes two. */
function agreeing(reading: EventInput, clause: Clause): number[] {
  const verb = reading.verbs[clause.verb];
  const all =
    verb && !verb.passive && dealingWords().jointly.has(verb.lemma) ? subjectsOf(reading, clause.subject) : [];
  return all.length > 1 || isOfTwo(reading, all[0]) ? all : [];
}

/** "Danish and Swedish officials": one phrase for those of two. */
function isOfTwo({ phrases, tokens }: EventInput, index: number | undefined): boolean {
  const { first = 0, head = 0 } = phrases[index ?? -1] ?? {};
  return tokens.slice(first, head).some(({ norm }) => norm === "and");
}

/** "Turned down the takeover offer": gives the offer. */
function offerTaken(reading: EventInput, clause: Clause): Token | undefined {
  const { takes } = dealingWords();
  const verb = reading.verbs[clause.verb];
  const what = reading.phrases[(verb?.passive ? clause.subject : clause.object) ?? -1];
  return verb && what && takes.has(verb.lemma) && isOffer(reading, what) ? reading.tokens[what.head] : undefined;
}

/** "Agreed to buy Pharmalund": one body and another. */
function isPurchase(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.passive || !dealingWords().acquires.has(verb.lemma)) return false;
  const isBody = (index: number | undefined) => {
    const found = entitiesOfPhrase(reading, index);
    return found.length > 0 && found.every((e) => reading.entities[e]?.kind === "body");
  };
  return isBody(clause.object) && doersOf(reading, clause).some(isBody);
}

/** "Has offered $1.75", "offered a 3 percent raise": no state, which offers money to many. */
function givesAmount(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  const object = reading.phrases[clause.object ?? -1];
  if (!verb || !object || verb.passive || !dealingWords().gives.has(verb.lemma)) return false;
  const isAmount = object.kind === "number" || isOf(dealingWords().amounts, reading.tokens[object.head]);
  const doers = entitiesOfPhrase(reading, clause.subject);
  return isAmount && doers.every((e) => ["body", "group"].includes(reading.entities[e]?.kind ?? ""));
}

/** "Rejected the latest text". */
function answers(reading: EventInput, clause: Clause): boolean {
  const { answers: verbs } = dealingWords();
  const verb = reading.verbs[clause.verb];
  return verb !== undefined && !verb.passive && verbs.has(verb.lemma) && isText(reading, clause.object);
}

/** "The latest text", or "it" behind a sentence that tells of one. */
function isText(reading: EventInput, object: number | undefined): boolean {
  const { texts } = dealingWords();
  const head = headOf(reading, object);
  if (head?.norm !== "it") return isOf(texts, head);
  const before = reading.sentences[head.sentence - 1];
  return before !== undefined && reading.tokens.slice(before.first, before.last).some((token) => isOf(texts, token));
}

/** Organisations, courts and parliaments answer as well. */
const areSides = (reading: EventInput, index: number): boolean =>
  entitiesOfPhrase(reading, index).every((e) => {
    const { kind, key, name } = reading.entities[e] ?? { kind: "place", key: "", name: "" };
    return kind === "state" || kind === "group" || dealingWords().answering.has(sortOfBody(key, name) ?? "");
  });

/** "An offer", "a takeover proposal". */
function isOffer({ tokens }: EventInput, { head }: NounPhrase): boolean {
  const { offers, offering } = dealingWords();
  return (
    isOf(offers, tokens[head]) || (tokens[head]?.lemma === "proposal" && offering.has(tokens[head - 1]?.norm ?? ""))
  );
}

/** "A's latest offer", "an offer from A", "the offer by A". */
function givers(reading: EventInput, phrase: NounPhrase): number[] {
  if (!isOffer(reading, phrase)) return [];
  const led = reading.tokens[phrase.last]?.norm ?? "";
  const behind = ["from", "by"].includes(led) ? withJoined(reading, phraseAt(reading, phrase.last + 1)) : [];
  return [...withJoined(reading, phrase.possessor), ...behind];
}

/** "Negotiators for A and B", "lawyers for A". */
function sendersOf(reading: EventInput, phrase: NounPhrase): number[] {
  const head = reading.tokens[phrase.head];
  if (!["for", "from"].includes(reading.tokens[phrase.last]?.norm ?? "") || head?.xpos !== "NNS") return [];
  if (!isOf(dealingWords().senders, head)) return [];
  return withJoined(reading, phraseAt(reading, phrase.last + 1));
}
