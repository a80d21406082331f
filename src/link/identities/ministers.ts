import { titles } from "../../knowledge/titles.js";
import { bodyByKey } from "../../knowledge/world.js";
import type { Meeting, Reading } from "../../model/index.js";
import { homesOfReports, type Told } from "./home-of-report.js";
import type { Node } from "./node.js";
import { officeWords } from "./offices.js";
import { isMinister, statesByActs } from "./only-state.js";

/**
 * Gives the state of ministers and presidents of whom no report says whose they are. It is the one whose government the reports need not name;
 * or that of the reports that leave it out; or, between two states, the one of them that is not told to have that office held by another.
 */
export function stateOfMinister(
  { members, parties }: Told,
  readings: readonly Reading[],
): (e: number) => number | undefined {
  const candidates = members.flatMap((group, e) => (parties[e] === undefined && isOfState(group) ? [e] : []));
  if (candidates.length === 0) return () => undefined;
  const home = homeOf(members, readings) ?? facingState(members, readings);
  const homes = homesOfReports({ members, parties }, readings);
  const two = twoStates(members, readings);
  const isTaken = (e: number, state: number) =>
    members.some((group, other) => other !== e && parties[other] === state && holdsSame(group, members[e]));
  return (e) => {
    if (!candidates.includes(e)) return undefined;
    if (home !== undefined) return isTaken(e, home) ? undefined : home;
    const [own, ...others] = new Set((members[e] ?? []).flatMap(({ reading }) => homes[reading] ?? []));
    if (own !== undefined && others.length === 0 && !isTaken(e, own)) return own;
    const free = two.filter((state) => !isTaken(e, state));
    return two.length === 2 && free.length === 1 ? free[0] : undefined;
  };
}

/** A minister, or the president of nothing that is told. */
const isOfState = (group: readonly Node[]): boolean =>
  isMinister(group) ||
  (group[0]?.entity.kind === "person" &&
    group.some(({ entity }) =>
      entity.offices.some(
        ({ title, of, standing }) =>
          of === undefined && standing === undefined && titles().top.has(title.toLowerCase()),
      ),
    ));

/** The state that the reports' "the government", "the army" mean: several times, and hardly ever another. */
function homeOf(members: readonly (readonly Node[])[], readings: readonly Reading[]): number | undefined {
  const counts = members.flatMap((group, e) =>
    group[0]?.entity.kind === "state" ? [{ e, count: meantBy(group, readings) }] : [],
  );
  const [first, second] = counts.sort((a, b) => b.count - a.count || a.e - b.e);
  return first && first.count >= OFTEN && first.count > CLEARLY * (second?.count ?? 0) ? first.e : undefined;
}

/** Places in which a bare "the government" tells of a state, at least; and how many times those of any other. */
const OFTEN = 2;
const CLEARLY = 3;

const meantBy = (group: readonly Node[], readings: readonly Reading[]): number =>
  group.reduce(
    (sum, { reading, index }) =>
      sum +
      (readings[reading]?.mentions.filter(({ by, entity }) => entity === index && by === "names/described").length ??
        0),
    0,
  );

/**
 * The state that sits opposite those who are no states, where no other sits at all: of rebels or a union only their own state's ministers speak.
 * Two reports must tell so.
 */
function facingState(members: readonly (readonly Node[])[], readings: readonly Reading[]): number | undefined {
  const seated = members.flatMap((group, e) => {
    if (group[0]?.entity.kind !== "state") return [];
    const sits = group.filter(({ reading, index }) =>
      readings[reading]?.meetings.some((m) => sidesOf(m).includes(index)),
    );
    const faces = sits.filter(({ reading, index }) => facesOthers(readings[reading], index));
    return sits.length > 0 ? [{ e, count: new Set(faces.map(({ reading }) => reading)).size }] : [];
  });
  const [only, ...others] = seated;
  return only && others.length === 0 && only.count >= OFTEN ? only.e : undefined;
}

const sidesOf = ({ parties }: Meeting): number[] =>
  parties.filter(({ role }) => role === "party").map(({ entity }) => entity);

/** Tells whether a report has a state meet a body or a group that is none of its own. */
function facesOthers(reading: Reading | undefined, state: number): boolean {
  if (!reading) return false;
  return reading.meetings.some((meeting) => {
    const sides = sidesOf(meeting);
    return (
      sides.includes(state) &&
      sides.some((other) => {
        const { key = "", kind, party } = reading.entities[other] ?? {};
        // Between a state and an agency of many others may sit.
        return (kind === "body" || kind === "group") && party === undefined && bodyByKey(key) === undefined;
      })
    );
  });
}

/** The two states that act in the reports, where no third does about as much. */
function twoStates(members: readonly (readonly Node[])[], readings: readonly Reading[]): number[] {
  const [first, second, third] = statesByActs(members, readings);
  if (!first || !second || second.count * FARTHEST < first.count) return [];
  return third && third.count * THIRD > second.count ? [] : [first.e, second.e];
}

/** How many times as much as the other one of two states may act, and as much as the third it has to. */
const FARTHEST = 4;
const THIRD = 2;

/** Tells whether somebody holds an office that goes by the same words now. */
function holdsSame(group: readonly Node[], own: readonly Node[] | undefined): boolean {
  const held = (nodes: readonly Node[]) =>
    nodes.flatMap(({ entity }) =>
      entity.offices.flatMap(({ title, standing }) =>
        standing === "former" ? [] : [[...officeWords(title)].sort().join(" ")],
      ),
    );
  const theirs = new Set(held(group));
  return group[0]?.entity.kind === "person" && held(own ?? []).some((words) => words !== "" && theirs.has(words));
}
