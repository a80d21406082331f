import { dealingWords } from "../../knowledge/dealings.js";
import { doerWords } from "../../knowledge/doers.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { units } from "../../knowledge/units.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, Event, Meeting, NounPhrase } from "../../model/index.js";
import { organOf } from "../doers/organs.js";
import { sortOfBody } from "../entities/body-names.js";
import { entitiesIn, entitiesOfPhrase } from "../entities-in.js";
import { speakersFor } from "../proposals/spokes.js";
import { rolesOf } from "./acts.js";
import { concerned, namedBy } from "./concerned.js";
import type { EventInput } from "./event-input.js";
import { pronounDoers } from "./pronoun-doers.js";
import { isBoth, isGroup, sidesOf } from "./sides.js";

/**
 * Gives events with nobody in them those whom a word stands for that names nobody: "both sides signed", the sides of the meeting;
 * "the two men spoke", the two just named; "the guild's members voted", the guild.
 */
export function withStandIns(reading: EventInput, events: readonly Event[], meetings: readonly Meeting[]): Event[] {
  const all = sidesOfMost(meetings.filter(({ status }) => status !== "possible"));
  const sides = all.filter((e) => reading.entities[e]?.kind !== "person");
  return events.map((event) => {
    if (event.agents.length > 0) return event.agents.length > 1 ? event : withBothNamed(reading, event);
    const agents = standIns(reading, event, sides);
    if (agents.length > 0) return { ...event, agents, patients: event.patients.filter((e) => !agents.includes(e)) };
    if (isOfSides(reading, event)) return { ...event, ofSides: true };
    if (event.patients.length > 0 || event.move === undefined) return event;
    const striking = strikers(reading, event);
    return striking.length > 0 ? { ...event, agents: striking } : withOwners(reading, event);
  });
}

/** Gives events with nobody in them those whom their doer was found to be once it was told who takes which side. */
export function withSidesTaken<T extends EventInput & { readonly events: readonly Event[] }>(reading: T): T {
  const events = reading.events.map((event) => {
    if (event.agents.length > 0) return event;
    const clause = clauseOf(reading, event);
    const doer = clause && rolesOf(reading, clause).doer;
    const phrase = reading.phrases[doer ?? -1];
    const agents = entitiesOfPhrase(reading, doer);
    // "The two skippers": some two of those who were told, and nobody of their own.
    if (agents.length === 0 || !phrase || isTwoPeople(reading, phrase)) return event;
    return { ...event, agents: [...agents], patients: event.patients.filter((e) => !agents.includes(e)) };
  });
  return { ...reading, events };
}

/** "Both sides have until Friday", "the negotiators meet again": done by all who talk, whoever the report says they are. */
function isOfSides(reading: EventInput, event: Event): boolean {
  const clause = clauseOf(reading, event);
  const doer = clause && reading.phrases[rolesOf(reading, clause).doer ?? clause.subject ?? -1];
  if (doer !== undefined && areAllWhoTalk(reading, doer)) return true;
  return (
    clause !== undefined && event.status === "planned" && isTheirAccord(reading, reading.phrases[clause.subject ?? -1])
  );
}

/** "The truce takes effect on Friday", "the agreement is to be signed": what the two have between them, and no third. */
function isTheirAccord({ tokens }: EventInput, subject: NounPhrase | undefined): boolean {
  const head = tokens[subject?.head ?? -1];
  if (!subject || !head || subject.possessor !== undefined) return false;
  const isAccord = dealingWords().papers.has(head.norm) || head.norm === "cessation";
  const isOne = /^(?:the|this)$/.test(tokens[subject.first]?.norm ?? "");
  return isAccord && isOne && tokens.slice(subject.first, subject.head).every(({ upos }) => upos !== "PROPN");
}

/** "Both sides", "the delegations", "negotiators": with no word that says whose they are. */
function areAllWhoTalk(reading: EventInput, doer: NounPhrase): boolean {
  if (isBare(reading, doer)) return false;
  const { tokens } = reading;
  const head = tokens[doer.head];
  const before = tokens.slice(doer.first, doer.head);
  const isOf = tokens[doer.last]?.norm === "of" || tokens[doer.last]?.norm === "from";
  if (!head || isOf || doer.possessor !== undefined || !meetingWords().negotiators.has(head.lemma.toLowerCase()))
    return false;
  const isMany = head.xpos === "NNS" || head.xpos === "NNPS" || before.some((t) => EACH.has(t.norm));
  return isMany && before.every((t) => ALL.has(t.norm) || EACH.has(t.norm));
}

const EACH = new Set(["each", "either", "neither"]);

const ALL = new Set(["the", "both", "two", "these", "negotiating", "opposing", "rival"]);

