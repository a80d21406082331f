import type { Reading } from "../model/index.js";

/** Every layer, in one order: `satisfies` has the compiler find one that is new. */
const LAYERS = Object.keys({
  intake: 0,
  tokens: 0,
  sentences: 0,
  names: 0,
  phrases: 0,
  verbs: 0,
  clauses: 0,
  surnames: 0,
  entities: 0,
  mentions: 0,
  quotations: 0,
  attributions: 0,
  times: 0,
  quantities: 0,
  events: 0,
  meetings: 0,
  proposals: 0,
  provisions: 0,
  reactions: 0,
  issues: 0,
  stances: 0,
  sides: 0,
  credits: 0,
  corrections: 0,
  diagnostics: 0,
} satisfies Record<keyof Required<Reading>, 0>) as (keyof Reading)[];

/**
 * Adds layers to those that a report has been read to. All that it makes has one shape, whichever layers it holds: what reads
 * them is compiled once for all reports and all steps, where objects made by spreads would have a shape each.
 */
export function withLayers<T extends object, M extends object>(known: T, more: M): T & M {
  const made: Record<string, unknown> = {};
  const [before, added] = [known as Record<string, unknown>, more as Record<string, unknown>];
  for (const layer of LAYERS) made[layer] = layer in added ? added[layer] : before[layer];
  return made as T & M;
}
