import { actorWords } from "../../knowledge/actors.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Clause,
  firstFrom,
  indexesWithin,
  isDescribed,
  type NounPhrase,
  type Span,
  spansWithin,
  type Token,
  within,
} from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../entities-in.js";
import { withJoined } from "../sides/joined.js";
import { attendeesOf } from "./attendance.js";
import type { EventInput } from "./event-input.js";
import { isMediators, isOfMediators } from "./mediators.js";
import type { MeetingNoun } from "./meeting-noun.js";
import { sidesBefore } from "./pairs.js";
import { leadOf } from "./scene.js";
import { isNegotiator, SCENE, sidesOf } from "./sides.js";
import { statusOf } from "./status.js";
import type { Telling } from "./tellings.js";

/** Those in the noun's own words ("talks between A and B"), its owner's, who holds it, and who is in the call. */
export function whoMeets(reading: EventInput, noun: MeetingNoun, told: readonly Telling[]): number[] {
  const { phrase, tail } = noun;
  const own = entitiesIn(
    reading,
    tail,
    (e, m) =>
      m.form !== "pronoun" &&
      // "UN talks" are held by it; "US-Iranian talks" are between those. "The talks at the ministry" are not with it.
      !(e.kind === "body" && m.end <= (reading.tokens[phrase.head]?.start ?? 0)) &&
      !SCENE.has(leadOf(reading, m)) &&
      // "Talks on Norway's next budget" are not with it.
      !TOPIC.has(leadOf(reading, m)) &&
      // "A meeting set for Lisbon".
      !(m.form === "metonym" && leadOf(reading, m) === "for") &&
      !isHost(reading, m) &&
      !isOwner(reading, m) &&
      !isOfMediators(reading, m) &&
      (isActor(e, m) || (m.form === "demonym" && e.kind !== "place" && !isOfNamed(reading, m))),
  );
  // "A visit by Norwegian managers".
  const behind = indexesWithin(reading.phrases, { start: phrase.end, end: tail.end }).filter((i) =>
    isNegotiator(reading, i),
  );
  const held = told.flatMap((t) => [
    ...(t.holder === undefined ? [] : sidesOf(reading, t.holder)),
    ...t.clause.obliques
      .filter((o) => WITH.has(o.preposition))
      .flatMap(({ phrase: with_ }) => entitiesOfPhrase(reading, with_)),
  ]);
  // "His sixth meeting": whose it is, a pronoun tells too loosely to seat anybody by it, but where its name stands before it.
  const isPronoun = reading.phrases[phrase.possessor ?? -1]?.kind === "pronoun";
  const owner = entitiesOfPhrase(reading, phrase.possessor).filter(
    (e) => !isPronoun || isNamedBefore(reading, noun, e),
  );
  const present = held.length === 0 ? [...presentAt(reading, noun), ...comesFrom(reading, noun, own)] : [];
  const sent = behind.filter((i) => !isMediatorAt(reading, i)).flatMap((i) => sidesOf(reading, i));
  const two = behind.concat(own.length > 0 ? [] : nextOf(reading, phrase)).flatMap((i) => sidesBefore(reading, i));
  const tellers = own.length > 0 && held.length + owner.length === 0 ? tellersOf(reading, noun) : [];
  const all = [...own, ...tellers, ...two, ...sent, ...owner, ...held, ...present, ...attendeesOf(reading, noun)];
  return [...new Set(all.length > 0 ? all : disputants(reading, noun))];
}

/** "Reyes's plan, published after her meeting with the premier": the one person of the sentence before it. */
function isNamedBefore(
  { sentences, mentions, entities }: EventInput,
  { sentence, phrase }: MeetingNoun,
  who: number,
): boolean {
  const opens = sentences[sentence]?.start ?? phrase.start;
  const before = spansWithin(mentions, { start: opens, end: phrase.start });
  const people = before.filter(({ entity, form }) => entities[entity]?.kind === "person" && form !== "pronoun");
  return people.length > 0 && people.every(({ entity }) => entity === who);
}

/** "Talks with Chilean Premier Ana Reyes": she sits there, whose people are known by her. */
function isOfNamed({ phrases, mentions, entities }: EventInput, { start }: Span): boolean {
  const around = phrases[firstFrom(phrases, start + 1) - 1];
  return around !== undefined && spansWithin(mentions, around).some((m) => entities[m.entity]?.kind === "person");
}