/** "The strike called for Friday is off": of the one union that the report names. */
function strikers(reading: EventInput, event: Event): readonly number[] {
  const clause = clauseOf(reading, event);
  const isStoppage = [clause?.subject, clause?.object].some((i) => {
    const phrase = reading.phrases[i ?? -1];
    return reading.tokens
      .slice(phrase?.first ?? 0, phrase?.last ?? 0)
      .some(({ norm }) => dealingWords().walkouts.has(norm));
  });
  if (!isStoppage) return [];
  const unions = reading.entities.flatMap(({ kind, key, name }, i) =>
    kind === "body" && sortOfBody(key, name) === "union" ? [i] : [],
  );
  return unions.length === 1 ? unions : [];
}

/** "The firm's offer was turned down", "a text drawn up by Norway was tabled": with nobody else in it, it is of those it names. */
function withOwners(reading: EventInput, event: Event): Event {
  const clause = clauseOf(reading, event);
  if (!clause) return event;
  const done = concerned(reading, rolesOf(reading, clause).done);
  return { ...event, patients: done.length > 0 ? done : namedBy(reading, clause) };
}

/** "The two presidents, Ida Rowe of Lusk and Ana Bell of Varna, are to sign": both, where one was found. */
function withBothNamed(reading: EventInput, event: Event): Event {
  const clause = clauseOf(reading, event);
  const doer = clause && reading.phrases[rolesOf(reading, clause).doer ?? -1];
  const verb = reading.verbs[clause?.verb ?? -1];
  if (!doer || !verb || verb.start < doer.end || !isTwoOfOffice(reading, doer)) return event;
  const named = entitiesIn(reading, { start: doer.start, end: verb.start }, ({ kind }) => kind === "person");
  return named.length === 2 && event.agents.every((e) => named.includes(e)) ? { ...event, agents: named } : event;
}

/** "The two presidents", "both ministers". */
function isTwoOfOffice({ tokens }: EventInput, { first, head }: NounPhrase): boolean {
  const word = tokens[head];
  const isTwo = tokens.slice(first, head).some(({ norm }) => norm === "two" || norm === "both");
  const lemma = word?.lemma.toLowerCase() ?? "";
  return isTwo && word?.xpos === "NNS" && (meetingWords().officers.has(lemma) || units().people.has(lemma));
}

/** The clause whose verb tells an event. */
function clauseOf(reading: EventInput, { sentence, trigger }: Event): Clause | undefined {
  const at = bySentence(reading.clauses, sentence).find(
    (i) => reading.verbs[reading.clauses[i]?.verb ?? -1]?.start === trigger.start,
  );
  return reading.clauses[at ?? -1];
}

function standIns(reading: EventInput, event: Event, sides: readonly number[]): readonly number[] {
  const clause = clauseOf(reading, event);
  const index = clause && rolesOf(reading, clause).doer;
  const doer = reading.phrases[index ?? -1];
  if (!doer || entitiesOfPhrase(reading, index).length > 0) return [];
  const word = reading.tokens[doer.head]?.norm ?? "";
  if (clause && doer.kind === "pronoun" && SAID.has(word)) {
    const told = pronounDoers(reading, clause, word);
    return told.length > 0 || word === "we" ? told : lastTold(reading, event.sentence, doer);
  }
  if (isTwoPeople(reading, doer)) return lastTwo(reading, event.sentence);
  if (isBoth(reading, doer) || isBare(reading, doer) || areAllWhoTalk(reading, doer))
    return sides.length === 2 ? sides : [];
  const owners = ownersOf(reading, doer);
  // "Her members": somebody's people are not he, whether or not the report says whom he leads.
  if (owners.length > 0 || /^(?:his|her)$/.test(reading.tokens[doer.first]?.norm ?? "")) return owners;
  const sent = isGroup(reading, index) ? sidesOf(reading, index ?? -1) : [];
  if (sent.length > 0) return sent;
  const organ = organOf(reading, doer)?.entity;
  if (organ !== undefined) return [organ];
  const speakers = speakersFor(reading, index);
  return speakers.length > 0 ? speakers : senderOf(reading, clause, doer);
}

/** "The agency said that a first team would be there on Friday": its own, where nothing says whose. */
function senderOf(reading: EventInput, clause: Clause | undefined, doer: NounPhrase): readonly number[] {
  const teller = reading.clauses[clause?.parent ?? -1];
  const head = reading.tokens[doer.head]?.lemma.toLowerCase() ?? "";
  const isSent = SENT.has(head) || meetingWords().sent.has(head);
  const isSome =
    doer.possessor === undefined && !/^(?:the|both|this|that)$/.test(reading.tokens[doer.first]?.norm ?? "");
  const says = isVerbOf("reporting", reading.verbs[teller?.verb ?? -1]?.lemma ?? "");
  if (clause?.kind !== "complement" || teller === undefined || !isSent || !isSome || !says) return [];
  return entitiesOfPhrase(reading, teller.subject).filter((e) => reading.entities[e]?.kind !== "person");
}

const SENT = new Set(["team", "delegation", "mission", "inspector"]);

const SAID = new Set(["it", "they", "we"]);

