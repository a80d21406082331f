import { actorWords } from "../knowledge/actors.js";
import { meetingWords } from "../knowledge/meetings.js";
import { partWords, type ThirdPart } from "../knowledge/parts.js";
import { bodyOf, demonym, stateOf } from "../knowledge/world.js";
import {
  type Clause,
  isToldByDeed,
  type LinkedEntity,
  leadOf,
  type Mention,
  once,
  type Reading,
  type SideTold,
  type Token,
} from "../model/index.js";
import { Doers } from "./doers.js";
import type { Record } from "./record.js";

/** How often the reports have a state or body do something, and how often they give it a part beside the sides. */
export type Parts = { readonly [part in ThirdPart | "acts" | "side"]: number };

const NOTHING: Parts = { acts: 0, side: 0, mediator: 0, host: 0, observer: 0, ally: 0, party: 0 };

/** Counts what every state and body does in the negotiation, by the verbs and nouns that are said of it or of its people. */
export const countParts = once((record: Record): ReadonlyMap<number, Parts> => {
  const counts = new Map<number, Parts>();
  const byKey = new Map(record.links.entities.map((entity, i) => [entity.key, i]));
  record.links.readings.forEach((reading, r) => {
    for (const { part, by } of deedsIn(reading)) {
      const known = by.map((one) => (typeof one === "string" ? byKey.get(one) : record.linked(r, one)));
      const whose = whoseDoing(
        record,
        known.find((entity) => entity !== undefined),
        part,
      );
      if (whose === undefined) continue;
      const count = counts.get(whose) ?? NOTHING;
      counts.set(whose, { ...count, [part]: count[part] + 1 });
    }
  });
  return counts;
});

/** Something that a report has somebody do. */
interface Deed {
  readonly part: keyof Parts;
  /** An entity of the report, or the key of a state: the first that the set knows. */
  readonly by: readonly (number | string)[];
}

const deedsIn = once((reading: Reading): readonly Deed[] => {
  const doers = new Doers(reading);
  const done = reading.clauses.flatMap((clause) => {
    const part = partOfClause(reading, clause);
    // Who has no name is told of by what he does, which seats him nowhere: but between the sides, or beside them.
    const isThird = part === "mediator" || part === "host";
    const partFor = (mention: Mention) => (part && !isThird && isToldByDeed(mention) ? "acts" : part);
    return doersOf(reading, doers, clause).flatMap((mention): Deed[] => {
      const own = partFor(mention);
      return own ? [{ part: own, by: [mention.entity] }] : [];
    });
  });
  const asked = reading.mentions.filter(
    (mention) => mention.acts && isAsked(reading.tokens, doers.firstToken(mention)),
  );
  const held = reading.tokens.flatMap((_, i): Deed[] => {
    const done = partOfCompound(reading.tokens, i) ?? partOfParticiple(reading.tokens, i, doers);
    if (done) return [done];
    const part = partOfNoun(reading.tokens, i);
    return part
      ? [{ part, by: [...ownersBefore(reading.tokens, i, doers), ...doerBehind(reading.tokens, i, doers)] }]
      : [];
  });
  const again = new Map<number, Set<number>>();
  for (const { entity, start } of reading.sides) again.set(entity, (again.get(entity) ?? new Set()).add(start));
  const facing = reading.sides.flatMap((side): Deed[] =>
    isToldSide(reading, side) || (again.get(side.entity)?.size ?? 0) > 1 ? [{ part: "side", by: [side.entity] }] : [],
  );
  return [...done, ...facing, ...asked.map(({ entity }): Deed => ({ part: "acts", by: [entity] })), ...held];
});

/** Of a state the head of the report has to tell it, or more than one place: any state may agree on something with another elsewhere. */
function isToldSide(reading: Reading, side: SideTold): boolean {
  const { entity, start } = side;
  // Where several states answer a text, each of them sits at the table.
  if (side.by === "sides:answer" && answering(reading) > 1) return true;
  const isLead = start < (reading.sentences[leadOf(reading)]?.start ?? Number.POSITIVE_INFINITY);
  return isLead || reading.entities[entity]?.kind !== "state";
}

/** How many states a report tells to put forward or answer what is on the table. */
const answering = once(
  ({ sides, entities }: Reading): number =>
    new Set(
      sides.flatMap(({ by, entity }) => (by === "sides:answer" && entities[entity]?.kind === "state" ? [entity] : [])),
    ).size,
);

/** Who does it; "members of the union and the guild", "the union's members" are the union and the guild. */
function doersOf({ tokens, phrases }: Reading, doers: Doers, clause: Clause): Mention[] {
  const head = phrases[clause.subject ?? -1]?.head ?? -1;
  if (tokens[head]?.lemma !== "member") return doers.of(clause);
  const owner = doers.covering(tokens[head - 1]?.xpos === "POS" ? head - 2 : head - 1);
  if (owner || tokens[head + 1]?.norm !== "of") return owner ? [owner] : doers.of(clause);
  const found: Mention[] = [];
  for (let i = head + 2; i < head + MOST_OF; i++) {
    const mention = doers.covering(i);
    if (mention && !found.includes(mention)) found.push(mention);
    if (!mention && !["DET", "CCONJ"].includes(tokens[i]?.upos ?? "")) break;
  }
  return found;
}

/** Words of the names of whose members somebody is, at most. */
const MOST_OF = 16;

