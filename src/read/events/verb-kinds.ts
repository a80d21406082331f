import { lemmaSpellings } from "../../knowledge/lemma-spellings.js";
import { type MeetingKind, meetingWords } from "../../knowledge/meetings.js";
import { type Clause, spansWithin, type VerbGroup } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "./event-input.js";
import { isHouse } from "./free-frame.js";
import { datesIn, placesIn } from "./scene.js";
import { isBoth, isGroup, isNegotiator, sidesOf } from "./sides.js";

/** Gives the kind of meeting that a clause tells by its verb, or nothing where it tells of none. */
export function kindOf(reading: EventInput, clause: Clause, verb: VerbGroup): MeetingKind | undefined {
  const words = meetingWords();
  // "Will host the next round": what is hosted is the meeting, and its noun tells of it.
  // "To head off a strike": what has an object goes nowhere.
  if (clause.object !== undefined && verb.lemma.startsWith("head ")) return undefined;
  if (isNoun(reading, verb) || (words.hosted.has(verb.lemma) && isOfMeeting(reading, clause.object))) return undefined;
  if (isReturn(reading, clause, verb)) return "talks";
  if (isRinging(reading, clause, verb)) return "call";
  const again = reading.tokens[verb.last]?.norm === "again";
  if (verb.lemma === "try" && again && isGroup(reading, clause.subject)) return "talks";
  if (verb.lemma === "sit" && clause.obliques.some((o) => words.opposite.has(o.preposition))) return "talks";
  if ((words.sends.has(verb.lemma) && !verb.passive) || leadsAway(reading, clause) || isDue(reading, clause, verb))
    return "visit";
  if (isAtTable(reading, clause, verb) || isFacing(reading, clause, verb) || areToSee(reading, clause, verb))
    return "talks";
  if (isFaceToFace(reading, verb) && areSeveral(reading, clause)) return "talks";
  const isShutIn =
    verb.passive && words.shutIn.has(verb.lemma) && areSeveral(reading, clause) && !isInQuarrel(reading, clause);
  if (isShutIn || isTogether(reading, clause, verb) || isTimeSpent(reading, clause, verb)) return "talks";
  if (isAudience(reading, clause, verb) || shuttlesBetween(reading, clause, verb) !== undefined) return "consultation";
  return isVisitTo(reading, clause, verb) ? "talks" : meetingVerb(verb.lemma);
}

/** "Called the envoy on Tuesday", "called her counterpart to discuss it"; not "called him a liar", "called her in". */
function isRinging(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  const phrase = reading.phrases[clause.object ?? -1];
  if (verb.lemma !== "call" || verb.passive || !phrase || clause.object === undefined) return false;
  const named = entitiesOfPhrase(reading, clause.object).some((e) => reading.entities[e]?.kind === "person");
  if (!named && !(isNegotiator(reading, clause.object) && phrase.kind === "nominal")) return false;
  const apposed = reading.phrases[phrase.apposition ?? -1];
  const last = Math.max(phrase.last, apposed?.last ?? 0);
  const next = reading.tokens[last];
  const isEnd = !next || next.sentence !== reading.tokens[phrase.head]?.sentence || next.upos === "PUNCT";
  const isAim = next?.norm === "to" && reading.tokens[last + 1]?.upos === "VERB";
  const isTimed = next !== undefined && reading.times.some((t) => t.start === next.start);
  return isEnd || isAim || isTimed || BEHIND_CALL.has(next.norm);
}

/** What may stand behind somebody who is rung up. */
const BEHIND_CALL = new Set([
  "on",
  "from",
  "late",
  "early",
  "after",
  "before",
  "about",
  "with",
  "and",
  "again",
  "twice",
]);

/** "Hosts talks", "chaired the second round". */
function isOfMeeting(reading: EventInput, index: number | undefined): boolean {
  const head = reading.tokens[reading.phrases[index ?? -1]?.head ?? -1];
  const { nouns } = meetingWords();
  return head !== undefined && (nouns.has(head.norm) || nouns.has(head.lemma.toLowerCase()));
}

/** The kind that a verb tells by itself, also where its lemma was cut wrongly: "reconven". */
const meetingVerb = (lemma: string): MeetingKind | undefined =>
  lemmaSpellings(lemma)
    .map((spelling) => meetingWords().verbs.get(spelling))
    .find((kind) => kind !== undefined);

/** "Will fly to Oslo to see the minister": seeing is a meeting only for who goes there for it. */
function isVisitTo(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  const parent = reading.clauses[clause.parent ?? -1];
  const going = meetingWords().motion.has(reading.verbs[parent?.verb ?? -1]?.lemma ?? "");
  return meetingWords().sees.has(verb.lemma) && clause.kind === "infinitive" && going;
}

