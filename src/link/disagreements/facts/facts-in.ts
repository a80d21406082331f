import { leads, type Question } from "../../../knowledge/opposites.js";
import { units } from "../../../knowledge/units.js";
import { type Clause, firstFrom, once, overlaps, type Reading, type Span, spansWithin } from "../../../model/index.js";
import { stemOf } from "../../families/stem.js";
import { isContent } from "../../words.js";
import { standsUnder } from "../stands-under.js";
import { type Doing, doingsIn } from "./doings.js";
import { type Fact, isEarlier, type Party } from "./fact.js";
import { type Force, forceOf } from "./force.js";
import { isLongAgo } from "./long-ago.js";
import { partyOf } from "./party.js";

/** Lists what a report answers of the questions that two reports may answer in ways that cannot both be so. */
export const factsIn = once((reading: Reading): readonly Fact[] =>
  reading.clauses.flatMap((clause) => {
    const verb = reading.verbs[clause.verb];
    const doings = verb ? doingsIn(reading, clause, verb) : [];
    const force = verb && doings.length > 0 ? forceOf(reading, clause, verb) : undefined;
    return force ? firstOfEach(doings.flatMap((doing) => factOf(reading, clause, force, doing) ?? [])) : [];
  }),
);

/** A verb tells one answer to one question, though it may be found by several words. */
const firstOfEach = (facts: readonly Fact[]): Fact[] =>
  facts.filter((one, i) => facts.findIndex(({ question }) => question === one.question) === i);

function factOf(reading: Reading, clause: Clause, force: Force, doing: Doing): Fact | undefined {
  const { question, answer, role } = doing.answering;
  if (role === "acts" && question.first === "going-on" && !isAtTable(reading, clause, force)) return undefined;
  if (question.first === "denied" && isOnThing(reading, clause)) return undefined;
  if (question.asks !== "sole" && isLongAgo(reading, clause)) return undefined;
  const sentence = reading.sentences[clause.sentence];
  const verb = reading.verbs[clause.verb];
  const thing = role === "acts" ? topicOf(reading, clause, question) : thingOf(reading, question, doing, force);
  // What a thing does, nobody does to it.
  const isDone = question.asks !== "thing" || role === "done" || role === "acts";
  const who = isDone ? whoOf(reading, clause, doing) : undefined;
  const isOfThing = question.of !== undefined || question.people || question.bound;
  if (!sentence || !verb || (isOfThing && !thing)) return undefined;
  if (question.asks !== "thing" && !who) return undefined;
  // "The first text proposed a cut": a paper lays nothing on the table.
  if (question.asks === "sole" && who?.entity === undefined && leads().papers.has(who?.head.slice(0, STEM) ?? ""))
    return undefined;
  const isNobody = who !== undefined && isDenied(reading, doing.who);
  const isNone = role === "lacks" || isDenied(reading, doing.thing) || isNobody;
  const negated = force.negated !== isNone;
  // "The committee did not meet", "will never vote for it": the talks may go on, and the vote be held all the same.
  if (role === "acts" && negated && question.asks === "thing" && question.first !== "denied") return undefined;
  const fact: Fact = {
    reading,
    question,
    answer,
    force: { ...force, negated },
    ...(thing ? { thing } : {}),
    ...(who ? { who: isNobody ? { ...who, all: true as const } : who } : {}),
    ...before(reading, clause, thing),
    topic: role === "acts" || role === "lacks" ? [] : stemsBehind(reading, doing.about, clause.end),
    ...dayOf(reading, clause, doing),
    told: toldBy(reading, { clause, doing, isNone }),
    sentence,
  };
  // "Are under way again": they had ended before.
  const isAnew = spansWithin(reading.tokens, clause).some(({ norm }) => leads().anew.has(norm));
  if (isAnew && isEarlier(fact) && question.first !== "denied") return undefined;
  return isNow(fact, verb.tense === "present" && role !== "acts") ? fact : undefined;
}

/** "Did not meet" ends no talks, "was talking to the paper" is none of them, and one who talks is not the sides. */
function isAtTable({ tokens, verbs, phrases }: Reading, { verb, subject }: Clause, { negated }: Force): boolean {
  const group = verbs[verb];
  const behind = tokens[group?.last ?? -1]?.norm;
  const who = phrases[subject ?? -1];
  const words = who ? tokens.slice(who.first, who.last) : [];
  const areSides = words.some(({ lemma, norm }) => leads().everyone.has(lemma.toLowerCase()) || norm === "and");
  return !negated && behind !== "to" && areSides;
}

