import { leaning } from "../../knowledge/leaning.js";
import { type Dossier, type Evidence, fileUnder, type Issue, once, overlaps } from "../../model/index.js";
import { personWith } from "./by-id.js";
import { byParty } from "./by-party.js";
import { chosenStatements } from "./chosen-statements.js";
import { leans, speaksForItself } from "./leaning.js";
import type { Line, Source } from "./line.js";
import { named } from "./named.js";
import { isAmountOf, isSameAmount } from "./same-amounts.js";
import { isLost } from "./settled.js";
import { struckOn } from "./struck.js";
import { Told } from "./told.js";
import { daysTold, isOld } from "./when-told.js";
import { dayOf, sentence } from "./words.js";

type Position = Issue["positions"][number];

/** How many positions of one party on one matter are told. */
const MOST_OF_ONE = 2;

/** Gives who wants what in a matter, word for word, with whose position it is: of each party the latest. */
export function toldPositions(source: Source, issue: Issue): { readonly by: string; readonly line: Line }[] {
  const quoted = chosenStatements(source).filter(({ kind }) => kind === "direct");
  const isQuoted = ({ stance, evidence }: Position) =>
    /^["“‘]/.test(stance) &&
    quoted.some((s) => s.evidence.some((q) => evidence.some((e) => e.report === q.report && overlaps(e, q))));
  const whole = standing(source, issue).filter(
    (p) =>
      !HANGS.test(p.stance) &&
      !leaning().yielding.test(p.stance) &&
      !leans(p.stance) &&
      !speaksForItself(p.stance) &&
      !isLost(source.dossier, p) &&
      !isQuoted(p) &&
      !isBystander(source, p),
  );
  const own = new Map<string, Position[]>();
  // What a party wants goes before what one of its people has said.
  const parties = whole.filter(({ by }) => byParty(source, by) === by);
  for (const position of [...parties, ...whole.filter((p) => !parties.includes(p))])
    fileUnder(own, byParty(source, position.by), position);
  const latest = new Set([...own.values()].flatMap((list) => latestOf(source, list).slice(0, MOST_OF_ONE)));
  const told = whole.filter((p) => latest.has(p));
  // What another's sentence tells of it, in whatever words it stands elsewhere, is told there.
  const isElsewhere = (p: Position) =>
    isIn(p, told) ||
    whole.some(
      (q) =>
        q !== p &&
        isSameWant(source, p, q) &&
        isIn(
          q,
          told.filter((t) => t !== p),
        ),
    );
  // "The crews demand its return": beside another want of theirs, nobody needs what does not say of what.
  const isHanging = (p: Position) =>
    OF_IT.test(p.stance) && told.some((q) => q !== p && byParty(source, q.by) === byParty(source, p.by));
  return told.filter((p) => !isElsewhere(p) && !isHanging(p)).map((p) => ({ by: p.by, line: lineOf(source, p) }));
}

/** One side's want of the same amount in other words. */
const isSameWant = (source: Source, p: Position, q: Position): boolean =>
  byParty(source, p.by) === byParty(source, q.by) && isSameAmount(p.stance, q.stance);

/** Of what is agreed, what was wanted before it was is history. */
function standing(source: Source, { status, stated, positions, evidence }: Issue): readonly Position[] {
  // What is open still is said to be; of the rest nobody knows what the agreement left of it.
  const isOpen = stated === true && status !== "agreed";
  const agreed = status === "agreed" ? daysTold(source, evidence).at(-1) : isOpen ? undefined : struckOn(source);
  return agreed === undefined
    ? positions
    : positions.filter((p) => (daysTold(source, p.evidence).at(-1) ?? agreed) >= agreed);
}

/** Whoever speaks for nobody, and people without a name who are at no table: the neighbours of the quay want something too. */
function isBystander(source: Source, { by, evidence }: Position): boolean {
  const side = byParty(source, by);
  if (personWith(source, side)) return true;
  const { parties, rounds } = source.dossier;
  const isNameless = parties.some(
    ({ id, kind, part }) => id === side && kind === "group" && part !== "party" && id.startsWith("described-"),
  );
  if (!isNameless || rounds.some((round) => round.parties.includes(side))) return false;
  const { stancesOf, sidesAt } = positionsIn(source.dossier);
  const isBeside = (e: Evidence) => [...(sidesAt.get(placeOf(e)) ?? [])].some((other) => other !== side);
  return (stancesOf.get(side)?.size ?? 0) < SEVERAL && !evidence.some(isBeside);
}

/** What each side wants, and who is told to want something by one and the same words. */
const positionsIn = once(({ issues }: Dossier) => {
  const stancesOf = new Map<string, Set<string>>();
  const sidesAt = new Map<string, Set<string>>();
  for (const { by, stance, evidence } of issues.flatMap(({ positions }) => positions)) {
    put(stancesOf, by, stance);
    // "The growers want 11%, the mill offers 9": told in one breath they are those who negotiate.
    for (const one of evidence) put(sidesAt, placeOf(one), by);
  }
  return { stancesOf, sidesAt };
});

const placeOf = ({ report, start }: Evidence): string => `${report} ${start}`;

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

/** Things that a nameless group must want to be one of those who negotiate. */
const SEVERAL = 2;

/** "Seeks guarantees that ensure:", "has welcomed that.", "rejected it.": out of its report nobody knows what. */
const HANGS = /:\s*$|\bthat\.?\s*$|^(?:\S+\s+){0,6}(?:this|it|them|so)\.?\s*$/;

/** A short sentence whose object is told by a pronoun. */
const OF_IT =
  /^(?:\S+ ){1,4}(?:demand|want|seek|reject|oppose|refuse|ask for|insist on)(?:s|ed)? (?:its|it|them|their)(?: \S+){0,5}$/;

/** Leaves out what a later report, or a sentence on what is, has overtaken. */
function latestOf(source: Source, all: readonly Position[]): Position[] {
  const valid = all.filter(({ replaced }) => !replaced);
  const list = valid.length > 0 ? valid : all;
  const day = (p: Position) => daysTold(source, p.evidence).at(-1) ?? "";
  const newest = list.map(day).sort().at(-1) ?? "";
  const fresh = list.filter((p) => day(p) === newest || !isOld(source, day(p)));
  const now = fresh.filter(({ stance }) => !leaning().past.test(stance));
  return (now.length > 0 ? now : fresh.slice(0, 1)).filter(
    (p, i, all) =>
      !isIn(
        p,
        all.filter((_, j) => j !== i),
      ) && !all.some((q, j) => isAmountOf(p.stance, q.stance) || (j < i && isSameAmount(p.stance, q.stance))),
  );
}

/** "A wants 8,000 tonnes" beside "A wants 8,000 tonnes. B offers 3,000." */
function isIn({ stance }: Position, others: readonly Position[]): boolean {
  const told = new Told();
  for (const other of others) if (other.stance.length > stance.length) told.add(other.stance);
  return told.has(stance);
}

function lineOf(source: Source, { by, stance, evidence }: Position): Line {
  const day = daysTold(source, evidence).at(-1);
  const told = named(source, by, stance);
  const as = day === undefined || !isOld(source, day) ? "" : `as reported on ${dayOf(day)}`;
  const text = as === "" ? told : told === stance ? `${as}: ${told}` : `${source.nameOf(by)}, ${as}: ${stance}`;
  return { text: sentence(text), core: stance, detail: true, evidence };
}