/** "Is locked in a patent dispute with Ostrand": what they are in is neither a house nor a meeting. */
const isInQuarrel = (reading: EventInput, { obliques }: Clause): boolean =>
  obliques.some(({ preposition, phrase }) => {
    const head = reading.tokens[reading.phrases[phrase]?.head ?? -1];
    const isMeeting = meetingWords().nouns.has(head?.norm ?? "");
    return preposition === "in" && head?.upos === "NOUN" && !isMeeting && !isHouse(reading, phrase);
  });

/** "The delegations", "Reyes and Holm", "the minister ... with the union": those who can sit down together. */
const areSeveral = (reading: EventInput, clause: Clause): boolean =>
  isGroup(reading, clause.subject) ||
  (reading.phrases[clause.subject ?? -1]?.joined?.length ?? 0) > 0 ||
  clause.obliques.some((o) => o.preposition === "with");

/** "Spent nine hours closeted with the owners", "spent the afternoon together at the ministry": in a house, or behind closed doors. */
function isTimeSpent(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  if (verb.lemma !== "spend" || verb.passive || !areSeveral(reading, clause)) return false;
  const behind = spansWithin(reading.tokens, { start: verb.end, end: clause.end });
  const { shutIn, venues, tables, dayParts } = meetingWords();
  const timed =
    spansWithin(reading.times, { start: verb.end, end: clause.end }).length > 0 ||
    dayParts.has(headOf(reading, clause.object));
  // "Spent the day with the minister".
  const partner = clause.obliques.find((o) => o.preposition === "with")?.phrase;
  const isWith = entitiesOfPhrase(reading, partner).some((e) => reading.entities[e]?.kind !== "group");
  return (
    timed &&
    (isWith ||
      behind.some(
        (t) => t.norm === "together" || [shutIn, venues, tables].some((l) => l.has(t.lemma) || l.has(t.norm)),
      ))
  );
}

/** "Came face to face". */
export const isFaceToFace = ({ tokens }: EventInput, { last }: VerbGroup): boolean =>
  tokens
    .slice(last, last + FACES.length)
    .map((t) => t.norm)
    .join(" ") === FACES.join(" ");

const FACES = ["face", "to", "face"];

/** "Will see one another again on Friday". */
const areToSee = (reading: EventInput, clause: Clause, verb: VerbGroup): boolean =>
  verb.lemma === "see" && areEachOther(reading, verb) && datesIn(reading, clause).length > 0;

/** "One another". */
export const areEachOther = ({ tokens }: EventInput, { last }: VerbGroup): boolean =>
  ["each other", "one another"].includes(`${tokens[last]?.norm} ${tokens[last + 1]?.norm}`);

/** "Sat around one table". */
const isAtTable = (reading: EventInput, clause: Clause, verb: VerbGroup): boolean =>
  verb.lemma === "sit" &&
  [clause.object, ...clause.obliques.map((o) => o.phrase)].some((p) => headOf(reading, p) === "table");

/** "The delegations faced each other". */
const isFacing = (reading: EventInput, clause: Clause, verb: VerbGroup): boolean =>
  verb.lemma === "face" && areEachOther(reading, verb) && areSeveral(reading, clause);

/** "Brought the two sides together". */
function isTogether(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  if (!meetingWords().seats.has(verb.lemma)) return false;
  const behind = reading.phrases[clause.object ?? -1]?.last ?? -1;
  if (reading.tokens[behind]?.norm === "together" && isGroup(reading, clause.object)) return true;
  // "The conference brought A and B together with ministers of C": what stands beside their names may come between.
  const isNamed = clause.object !== undefined && sidesOf(reading, clause.object).length > 0;
  const rest = spansWithin(reading.tokens, { start: verb.end, end: clause.end });
  return isNamed && rest.some((t, i) => t.norm === "together" && rest[i + 1]?.norm === "with");
}

/** "Will see the union at ten", "is seeing the owners all day": at a set hour, or at length, one sees people to talk to them. */
function isAudience(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  if (verb.lemma !== "see" || verb.passive || clause.object === undefined) return false;
  const isSet = verb.tense === "future" || verb.progressive || isAim(reading, clause) || isOneByOne(reading, verb);
  const isDated = datesIn(reading, clause).some((t) => reading.times[t]?.when?.precision === "day");
  const sides = entitiesOfPhrase(reading, clause.object).filter((e) =>
    ["body", "group", "state"].includes(reading.entities[e]?.kind ?? ""),
  );
  // "Is to see Reyes on Tuesday": one who is named is seen to talk to, where both days and seeing are set.
  const named =
    isDated && entitiesOfPhrase(reading, clause.object).some((e) => reading.entities[e]?.party !== undefined);
  return isSet && (verb.progressive || isDated) && (sides.length > 0 || named || isNegotiator(reading, clause.object));
}

