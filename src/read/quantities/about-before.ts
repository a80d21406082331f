import { units } from "../../knowledge/units.js";
import type { Span, Token } from "../../model/index.js";
import type { Kind } from "./kinds.js";
import { type NounRun, runBack, spanOf } from "./noun-run.js";
import type { Scene } from "./scene.js";

/**
 * Finds what an amount is about in front of it: "a pay rise of | 4.5%", "raise wages by | 5%", "the session lasted |
 * four hours", "the framework, now down to | 19 points".
 *
 * @param before index of the amount's first token
 */
export function findBefore(scene: Scene, before: number, kind: Kind): Span | undefined {
  return besideIt(scene, before, kind) ?? planBefore(scene, before, kind) ?? apposed(scene, before, kind);
}

/** "Spends the grant, about | €12 million, and shuts", "a pass, valid for | 40 days": told of the noun before the comma. */
function apposed({ tokens, times }: Scene, before: number, kind: Kind): Span | undefined {
  let at = before - 1;
  if (kind.kind === "duration") {
    if (tokens[at]?.norm !== "for" || !units().lastingAdjectives.has(tokens[at - 1]?.norm ?? "")) return undefined;
    at -= 2;
  } else if (kind.kind !== "money" || !closes(tokens, before)) return undefined;
  const run = runBack(tokens, tokens[at]?.norm === "," ? at - 1 : at, times);
  return run && withOuter(tokens, run, times, SUBJECT);
}

/** The amount ends its stretch: a comma or a stop follows within a few words. */
const closes = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.norm === "," &&
  tokens.slice(first + 1, first + LONGEST_AMOUNT).some((token) => /^[,.;)]$/.test(token.norm));

const LONGEST_AMOUNT = 6;

const LINKS = /^(?:of|by|to|at|from|for|as|than|worth|about|between|on|over)$/;

function besideIt({ tokens, times }: Scene, before: number, kind: Kind): Span | undefined {
  let at = before - 1;
  if (/^(?:DT|RB|JJR?|PDT)$/.test(tokens[at]?.xpos ?? "") && kind.kind !== "duration") at--;
  // "swap jobs for 2%" sets one against the other; "planes for $5bn" gives their price.
  if (kind.kind === "percent" && tokens[at]?.norm === "for") return undefined;
  for (let step = 0; step < 2 && LINKS.test(tokens[at]?.norm ?? ""); step++) at--;
  // "Stocks enriched to 20%", "a stake valued at £9m": what hangs on a noun is of it.
  if (at < before - 1 && tokens[at]?.xpos === "VBN" && isHeadNoun(tokens[at - 1])) at--;
  const found = runBack(tokens, at, times);
  // "From €85 per ton to €88": what the first is for each of.
  if (found && /^(?:per|an?)$/.test(tokens[found.first - 1]?.norm ?? "") && tokens[at + 1]?.norm === "to") {
    if (tokens[found.first - 1]?.norm === "per" || tokens[found.first - 2]?.upos === "NUM") return undefined;
  }
  const direct = found && !/^NNPS?$/.test(tokens[found.head]?.xpos ?? "") ? found : undefined;
  if (direct)
    return kind.kind === "duration" && tokens[at + 1]?.norm !== "of"
      ? undefined
      : withOuter(tokens, direct, times, /^of$/);
  const verb = verbBefore(tokens, at);
  return verb === undefined || !measuresSubject(tokens[verb], kind) ? undefined : subjectBefore(tokens, verb, times);
}

const isHeadNoun = (token: Token | undefined): boolean => token?.xpos === "NN" || token?.xpos === "NNS";

/** "Exports fell 5%", "fees were cut 5%" measure them; "the union wants 5%", "the bank cut 5%" do not. */
function measuresSubject(verb: Token | undefined, kind: Kind): boolean {
  const { lastingVerbs, changeVerbs, agentVerbs, measuringVerbs } = units();
  const lemma = verb?.lemma ?? "";
  if (agentVerbs.has(lemma) && verb?.xpos !== "VBN") return false;
  return kind.kind === "duration" ? lastingVerbs.has(lemma) : changeVerbs.has(lemma) || measuringVerbs.has(lemma);
}

/** How far before its points a plan is looked for, in tokens. */
const PLAN = 12;

/** The nearest plan before its points. */
function planBefore({ tokens, times }: Scene, before: number, kind: Kind): Span | undefined {
  if (kind.kind !== "points") return undefined;
  const from = Math.max(0, before - PLAN);
  const at = tokens.slice(from, before).findLastIndex((token) => units().pointNouns.has(token.lemma));
  const run = at < 0 ? undefined : runBack(tokens, from + at, times);
  return run && spanOf(tokens, run.first, run.last);
}

const SUBJECT = /^(?:of|in|between|for|on|from|with|at|among|across)$/;

/** With the nouns that it hangs on: "the price of | oil", "trade between the two | countries". */
function withOuter(tokens: readonly Token[], run: NounRun, times: Scene["times"], links: RegExp): Span {
  let first = run.first;
  for (let step = 0; step < 2; step++) {
    let before = first - 1;
    while (before > 0 && before > first - 4 && /^(?:DT|PRP\$|CD|PDT)$/.test(tokens[before]?.xpos ?? "")) before--;
    const outer = links.test(tokens[before]?.norm ?? "") ? runBack(tokens, before - 1, times) : undefined;
    if (!outer) break;
    first = outer.first;
  }
  return spanOf(tokens, first, run.last);
}

function verbBefore(tokens: readonly Token[], at: number): number | undefined {
  let i = at;
  while (i >= 0 && i > at - 3 && /^(?:RB|RP|IN|TO)$/.test(tokens[i]?.xpos ?? "")) i--;
  return /^VB/.test(tokens[i]?.xpos ?? "") ? i : undefined;
}

/** The noun run right before a verb group, with what it hangs on. */
function subjectBefore(tokens: readonly Token[], verb: number, times: Scene["times"]): Span | undefined {
  let i = verb - 1;
  while (i >= 0 && i > verb - 6 && (/^(?:RB|MD|TO)$|^VB/.test(tokens[i]?.xpos ?? "") || tokens[i]?.norm === "to")) i--;
  const run = runBack(tokens, i, times);
  return run && withOuter(tokens, run, times, SUBJECT);
}