/** The state or body itself; what makes a person a mediator makes the one that he speaks for one. */
function whoseDoing(record: Record, index: number | undefined, part: keyof Parts): number | undefined {
  const entity = record.entity(index);
  // A state that stops work or walks out of a room is not yet at the table.
  if (part === "party" && entity?.kind === "state") return undefined;
  if (entity?.kind === "person") return part === "acts" ? undefined : entity.party;
  return entity && isBodyOrState(entity) ? index : undefined;
}

const isBodyOrState = ({ kind, key }: LinkedEntity): boolean =>
  kind !== "person" && kind !== "place" && !key.startsWith("outlet:");

/** What a verb, with its object, makes of who does it: "acts" where that one only takes part by it. */
function partOfClause(reading: Reading, clause: Clause): keyof Parts | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.negated || verb.modal) return undefined;
  const { verbs, carries, idle } = partWords();
  const done = reading.phrases[(verb.passive ? clause.subject : clause.object) ?? -1];
  const noun = reading.tokens[done?.head ?? -1]?.lemma.toLowerCase() ?? "";
  // "refused to mediate", "offered to mediate": nobody has mediated yet.
  const part =
    clause.kind !== "infinitive" ? (carries.get(`${verb.lemma} ${noun}`) ?? verbs.get(verb.lemma)) : undefined;
  // "observed a minute of silence": what is observed has to be the talks.
  if (part && (part !== "observer" || verb.lemma !== "observe" || meetingWords().nouns.has(noun))) return part;
  return idle.has(verb.lemma) || verb.passive ? undefined : "acts";
}

/** "needs approval from the regulator": asked for what only one who takes part can give. */
function isAsked(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  while (tokens[at]?.xpos === "DT" || tokens[at]?.xpos === "POS" || tokens[at]?.upos === "PROPN") at--;
  if (tokens[at]?.norm !== "from") return false;
  return [at - 1, at - 2].some((i) => tokens[i]?.upos === "NOUN" && actorWords().givers.has(tokens[i]?.norm ?? ""));
}

/** "Tunisian-brokered", "UN-mediated": the part that a participle gives to the state or body before its hyphen. */
function partOfCompound(tokens: readonly Token[], i: number): Deed | undefined {
  const [own, verb] = (tokens[i]?.text ?? "").split("-");
  const isApart = verb === undefined && tokens[i - 1]?.norm === "-";
  const name = isApart ? tokens[i - 2]?.text : own;
  const done = isApart ? own : verb;
  if (!name || !done?.endsWith("ed")) return undefined;
  const { verbs } = partWords();
  const part = verbs.get(done.slice(0, -2)) ?? verbs.get(done.slice(0, -1));
  const key = part && (demonym(name)?.key ?? stateOf(name)?.key ?? bodyOf(name)?.key);
  return part && key ? { part, by: [key] } : undefined;
}

/** "Talks brokered by Qatar": the part that a participle gives to who stands behind its "by". */
function partOfParticiple(tokens: readonly Token[], i: number, doers: Doers): Deed | undefined {
  const verb = tokens[i];
  if (!verb || !/^VB[ND]$/.test(verb.xpos) || tokens[i + 1]?.norm !== "by") return undefined;
  const part = partWords().verbs.get(verb.lemma);
  return part && part !== "party" ? { part, by: doerBehind(tokens, i, doers) } : undefined;
}

/** The part that a noun gives to whose it is: "mediator", "go-between". */
function partOfNoun(tokens: readonly Token[], i: number): ThirdPart | undefined {
  const token = tokens[i];
  if (!token || !token.upos.endsWith("NOUN")) return undefined;
  return partWords().nouns.get(token.lemma.toLowerCase().replaceAll("-", " "));
}

/** "Mediation by the state service", "under the auspices of the bloc": who stands behind the noun. */
function doerBehind(tokens: readonly Token[], noun: number, doers: Doers): number[] {
  const link = tokens[noun + 1]?.norm;
  // "The mediation of the dispute": only what talks are under is done by whoever stands behind "of".
  const isUnder = [tokens[noun - 1], tokens[noun - 2]].some((token) => token?.norm === "under");
  if (link !== "by" && !(link === "of" && isUnder)) return [];
  for (let i = noun + 2; i < noun + MOST_BEHIND; i++) {
    const who = doers.covering(i);
    if (who) return [who.entity];
    if (!["DET", "ADJ", "NOUN"].includes(tokens[i]?.upos ?? "")) return [];
  }
  return [];
}

/** Tokens behind the noun in which its doer is looked for. */
const MOST_BEHIND = 6;

/** Tokens between a name and the noun that tells its part: "the Norwegian government's chief mediator". */
const NEAR = 3;

/** Whose the noun is, by the name or the adjective of a state before it; other nouns and adjectives may stand between. */
function ownersBefore(tokens: readonly Token[], noun: number, doers: Doers): (number | string)[] {
  const owners: (number | string)[] = [];
  // "UN mediation" stands for the UN as a whole.
  const whole = doers.covering(noun);
  if (whole && doers.firstToken(whole) < noun) owners.push(whole.entity);
  for (let i = noun; i > noun - NEAR; i--) {
    const named = doers.endingAt(i)?.entity ?? demonym(tokens[i - 1]?.text ?? "")?.key;
    if (named !== undefined) owners.push(named);
    const between = tokens[i - 1];
    if (!between || !(["ADJ", "NOUN"].includes(between.upos) || between.xpos === "POS")) return owners;
  }
  return owners;
}
