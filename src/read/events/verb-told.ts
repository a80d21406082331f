import { type MeetingKind, meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, isDescribed, spansWithin, type VerbGroup, within } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import type { EventInput } from "./event-input.js";
import { datesIn } from "./scene.js";
import { isAssembly, isGroup } from "./sides.js";
import { areNegotiators } from "./told-negotiators.js";
import { areEachOther, headOf, isFaceToFace } from "./verb-kinds.js";

/** What a clause tells of those who come together by its verb. */
export interface Draft {
  readonly clause: Clause;
  readonly verb: VerbGroup;
  readonly kind: MeetingKind;
  readonly who: readonly number[];
  readonly doers: readonly number[];
  readonly partners: readonly number[];
  readonly places: readonly number[];
  readonly times: readonly number[];
}

/** Tells whether those who come together, or where, are told well enough; "the company met its targets" is none. */
export function isMeeting(reading: EventInput, draft: Draft): boolean {
  const { clause, verb, kind, who, doers, partners, places, times } = draft;
  const words = meetingWords();
  // "When I met him last week": the reporter's own.
  if (reading.tokens[reading.phrases[clause.subject ?? -1]?.head ?? -1]?.norm === "i") return false;
  const isMotion = words.motion.has(verb.lemma);
  const group =
    [isGroup, isAssembly].some((is) => is(reading, clause.subject)) ||
    isOfAssembly(reading, clause) ||
    isOfUs(reading, clause);
  const isSet = kind !== "visit" && isSetMeeting(reading, draft);
  if (doers.length === 0 && !group && !isSet && !(partners.length > 0 && isPerson(reading, clause.subject)))
    return false;
  if (verb.passive && isMotion) return false;
  if (kind === "visit") {
    const receives = who.length + partners.length >= 2 && !words.sends.has(verb.lemma) && !isMotion;
    // "Engineers of the three countries will visit the dam on 3 May".
    const isJoint = who.length >= 2 && times.length > 0 && clause.object !== undefined && !isMotion;
    if (places.length === 0 && !receives && !isJoint) return false;
    // "A group of nurses travelled to Lima": who goes is nobody of the talks.
    if (isMotion && doers.length === 0 && !areNegotiators(reading, clause.subject)) return false;
    // "Flew home after a week in Lima".
    return !isMotion || (goesSomewhere(clause) && reading.tokens[verb.last]?.norm !== "home");
  }
  // What is met is somebody: "met a deadline", "met demands" tell of no meeting.
  const isThing =
    clause.object !== undefined && !isTime(reading, clause.object) && headOf(reading, clause.object) !== "table";
  if (isThing && partners.length === 0 && !areEachOther(reading, verb) && !isFaceToFace(reading, verb)) return false;
  if (isMatch(reading, clause)) return false;
  if (verb.lemma === "talk" && !isByPhone(reading, clause)) return false;
  if (verb.lemma === "speak" && who.length < 2 && !(isByPhone(reading, clause) && (group || partners.length > 0)))
    return false;
  if (who.length < 2 && partners.length === 0 && !group && !isPlural(reading, clause)) return false;
  if (
    partners.length === 0 &&
    !isSet &&
    !isOfAssembly(reading, clause) &&
    !isOfUs(reading, clause) &&
    isCrowd(reading, clause, who)
  )
    return false;
  return who.length > 0 || places.length + times.length + datesIn(reading, clause).length > 0;
}

/** "The creditors will meet in Lima on Friday": of what is to come in a town on a day whoever they are is told enough. */
function isSetMeeting(reading: EventInput, { clause, verb, places, times }: Draft): boolean {
  const isDay = times.some((t) => {
    const when = reading.times[t]?.when;
    return when !== undefined && isAfterPublication(reading, when);
  });
  const isAhead =
    verb.tense === "future" ||
    (verb.tense === "present" && !verb.perfect && !verb.progressive) ||
    clause.kind === "infinitive";
  return isDay && isAhead && places.length > 0 && meetingWords().sitting.has(verb.lemma) && isPlural(reading, clause);
}