/** "Saw the two sides separately", "saw the envoys one by one". */
function isOneByOne({ tokens, sentences }: EventInput, { last }: VerbGroup): boolean {
  const end = sentences[tokens[last]?.sentence ?? -1]?.last ?? last;
  const behind = tokens.slice(last, Math.min(end, last + ONE_BY_ONE));
  return behind.some(
    (t, i) =>
      meetingWords().severally.has(t.norm) ||
      (t.norm === "one" && behind[i + 1]?.norm === "by" && behind[i + 2]?.norm === "one"),
  );
}

/** Tokens between "saw" and "separately", at most. */
const ONE_BY_ONE = 14;

/** "Is to see the union". */
const isAim = ({ verbs, clauses }: EventInput, clause: Clause): boolean =>
  clause.kind === "infinitive" && verbs[clauses[clause.parent ?? -1]?.verb ?? -1]?.lemma === "be";

/** Gives those between whom somebody goes to and fro, an index into `phrases`: "shuttled between the two delegations". */
export function shuttlesBetween(reading: EventInput, clause: Clause, verb: VerbGroup): number | undefined {
  const between = clause.obliques.find((o) => o.preposition === "between")?.phrase;
  return meetingWords().shuttles.has(verb.lemma) && isGroup(reading, between) ? between : undefined;
}

/** "They will return on Friday", "the sides came back to the table": those who talked talk again. */
function isReturn(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  const words = meetingWords();
  const behind = reading.tokens.slice(verb.last, verb.last + 2).map((t) => t.norm);
  const isDueBack = behind[1] === "back" && words.planned.has(reading.tokens[verb.last]?.lemma ?? "");
  const isBack = verb.lemma === "be" && (behind[0] === "back" || isDueBack);
  if (!(isBack || words.returns.has(verb.lemma)) || !isGroup(reading, clause.subject)) return false;
  const to = clause.obliques.filter((o) => ["to", "for", ...(isBack ? ["at"] : [])].includes(o.preposition));
  const table = to.some((o) => words.tables.has(headOf(reading, o.phrase)));
  // "The parties return to the hotel on Thursday": both come for the same.
  const both = isBothSides(reading, clause.subject) && datesIn(reading, clause).length > 0;
  return (
    table || both || (to.length === 0 && placesIn(reading, clause).length === 0 && datesIn(reading, clause).length > 0)
  );
}

const isBothSides = (reading: EventInput, index: number | undefined): boolean => {
  const phrase = reading.phrases[index ?? -1];
  const head = reading.tokens[phrase?.head ?? -1]?.norm ?? "";
  return isBoth(reading, phrase) || ["parties", "sides", "both"].includes(head);
};

/** Tells whether somebody is due at a place: "is due in Lima on Friday", "is expected in Oslo". */
export function isDue(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  const next = reading.tokens[verb.last]?.norm ?? "";
  const due =
    (verb.lemma === "be" && next === "due") ||
    (verb.lemma === "expect" && verb.passive) ||
    // "Experts of the agency will be in Lima from 16 May".
    (verb.lemma === "be" &&
      verb.tense === "future" &&
      datesIn(reading, clause).length > 0 &&
      isSomebodyNamed(reading, clause));
  return (
    due &&
    clause.obliques.some((o) => o.preposition === "in" || o.preposition === "at") &&
    !!placesIn(reading, clause).length
  );
}

/** People, by a name or as those of somebody who has one; what is "it" may be anything. */
function isSomebodyNamed(reading: EventInput, { subject }: Clause): boolean {
  const phrase = reading.phrases[subject ?? -1];
  if (subject === undefined || !phrase || phrase.kind === "pronoun" || isOfMeeting(reading, subject)) return false;
  return (isNegotiator(reading, subject) || phrase.kind === "name") && sidesOf(reading, subject).length > 0;
}

/** "Will lead a delegation to Lima". */
function leadsAway(reading: EventInput, clause: Clause): boolean {
  const words = meetingWords();
  return (
    words.lead.has(reading.verbs[clause.verb]?.lemma ?? "") &&
    words.delegations.has(headOf(reading, clause.object)) &&
    clause.obliques.some((o) => o.preposition === "to")
  );
}

/** Gives the lemma of a phrase's head; "" where there is no phrase. */
export const headOf = (reading: EventInput, phrase: number | undefined): string =>
  reading.tokens[reading.phrases[phrase ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "";

/** "Tuesday's skippers' meeting": a gerund without an auxiliary is the noun. */
const isNoun = (reading: EventInput, verb: VerbGroup): boolean => {
  const head = reading.tokens[verb.head];
  return head?.xpos === "VBG" && verb.first === verb.head && meetingWords().nouns.has(head.norm);
};
