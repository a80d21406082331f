import { meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, EventStatus, VerbGroup } from "../../model/index.js";
import { spansWithin, within } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import { attendeesIn } from "./attendance.js";
import type { EventInput } from "./event-input.js";
import type { MeetingNoun } from "./meeting-noun.js";
import { datesIn, placesIn } from "./scene.js";
import { isGroup, sidesOf } from "./sides.js";
import { statusOf } from "./status.js";
import { isBidFor, isDue, isFailing, isInTheAir, isOpen, PLANS, statusIn } from "./telling-status.js";

/** A clause that is about a meeting which a noun names, and how the meeting stands by it. */
export interface Telling {
  readonly clause: Clause;
  readonly status: EventStatus;
  /** True where it tells of the meeting itself: that it was held, went on, ended, is set for a day. */
  readonly told: boolean;
  /** True for what is said in passing: "the talks, held in Lima, ...", "a meeting planned for Monday". */
  readonly background: boolean;
  /** Index into `phrases` of who holds it: the subject of "held talks". */
  readonly holder?: number;
}

/** Finds the clauses of a noun's sentence that are about the meeting, in order. */
export function tellingsOf(reading: EventInput, noun: MeetingNoun): Telling[] {
  return bySentence(reading.clauses, noun.sentence).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (!clause || !verb) return [];
    if (isShort(reading, clause, verb) || isAsForeseen(reading, clause, verb) || isToEnd(reading, noun, clause, verb))
      return [];
    const object = clause.object === noun.carrier || isBehindVerb(reading, noun, clause, verb);
    const own = object || clause.subject === noun.carrier || isBeforeVerb(reading, noun, clause, verb);
    const hung = !own && isHung(reading, noun, clause, verb);
    if (!own && !hung && !isOpening(reading, noun, clause, verb) && !isBehindAim(reading, noun, clause, verb))
      return [];
    const goes = hung || !own || (object ? holds(reading, verb) : goesOn(reading, clause, verb));
    const told =
      goes ||
      (!object && (isDated(reading, noun) || isPlaced(reading, noun))) ||
      (clause.subject === noun.carrier && attendeesIn(reading, clause).length > 0);
    const said = statusIn(reading, noun, object, clause);
    const doer = isHostOfOthers(reading, noun, verb) ? undefined : doerOf(reading, clause);
    return [
      {
        // "Tuesday's talks never touched the key issue": they were held all the same.
        ...{ clause, told, status: said === "denied" && !goes && told ? "happened" : said },
        background: hung || clause.kind === "relative" || (clause.kind === "participial" && !object),
        ...(object && told && clause.subject !== noun.carrier && !PLANS.has(verb.lemma) && doer !== undefined
          ? { holder: doer }
          : {}),
      },
    ];
  });
}

/** "Oman hosted talks between A and B": it takes no side there; in "hosted talks with A" it does. */
function isHostOfOthers({ tokens }: EventInput, { tail }: MeetingNoun, { lemma }: VerbGroup): boolean {
  return meetingWords().hosted.has(lemma) && !spansWithin(tokens, tail).some((t) => t.norm === "with");
}

/** Who does what a clause tells: "sent her deputy | to join the talks", "asked both | to hold talks" have it done by the object. */
function doerOf(reading: EventInput, clause: Clause): number | undefined {
  const parent = clause.kind === "infinitive" ? reading.clauses[clause.parent ?? -1] : undefined;
  const verb = reading.verbs[parent?.verb ?? -1];
  const object = parent?.object;
  if (object === undefined || !verb || verb.passive || verb.lemma === "promise") return clause.subject;
  return sidesOf(reading, object).length > 0 || isGroup(reading, object) ? object : clause.subject;
}

/** "Nearly broke down", "close to collapse": they did not. */
function isShort({ tokens }: EventInput, clause: Clause, verb: VerbGroup): boolean {
  const before = tokens[verb.first - 1]?.norm ?? "";
  const { almost, near } = meetingWords();
  return almost.has(before) || (clause.kind === "infinitive" && near.has(before));
}

/** "The round was due to end on Friday", "the talks could collapse": of its end to come, and nothing of one to come. */
function isToEnd(reading: EventInput, { before, carrier }: MeetingNoun, clause: Clause, { lemma }: VerbGroup): boolean {
  // "To conclude the negotiations by late autumn".
  const isOwn = clause.object === carrier || (before[0] === "the" && clause.subject === carrier);
  if (!isOwn || !meetingWords().ends.has(lemma)) return false;
  const said = statusOf(reading, clause);
  return said !== "happened" && said !== "denied" && said !== "under way";
}

/** "Ended on Friday, | as expected": says how it was foreseen, and nothing of one to come. */
const isAsForeseen = ({ tokens }: EventInput, { kind }: Clause, verb: VerbGroup): boolean =>
  kind !== "main" && !verb.finite && tokens[verb.first - 1]?.norm === "as";

/** "Ended two days of talks", "held the third round aboard a ship anchored off Lima": what stands right behind a verb without an object is its. */
function isBehindVerb(reading: EventInput, noun: MeetingNoun, clause: Clause, verb: VerbGroup): boolean {
  const carrier = reading.phrases[noun.carrier];
  const isMeasure = carrier !== noun.phrase;
  return (
    clause.object === undefined && carrier?.first === verb.last && (isMeasure || meetingWords().light.has(verb.lemma))
  );
}

/**
 * "Two days of talks between A and B on how much fish may be landed broke up late on Friday": the noun opens the sentence, and
 * far behind stands a verb that hardly anything but a meeting can have for its subject.
 */
