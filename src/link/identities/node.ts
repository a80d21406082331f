import type { Entity, Reading } from "../../model/index.js";

/** One entity of one reading, as identities see it. */
export interface Node {
  readonly reading: number;
  /** Index into that reading's `entities`. */
  readonly index: number;
  readonly entity: Entity;
}

/** Lists the entities of all readings, in order. A node's number is its place in this list. */
export const nodesOf = (readings: readonly Reading[]): Node[] =>
  readings.flatMap(({ entities }, reading) => entities.map((entity, index) => ({ reading, index, entity })));

/** What speaks for or against two nodes being one: gathered over everything that is already held to be the same. */
export interface Traits {
  readonly genders: ReadonlySet<string>;
  /** Keys of the states that it speaks for or belongs to. Bodies are left out: one may serve two of them. */
  readonly states: ReadonlySet<string>;
  readonly readings: ReadonlySet<number>;
}

/** Gathers the traits of some nodes. */
export function traitsOf(nodes: readonly Node[]): Traits {
  const states = nodes.flatMap(({ entity }) => (entity.party?.startsWith("state:") ? [entity.party] : []));
  return {
    genders: new Set(nodes.flatMap(({ entity }) => entity.gender ?? [])),
    states: new Set(states),
    readings: new Set(nodes.map(({ reading }) => reading)),
  };
}

/** Tells whether two sets of traits cannot be one person's or body's. */
export const clash = (a: Traits, b: Traits): boolean => disjoint(a.genders, b.genders) || disjoint(a.states, b.states);

/** Tells whether one report speaks of both: it would have told them to be one. */
export const share = (a: Traits, b: Traits): boolean => [...a.readings].some((reading) => b.readings.has(reading));

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));
