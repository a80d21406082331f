import { fileUnder } from "../../model/index.js";
import type { UnionFind } from "../union-find.js";
import { clash, type Node, share, type Traits, traitsOf } from "./node.js";
import { consonants, givenAgree, nameWords, soundsLike } from "./spelling.js";

/** A person whose full name some report gives. */
interface Candidate {
  readonly node: number;
  /** Words of every full form. */
  readonly names: readonly (readonly string[])[];
  /** Single words that reports use for this person: the surname, and what else stands alone ("Lula"). */
  readonly shorts: readonly string[];
  readonly traits: Traits;
}

/**
 * Joins names that are not full ("Reyes", "A. Reyes") to the one person of the set who bears them, if nothing speaks
 * against it. Where several do, agreement of party decides; where it does not, the name stays on its own.
 */
export function joinShortNames(
  nodes: readonly Node[],
  full: readonly number[],
  short: readonly number[],
  union: UnionFind,
): void {
  const index = fileCandidates(candidatesOf(nodes, full, union));
  const alone = new Map<string, { node: number; words: readonly string[]; traits: Traits }[]>();
  for (const i of short) {
    const node = nodes[i];
    if (!node) continue;
    const { words } = nameWords(node.entity.name);
    const traits = traitsOf([node]);
    const fitting = candidatesFor(words, index).filter(
      ({ traits: other }) => !share(traits, other) && !clash(traits, other),
    );
    const one = single(fitting, traits, words);
    if (one) union.join(one.node, i);
    if (fitting.length > 0) continue;
    const block = consonants(words.at(-1) ?? "");
    const others = alone.get(block) ?? [];
    const same = others.find(
      (other) => sameShort(words, other.words) && !share(traits, other.traits) && !clash(traits, other.traits),
    );
    if (same) union.join(same.node, i);
    alone.set(block, [...others, { node: i, words, traits }]);
  }
}

/**
 * Joins a full name to the one longer name of the set that holds it: "Pilar Ortega" to "Pilar Ortega Ruiz"; and to every
 * one that ends in it, for what stands in front of it there is a title or a second given name ("Captain Pilar Ortega").
 */
export function joinPartNames(nodes: readonly Node[], full: readonly number[], union: UnionFind): void {
  const candidates = candidatesOf(nodes, full, union);
  const index = fileCandidates(candidates);
  const pairs = candidates.flatMap((own): [number, number][] => {
    const near = new Set(own.names.flatMap((words) => index.get(consonants(words.at(-1) ?? "")) ?? []));
    const others = [...near].filter((other) => other !== own && !clash(own.traits, other.traits));
    const ending = others.filter(({ names }) => names.some((name) => own.names.some((words) => endsIn(name, words))));
    const holding = others.filter(
      ({ names, traits }) =>
        !share(own.traits, traits) &&
        own.names.some((words) => names.every((name) => name.length > words.length && isPartOf(words, name))),
    );
    const [one] = holding;
    const joined = one && holding.length === 1 ? [...ending, one] : ending;
    return joined.map(({ node }) => [node, own.node]);
  });
  for (const [a, b] of pairs) union.join(a, b);
}

const endsIn = (name: readonly string[], words: readonly string[]): boolean =>
  name.length > words.length && words.every((word, i) => name[name.length - words.length + i] === word);

function candidatesOf(nodes: readonly Node[], full: readonly number[], union: UnionFind): Candidate[] {
  const groups = new Map<number, number[]>();
  for (const i of full) fileUnder(groups, union.find(i), i);
  return [...groups].map(([node, members]) => {
    const own = members.flatMap((i) => nodes[i] ?? []);
    const forms = own.flatMap(({ entity }) => [entity.name, ...entity.forms].map((form) => nameWords(form).words));
    const names = forms.filter((words) => words.length > 1);
    const alone = forms.flatMap((words) => (words.length === 1 ? words : []));
    const shorts = new Set([...alone, ...names.flatMap((words) => words.at(-1) ?? [])]);
    return { node, names: unique(names), shorts: [...shorts], traits: traitsOf(own) };
  });
}

function fileCandidates(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const keys = new Set([...candidate.shorts, ...candidate.names.flat()].map(consonants));
    for (const key of keys) fileUnder(index, key, candidate);
  }
  return index;
}

function candidatesFor(words: readonly string[], index: ReadonlyMap<string, readonly Candidate[]>): Candidate[] {
  const last = words.at(-1) ?? "";
  return (index.get(consonants(last)) ?? []).filter(({ names, shorts }) =>
    words.length === 1 ? shorts.some((short) => soundsLike(short, last)) : names.some((name) => isPartOf(words, name)),
  );
}

/** "A. Reyes" or "Ana Reyes" of "Ana Reyes Holm": each word in order, the given name or its initial first. */
function isPartOf(words: readonly string[], name: readonly string[]): boolean {
  if (!givenAgree(words[0] ?? "", name[0] ?? "")) return false;
  let at = 1;
  for (const word of words.slice(1)) {
    while (at < name.length && !soundsLike(word, name[at] ?? "")) at++;
    if (at++ >= name.length) return false;
  }
  return true;
}

function single(fitting: readonly Candidate[], traits: Traits, words: readonly string[]): Candidate | undefined {
  if (fitting.length < 2) return fitting[0];
  const spelt = fitting.filter(({ shorts }) => shorts.includes(words.at(-1) ?? ""));
  const pool = spelt.length > 0 ? spelt : fitting;
  const sameParty = pool.filter(({ traits: other }) => [...traits.states].some((state) => other.states.has(state)));
  if (sameParty.length > 0) return sameParty.length === 1 ? sameParty[0] : undefined;
  return pool.length === 1 ? pool[0] : undefined;
}

const sameShort = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((word, i) => soundsLike(word, b[i] ?? "") || (i === 0 && a.length > 1 && givenAgree(word, b[0] ?? "")));

const unique = (names: readonly (readonly string[])[]): (readonly string[])[] => [
  ...new Map(names.map((words) => [words.join(" "), words])).values(),
];
