import { daysBetween, type Round } from "../model/index.js";
import { listed } from "./brief/words.js";
import { type Principal, principals } from "./principals.js";
import type { Record } from "./record.js";

/** Who is told of less than this part of the foremost side is none that a title names. */
const LEAST = 0.25;

/** Where so many sides have this part of what the foremost has, the talks are those of many. */
const MANY = 4;
const ALIKE = 0.5;

/** Where the third has this part of it, the talks are those of three. */
const THIRD = 0.6;
const THREE = 3;

/** What each of the two who met must have of what the second of all has. */
const NEAR = 0.7;

/** Days before the newest report from which on a meeting is history, and what that weighs. */
const LOOKED_BACK_AT = 31;
const OLDER = 30;

/** What a visit or a call weighs less than talks where a record takes its name from one. */
const ERRAND = 60;

/**
 * Names a record by the sides that most of the reports is about and by the meeting that it turns on: "Norway and the EU: Bergen talks".
 *
 * @param last the day that the record stands at
 */
export function titleOf(record: Record, rounds: readonly Round[], last: string): string {
  const main = mainRound(rounds, last);
  const sides = namesOf(record, main);
  if (sides === undefined)
    return main && (main.place || main.parties.length > 0) ? main.name : "Record of the negotiation";
  const isTalks = main?.status === "held" && main.kind !== "visit" && main.kind !== "call";
  return isTalks && main.place ? `${sides}: ${main.name}` : sides;
}

/** The meeting that weighs most: held, between several, told of by many, and new. */
function mainRound(rounds: readonly Round[], last: string): Round | undefined {
  const support = (r: Round) => new Set(r.evidence.map((e) => e.report)).size;
  // What the reports look back at gives no record its name where there is something newer.
  const isOld = ({ when }: Round) => when !== undefined && daysBetween(when.to, last) > LOOKED_BACK_AT;
  // An errand names no negotiation.
  const isErrand = ({ kind }: Round) => kind === "visit" || kind === "call";
  const weight = (r: Round) =>
    (isErrand(r) ? -ERRAND : 0) +
    (r.status === "held" ? 100 : 0) +
    (r.parties.length > 1 ? 50 : 0) +
    support(r) -
    (isOld(r) ? OLDER : 0);
  return [...rounds].sort((a, b) => weight(b) - weight(a))[0];
}

/** The two foremost sides, or three; of one alone no negotiation takes its name. */
function namesOf(record: Record, main: Round | undefined): string | undefined {
  const all = principals(record);
  const most = Math.max(0, ...all.map(({ weight }) => weight));
  const foremost = all.filter(({ weight }) => weight >= LEAST * most);
  const isOfMany = foremost.filter(({ weight }) => weight >= ALIKE * most).length >= MANY;
  const isOfThree = isOfMany || (foremost[THREE - 1]?.weight ?? 0) >= THIRD * most;
  const chosen = isOfThree ? foremost.slice(0, THREE) : (metOf(record, main, foremost) ?? foremost.slice(0, 2));
  const names = chosen.flatMap(({ entity }) => record.entity(entity)?.name ?? []);
  if (names.length < 2) return undefined;
  return isOfMany ? `${names.join(", ")} and others` : listed(names);
}

/** The two who met, where nearly as much is told of them as of the foremost two. */
function metOf(record: Record, main: Round | undefined, foremost: readonly Principal[]): Principal[] | undefined {
  const met = foremost.filter(({ entity }) => main?.parties.includes(record.idIfAsked(entity) ?? ""));
  const second = foremost[1]?.weight ?? 0;
  return met.length === 2 && met.every(({ weight }) => weight >= NEAR * second) ? met : undefined;
}
