import { deniable } from "../../knowledge/deniable.js";
import { sameThings } from "../../knowledge/framings.js";
import { meetingWords } from "../../knowledge/meetings.js";
import {
  type Clause,
  dayNumber,
  fileUnder,
  type Identities,
  type LinkedDisagreement,
  type NounPhrase,
  once,
  overlaps,
  type Reading,
  type Span,
  type VerbGroup,
  within,
} from "../../model/index.js";
import { isLongAgo } from "./facts/long-ago.js";
import { named } from "./named.js";
import { isTold } from "./told-so.js";

/** That somebody did something, or that he did not. */
interface Deed {
  /** Index into the entities of its reading. */
  readonly who: number;
  readonly act: number;
  readonly done: boolean;
  /** "Has not rejected": true only up to the day of its report. */
  readonly soFar: boolean;
  /** What it is done to, one word for all words of it; undefined where a pronoun stands for it, or nothing. */
  readonly object?: string;
  readonly clause: Span;
  /** From the verb to the end of its object. */
  readonly told: Span;
  readonly sentence: Span;
}

interface Placed extends Deed {
  readonly r: number;
  readonly day: number;
}

/** Days between two reports of one act, at most. */
const NEWS = 3;
/** Tellings that one is compared with: of hundreds of reports of one day those that stand nearest in the set. */
const COMPARED = 40;

/** Finds what one report has a side do, and another report says that it has not done. */
export function findUndoneDisagreements(
  readings: readonly Reading[],
  { entities, entityOf }: Identities,
): LinkedDisagreement[] {
  const byDeed = new Map<string, Placed[]>();
  readings.forEach((reading, r) => {
    const day = dayNumber(reading.intake.report.published?.value);
    for (const deed of deedsIn(reading)) {
      const linked = entityOf[r]?.[deed.who];
      if (linked !== undefined)
        fileUnder(byDeed, `${entities[linked]?.party ?? linked} ${deed.act}`, { ...deed, r, day });
    }
  });
  return [...byDeed.values()].flatMap((all) => {
    const alone = all.filter((one) => !all.some((other) => other.r === one.r && other.done !== one.done));
    const inOrder = alone.sort((a, b) => a.day - b.day || a.r - b.r);
    const apart = inOrder.filter((one, i) =>
      inOrder.slice(Math.max(0, i - COMPARED), i + COMPARED).some((other) => areApart(one, other)),
    );
    return disagreement(readings, apart);
  });
}

function areApart(a: Placed, b: Placed): boolean {
  if (a.done === b.done || a.r === b.r || Math.abs(a.day - b.day) > NEWS) return false;
  const [did, not] = a.done ? [a, b] : [b, a];
  // What has not been done yet may be done tomorrow.
  if (not.soFar && not.day < did.day) return false;
  return a.object === undefined || b.object === undefined ? true : a.object === b.object;
}

function disagreement(readings: readonly Reading[], apart: readonly Placed[]): LinkedDisagreement[] {
  const sides = [true, false].map((done) => apart.filter((one) => one.done === done));
  const [did, not] = [sides[0]?.[0], sides[1]?.[0]];
  const reading = did && readings[did.r];
  if (!did || !not || !reading) return [];
  const words = ({ r, told }: Placed): string => readings[r]?.intake.report.text.slice(told.start, told.end) ?? "";
  return [
    {
      about: `whether ${named(reading, { start: did.clause.start, end: did.told.end })}`,
      kind: "status",
      sides: sides.map((side, i) => ({
        value: words(i === 0 ? did : not),
        places: side.map(({ r, sentence: { start, end } }) => ({ reading: r, start, end })),
      })),
    },
  ];
}

const deedsIn = once((reading: Reading): readonly Deed[] => reading.clauses.flatMap((c) => deedOf(reading, c) ?? []));

