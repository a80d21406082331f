import { meetingWords } from "../../knowledge/meetings.js";
import { numberWords } from "../../knowledge/numbers.js";
import { type TogetherPhrase, togetherWords } from "../../knowledge/together.js";
import { type Clause, firstFrom, type Span, spansWithin, type VerbGroup } from "../../model/index.js";
import { isStrike } from "../sides/strikes.js";
import { type Company, companyOf, isOurs, isSomebody, membersOf } from "./company.js";
import type { EventInput } from "./event-input.js";
import { placesIn } from "./scene.js";
import { sidesOf } from "./sides.js";

/** A verb that tells in free words that people were together, and who they were. */
export interface FreeFrame extends TogetherPhrase {
  readonly company: Company;
}

interface Match extends TogetherPhrase {
  /** Token behind the words of the frame. */
  readonly last: number;
}

/** Gives the frames that a clause's verb opens, the most telling first, where those of whom it tells are the sides of the negotiation. */
export function freeFramesOf(reading: EventInput, clause: Clause): FreeFrame[] {
  const verb = reading.verbs[clause.verb];
  if (!verb) return [];
  return matchesOf(reading, clause, verb).flatMap((match) => {
    const company = companyFor(reading, clause, match);
    return company ? [{ kind: match.kind, loose: match.loose, company }] : [];
  });
}

/** The classes by whose words the verb group goes on, in order: "share a taxi" first, a verb that needs a house last. */
function matchesOf(reading: EventInput, clause: Clause, verb: VerbGroup): Match[] {
  const { tokens } = reading;
  const starts = tokens.slice(verb.first, verb.last).map((_, i) => verb.first + i);
  const end = firstFrom(tokens, Math.max(clause.end, verb.end));
  const shared = togetherWords().shares.flatMap(({ verbs, things }) => {
    const found = starts.map((at) => verbs.at(tokens, at)).find((m) => m !== undefined && m.last >= verb.last);
    return found && hasThing(reading, clause, things)
      ? [{ kind: "together" as const, loose: false, last: found.last }]
      : [];
  });
  const told = togetherWords().verbs.flatMap((index) => {
    const found = starts
      .flatMap((at) => index.at(tokens, at, Math.max(end, verb.last)) ?? [])
      .filter((m) => m.last >= verb.last);
    const best = found.sort((a, b) => b.last - a.last)[0];
    return best ? [{ ...best.value, last: best.last }] : [];
  });
  const there = isInHouse(reading, clause, verb) ? [{ kind: "together" as const, loose: true, last: verb.last }] : [];
  return [...shared, ...told, ...there];
}

/** "They were in the chapel for an hour". */
const isInHouse = (reading: EventInput, clause: Clause, verb: VerbGroup): boolean =>
  verb.lemma === "be" &&
  clause.obliques.some((o) => ["in", "at", "inside"].includes(o.preposition) && isHouse(reading, o.phrase));

/** "Shared | a taxi", "split | the last scone". */
function hasThing(
  reading: EventInput,
  clause: Clause,
  things: { at: (tokens: EventInput["tokens"], at: number) => unknown },
): boolean {
  const phrase = reading.phrases[clause.object ?? -1];
  if (!phrase) return false;
  for (let i = phrase.first; i < phrase.last; i++) if (things.at(reading.tokens, i)) return true;
  return false;
}

function companyFor(reading: EventInput, clause: Clause, match: Match): Company | undefined {
  switch (match.kind) {
    case "meets":
      return isUrging(reading, clause) ? undefined : companyOf(reading, clause, met(reading, clause, match));
    case "calls":
      return companyOf(reading, clause, [...met(reading, clause, match), ...led(clause, WITH), ...led(clause, TO)]);
    case "together":
      return companyOf(reading, clause, led(clause, WITH));
    case "ends":
      return isEnding(reading, clause, match) && !isStoppage(reading, clause, match)
        ? companyOf(reading, clause, [])
        : undefined;
    case "again":
      return companyOf(reading, clause, []) ?? backAgain(reading, clause, match);
    case "seats":
    case "moves":
      return seated(reading, clause, match);
    case "bids":
      return isBidden(reading, clause, match) ? companyOf(reading, clause, [clause.object ?? -1]) : undefined;
    case "kept":
      return isKept(reading, clause) ? { who: [], both: true, several: true } : undefined;
  }
}