/** The phrase right behind "between", "of" or "with": "talks between | the two". */
function nextOf({ tokens, phrases }: EventInput, { last }: NounPhrase): number[] {
  const led = tokens[last];
  if (!led || !["between", "of", "among"].includes(led.norm)) return [];
  const next = firstFrom(phrases, led.end);
  return phrases[next]?.first === last + 1 ? [next] : [];
}

/** "Norway said that the talks with Chile had ended": who says so of talks "with" another was the first. */
function tellersOf(reading: EventInput, { phrase, sentence, tail }: MeetingNoun): number[] {
  if (!spansWithin(reading.tokens, tail).some((t) => t.norm === "with")) return [];
  const said = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find(
      (c) => c.complement && within(phrase, c.complement) && isVerbOf("reporting", reading.verbs[c.verb]?.lemma ?? ""),
    );
  return entitiesOfPhrase(reading, said?.subject).filter(
    (e) =>
      ["state", "group"].includes(reading.entities[e]?.kind ?? "") ||
      (reading.entities[e]?.kind === "body" && !reading.entities[e]?.key.startsWith("outlet:")),
  );
}

const isMediatorAt = (reading: EventInput, index: number): boolean => {
  const phrase = reading.phrases[index];
  return phrase !== undefined && isMediators(reading, phrase);
};

/** "Talks meant to end the dispute between A and B": where nobody else is told of, they are the two who talk. */
function disputants(reading: EventInput, { phrase, sentence }: MeetingNoun): number[] {
  const { tokens, sentences, phrases } = reading;
  const whole = sentences[sentence];
  const head = tokens[phrase.head]?.lemma.toLowerCase() ?? "";
  if (!whole || !meetingWords().bargains.has(head)) return [];
  if (entitiesIn(reading, phrase, (e) => e.kind !== "place").length > 0) return [];
  const dispute = indexesWithin(phrases, { start: phrase.end, end: whole.end }).find((i) => {
    const of = phrases[i];
    const isOf = meetingWords().disputes.has(tokens[of?.head ?? -1]?.lemma.toLowerCase() ?? "");
    return of !== undefined && isOf && tokens[of.last]?.norm === "between";
  });
  const first = phrases[(dispute ?? -2) + 1];
  const sides = first ? [first, ...(first.joined ?? []).flatMap((i) => phrases[i] ?? [])] : [];
  const named = sides.flatMap((side) => entitiesIn(reading, side, (e) => e.kind !== "place"));
  return dispute !== undefined && sides.length > 1 ? named : [];
}

/** Prepositions after which stands what a meeting is about. */
const TOPIC = new Set(["on", "about", "over", "regarding", "concerning"]);

/** "Talks hosted by the UN": it takes no side in them. */
function isHost({ tokens }: EventInput, { start }: Span): boolean {
  const at = firstFrom(tokens, start);
  const by = [1, 2, 3, 4, 5].find((back) => tokens[at - back]?.norm === "by");
  return by !== undefined && meetingWords().hosted.has(tokens[at - by - 1]?.lemma.toLowerCase() ?? "");
}

/** "Talks between | the dockers' union | and the port's two unions": whose union it is, is no side beside it. */
function isOwner({ mentions, tokens, phrases }: EventInput, { start, end }: Span): boolean {
  if (tokens[firstFrom(tokens, end)]?.xpos !== "POS") return false;
  const head = phrases.find((p) => p.start <= start && p.end > end && (tokens[p.head]?.start ?? 0) >= end)?.head;
  const isUnion = actorWords().sorts.get(tokens[head ?? -1]?.lemma ?? "") === "union";
  return isUnion || mentions.some((m) => m.start <= start && m.end > end);
}

const WITH = new Set(["with", "between", "among"]);

