import { canBelong } from "../../knowledge/doers.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { partyKindOf } from "../../knowledge/party-kinds.js";
import { type Entity, isDescribed, type Reading } from "../../model/index.js";
import type { UnionFind } from "../union-find.js";
import { nounsOf } from "./called.js";
import type { Node } from "./node.js";

/**
 * Joins those who take a side by their trade alone to the body that takes it for them: "Lakeland pilots", "the pilots' union" are the one
 * union that reports name, "terminal operators" the Terminal Operators Alliance. Of two
 * unions they are neither.
 */
export function joinWorkforce(nodes: readonly Node[], readings: readonly Reading[], union: UnionFind): void {
  const seated = seatedRoots(nodes, readings, union);
  const bodies = [...rootsOf(nodes, union)].flatMap(([root, own]) => bodyOf(root, own, readings) ?? []);
  const sides = bodies.filter(({ root }) => seated.has(root));
  const [only, ...others] = byName(sides.filter(({ isUnion }) => isUnion));
  nodes.forEach(({ reading, index, entity }, i) => {
    if (!isNameless(entity)) return;
    const isSide = readings[reading]?.sides.some((side) => side.entity === index) ?? false;
    const words = wordsOf(entity.name);
    const own = entity.kind === "group" && words.length > 1 && isSide ? carrying(bodies, words) : undefined;
    const theirs =
      only && others.length === 0 && isSide && isOfUnion(entity.kind, words, { only, sides }) ? only : undefined;
    const home = own ?? theirs;
    if (home) union.join(home.root, i);
  });
}

/** A body of the set, under the number of its first node. */
interface Body {
  readonly root: number;
  readonly name: string;
  readonly isNamed: boolean;
  readonly isUnion: boolean;
}

function bodyOf(root: number, own: readonly Node[], readings: readonly Reading[]): Body | undefined {
  const bodies = own.filter(({ entity }) => entity.kind === "body");
  const named = bodies.filter(({ entity }) => !isNameless(entity));
  const name = (named[0] ?? bodies[0])?.entity.name;
  if (name === undefined) return undefined;
  const described = own.flatMap(({ reading, index }) => [...(nounsOf(readings[reading]).get(index) ?? [])]);
  return { root, name, isNamed: named.length > 0, isUnion: partyKindOf(name, { described }) === "union" };
}

/** Nobody is named: nor by "Dock union", as a headline opens. */
const isNameless = ({ key, name, kind }: Entity): boolean =>
  isDescribed(key) || (kind === "body" && /^\p{Lu}\p{Ll}+(?: \p{Ll}+)+$/u.test(name));

/** Those that have a name; where none has one, all. */
function byName(bodies: readonly Body[]): readonly Body[] {
  const named = bodies.filter(({ isNamed }) => isNamed);
  return named.length > 0 ? named : bodies;
}

/** The only named body in whose name all the words stand. */
function carrying(bodies: readonly Body[], words: readonly string[]): Body | undefined {
  const found = bodies.filter(({ name, isNamed }) => isNamed && words.every((word) => wordsOf(name).includes(word)));
  return found.length === 1 ? found[0] : undefined;
}

/** "Lakeland pilots", "the pilots' union": nothing before the noun tells of others than the union's own. */
function isOfUnion(
  kind: string,
  words: readonly string[],
  { only, sides }: { readonly only: Body; readonly sides: readonly Body[] },
): boolean {
  const [noun = "", before] = [words.at(-1), words.slice(0, -1)];
  const trades = kind === "group" ? [noun] : before;
  if (kind === "body" && (namelessWords().nouns.get(noun) ?? noun) !== "union") return false;
  if (trades.length === 0 || !trades.every((word) => isTrade(word, only.name))) return false;
  const known = new Set(sides.flatMap(({ name }) => wordsOf(name)));
  return kind === "body" || before.every((word) => known.has(word) || namelessWords().describing.has(word));
}

/** "Pilots", or the "dock" of the Dockworkers. */
const isTrade = (word: string, union: string): boolean =>
  canBelong(word, union) || wordsOf(union).some((one) => one !== word && one.startsWith(word) && word.length > 3);

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/['’]s?(?= |$)/g, "")
    .split(/[\s-]+/);

function rootsOf(nodes: readonly Node[], union: UnionFind): ReadonlyMap<number, readonly Node[]> {
  const roots = new Map<number, Node[]>();
  nodes.forEach((node, i) => {
    const root = union.find(i);
    const own = roots.get(root);
    if (own) own.push(node);
    else roots.set(root, [node]);
  });
  return roots;
}

/** Those of whom some report tells that they take a side, or that they meet. */
function seatedRoots(nodes: readonly Node[], readings: readonly Reading[], union: UnionFind): ReadonlySet<number> {
  const told = readings.map(
    ({ sides, meetings }) =>
      new Set([...sides, ...meetings.flatMap(({ parties }) => parties)].map(({ entity }) => entity)),
  );
  return new Set(nodes.flatMap(({ reading, index }, i) => (told[reading]?.has(index) ? [union.find(i)] : [])));
}