function deedOf(reading: Reading, clause: Clause): Deed | undefined {
  const verb = reading.verbs[clause.verb];
  const subject = reading.phrases[clause.subject ?? -1];
  const sentence = reading.sentences[clause.sentence];
  if (!verb || !subject || !sentence || verb.passive || verb.start < subject.end) return undefined;
  if (verb.tense === "future" || !verb.finite || !isTold(reading, { ...verb, negated: false })) return undefined;
  if (isSupposed(reading, verb) || isLongAgo(reading, clause)) return undefined;
  const act = deniable().get(verb.lemma) ?? deniable().get(`${verb.lemma} ${reading.tokens[verb.last]?.norm}`);
  const object = reading.phrases[clause.object ?? -1];
  const who = act && whoIs(reading, subject);
  // "Did not reject" without an object tells nothing, but for what is done by itself.
  if (!act || who === undefined || (!act.bare && !object)) return undefined;
  // "Has not withdrawn its notice" is no walking out.
  if (act.bare && object && !isRoom(reading, object)) return undefined;
  const thing = act.bare || !object ? undefined : thingOf(reading, object);
  return {
    who,
    act: act.act,
    done: !verb.negated,
    soFar: verb.negated && verb.perfect,
    ...(thing === undefined ? {} : { object: thing }),
    clause: { start: subject.start, end: clause.end },
    told: { start: openingOf(reading, verb), end: Math.max(verb.end, object?.end ?? 0) },
    sentence: { start: sentence.start, end: sentence.end },
  };
}

/** What one leaves: "quit the talks", "stormed out of the hall". A verb by itself may have the day for its object. */
function isRoom({ tokens, times, mentions, entities }: Reading, phrase: NounPhrase): boolean {
  const { lemma = "", norm = "" } = tokens[phrase.head] ?? {};
  const { nouns, tables, venues, sittings } = meetingWords();
  const isName = mentions.some((one) => overlaps(one, phrase) && entities[one.entity] !== undefined);
  return (
    [lemma.toLowerCase(), norm].some((w) => nouns.has(w) || tables.has(w) || venues.has(w) || sittings.has(w)) ||
    phrase.kind === "pronoun" ||
    isName ||
    times.some((time) => overlaps(time, phrase))
  );
}

/** "Neither signed nor sent it": what denies it stands at the verb before. */
function openingOf({ tokens }: Reading, { first, start }: VerbGroup): number {
  if (tokens[first - 1]?.norm !== "nor") return start;
  const led = tokens.slice(Math.max(0, first - NEITHER), first);
  const neither = led.findLastIndex(({ norm }) => norm === "neither");
  const opening = led[neither - 1]?.upos === "AUX" ? led[neither - 1] : led[neither];
  return opening?.start ?? tokens[first - 1]?.start ?? start;
}

/** Tokens before a "nor" among which its "neither" stands. */
const NEITHER = 8;

/** "If the guild rejected it", "whether it has": nobody says that it is so. */
function isSupposed({ tokens }: Reading, { first }: VerbGroup): boolean {
  const sentence = tokens[first]?.sentence;
  for (let i = first - 1; i >= 0 && tokens[i]?.sentence === sentence; i--)
    if (SUPPOSING.has(tokens[i]?.norm ?? "")) return true;
  return false;
}

const SUPPOSING = new Set(["if", "unless", "whether", "until", "should", "would", "before", "suppose", "once"]);

function whoIs(reading: Reading, subject: NounPhrase): number | undefined {
  const head = reading.tokens[subject.head];
  const mention = head && reading.mentions.find((one) => overlaps(one, head));
  const entity = reading.entities[mention?.entity ?? -1];
  if (entity) return entity.kind === "place" ? undefined : mention?.entity;
  // "Our pilots did not strike": those of whom it is said belong to who speaks.
  const opening = reading.tokens[subject.first];
  if (opening?.norm !== "our" && opening?.norm !== "we") return undefined;
  return reading.attributions.find(({ content }) => content.some((part) => within(subject, part)))?.speaker;
}

/** What it is done to, with the proposal, plan and draft as one; undefined for a pronoun. */
function thingOf(reading: Reading, { head, kind }: NounPhrase): string | undefined {
  const lemma = reading.tokens[head]?.lemma.toLowerCase() ?? "";
  return kind === "pronoun" ? undefined : (sameThings().get(lemma) ?? lemma);
}
