import { type Act, acts } from "../../knowledge/acts.js";
import { type Move, moves } from "../../knowledge/negotiation.js";
import { units } from "../../knowledge/units.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Clause,
  type Event,
  type EventStatus,
  indexesWithin,
  overlaps,
  type Span,
  type Timex,
  type VerbGroup,
} from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase } from "../entities-in.js";
import { actOf, type Roles, rolesOf } from "./acts.js";
import { codeOf, isDue } from "./coded.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { isOfThing, timesOf } from "./event-times.js";
import { isOnField } from "./field.js";
import { isOfAmount } from "./measured-times.js";
import { datesIn } from "./scene.js";
import { statusOf } from "./status.js";
import { isUntold } from "./untold.js";

/** What a clause tells: a move of negotiations, or what anybody does to others. */
interface Told {
  readonly move?: string;
  readonly type?: string;
  readonly status?: "called off" | "planned";
  readonly by: string;
}

/** Reads a clause: "The minister resigned on Friday", "two ministers were dismissed". */
export function verbalEvent(reading: EventInput, clause: Clause): Event | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || inSpeech(reading, verb) || isOther(reading, verb) || isUntold(reading, clause)) return undefined;
  const roles = rolesOf(reading, clause);
  const told = toldBy(reading, clause, verb, roles);
  if (!told) return undefined;
  const patients = [roles.done, clause.indirectObject, ...withWhom(clause)].flatMap((p) =>
    entitiesOfPhrase(reading, p),
  );
  const own = statusOf(reading, clause);
  const isFailed = own === "denied" && isFailure(reading, clause) && FRIENDLY.has(told.move ?? "");
  const status = told.status === undefined ? own : statusBy(told.status, own, verb);
  const coded = told.type === undefined ? undefined : codeOf(reading, clause, told.type, status);
  const text = sentenceOf(reading, clause);
  return {
    ...text,
    trigger: { start: verb.start, end: verb.end },
    ...(told.type === undefined ? {} : { type: told.type }),
    ...(coded === undefined ? {} : { coded }),
    ...(told.move === undefined ? {} : { move: isFailed ? "talks-fail" : told.move }),
    agents: entitiesOfPhrase(reading, roles.doer),
    patients: [...new Set(patients)],
    times:
      status === "called off"
        ? daysOff(reading, clause, roles)
        : timesOf(reading, (isFailed && reading.clauses[clause.parent ?? -1]) || clause).filter((i) =>
            isItsOwn(reading, clause, status, reading.times[i]),
          ),
    ...place(reading, clause),
    status: isFailed ? "happened" : status,
    text,
    sentence: clause.sentence,
    by: told.by,
  };
}

/** "Are preparing talks", "have called it off": what is done now tells how it stands; "had planned talks" tells of none to come. */
function statusBy(told: "called off" | "planned", own: EventStatus, { tense, perfect }: VerbGroup): EventStatus {
  if (told === "planned" && perfect && tense === "past") return "possible";
  return own === "happened" || (own === "under way" && told === "planned") ? told : own;
}

/** "A hearing set for Friday has been cancelled": the day of what is off; else that of the calling off. */
function daysOff(reading: EventInput, clause: Clause, { done }: Roles): number[] {
  const planned = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => c.kind === "participial" && c.subject !== undefined && c.subject === done);
  const days = planned.flatMap((c) => datesIn(reading, c));
  return days.length > 0 ? days : timesOf(reading, clause).filter((i) => !isOfThing(reading, clause, reading.times[i]));
}

/** "Failed to agree", "were unable to sign": that it did not come about is what happened. */
function isFailure({ clauses, verbs, tokens }: EventInput, clause: Clause): boolean {
  const above = verbs[clauses[clause.parent ?? -1]?.verb ?? -1];
  const before = tokens[(verbs[clause.verb]?.first ?? 0) - 1]?.norm;
  const isPast = above?.finite === true && (above.tense === "past" || above.perfect) && !above.negated;
  return clause.kind === "infinitive" && (before === "unable" || (isPast && above.lemma === "fail"));
}

const FRIENDLY = new Set(["agree", "agree-to", "sign", "accept", "close", "resume-talks"]);

/** "The pay of 2019", "5% this year": a time can be that of what the clause is about. */
const isItsOwn = (reading: EventInput, clause: Clause, status: EventStatus, time: Timex | undefined): boolean =>
  !isOfThing(reading, clause, time) && !(status === "happened" && time !== undefined && isOfAmount(reading, time));

function toldBy(reading: EventInput, clause: Clause, verb: VerbGroup, roles: Roles): Told | undefined {
  const next = reading.tokens[verb.last]?.norm ?? "";
  const known = [`${verb.lemma} ${next}`, verb.lemma].flatMap((key) => moves().byVerb.get(key) ?? []);
  const move = known.find((m) => fits(reading, clause, m, roles));
  if (move) {
    const { id, type, status } = move;
    return { ...(type && { type }), ...(status && { status }), move: id, by: `events:verb:${id}` };
  }
  const act = actOf(reading, clause);
  if (act) return { type: isVow(reading, clause, act) ? "THREATEN" : act.type, by: `events:verb:${act.id}` };
  if (isWilling(reading, clause, verb)) return { type: "AGREE", by: "events:verb:willing" };
  return isDemanded(reading, clause) ? { type: "REQUEST", by: "events:verb:due" } : undefined;
}

/** "Vowed to strike back": what is promised is hostile. */
const isVow = (reading: EventInput, clause: Clause, { id }: Act): boolean =>
  id === "promise" &&
  reading.clauses.some(
    (c) =>
      c.kind === "infinitive" &&
      reading.clauses[c.parent ?? -1] === clause &&
      acts().hostile.has(actOf(reading, c)?.type ?? ""),
  );

