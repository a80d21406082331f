import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { partyKindOf } from "../../knowledge/party-kinds.js";
import { placeOf } from "../../knowledge/world.js";
import { fileUnder, isDescribed, type Reading } from "../../model/index.js";
import type { UnionFind } from "../union-find.js";
import { nounsOf } from "./called.js";
import type { Node } from "./node.js";

/** What the steps of joining see: the nodes of bodies, by number, that nobody names and that somebody names. */
interface Scope {
  readonly nodes: readonly Node[];
  readonly readings: readonly Reading[];
  readonly union: UnionFind;
  readonly described: readonly number[];
}

/**
 * Joins the bodies that a report describes and does not name: to one another where their words can be of one ("the board", "Lakeland's
 * school board"), to the only one that other reports call so, and to the one whose people theirs are.
 */
export function joinDescribed(nodes: readonly Node[], readings: readonly Reading[], union: UnionFind): void {
  const described = nodes.flatMap(({ entity }, i) => (isDescribed(entity.key) ? [i] : []));
  if (described.length === 0) return;
  for (const step of [joinNested, joinCalled, joinByPeople, joinLocal]) step({ nodes, readings, union, described });
}

/** All that end in one noun, where each holds the words of the shorter ones: of a school board and a health board "the board" is neither. */
function joinNested({ nodes, union, described }: Scope): void {
  const byNoun = new Map<string, { readonly name: string; readonly node: number }[]>();
  for (const node of described) {
    const name = tellingWords(nodes[node]?.entity.name ?? "");
    fileUnder(byNoun, nounOf(name), { name, node });
  }
  for (const same of byNoun.values()) {
    const fullest = same.reduce((a, b) => (b.name.length > a.name.length ? b : a));
    if (same.every(({ name }) => ` ${fullest.name}`.endsWith(` ${name}`)))
      for (const { node } of same) union.join(fullest.node, node);
  }
}

/** "The rebels" of one report are those whom others name and call so, if they are one. */
function joinCalled({ nodes, readings, union, described }: Scope): void {
  const called = new Map<string, Set<number>>();
  nodes.forEach(({ reading, index, entity }, i) => {
    if (entity.kind !== "body") return;
    for (const noun of nounsOf(readings[reading]).get(index) ?? [])
      called.set(noun, (called.get(noun) ?? new Set()).add(i));
  });
  const named = namedRoots(nodes, union);
  for (const node of described) {
    if (named.has(union.find(node))) continue;
    const noun = nounOf(nodes[node]?.entity.name ?? "");
    const others = new Set([...(called.get(noun) ?? [])].map((i) => union.find(i)));
    others.delete(union.find(node));
    const [only] = others;
    if (only !== undefined && others.size === 1 && !hasBoth(nodes, described, { union, only, noun }))
      union.join(only, node);
  }
}

/** A report that tells of "the labour board" and of "the school board" by its name or none: "the board" of another can be either. */
function hasBoth(
  nodes: readonly Node[],
  described: readonly number[],
  { union, only, noun }: { readonly union: UnionFind; readonly only: number; readonly noun: string },
): boolean {
  const readings = new Set(nodes.flatMap(({ reading }, i) => (union.find(i) === only ? [reading] : [])));
  return described.some((i) => {
    const { reading, entity } = nodes[i] ?? {};
    if (reading === undefined || !entity || union.find(i) === only || !readings.has(reading)) return false;
    return tellingWords(entity.name).includes(" ") && nounOf(entity.name) === noun;
  });
}

/** What tells a body from another of its noun: "the state-owned company" is no other company than "the company". */
const tellingWords = (name: string): string =>
  name
    .toLowerCase()
    .split(" ")
    .filter((word) => !word.includes("-") && !namelessWords().describing.has(word))
    .join(" ");

/** Whom the people of "the union" speak for in the reports that name it. */
function joinByPeople({ nodes, union, described }: Scope): void {
  const byKey = new Map(nodes.map(({ reading, entity }, i) => [`${reading} ${entity.key}`, i]));
  const spokenFor = new Map<number, Set<number>>();
  const people = new Map<number, Set<number>>();
  nodes.forEach(({ reading, entity }, i) => {
    const body = entity.kind === "person" && entity.party ? byKey.get(`${reading} ${entity.party}`) : undefined;
    if (body === undefined || nodes[body]?.entity.kind !== "body") return;
    const [person, root] = [union.find(i), union.find(body)];
    spokenFor.set(person, (spokenFor.get(person) ?? new Set()).add(root));
    people.set(root, (people.get(root) ?? new Set()).add(person));
  });
  const named = namedRoots(nodes, union);
  for (const root of new Set(described.map((node) => union.find(node)))) {
    if (named.has(root)) continue;
    const others = new Set([...(people.get(root) ?? [])].flatMap((person) => [...(spokenFor.get(person) ?? [])]));
    others.delete(root);
    const [only] = others;
    // What two reports call "the district" and "the union" are no two words for one body because somebody speaks for both.
    const known = only === undefined || others.size > 1 ? undefined : named.get(only);
    if (only !== undefined && known && canBeOne(nodes[root], known)) union.join(only, root);
  }
}

/**
 * "A Lima brewing company pulled out ... Cervezas Holt, which employs 38 people": of a report that names one company alone, what its lead tells
 * by the town is that one.
 */
function joinLocal({ nodes, union, described }: Scope): void {
  const named = namedRoots(nodes, union);
  const companies = new Map<number, Set<number>>();
  nodes.forEach(({ reading, entity }, i) => {
    if (entity.kind !== "body" || !entity.key.startsWith("body:") || partyKindOf(entity.name) !== "company") return;
    companies.set(reading, (companies.get(reading) ?? new Set()).add(union.find(i)));
  });
  for (const node of described) {
    const { reading, entity } = nodes[node] ?? {};
    if (reading === undefined || !entity || named.has(union.find(node)) || !isLocalCompany(entity.name)) continue;
    const [only, ...others] = companies.get(reading) ?? [];
    if (only !== undefined && others.length === 0) union.join(only, node);
  }
}

/** "Lima brewing company": the town, and what it is. */
function isLocalCompany(name: string): boolean {
  const [town = ""] = name.split(" ");
  return (
    /^\p{Lu}\p{Ll}/u.test(town) && placeOf(town) !== undefined && actorWords().sorts.get(nounOf(name)) === "company"
  );
}

/** "The police" are no union, whoever is told to lead both. */
function canBeOne(described: Node | undefined, named: Node): boolean {
  const noun = nounOf(described?.entity.name ?? "");
  const words: readonly string[] = named.entity.name.toLowerCase().match(/\p{L}+/gu) ?? [];
  const { sorts } = actorWords();
  const other = [...words].reverse().flatMap((word) => sorts.get(word) ?? [])[0];
  if (words.includes(noun)) return true;
  return !namelessWords().ofNobody.has(noun) && (other === undefined || (sorts.get(noun) ?? other) === other);
}

/** The groups in which some report gives the body a name, with one that does. */
const namedRoots = (nodes: readonly Node[], union: UnionFind): ReadonlyMap<number, Node> =>
  new Map(
    nodes.flatMap((node, i) =>
      node.entity.kind === "body" && !isDescribed(node.entity.key) ? [[union.find(i), node] as const] : [],
    ),
  );

function nounOf(name: string): string {
  const noun = name.toLowerCase().split(" ").at(-1) ?? "";
  return namelessWords().nouns.get(noun) ?? noun;
}
