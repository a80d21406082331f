import { namelessWords } from "../../knowledge/nameless.js";
import { isDescribed, type Reading } from "../../model/index.js";
import type { UnionFind } from "../union-find.js";
import type { Node } from "./node.js";
import { Uses } from "./uses.js";

/** A body as the reports speak of it so far. */
interface Cluster {
  readonly node: number;
  /** Names of those that reports only describe: "Lakeland school board". */
  readonly described: readonly string[];
  readonly named: boolean;
  /** Nouns by which reports speak of it: "board". */
  readonly called: ReadonlySet<string>;
}

/**
 * Joins the bodies that a report describes and does not name: to one another where their words can be of one ("the board", "Lakeland's
 * school board"), to the only one that other reports call so, and to the one whose people theirs are.
 */
export function joinDescribed(nodes: readonly Node[], readings: readonly Reading[], union: UnionFind): void {
  if (!nodes.some(({ entity }) => isDescribed(entity.key))) return;
  const uses = new Uses(readings);
  for (const steps of [joinNested, joinCalled, joinByPeople]) steps(clustersOf(nodes, uses, union), nodes, union);
}

type Step = (clusters: readonly Cluster[], nodes: readonly Node[], union: UnionFind) => void;

/** All that end in one noun, where each holds the words of the shorter ones: of a school board and a health board "the board" is neither. */
const joinNested: Step = (clusters, _, union) => {
  const byNoun = new Map<string, { readonly name: string; readonly node: number }[]>();
  for (const { described, node } of clusters)
    for (const name of described)
      byNoun.set(nounOf(name), [...(byNoun.get(nounOf(name)) ?? []), { name: name.toLowerCase(), node }]);
  for (const same of byNoun.values()) {
    const fullest = same.reduce((a, b) => (b.name.length > a.name.length ? b : a));
    if (same.every(({ name }) => ` ${fullest.name}`.endsWith(` ${name}`)))
      for (const { node } of same) union.join(fullest.node, node);
  }
};

/** "The rebels" of one report are those whom others name and call so. */
const joinCalled: Step = (clusters, _, union) => {
  for (const own of clusters) {
    if (own.named) continue;
    const others = clusters.filter(
      (other) => other !== own && own.described.some((name) => other.called.has(nounOf(name))),
    );
    const [only] = others;
    if (only && others.length === 1) union.join(only.node, own.node);
  }
};

/** Whom the people of "the union" speak for in the reports that name it. */
const joinByPeople: Step = (clusters, nodes, union) => {
  const byKey = new Map(nodes.map((node, i) => [`${node.reading} ${node.entity.key}`, i]));
  const bodyOf = (node: Node) => byKey.get(`${node.reading} ${node.entity.party}`);
  const people = nodes.flatMap((node, i) => (node.entity.kind === "person" && node.entity.party ? [i] : []));
  for (const own of clusters) {
    if (own.named) continue;
    const spoken = new Set(people.filter((i) => isIn(nodes[i], own.node)).map((i) => union.find(i)));
    const others = new Set(
      people.flatMap((i) => {
        const body = spoken.has(union.find(i)) ? bodyOf(nodes[i] as Node) : undefined;
        return body === undefined || union.find(body) === union.find(own.node) ? [] : [union.find(body)];
      }),
    );
    const [only] = others;
    if (only !== undefined && others.size === 1 && nodes[only]?.entity.kind === "body") union.join(only, own.node);
  }

  function isIn(node: Node | undefined, cluster: number): boolean {
    const body = node && bodyOf(node);
    return body !== undefined && union.find(body) === union.find(cluster);
  }
};

/**
 * Lists for each group of nodes the nouns by which reports speak of it and of no other: "the union". Nouns that any body may be spoken
 * of by ("the company") are left out.
 */
export function calledAlone(groups: readonly (readonly Node[])[], readings: readonly Reading[]): readonly string[][] {
  const uses = new Uses(readings);
  const { alone } = namelessWords();
  const called = groups.map((own) =>
    own[0]?.entity.kind === "body"
      ? [...new Set(own.flatMap((node) => nounsFor(node, uses)))].filter((noun) => alone.has(noun))
      : [],
  );
  const counts = new Map<string, number>();
  for (const noun of called.flat()) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  return called.map((own) => own.filter((noun) => counts.get(noun) === 1));
}

const nounOf = (name: string): string => {
  const noun = name.toLowerCase().split(" ").at(-1) ?? "";
  return namelessWords().nouns.get(noun) ?? noun;
};

function clustersOf(nodes: readonly Node[], uses: Uses, union: UnionFind): Cluster[] {
  const groups = new Map<number, Node[]>();
  nodes.forEach((node, i) => {
    if (node.entity.kind !== "body") return;
    const root = union.find(i);
    groups.set(root, [...(groups.get(root) ?? []), node]);
  });
  return [...groups].map(([node, own]) => ({
    node,
    described: [...new Set(own.flatMap(({ entity }) => (isDescribed(entity.key) ? [entity.name] : [])))],
    named: own.some(({ entity }) => !isDescribed(entity.key)),
    called: new Set(own.flatMap((one) => nounsFor(one, uses))),
  }));
}

/** The nouns by which a report speaks of a body. */
const nounsFor = ({ reading, index }: Node, uses: Uses): string[] =>
  uses.of(reading, index).flatMap(({ by, end }) => {
    if (by !== DESCRIBED_BY) return [];
    const token = uses.tokens(reading).find((one) => one.end === end);
    return token ? [namelessWords().nouns.get(token.norm) ?? token.norm] : [];
  });

/** The rule that finds a body's descriptions. */
const DESCRIBED_BY = "names/described";