/** "It will report next week", as the sentence opens: the body that the sentence before is about, where that is about one body. */
function lastTold(reading: EventInput, sentence: number, { first, head }: NounPhrase): readonly number[] {
  const pronoun = reading.tokens[head]?.norm ?? "";
  if (reading.sentences[sentence]?.first !== first) return [];
  const mains = bySentence(reading.clauses, sentence - 1).flatMap((i) => reading.clauses[i] ?? []);
  const told = mains.filter((c) => c.kind === "main" && c.subject !== undefined).map((c) => c.subject);
  const [subject] = told;
  if (subject === undefined || told.some((s) => s !== subject)) return [];
  const who = entitiesOfPhrase(reading, subject);
  // "Police held two managers. They are due in court": either may be meant.
  const others = mains.flatMap((c) => [c.object, ...c.obliques.map((o) => o.phrase)]);
  const isMany = (p: number | undefined): boolean => {
    const noun = reading.tokens[reading.phrases[p ?? -1]?.head ?? -1];
    const isPeople = units().people.has(noun?.lemma.toLowerCase() ?? "") || entitiesOfPhrase(reading, p).length > 0;
    return /S$/.test(noun?.xpos ?? "") && isPeople;
  };
  if (pronoun === "they" && others.some(isMany)) return [];
  const isOf = (kinds: readonly string[]) => who.every((e) => kinds.includes(reading.entities[e]?.kind ?? ""));
  return pronoun === "it"
    ? who.length === 1 && isOf(["body", "state"])
      ? who
      : []
    : isOf(["group", "body"])
      ? who
      : [];
}

/** "Both had signed": of two who were told before. */
const isBare = ({ tokens }: EventInput, { first, last, head }: NounPhrase): boolean =>
  last - first === 1 && tokens[head]?.norm === "both";

/** "The two men", "both ministers": people, and not those who are there for somebody. */
function isTwoPeople({ tokens }: EventInput, { first, head }: NounPhrase): boolean {
  const word = tokens[head];
  const isTwo = tokens.slice(first, head).some(({ norm }) => norm === "two" || norm === "both");
  return word?.xpos === "NNS" && isTwo && units().people.has(word.lemma.toLowerCase());
}

/** Sentences back in which the two are named. */
const BACK = 2;

/** The people whom the sentences right before name, where they are two. */
function lastTwo(reading: EventInput, sentence: number): readonly number[] {
  const found = new Set<number>();
  for (let i = sentence - 1; i >= Math.max(0, sentence - BACK) && found.size < 2; i--) {
    const before = reading.sentences[i];
    if (before) for (const e of entitiesIn(reading, before, ({ kind }) => kind === "person")) found.add(e);
  }
  return found.size === 2 ? [...found] : [];
}

/** "The guild's 7,300 members": whoever they are of, if that is a body. */
function ownersOf(reading: EventInput, doer: NounPhrase): readonly number[] {
  const head = reading.tokens[doer.head];
  if (head?.xpos !== "NNS" || !doerWords().speaking.has(head.lemma.toLowerCase())) return [];
  const own = entitiesOfPhrase(reading, doer.possessor);
  const owners = own.filter((e) => reading.entities[e]?.kind === "body");
  // "His members": those of whom he leads, if the report tells whom.
  if (/^(?:his|her)$/.test(reading.tokens[doer.first]?.norm ?? "")) return own.flatMap((e) => bodyOf(reading, e));
  return owners.length > 0 || head.lemma.toLowerCase() !== "member" ? owners : onlyUnion(reading, doer);
}

const bodyOf = ({ entities }: EventInput, person: number): number[] => {
  const body = entities.findIndex(({ kind, key }) => kind === "body" && key === entities[person]?.party);
  return body < 0 ? [] : [body];
};

/** "Members turned the offer down", "its members will vote": of the one body of members that the report names. */
function onlyUnion({ entities, mentions, tokens }: EventInput, { first, head, last }: NounPhrase): readonly number[] {
  if (tokens[last]?.norm === "of") return [];
  const isBare = tokens.slice(first, head).every((t) => ["DET", "NUM", "ADV", "PRON"].includes(t.upos));
  const named = new Set(mentions.map((m) => m.entity));
  const unions = entities.flatMap(({ kind, name }, i) => {
    const words = name.toLowerCase().split(/[\s-]+/);
    return kind === "body" && named.has(i) && words.some((w) => doerWords().joined.has(w)) ? [i] : [];
  });
  return isBare && unions.length === 1 ? unions : [];
}

/** Those of the meeting that the report tells most of. */
export function sidesOfMost(meetings: readonly Meeting[]): readonly number[] {
  const most = meetings.reduce<Meeting | undefined>(
    (best, m) => (m.mentions.length > (best?.mentions.length ?? 0) ? m : best),
    undefined,
  );
  const sides = most?.parties.filter(({ role }) => role === "party") ?? [];
  return [...new Set(sides.map(({ entity }) => entity))];
}