function isOpening(reading: EventInput, noun: MeetingNoun, clause: Clause, verb: VerbGroup): boolean {
  const opens = reading.phrases[noun.carrier]?.first === reading.sentences[noun.sentence]?.first;
  const subject = reading.phrases[clause.subject ?? -1];
  if (!opens || !subject || !verb.finite || clause.object !== undefined) return false;
  return meetingWords().breaks.has(verb.lemma) && entitiesOfPhrase(reading, clause.subject).length === 0;
}

/** "Talks aimed at averting a walkout | broke up on Tuesday": such a verb is no word of what hangs on the noun. */
function isBehindAim(reading: EventInput, noun: MeetingNoun, clause: Clause, verb: VerbGroup): boolean {
  if (!meetingWords().breaks.has(verb.lemma) || clause.object !== undefined) return false;
  let above = clause.kind === "participial" ? reading.clauses[clause.parent ?? -1] : undefined;
  while (above && above.kind !== "main" && above.subject !== noun.carrier) above = reading.clauses[above.parent ?? -1];
  return above?.kind === "participial" && above.subject === noun.carrier;
}

/** "Five hours of talks on Friday brought nothing": whatever came of them, they were on that day. */
function isDated(reading: EventInput, noun: MeetingNoun): boolean {
  return datesIn(reading, noun.tail).some((t) => reading.times[t]?.when?.precision === "day");
}

/** "The fourth, in April, was cut short by a storm": of what is only numbered the month is enough. */
const isPlaced = (reading: EventInput, noun: MeetingNoun): boolean =>
  noun.elliptic === true && datesIn(reading, noun.tail).length > 0;

/** "After talks in Lima ended": the verb is that of the noun, not of what stands between them. */
function isBeforeVerb(reading: EventInput, noun: MeetingNoun, clause: Clause, verb: VerbGroup): boolean {
  const subject = reading.phrases[clause.subject ?? -1];
  // "A week of talks closed on Friday": a length is taken for no subject.
  const isFree = clause.subject === undefined && reading.phrases[noun.carrier] !== noun.phrase;
  const own = subject ? within(subject, noun.tail) : isFree && within(noun.phrase, clause);
  if (!own || !verb.finite || verb.start < noun.tail.end) return false;
  return meetingWords().goesOn.has(verb.lemma) && spansWithin(reading.tokens, between(noun, verb)).every(isAdverb);
}

const between = (noun: MeetingNoun, verb: VerbGroup) => ({ start: noun.tail.end, end: verb.start });

const isAdverb = (token: { readonly upos: string }): boolean => token.upos === "ADV";

/** "A visit by two managers, which had been planned for Monday": the clause hangs on a noun within the meeting's own words. */
function isHung(reading: EventInput, noun: MeetingNoun, clause: Clause, verb: VerbGroup): boolean {
  const words = meetingWords();
  const subject = reading.phrases[clause.subject ?? -1];
  // "Meant to end the dispute": the dispute is to end.
  if (clause.object !== undefined && !verb.passive && words.ends.has(verb.lemma)) return false;
  if (!subject || !["relative", "participial", "infinitive"].includes(clause.kind)) return false;
  const speaks = [words.goesOn, words.planned, words.calledOff, words.moved].some((list) => list.has(verb.lemma));
  const isHeld = verb.passive && words.light.has(verb.lemma);
  return (speaks || isHeld) && within(subject, noun.tail) && verb.start >= noun.phrase.end;
}

/** "Held talks", "ended the session", "scheduled a meeting", "there will be a meeting": the clause tells of its object. */
function holds(reading: EventInput, verb: VerbGroup): boolean {
  const words = meetingWords();
  const there = reading.tokens[verb.first - 1]?.norm === "there";
  return (
    [words.light, words.planned, words.arranges, words.calledOff, words.moved, words.wishes, words.mulled].some(
      (list) => list.has(verb.lemma),
    ) ||
    (there && verb.lemma === "be")
  );
}

/** "The talks took place in Geneva", "were held", "have been put off": the clause tells of its subject. */
function goesOn(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  const words = meetingWords();
  // "The talks are critical" tells nothing of them; "the talks are in Lima", "... on Monday", "... due next month" does.
  if (verb.lemma === "be") {
    if (isDue(reading, verb)) return true;
    if (isOpen(reading, verb)) return datesIn(reading, clause).length > 0;
    if (isInTheAir(reading, clause, verb)) return true;
    // "Are to be resumed in Lima": the infinitive tells it.
    if (reading.tokens[verb.last]?.norm === "to") return false;
    const days = datesIn(reading, clause).filter((t) => reading.times[t]?.when?.precision === "day");
    return days.length + placesIn(reading, clause).length > 0;
  }
  if (verb.lemma !== "be" && isOpen(reading, verb)) return true;
  const behind = reading.tokens.slice(verb.last, verb.last + 3).map((t) => t.norm);
  if ([2, 3].some((n) => words.drawsOn.has([verb.lemma, ...behind.slice(0, n)].join(" ")))) return true;
  if (verb.lemma === "get" && ["under way", "underway"].some((on) => behind.join(" ").startsWith(on))) return true;
  const passive =
    verb.passive && [words.light, words.planned, words.arranges, words.mulled].some((list) => list.has(verb.lemma));
  const undone = verb.passive && [words.calledOff, words.moved].some((list) => list.has(verb.lemma));
  // "The sixth is set for the 19th".
  if (verb.lemma === "follow") return clause.object === undefined && datesIn(reading, clause).length > 0;
  return (
    passive || undone || isBidFor(reading, clause, verb) || words.goesOn.has(verb.lemma) || isFailing(reading, verb)
  );
}
