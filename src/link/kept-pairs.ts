/** Keys by which things are found, in groups that are looked at apart: words by speaker, words by unit. */
export type Keys = Iterable<readonly [group: string, keys: Iterable<string>]>;

/** Things that are followed up for one key, to either side, where nothing else is said: comparing stays linear in the set. */
const REACH = 40;

/** A thing with its place in the set. */
interface Node<T, V> {
  readonly thing: T;
  /** The lists that it stands in, one for each of its keys. */
  readonly lists: Node<T, V>[][];
  /** Its number in the set as it is now. */
  rank: number;
  /** Those before it that it goes with. */
  readonly found: Map<Node<T, V>, V>;
  isOpen: boolean;
  /** The last turn in which it was met: two things meet under several keys. */
  met: number;
}

/**
 * Pairs the things of a set that share a key, of each key those that stand near each other in the order of the set, and keeps
 * what comparing them found for the next, larger set: there only what is new, or is to be compared anew, is compared.
 */
export class KeptPairs<T extends object, V> {
  readonly #keysOf: (thing: T) => Keys;
  readonly #compare: (earlier: T, later: T) => V | undefined;
  readonly #reach: number;
  readonly #index = new Map<string, Map<string, Node<T, V>[]>>();
  readonly #known = new Map<T, Node<T, V>>();
  #nodes: readonly Node<T, V>[] = [];
  #turn = 0;

  /** @param compare tells what two things have in common, undefined for nothing; by what is the same in the next set */
  constructor(keysOf: (thing: T) => Keys, compare: (earlier: T, later: T) => V | undefined, reach = REACH) {
    this.#keysOf = keysOf;
    this.#compare = compare;
    this.#reach = reach;
  }

  /**
   * Sets the things, in their order; those of the last set that stay must stand in the same order as in that.
   *
   * @param isAnew tells of a thing whether what was found of it in the last set may hold no longer
   */
  set(things: readonly T[], isAnew: (thing: T) => boolean = () => false): void {
    const turn = ++this.#turn;
    const fresh: Node<T, V>[] = [];
    const nodes = things.map((thing) => {
      const node = this.#known.get(thing) ?? newNode<T, V>(thing);
      if (node.met === 0) fresh.push(node);
      node.met = turn;
      return node;
    });
    for (const node of this.#nodes) if (node.met !== turn) this.#remove(node);
    nodes.forEach((node, rank) => {
      node.rank = rank;
    });
    this.#nodes = nodes;
    for (const node of fresh) this.#insert(node);
    const open = nodes.filter((node) => (node.isOpen ||= isAnew(node.thing)));
    for (const node of open) this.#compareAround(node);
    for (const node of open) node.isOpen = false;
  }

  /** Tells of each two that have something in common, by their numbers in the set: in the order of the later one. */
  forEach(tell: (earlier: number, later: number, found: V) => void): void {
    for (const { rank, found } of this.#nodes) for (const [other, value] of found) tell(other.rank, rank, value);
  }

  #insert(node: Node<T, V>): void {
    this.#known.set(node.thing, node);
    for (const [group, keys] of this.#keysOf(node.thing)) {
      const own = this.#index.get(group) ?? new Map<string, Node<T, V>[]>();
      this.#index.set(group, own);
      for (const key of keys) {
        const list = own.get(key) ?? [];
        own.set(key, list);
        node.lists.push(list);
        const at = placeIn(list, node);
        list.splice(at, 0, node);
        // Those behind it are now one further from those before it.
        for (let i = Math.max(at, this.#reach) + 1; i <= at + this.#reach && i < list.length; i++)
          part(list[i], list[i - this.#reach - 1], this.#reach);
      }
    }
  }

  #remove(node: Node<T, V>): void {
    this.#known.delete(node.thing);
    for (const list of node.lists) {
      const at = placeIn(list, node);
      list.splice(at, 1);
      for (let i = at; i < at + this.#reach && i < list.length; i++) {
        const [later, reached] = [list[i], list[i - this.#reach]];
        later?.found.delete(node);
        if (later && reached) this.#meet(reached, later);
      }
    }
  }

  #compareAround(node: Node<T, V>): void {
    node.met = ++this.#turn;
    for (const list of node.lists) {
      const at = placeIn(list, node);
      const end = Math.min(list.length - 1, at + this.#reach);
      for (let i = Math.max(0, at - this.#reach); i <= end; i++) {
        const other = list[i];
        // Of two that are open the later one compares.
        if (!other || other.met === this.#turn || (i > at && other.isOpen)) continue;
        other.met = this.#turn;
        if (i < at) this.#meet(other, node);
        else this.#meet(node, other);
      }
    }
  }

  #meet(earlier: Node<T, V>, later: Node<T, V>): void {
    const value = this.#compare(earlier.thing, later.thing);
    if (value === undefined) later.found.delete(earlier);
    else later.found.set(earlier, value);
  }
}

const newNode = <T, V>(thing: T): Node<T, V> => ({
  thing,
  lists: [],
  rank: 0,
  found: new Map<Node<T, V>, V>(),
  isOpen: true,
  met: 0,
});

/** Where a thing stands, or is to stand, in a list in the order of the set. */
function placeIn<T, V>(list: readonly Node<T, V>[], { rank }: Node<T, V>): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.rank ?? rank) < rank) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Parts two that stand near each other under no key any more. */
function part<T, V>(later: Node<T, V> | undefined, earlier: Node<T, V> | undefined, reach: number): void {
  if (!later || !earlier || !later.found.has(earlier)) return;
  const isNear = later.lists.some((list) => {
    const at = placeIn(list, earlier);
    return list[at] === earlier && placeIn(list, later) - at <= reach;
  });
  if (!isNear) later.found.delete(earlier);
}