/** "She said that Chad must open its books": whoever says so demands it. */
function isDemanded(reading: EventInput, clause: Clause): boolean {
  const saying = reading.clauses[clause.parent ?? -1];
  const told = saying !== undefined && isVerbOf("reporting", reading.verbs[saying.verb]?.lemma ?? "");
  return (
    told &&
    clause.kind === "complement" &&
    isDue(reading, clause) &&
    reading.phrases[clause.subject ?? -1]?.kind !== "pronoun"
  );
}

/** "Is ready to build": whatever is promised is a promise. */
const isWilling = ({ tokens }: EventInput, { kind }: Clause, { first }: VerbGroup): boolean =>
  kind === "infinitive" && acts().willing.has(tokens[first - 1]?.norm ?? "");

/** "Hit back", "lashed out" are words, not blows; "3 Mar" is a date. */
function isOther(reading: EventInput, verb: VerbGroup): boolean {
  const next = reading.tokens[verb.last]?.norm ?? "";
  const head = reading.tokens[verb.head];
  const dated =
    head !== undefined &&
    indexesWithin(reading.times, { start: head.start - 12, end: head.end + 12 }).some((i) =>
      overlaps(reading.times[i] ?? head, head),
    );
  const adverb = next === "back" || (next === "out" && !verb.lemma.endsWith(" out"));
  const known = moves().byVerb.has(`${verb.lemma} ${next}`) || acts().byVerb.has(`${verb.lemma} ${next}`);
  return (adverb && !known) || dated;
}

function fits(reading: EventInput, clause: Clause, move: Move, { doer, done }: Roles): boolean {
  if (move.field && !isOnField(reading.tokens, move.field)) return false;
  if (move.notTo && leadsTo(reading, clause, move.notTo)) return false;
  if (move.needs === "place" && !leadsSomewhere(reading, clause)) return false;
  if (move.agents === "person" && !has(reading, doer, "person")) return false;
  if (move.intransitive && done !== undefined) return false;
  if (move.not && headed(reading, done, move.not)) return false;
  if (move.needs === "person" && !has(reading, done, "person")) return false;
  if (move.needs === "person-noun" && !has(reading, done, "person") && !headed(reading, done, units().people))
    return false;
  if (!move.objects && !move.subjects) return true;
  // "The cabinet approved it": what was told of right before.
  const it = reading.phrases[done ?? -1];
  const isIt =
    reading.verbs[clause.verb]?.finite === true && it?.kind === "pronoun" && reading.tokens[it.head]?.norm === "it";
  if (move.turn && move.objects && isIt && ON_PAPER.has(move.id) && entitiesOfPhrase(reading, doer).length > 0)
    return true;
  return (
    headed(reading, done, move.objects ?? NONE) || (done === undefined && headed(reading, doer, move.subjects ?? NONE))
  );
}

/** "Declined to comment" declines nothing. */
const leadsTo = (reading: EventInput, clause: Clause, verbs: ReadonlySet<string>): boolean =>
  clause.complement?.form === "infinitive" &&
  reading.clauses.some(
    (c) => reading.clauses[c.parent ?? -1] === clause && verbs.has(reading.verbs[c.verb]?.lemma ?? ""),
  );

/** "Went to Lima", "received the envoy"; not "went further". */
const leadsSomewhere = (reading: EventInput, clause: Clause): boolean =>
  [
    clause.object,
    clause.subject === undefined ? undefined : clause.indirectObject,
    ...clause.obliques.filter(isWay).map((o) => o.phrase),
  ].some((index) => {
    const phrase = reading.phrases[index ?? -1];
    return (
      phrase !== undefined &&
      (entitiesIn(reading, phrase).length > 0 || units().people.has(reading.tokens[phrase.head]?.lemma ?? ""))
    );
  });

const isWay = ({ preposition }: Clause["obliques"][number]): boolean =>
  ["to", "in", "at", "into", "for", "from"].includes(preposition);

/** Moves whose verbs tell them of whatever it is. */
const ON_PAPER = new Set(["accept", "sign", "reject"]);

const NONE: ReadonlySet<string> = new Set();

const has = (reading: EventInput, phrase: number | undefined, kind: string): boolean =>
  entitiesOfPhrase(reading, phrase).some((e) => reading.entities[e]?.kind === kind);

function headed(reading: EventInput, index: number | undefined, lemmas: ReadonlySet<string>): boolean {
  const phrase = reading.phrases[index ?? -1];
  if (!phrase) return false;
  const head = reading.tokens[phrase.head];
  return head !== undefined && (lemmas.has(head.lemma.toLowerCase()) || lemmas.has(head.norm));
}

const withWhom = (clause: Clause): number[] =>
  clause.obliques.filter((o) => ["with", "to", "against", "from"].includes(o.preposition)).map((o) => o.phrase);

function place(reading: EventInput, clause: Clause): { where?: number } {
  for (const { preposition, phrase } of clause.obliques) {
    if (!["in", "at", "near", "to", "into"].includes(preposition)) continue;
    const core = reading.phrases[phrase];
    const found =
      core &&
      entitiesIn(
        reading,
        core,
        (entity, mention) => entity.kind === "place" || (entity.kind === "state" && !mention.acts),
      );
    if (found?.[0] !== undefined) return { where: found[0] };
  }
  return {};
}

/** An event is told in the words of its whole sentence. */
function sentenceOf(reading: EventInput, clause: Clause): Span {
  const { start, end } = reading.sentences[clause.sentence] ?? clause;
  return { start, end };
}
