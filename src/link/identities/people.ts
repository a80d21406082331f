import { fileUnder } from "../../model/index.js";
import type { UnionFind } from "../union-find.js";
import { clash, type Node, type Traits, traitsOf } from "./node.js";
import { joinPartNames, joinShortNames } from "./short-names.js";
import { consonants, givenAgree, type NameWords, nameWords, reading, soundsLike } from "./spelling.js";

/** One spelling of a full name, with every node that uses it. */
interface Spelling extends NameWords {
  readonly nodes: readonly number[];
  readonly traits: Traits;
}

/** Joins the nodes that are one person: full names first, in all spellings; then short names that have one candidate. */
export function joinPeople(nodes: readonly Node[], union: UnionFind): void {
  const people = nodes.flatMap(({ entity }, i) => (entity.kind === "person" ? [i] : []));
  const full = people.filter((i) => isFull(nameWords(nodes[i]?.entity.name ?? "")));
  joinFullNames(nodes, full, union);
  joinPartNames(nodes, full, union);
  const whole = new Set(full);
  joinShortNames(
    nodes,
    full,
    people.filter((i) => !whole.has(i)),
    union,
  );
}

/** A given name and a surname at least, the given name written out. */
const isFull = ({ words }: NameWords): boolean => words.length > 1 && (words[0]?.length ?? 0) > 1;

function joinFullNames(nodes: readonly Node[], full: readonly number[], union: UnionFind): void {
  const blocks = new Map<string, Spelling[]>();
  for (const spelling of spellingsOf(nodes, full)) {
    for (const node of spelling.nodes) union.join(spelling.nodes[0] ?? node, node);
    const block = consonants(spelling.words.at(-1) ?? "");
    for (const other of blocks.get(block) ?? []) {
      if (samePerson(spelling, other)) union.join(spelling.nodes[0] ?? 0, other.nodes[0] ?? 0);
    }
    fileUnder(blocks, block, spelling);
  }
}

function spellingsOf(nodes: readonly Node[], full: readonly number[]): Spelling[] {
  const bySpelling = new Map<string, number[]>();
  for (const i of full) {
    const { words, suffix } = nameWords(nodes[i]?.entity.name ?? "");
    const key = `${words.join(" ")},${suffix}`;
    fileUnder(bySpelling, key, i);
  }
  return [...bySpelling.values()].map((members) => {
    const own = members.flatMap((i) => nodes[i] ?? []);
    return { ...nameWords(own[0]?.entity.name ?? ""), nodes: members, traits: traitsOf(own) };
  });
}

function samePerson(a: Spelling, b: Spelling): boolean {
  if (a.suffix !== b.suffix) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const last = short.length - 1;
  if (!soundsLike(short[last] ?? "", long.at(-1) ?? "") || !givenAgree(short[0] ?? "", long[0] ?? "")) return false;
  // Middle names may be left out, but those that both give agree.
  if (short.length === long.length && !short.every((word, i) => givenAgree(word, long[i] ?? ""))) return false;
  const soundsEqual =
    short.length === long.length && short.every((word, i) => reading(word) === reading(long[i] ?? ""));
  return soundsEqual || !clash(a.traits, b.traits);
}