/** "The chapters on which they have reached agreement": of those only. */
const isOnThing = ({ tokens }: Reading, { kind, start }: Clause): boolean => {
  const at = firstFrom(tokens, start);
  return kind === "relative" && [tokens[at], tokens[at - 1]].some((token) => token?.upos === "ADP");
};

/** What still was so: "the talks continued on Tuesday" tells nothing of how they stand. */
const isNow = (fact: Fact, isPresent: boolean): boolean =>
  !isEarlier(fact) || fact.question.first === "denied" || fact.force.soFar || isPresent;

function thingOf(
  reading: Reading,
  { of, first, people }: Question,
  { thing: index, about, answering }: Doing,
  { negated }: Force,
): Party | undefined {
  const phrase = reading.phrases[index ?? -1];
  const head = reading.tokens[phrase?.head ?? -1];
  if (index === undefined || !head) return undefined;
  // "Nothing that binds them" is no nothing.
  const isBare = reading.tokens[phrase?.last ?? -1]?.norm !== "that";
  if (leads().none.has(head.norm)) return answering.question.nothing && isBare ? ANYTHING : undefined;
  if (of && !of.has(head.lemma.toLowerCase()) && !of.has(head.norm)) return undefined;
  if (people && !units().people.has(head.lemma.toLowerCase())) return undefined;
  const before = reading.tokens.slice(phrase?.first, phrase?.head);
  if (before.some(({ norm }) => norm === "any")) return negated && answering.question.nothing ? ANYTHING : undefined;
  // "Had contracts in place" is of no one contract.
  const isMany = head.xpos === "NNS" && phrase?.first === phrase?.head && !leads().everyone.has(head.lemma);
  if (of && first === "denied" && isMany) return undefined;
  const party = partyOf(reading, index);
  const told = first === "denied" ? stemsBehind(reading, about, Number.POSITIVE_INFINITY) : [];
  // "The memorandum of understanding" is the memorandum.
  const isNoun = (stem: string) => first === "denied" && [...(of ?? [])].some((noun) => noun.slice(0, STEM) === stem);
  const named = [...(party?.stems ?? [])].filter((stem) => !isNoun(stem));
  return party && { ...party, stems: new Set([...named, ...told]) };
}

/** "Signed nothing", "has not signed any paper". */
const ANYTHING: Party = { phrase: -1, head: "", joined: [], stems: new Set(), apart: "", all: true };

/** "The idea came from Oman": what is meant is told in the sentence before. */
function before(reading: Reading, { sentence }: Clause, thing: Party | undefined): Pick<Fact, "before"> {
  if (!thing || thing.stems.size > 0 || !leads().pointing.has(thing.head)) return {};
  const { first = 0, last = 0 } = reading.sentences[sentence - 1] ?? {};
  const tokens = reading.tokens.slice(first, last).filter(({ upos }) => upos === "NOUN" || upos === "ADJ");
  return { before: new Set(tokens.map(stemOf)) };
}

/** "No agreement was reached | on opening the gate", "was closed | to lorries": what it was to be on, but for its time. */
function stemsBehind({ tokens, times }: Reading, from: number, to: number): string[] {
  const at = firstFrom(tokens, from);
  const behind = tokens.slice(at, at + TOPIC);
  const stop = behind.findIndex(
    ({ upos, sentence, start }) =>
      upos === "PUNCT" || upos === "CCONJ" || sentence !== tokens[at]?.sentence || start >= to,
  );
  const own = behind.slice(0, stop < 0 ? undefined : stop);
  const led = own.findIndex(({ norm }) => leads().topics.has(norm));
  if (led < 0 || led > ADJECTIVES) return [];
  const within = spansWithin(times, { start: from, end: own.at(-1)?.end ?? from });
  const words = own.slice(led + 1).filter((token) => isContent(token) && !within.some((time) => overlaps(time, token)));
  return words.map(stemOf);
}

/** Letters of a word that its derivations share, as in `stemOf`. */
const STEM = 6;
/** Words before what leads to it: "closed to". */
const ADJECTIVES = 1;
/** Tokens of what a deal is on, at most. */
const TOPIC = 10;

