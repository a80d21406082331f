import { meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Clause,
  DESCRIBED_KEY,
  DOER,
  type Entity,
  type Event,
  firstFrom,
  indexesWithin,
  isDescribed,
  type Meeting,
  SIDE,
} from "../../model/index.js";
import { Added } from "../added.js";
import type { WithMentions } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { isNegotiator } from "../events/sides.js";
import { type Described, describedBy } from "./doer-phrase.js";
import { areOfOneSite, organised } from "./organised.js";

/**
 * Adds those who do something and are told of by a noun alone: "the auditors searched", "a court lifted", "talks between growers and
 * dairies". What a report has them do is told as theirs; what nobody has them do is dropped again by `withoutIdle`.
 */
export function addDoers(reading: EventInput): WithMentions {
  const facing = facingPhrases(reading);
  const found = doingPhrases(reading).flatMap((at) => {
    const one = describedBy(reading, at, { isFacing: facing.has(at) });
    return one ? [{ ...one, at }] : [];
  });
  const added = new Added(reading);
  for (const one of found) {
    const [start, end] = [reading.tokens[one.first]?.start ?? 0, reading.tokens[one.last - 1]?.end ?? 0];
    const entity =
      one.entity ??
      memberOf(reading, one) ??
      (areOfOneSite(reading, one) ? undefined : organised(reading.entities, one)) ??
      longer(added.entities, one) ??
      added.indexOf(entityOf(one));
    added.mention({ start, end, entity, form: "description", by: one.isSide && facing.has(one.at) ? SIDE : DOER });
  }
  const { entities, mentions } = added.people();
  return { entities, mentions };
}

/** Leaves out those who cannot be taken for a side of a meeting. */
export const sidesOnly = <T extends WithMentions>(reading: T): T => ({
  ...reading,
  mentions: reading.mentions.filter(({ by }) => by !== DOER),
});

/** "The authority" is the competition authority that the report has told of, where it is one alone. */
function longer(entities: readonly Entity[], { name, definite }: Described): number | undefined {
  if (!definite) return undefined;
  const [short, ending] = [name.toLowerCase(), ` ${name.toLowerCase()}`];
  const described = entities.flatMap((e, i) => (isDescribed(e.key) ? [{ name: e.name.toLowerCase(), i }] : []));
  const found = described.filter((e) => e.name.endsWith(ending));
  return found.length === 1 && described.every((e) => e.name !== short) ? found[0]?.i : undefined;
}

/** "The ferry pilots" of a report on the Ferry Pilots' Association are those whom it stands for. */
function memberOf({ entities }: EventInput, { name, kind }: Described): number | undefined {
  const wordsOf = (text: string) =>
    text
      .toLowerCase()
      .replace(/['’]s?(?= |$)/g, "")
      .split(/\s+/);
  const words = wordsOf(name);
  const homes = entities.flatMap((e, i) =>
    e.kind === "body" && !isDescribed(e.key) && words.every((word) => wordsOf(e.name).includes(word)) ? [i] : [],
  );
  return kind === "group" && homes.length === 1 ? homes[0] : undefined;
}

const entityOf = ({ name, kind }: Described): Entity => ({
  ...{ key: `${DESCRIBED_KEY}${name.toLowerCase()}`, kind, name, forms: [], offices: [] },
});

/** Phrases that do something: subjects, those behind "by" in a passive, and those who sit down with others. In order. */
function doingPhrases(reading: EventInput): number[] {
  const acting = reading.clauses.flatMap((clause) =>
    isActing(reading, clause) ? [clause.subject, clause.agent, ...givenTime(reading, clause)] : [],
  );
  // "Members of the guild vote on Friday": the verb may be missed, and who opens the sentence is its subject.
  const opening = reading.sentences.flatMap((sentence, i) =>
    bySentence(reading.clauses, i).length === 0 ? (indexesWithin(reading.phrases, sentence)[0] ?? []) : [],
  );
  return [...new Set([...withJoined(reading, [...acting, ...opening]), ...facingPhrases(reading)])].sort(
    (a, b) => a - b,
  );
}

/** "Gave the ministry until Friday": it is for them to do something. */
const givenTime = ({ verbs }: EventInput, clause: Clause): (number | undefined)[] =>
  meetingWords().grants.has(verbs[clause.verb]?.lemma ?? "") ? [clause.indirectObject ?? clause.object] : [];

/** "The exchange takes place", "the board is open", "crews agreed in May": nobody does anything. */
function isActing({ verbs }: EventInput, clause: Clause): boolean {
  const verb = verbs[clause.verb];
  if (!verb || verb.lemma === "be" || (clause.kind === "participial" && verb.passive)) return false;
  return clause.object !== undefined || !meetingWords().goesOn.has(verb.lemma);
}

/** Phrases of those who sit down with others: two or more who meet, whom somebody meets, and those with or between whom talks are. */
function facingPhrases(reading: EventInput): ReadonlySet<number> {
  const { clauses, phrases, tokens, verbs } = reading;
  const meet = clauses.flatMap((clause) => {
    const lemma = verbs[clause.verb]?.lemma ?? "";
    const kind = meetingWords().verbs.get(lemma);
    const holds = meetingWords().light.has(lemma) && isMeetingNoun(reading, clause.object);
    if (!holds && (!kind || kind === "visit")) return [];
    const with_ = clause.obliques.filter((o) => WITH.has(o.preposition)).map((o) => o.phrase);
    const all = withJoined(reading, [clause.subject, holds ? undefined : clause.object, ...with_]);
    return all.length > 1 ? all : [];
  });
  const led = phrases.flatMap(({ first }, i) => (WITH.has(tokens[first - 1]?.norm ?? "") ? [i] : []));
  const told = clauses.map((clause) => clause.subject);
  const sent = withJoined(reading, [...told, ...meet, ...led]).flatMap((i) => sendersOf(reading, i));
  return new Set([...meet, ...withJoined(reading, [...led, ...sent])]);
}

const isMeetingNoun = ({ phrases, tokens }: EventInput, index: number | undefined): boolean =>
  meetingWords().nouns.has(tokens[phrases[index ?? -1]?.head ?? -1]?.norm ?? "");

/** "Negotiators for the growers and the dairies", "envoys of the rebels": those for whom they sit there. */
function sendersOf(reading: EventInput, index: number): number[] {
  const phrase = reading.phrases[index];
  if (
    !phrase ||
    !isNegotiator(reading, index) ||
    !["for", "of", "from"].includes(reading.tokens[phrase.last]?.norm ?? "")
  )
    return [];
  const next = firstFrom(reading.phrases, reading.tokens[phrase.last + 1]?.start ?? 0);
  return reading.phrases[next]?.first === phrase.last + 1 ? [next] : [];
}

const withJoined = ({ phrases }: EventInput, indexes: readonly (number | undefined)[]): number[] =>
  indexes.flatMap((i) => (i === undefined ? [] : [i, ...(phrases[i]?.joined ?? [])]));

const WITH = new Set(["with", "between", "among"]);

/** Leaves out of the mentions those whom neither an event nor a meeting tells of. */
export function withoutIdle(
  { entities, mentions }: WithMentions,
  {
    events,
    meetings,
    from,
  }: { readonly events: readonly Event[]; readonly meetings: readonly Meeting[]; readonly from: number },
): WithMentions {
  if (entities.length === from) return { entities, mentions };
  const told = new Set([
    ...events.flatMap((e) => [...e.agents, ...e.patients]),
    ...meetings.flatMap((m) => m.parties.map((p) => p.entity)),
  ]);
  return { entities, mentions: mentions.filter((m) => m.entity < from || told.has(m.entity)) };
}