/** "We", in the words of who negotiates. */
export const isOfUs = ({ tokens, phrases }: EventInput, { subject }: Clause): boolean =>
  tokens[phrases[subject ?? -1]?.head ?? -1]?.norm === "we";

/** "Skippers gathered on the quay", "the yard's audit panel meets": those of one kind, or a body of one side, by themselves. */
function isCrowd(reading: EventInput, { subject }: Clause, who: readonly number[]): boolean {
  const phrase = reading.phrases[subject ?? -1];
  const isNameless = who.every((e) => isDescribed(reading.entities[e]?.key ?? ""));
  if (!phrase || !isNameless || who.length > 1 || (phrase.joined?.length ?? 0) > 0 || areNegotiators(reading, subject))
    return false;
  const isOwned = reading.tokens.slice(phrase.first, phrase.last).some((t) => t.xpos === "POS");
  return isOwned || !(isGroup(reading, subject) || isAssembly(reading, subject));
}

/** "Met twice last week": no object. */
const isTime = ({ phrases, times, tokens }: EventInput, index: number): boolean => {
  const head = tokens[phrases[index]?.head ?? -1];
  return head !== undefined && times.some((t) => within(head, t));
};

/** "Met the visitors on Friday and lost". */
const isMatch = (reading: EventInput, clause: Clause): boolean =>
  bySentence(reading.clauses, clause.sentence).some((i) => {
    const other = reading.clauses[i];
    return (
      other !== undefined &&
      other.subject === clause.subject &&
      meetingWords().matches.has(reading.verbs[other.verb]?.lemma ?? "")
    );
  });

/** "The group of friends of the chair, which was to gather": the group is. */
function isOfAssembly(reading: EventInput, clause: Clause): boolean {
  const subject = reading.phrases[clause.subject ?? -1];
  if (!subject || reading.tokens[subject.first - (subject.first === 0 ? 0 : 1)]?.upos === "VERB") return false;
  return reading.phrases.some(
    (phrase, i) => phrase.end < subject.start && within(subject, phrase.full) && isAssembly(reading, i),
  );
}

const goesSomewhere = (clause: Clause): boolean =>
  clause.obliques.some((o) => ["to", "into", "in", "for", "at"].includes(o.preposition));

/** Somebody: a name, or a noun for who negotiates ("his Norwegian counterpart", "the envoy"). */
export const isPerson = (reading: EventInput, phrase: number | undefined): boolean =>
  phrase !== undefined &&
  (reading.phrases[phrase]?.kind === "name" ||
    reading.phrases[phrase]?.kind === "pronoun" ||
    meetingWords().groups.has(headOf(reading, phrase)) ||
    isGroup(reading, phrase));

/** Tells whether they come together by wire: "met by video link", "will meet virtually". */
export const isByWire = (reading: EventInput, clause: Clause): boolean =>
  isByPhone(reading, clause) || spansWithin(reading.tokens, clause).some((t) => meetingWords().remotely.has(t.norm));

const isByPhone = (reading: EventInput, clause: Clause): boolean =>
  clause.obliques.some((o) => ["by", "over", "on", "via"].includes(o.preposition) && namesPhone(reading, o.phrase));

/** "By telephone", "via video link". */
const namesPhone = ({ tokens, phrases }: EventInput, index: number): boolean =>
  tokens
    .slice(phrases[index]?.first, phrases[index]?.last)
    .some((t) => meetingWords().phone.has(t.lemma.toLowerCase()));

const isPlural = (reading: EventInput, clause: Clause): boolean => {
  const phrase = reading.phrases[clause.subject ?? -1];
  return (phrase?.joined?.length ?? 0) > 0 || /S$/.test(reading.tokens[phrase?.head ?? -1]?.xpos ?? "");
};