/** "She assured him in a call on Friday": both are on the line. "Delegates from A walked out of a meeting": they were in it. "They closed ten chapters at a round in Lima": so are they. */
function presentAt(reading: EventInput, noun: MeetingNoun): number[] {
  const before = reading.tokens[noun.phrase.first - 1]?.norm ?? "";
  const clause = smallestAround(reading, noun);
  // "Voiced hope about the mood in the talks" seats nobody at them.
  const closing = closingOf(reading, noun);
  if (closing)
    return withJoined(reading, closing.by)
      .flatMap((p) => entitiesOfPhrase(reading, p))
      .filter((e) => reading.entities[e]?.kind !== "person");
  const leaves = before === "of" && reading.tokens[noun.phrase.first - 2]?.norm === "out";
  if (!clause || (POINTING.has(noun.before[0] ?? "") && !leaves)) return [];
  const isOut = ["from", "of"].includes(before) && meetingWords().leaves.has(reading.verbs[clause.verb]?.lemma ?? "");
  if (!leaves && !isOut && !["in", "at", "during", "over", "by", "via"].includes(before)) return [];
  if (statusOf(reading, clause) !== "happened") return [];
  // "Presided over the session": whoever leads it takes no side in it.
  if (meetingWords().hosted.has(reading.verbs[clause.verb]?.lemma ?? "")) return [];
  const tells = isVerbOf("addressee", reading.verbs[clause.verb]?.lemma ?? "");
  const both = noun.kind === "call" || (tells && !leaves);
  const phrases = both ? [clause.subject, clause.object, clause.indirectObject] : [clause.subject];
  return phrases.flatMap((p) => {
    const named = entitiesOfPhrase(reading, p);
    const isNameless = named.every((e) => isDescribed(reading.entities[e]?.key ?? ""));
    return p !== undefined && (leaves || isNameless) ? sidesOf(reading, p) : named;
  });
}

/** "Said on Monday after talks with the envoy": who says so was the other one. */
function comesFrom(reading: EventInput, noun: MeetingNoun, own: readonly number[]): number[] {
  const clause = smallestAround(reading, noun);
  const led = reading.tokens[noun.phrase.first - 1]?.norm ?? "";
  const isWith = reading.tokens[noun.phrase.last]?.norm === "with";
  const verb = reading.verbs[clause?.verb ?? -1]?.lemma ?? "";
  // "Flew in on Thursday for a dinner with the minister".
  const isWay = led === "for" && (meetingWords().motion.has(verb) || meetingWords().drives.has(verb));
  if (!clause || !isWith || own.length !== 1 || !(meetingWords().behind.has(led) || isWay)) return [];
  if (statusOf(reading, clause) !== "happened" || reading.verbs[clause.verb]?.passive) return [];
  const named = entitiesOfPhrase(reading, clause.subject).filter((e) => reading.entities[e]?.kind !== "place");
  return named.length > 0 || clause.subject === undefined ? named : [...sidesOf(reading, clause.subject)];
}

/** Gives the smallest clause that a meeting's noun stands in. */
export function smallestAround(reading: EventInput, noun: MeetingNoun): Clause | undefined {
  return bySentence(reading.clauses, noun.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => within(noun.phrase, c))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/**
 * "The accord was signed in Lima on Tuesday after two days of talks": what came of the talks came where and when they ended.
 * Gives the words before "after", and whose deed that was (an index into `phrases`); nothing where the talks are not measured, which may be any talks before.
 */
export function closingOf(
  reading: EventInput,
  noun: MeetingNoun,
): (Span & { readonly by: number | undefined }) | undefined {
  const carrier = reading.phrases[noun.carrier];
  const whole = reading.sentences[noun.sentence];
  // "After two days of talks", "after a 19-hour session", "after marathon talks".
  const isMeasured =
    carrier !== noun.phrase ||
    noun.before.some((w) => meetingWords().lengthy.has(w)) ||
    reading.times.some((t) => t.type === "DURATION" && within(t, noun.phrase));
  if (!carrier || !isMeasured || !whole) return undefined;
  const after = reading.tokens[carrier.first - 1];
  if (!after || !(meetingWords().behind.has(after.norm) || isEnding(reading, after))) return undefined;
  const clause = bySentence(reading.clauses, noun.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => closes(reading, c) && within(after, c) && (reading.verbs[c.verb]?.start ?? 0) < after.start);
  if (!clause || statusOf(reading, clause) !== "happened") return undefined;
  return { start: clause.start, end: after.start, by: clause.subject };
}

/** What was done at their end: the main clause tells it, or "a deal, | reached after two days of talks". */
const closes = ({ verbs }: EventInput, { kind, verb }: Clause): boolean =>
  kind === "main" || (kind === "participial" && verbs[verb]?.passive === true && settles(verbs[verb]?.lemma));

const settles = (lemma: string | undefined): boolean => meetingWords().settles.has(lemma ?? "");

/** "Agreed on a levy, ending three days of talks": what was done ended them. */
const isEnding = ({ tokens }: EventInput, { xpos, lemma, start }: Token): boolean =>
  xpos === "VBG" && meetingWords().ends.has(lemma) && tokens[firstFrom(tokens, start) - 1]?.norm === ",";

/** Words before a noun that point to what was told before. */
export const POINTING = new Set(["the", "this", "that", "these", "those", "both"]);
