import type { Identities, LinkedEntity, Reading } from "../../model/index.js";
import { byCode } from "../by-code.js";
import { UnionFind } from "../union-find.js";
import { joinBodies } from "./bodies.js";
import { joinBranches } from "./branches.js";
import { calledAlone } from "./called.js";
import { joinDescribed } from "./described.js";
import { settleKinds } from "./kinds.js";
import { isMediator, mediationService } from "./mediators.js";
import { readMetonyms } from "./metonyms.js";
import { stateOfMinister } from "./ministers.js";
import { bestName } from "./names.js";
import { type Node, nodesOf } from "./node.js";
import { readOffices } from "./office-holders.js";
import { mergeOffices, type OfficeContext } from "./offices.js";
import { isMinister, onlyState } from "./only-state.js";
import { joinPeople } from "./people.js";
import { joinWorkforce } from "./workforce.js";

/** Finds which entities of the readings are one person, state, body or place. */
export function linkIdentities(readings: readonly Reading[]): Identities {
  const nodes = readOffices(settleKinds(readMetonyms(nodesOf(readings), readings), readings));
  const union = new UnionFind(nodes.length);
  joinPeople(nodes, union);
  joinBranches(nodes, union);
  joinBodies(nodes, union);
  joinDescribed(nodes, readings, union);
  joinWorkforce(nodes, readings, union);
  const groups = union.groups();
  const entityOf = readings.map(({ entities }) => entities.map(() => 0));
  const byKey = new Map<string, number>();
  for (const [e, group] of groups.entries()) {
    for (const { reading, index, entity } of group.flatMap((i) => nodes[i] ?? [])) {
      const own = entityOf[reading];
      if (own) own[index] = e;
      byKey.set(`${reading} ${entity.key}`, e);
      if (!byKey.has(entity.key)) byKey.set(entity.key, e);
    }
  }
  // A key means what it means in its own report; a state that is only meant there, what it means in any.
  const lookUp = (reading: number, key: string) => byKey.get(`${reading} ${key}`) ?? byKey.get(key);
  const members = groups.map((group) => group.flatMap((i) => nodes[i] ?? []));
  const told = members.map((own) => partyOf(isMediator(own) ? own.filter((node) => !hasLeft(node)) : own, lookUp));
  const state = onlyState(members, readings, told);
  const service = mediationService(members);
  const home = stateOfMinister({ members, parties: told }, readings);
  const known = members.map(
    (own, e) =>
      (isMediator(own) && isLocalBody(members[told[e] ?? -1]) ? service : undefined) ??
      told[e] ??
      partyBeside(own, lookUp, told) ??
      (isMinister(own) ? state : undefined) ??
      home(e) ??
      (isMediator(own) ? service : undefined),
  );
  // "A's spokesman, B", where only now is it known whose A is.
  const parties = members.map((own, e) => known[e] ?? partyBeside(own, lookUp, known));
  const context = { readings, entityOf: lookUp, partyOf: (entity: number) => parties[entity] };
  const called = calledAlone(members, readings);
  const entities = members.map((own, e) => withAliases(linkedEntity(own, parties[e], context), called[e] ?? []));
  return { entities: distinctKeys(entities, readings), entityOf };
}

type LookUp = (reading: number, key: string) => number | undefined;

/** What an office says ("water minister of Peru") goes before what stands around a name in another report. */
function partyOf(members: readonly Node[], lookUp: LookUp): number | undefined {
  const told = (some: readonly Node[]) =>
    most(some.flatMap(({ reading, entity }) => (entity.party ? (lookUp(reading, entity.party) ?? []) : [])));
  const isByOffice = ({ entity: { party, offices } }: Node) =>
    offices.some(({ of, standing }) => of === party && standing === undefined);
  return told(members.filter(isByOffice)) ?? told(members);
}

/** "A former judge of the high court", who mediates: what one has left is not whom one speaks for. */
const hasLeft = ({ entity: { party, offices } }: Node): boolean => {
  const own = offices.filter(({ of }) => of === party);
  return own.length > 0 && own.every(({ standing }) => standing === "former");
};

/** A body that only the reports know: one of the sides, of which a mediator is none. */
const isLocalBody = (members: readonly Node[] | undefined): boolean =>
  members?.[0]?.entity.kind === "body" && members.every(({ entity }) => !entity.key.startsWith("org:"));

/** The party of those who are told to be of one with somebody: "A's envoy, B" in one report, "B, of Norway" in another. */
const partyBeside = (
  members: readonly Node[],
  lookUp: LookUp,
  told: readonly (number | undefined)[],
): number | undefined =>
  most(
    members.flatMap(({ reading, entity }) =>
      (entity.beside ?? []).flatMap((key) => told[lookUp(reading, key) ?? -1] ?? []),
    ),
  );

function linkedEntity(members: readonly Node[], party: number | undefined, context: OfficeContext): LinkedEntity {
  const { name, aliases, key, kind } = bestName(members);
  const country = most(members.flatMap(({ entity }) => entity.country ?? []));
  return {
    key,
    kind,
    name,
    aliases,
    ...(party === undefined ? {} : { party }),
    ...(country === undefined ? {} : { country }),
    members: members.map(({ reading, index }) => ({ reading, index })),
    offices: mergeOffices(members, context),
  };
}

/** Adds what reports call a body besides its name, where the name itself does not end so. */
function withAliases(entity: LinkedEntity, called: readonly string[]): LinkedEntity {
  const more = called.filter((noun) => !entity.name.toLowerCase().endsWith(noun) && !entity.aliases.includes(noun));
  return more.length === 0 ? entity : { ...entity, aliases: [...entity.aliases, ...more].sort(byCode) };
}

/** Tells namesakes apart by their party ("the foreign ministry" of two states), or by the first report that names them. */
function distinctKeys(entities: readonly LinkedEntity[], readings: readonly Reading[]): LinkedEntity[] {
  const counts = new Map<string, number>();
  for (const { key } of entities) counts.set(key, (counts.get(key) ?? 0) + 1);
  const taken = new Set<string>();
  return entities.map((entity) => {
    if (counts.get(entity.key) === 1) return entity;
    const party = entity.party === undefined ? undefined : entities[entity.party]?.key;
    const report = readings[entity.members[0]?.reading ?? 0]?.intake.report.id ?? "";
    const keys = [...(party ? [`${entity.key} of ${party}`] : []), `${entity.key} in ${report}`];
    const key = keys.find((one) => !taken.has(one)) ?? `${entity.key} in ${report} ${entity.members[0]?.index}`;
    taken.add(key);
    return { ...entity, key };
  });
}

/** The value that stands most often; of equally frequent ones the smallest. */
function most<T extends string | number>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}