/** "Agreed to open the gate": what was agreed is what follows. */
function topicOf(
  reading: Reading,
  { verb, complement, obliques, object }: Clause,
  { first, of }: Question,
): Party | undefined {
  // "Were still at the table": the talks, of which no more is said.
  if (of && first !== "denied") return { phrase: -1, head: "", joined: [], stems: new Set(), apart: "" };
  const from = reading.verbs[verb]?.end ?? 0;
  const ends = [
    complement?.end,
    ...[object, ...obliques.map(({ phrase }) => phrase)].map((i) => reading.phrases[i ?? -1]?.end),
  ];
  const end = Math.max(from, ...ends.map((one) => one ?? 0));
  const words = spansWithin(reading.tokens, { start: from, end }).filter(({ upos }) =>
    /^(?:NOUN|PROPN|VERB|ADJ)$/.test(upos),
  );
  const isMinor = words[0] !== undefined && leads().minor.has(words[0].lemma);
  if (first === "denied" && (words.length === 0 || isMinor)) return undefined;
  return { phrase: -1, head: "", joined: [], stems: new Set(words.map(stemOf)), apart: "" };
}

function whoOf(reading: Reading, clause: Clause, { who: index, answering }: Doing): Party | undefined {
  const phrase = reading.phrases[index ?? -1];
  // "The first, handed out on Tuesday, had proposed a cut": a paper, and nobody.
  if (phrase && /^(?:ADJ|NUM)$/.test(reading.tokens[phrase.head]?.upos ?? "")) return undefined;
  if (index === undefined || !phrase) return undefined;
  const isLed =
    clause.kind === "relative" || index === clause.agent || answering.role === "from" || answering.role === "source";
  const hangs = !isLed && standsUnder(reading, phrase);
  return hangs ? undefined : partyOf(reading, index);
}

/** "No contract", "neither side", "nobody". */
function isDenied({ phrases, tokens }: Reading, index: number | undefined): boolean {
  const phrase = phrases[index ?? -1];
  if (leads().none.has(tokens[phrase?.head ?? -1]?.norm ?? "")) return true;
  return tokens.slice(phrase?.first ?? 0, phrase?.head ?? 0).some(({ norm }) => norm === "no" || norm === "neither");
}

function dayOf(reading: Reading, clause: Clause, { thing }: Doing): { readonly day?: string } {
  // "The June 30 deadline": the day that a thing is called by is not the one on which it is asked for.
  const named = reading.phrases[thing ?? -1];
  const days = spansWithin(reading.times, reading.sentences[clause.sentence] ?? clause)
    .filter(
      (time) =>
        overlaps(time, clause) && !(named && overlaps(time, named)) && (time.type === "DATE" || time.type === "TIME"),
    )
    .flatMap(({ when }) => (when?.precision === "day" || when?.precision === "instant" ? when.from.slice(0, 10) : []));
  const [day, ...more] = new Set(days);
  return day !== undefined && more.length === 0 ? { day } : {};
}

interface Told {
  readonly clause: Clause;
  readonly doing: Doing;
  readonly isNone: boolean;
}

/** Words that tell a fact, at most. */
const LONGEST = 12;

/** From the thing or who does it, where they stand right before, to what the verb takes. */
function toldBy(reading: Reading, { clause, doing, isNone }: Told): Span {
  const verb = reading.verbs[clause.verb] ?? clause;
  const phrases = [doing.thing, doing.who].flatMap((index) => reading.phrases[index ?? -1] ?? []);
  if (doing.answering.role === "lacks")
    return { start: (phrases[0]?.start ?? verb.start) - "without ".length, end: phrases[0]?.end ?? verb.end };
  const end = Math.max(doing.end ?? 0, takenBy(reading, verb, clause), ...phrases.map((phrase) => phrase.end));
  // "Has yet to sign".
  const lead =
    clause.kind === "infinitive" ? reading.verbs[reading.clauses[clause.parent ?? -1]?.verb ?? -1] : undefined;
  const opening = lead && lead.start < verb.start ? lead.start : verb.start;
  const from = Math.min(opening, ...phrases.map(({ start }) => start));
  const words = reading.intake.report.text.slice(from, end).split(/\s+/).length;
  return isNone || words <= LONGEST ? { start: from, end } : { start: opening, end };
}

/** Tokens behind a verb that may be what it takes. */
const BEHIND = 6;

/** The end of what stands behind the verb up to a mark or the end of its clause, without the words that only lead on. */
function takenBy({ tokens }: Reading, verb: Span, clause: Span): number {
  const behind = spansWithin(tokens, { start: verb.end, end: Math.max(verb.end, clause.end) }).slice(0, BEHIND);
  const stop = behind.findIndex(({ upos, xpos }) => upos === "PUNCT" && xpos !== "HYPH");
  const taken = behind.slice(0, stop < 0 ? undefined : stop);
  const last = taken.findLast(
    ({ upos, xpos }) => !/^(?:DET|ADP|CCONJ|SCONJ|PART|AUX|ADJ|PUNCT)$/.test(upos) && xpos !== "PRP$",
  );
  return last?.end ?? verb.end;
}
