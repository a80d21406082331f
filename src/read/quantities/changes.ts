import { units } from "../../knowledge/units.js";
import type { Span, Token } from "../../model/index.js";

/** Gives the verb of change that a token is, with its particle: "fell", "went | up". */
export function changeAt(tokens: readonly Token[], at: number): Span | undefined {
  const verb = tokens[at];
  if (!verb || !/^VB/.test(verb.xpos)) return undefined;
  const particle = tokens[at + 1];
  if (particle && units().changes.has(`${verb.lemma} ${particle.norm}`))
    return { start: verb.start, end: particle.end };
  return units().changes.has(verb.lemma) ? { start: verb.start, end: verb.end } : undefined;
}