/** "The technicians walked out on 4 May": who works, and is no team that talks, stopped work. */
const isStoppage = ({ tokens, phrases, ...reading }: EventInput, clause: Clause, { last }: Match): boolean => {
  const head = tokens[phrases[clause.subject ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "";
  const { negotiators, delegations, groups } = meetingWords();
  const isTeam = negotiators.has(head) || delegations.has(head) || groups.has(head);
  return !isTeam && tokens[last]?.norm !== "of" && isStrike({ ...reading, tokens, phrases }, clause);
};

/** "They broke off", "they left the ministry"; "they closed ten chapters" ends no meeting, and "dockers will walk out" is a strike. */
function isEnding(reading: EventInput, clause: Clause, { last }: Match): boolean {
  const object = reading.phrases[clause.object ?? -1];
  if (object !== undefined && object.first <= last + 1 && !isTimeAt(reading, last))
    return isHouse(reading, clause.object ?? -1);
  // "Left open which ports may reopen", "suspended two days of strikes"; "left by separate doors".
  if (reading.tokens[last - 1]?.upos === "ADP") return true;
  return BEHIND_END.has(reading.tokens[last]?.upos ?? "PUNCT") || isTimeAt(reading, last);
}

const BEHIND_END: ReadonlySet<string> = new Set(["ADP", "ADV", "PUNCT", "CCONJ", "SCONJ", "PART"]);

/** "Rose Tuesday at four". */
const isTimeAt = ({ tokens, times }: EventInput, at: number): boolean =>
  [at, at + 1].some((i) => times.some((t) => t.type !== "DURATION" && t.start === tokens[i]?.start));

/** "She comes over again on Sunday": one of the sides, or who goes between them, comes for the same. */
function backAgain(reading: EventInput, clause: Clause, { last }: Match): Company | undefined {
  const verb = reading.verbs[clause.verb];
  const words = reading.tokens.slice(verb?.first, last + 1).map((t) => t.norm);
  const [only, ...others] = membersOf(reading, clause);
  if (only === undefined || others.length > 0 || !isOurs(reading, only) || !isSomebody(reading, only)) return undefined;
  const isOne = reading.tokens[reading.phrases[only]?.head ?? -1]?.xpos !== "NNS";
  return isOne && (words.includes("again") || words.includes("back") || verb?.lemma === "return")
    ? { who: sidesOf(reading, only), both: true, several: true }
    : undefined;
}

/** "Invited the owners to her house", "ordered both to appear before her", "has asked them in". */
function isBidden(reading: EventInput, clause: Clause, { last }: Match): boolean {
  if (clause.object === undefined || isMeeting(reading, clause.object)) return false;
  const words = reading.tokens.slice(reading.verbs[clause.verb]?.first, last).map((t) => t.norm);
  const isIn = words.some((w) => ["in", "back", "over", "round", "for"].includes(w));
  const to = clause.obliques.some(
    (o) =>
      ["to", "at", "in", "for", "before", "back"].includes(o.preposition) &&
      (isHouse(reading, o.phrase) || placesIn(reading, clause).length > 0),
  );
  return isIn || to;
}

const WITH = new Set(["with", "opposite", "facing", "across", "against"]);
const TO = new Set(["to"]);

const led = ({ obliques }: Clause, prepositions: ReadonlySet<string>): number[] =>
  obliques.filter((o) => prepositions.has(o.preposition)).map((o) => o.phrase);

/** Whom the doer is face to face with: the object, the phrase right behind the words, or whom a relative clause is about. */
function met(reading: EventInput, clause: Clause, { last }: Match): number[] {
  const behind = reading.tokens[last];
  const next = behind ? firstFrom(reading.phrases, behind.start) : -1;
  const isNext = reading.phrases[next]?.first === last;
  const agent = reading.verbs[clause.verb]?.passive ? clause.agent : undefined;
  const found = [clause.object, isNext ? next : undefined, agent].filter((p): p is number => p !== undefined);
  const people = found.filter((p) => !isHouse(reading, p));
  const joined = people.flatMap((p) => [p, ...(reading.phrases[p]?.joined ?? [])]);
  return joined.length > 0 ? joined : whom(reading, clause);
}

/** "Called on the owners | to give way". */
const isUrging = ({ tokens, verbs }: EventInput, clause: Clause): boolean => {
  const verb = verbs[clause.verb];
  const behind = tokens.slice(verb?.last, (verb?.last ?? 0) + URGE_REACH);
  return (
    togetherWords().urges.has(verb?.lemma ?? "") &&
    behind.some((t) => t.norm === "to" && t.sentence === clause.sentence)
  );
};

/** Tokens behind "called on" in which stands what somebody is to do. */
const URGE_REACH = 9;

/** "The elders, whom he called on": who stands before "whom". */
function whom({ tokens, phrases }: EventInput, { kind, subject }: Clause): number[] {
  const opens = (phrases[subject ?? -1]?.first ?? 0) - 1;
  if (kind !== "relative" || !["whom", "who"].includes(tokens[opens]?.norm ?? "")) return [];
  const before = firstFrom(phrases, tokens[opens]?.start ?? 0) - 1;
  return phrases[before] ? [before] : [];
}

/** "Brought the two together", "had the crofters in", "locked both in one room": who is seated are both, or one of them and the host the other. */
function seated(reading: EventInput, clause: Clause, { kind }: Match): Company | undefined {
  const object = clause.object;
  if (object === undefined || !isSomebody(reading, object) || isMeeting(reading, object)) return undefined;
  if (kind === "moves" && !isMovedIn(reading, clause, object)) return undefined;
  const own = companyOf(reading, { ...clause, subject: object }, []);
  return own ?? (isOurs(reading, object) ? companyOf(reading, clause, [object]) : undefined);
}

/** "Hosted talks": what is hosted is the meeting, and its noun tells of it. */
const isMeeting = ({ tokens, phrases }: EventInput, index: number): boolean =>
  meetingWords().nouns.has(tokens[phrases[index]?.head ?? -1]?.norm ?? "");

/** "To the table", "in", "in her kitchen": where the object is put. */
function isMovedIn(reading: EventInput, clause: Clause, object: number): boolean {
  const phrase = reading.phrases[object];
  const last = Math.max(phrase?.last ?? 0, ...(phrase?.joined ?? []).map((i) => reading.phrases[i]?.last ?? 0));
  const end = Math.min(firstFrom(reading.tokens, clause.end), last + SEAT_REACH);
  const told = togetherWords().seatWords.all(reading.tokens, last, end);
  if (told.some((m) => m.last > m.first + 1 || !isGoverning(reading, m.first))) return true;
  return clause.obliques.some((o) => INTO.has(o.preposition) && isHouse(reading, o.phrase));
}

/** "Had them in stitches": the preposition is of something that is no house. */
const isGoverning = ({ tokens, phrases }: EventInput, at: number): boolean =>
  phrases[firstFrom(phrases, tokens[at]?.end ?? 0)]?.first === at + 1;

/** Tokens behind the object in which its place stands. */
const SEAT_REACH = 5;

const INTO = new Set(["in", "into", "inside", "at", "to", "around", "round"]);

/** Tells whether a phrase is a house or a room. */
export const isHouse = ({ tokens, phrases }: EventInput, index: number): boolean =>
  [meetingWords().venues, togetherWords().rooms].some((l) => l.has(tokens[phrases[index]?.head ?? -1]?.norm ?? ""));

/** "The boardroom is booked", "the remaining items are down": a room, or what is left. */
function isKept(reading: EventInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  const phrase = reading.phrases[clause.subject ?? -1];
  if (!phrase || !verb || !(verb.passive || verb.lemma === "be" || verb.lemma === "wait")) return false;
  // "Wants the head office kept in Lima", "a ship is due on Saturday".
  if (!verb.finite || reading.tokens[verb.last]?.norm === "due") return false;
  const head = reading.tokens[phrase.head];
  const isNumber = numberWords().cardinals.has(head?.norm ?? "");
  const words = head?.upos === "NOUN" && !isNumber ? [head] : reading.tokens.slice(phrase.first, phrase.last);
  return words.some((t) => togetherWords().keptThings.has(t.norm) || meetingWords().venues.has(t.norm));
}

/** Tells whether a sentence has what it tells for a claim, a rumour or a tale. */
export const isRumoured = ({ tokens }: EventInput, span: Span): boolean =>
  spansWithin(tokens, span).some(
    (t) => togetherWords().rumours.has(t.norm) || togetherWords().rumours.has(t.lemma.toLowerCase()),
  );
