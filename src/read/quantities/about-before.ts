import { holderWords } from "../../knowledge/holders.js";
import { units } from "../../knowledge/units.js";
import { overlaps, type Span, type Token } from "../../model/index.js";
import { changeAt } from "./changes.js";
import type { Kind } from "./kinds.js";
import { type NounRun, runBack, spanOf } from "./noun-run.js";
import { putBefore } from "./put-before.js";
import type { Scene } from "./scene.js";

/** What an amount is about, and the verb by which that changed, where the amount is by how much. */
export interface Told {
  readonly about: Span;
  readonly change?: Span;
}

/**
 * Finds what an amount is about in front of it: "a pay rise of | 4.5%", "raise wages by | 5%", "the session lasted |
 * four hours", "the framework, now down to | 19 points".
 *
 * @param before index of the amount's first token
 */
export function findBefore(scene: Scene, before: number, kind: Kind): Told | undefined {
  const put = putBefore(scene, before);
  if (put) return { about: withOuter(scene.tokens, put, scene.times, SUBJECT) };
  return besideIt(scene, before, kind) ?? alone(planBefore(scene, before, kind) ?? apposed(scene, before, kind));
}

const alone = (about: Span | undefined): Told | undefined => about && { about };

/** "A fine of | $5m for each breach": what the amount is of, whatever follows; not of "a total of | $5m in roads". */
export function attachedBefore({ tokens, times }: Scene, before: number, kind: Kind): Span | undefined {
  const at = before - 1;
  if (kind.kind === "duration" || kind.kind === "points" || tokens[at]?.norm !== "of") return undefined;
  const run = runBack(tokens, at - 1, times);
  const head = run && tokens[run.head];
  if (!run || !head || /^NNPS?$/.test(head.xpos) || units().sums.has(head.lemma)) return undefined;
  return withOuter(tokens, run, times, /^of$/);
}

/** "Spends the grant, about | €12 million, and shuts", "a pass, valid for | 40 days": told of the noun before the comma. */
function apposed({ tokens, times }: Scene, before: number, kind: Kind): Span | undefined {
  let at = before - 1;
  // "The offer, of | 3.6% for a year, was turned down", "this plan, worth | €58m".
  if (kind.kind !== "duration" && /^(?:of|worth)$/.test(tokens[at]?.norm ?? "") && tokens[at - 1]?.norm === ",")
    at -= 1;
  else if (kind.kind === "duration") {
    if (tokens[at]?.norm !== "for" || !units().lastingAdjectives.has(tokens[at - 1]?.norm ?? "")) return undefined;
    at -= 2;
  } else if (kind.kind !== "money" || !closes(tokens, before)) return undefined;
  else if (/^(?:now|currently|already|today|then)$/.test(tokens[at]?.norm ?? "")) at--;
  const run = runBack(tokens, tokens[at]?.norm === "," ? at - 1 : at, times);
  return run && withOuter(tokens, run, times, SUBJECT);
}

/** The amount ends its stretch: a comma or a stop follows within a few words. */
const closes = (tokens: readonly Token[], first: number): boolean =>
  (tokens[first - 1]?.norm === "," ||
    (tokens[first - 2]?.norm === "," &&
      /^(?:now|currently|already|today|then)$/.test(tokens[first - 1]?.norm ?? ""))) &&
  tokens.slice(first + 1, first + LONGEST_AMOUNT).some((token) => /^[,.;)]$/.test(token.norm));

const LONGEST_AMOUNT = 6;

const LINKS = /^(?:of|by|to|at|from|for|as|than|worth|about|between|on|over)$/;

function besideIt({ tokens, times }: Scene, before: number, kind: Kind): Told | undefined {
  let at = before - 1;
  // "By a cumulative | 34%".
  while (kind.kind !== "duration" && at > before - 4 && /^(?:DT|RB|JJR?|PDT)$/.test(tokens[at]?.xpos ?? "")) at--;
  // "swap jobs for 2%" sets one against the other; "planes for $5bn" gives their price.
  if (kind.kind === "percent" && tokens[at]?.norm === "for") return undefined;
  for (let step = 0; step < 2 && LINKS.test(tokens[at]?.norm ?? ""); step++) at--;
  if (isSum(tokens, at)) at -= 3;
  const link = tokens[at + 1]?.norm ?? "";
  if (kind.kind !== "duration") at = overInsert(tokens, at, times, link);
  // "Stocks enriched to 20%", "a stake valued at £9m": what hangs on a noun is of it.
  if (at < before - 1 && tokens[at]?.xpos === "VBN" && isHeadNoun(tokens[at - 1])) at--;
  // "The deficit, forecast at 4.7%".
  else if (
    link === "at" &&
    /^VB[ND]?$/.test(tokens[at]?.xpos ?? "") &&
    tokens[at - 1]?.norm === "," &&
    isHeadNoun(tokens[at - 2])
  )
    at -= 2;
  // "A levy growing over four years to 900 euros".
  else if (tokens[at]?.xpos === "VBG" && isHeadNoun(tokens[at - 1]) && units().changeVerbs.has(tokens[at]?.lemma ?? ""))
    at--;
  const found = runBack(tokens, at, times);
  // "From €85 per ton to €88": what the first is for each of.
  if (
    found &&
    /^(?:per|an?)$/.test(tokens[found.first - 1]?.norm ?? "") &&
    /^(?:to|from)$/.test(tokens[at + 1]?.norm ?? "")
  ) {
    if (
      tokens[found.first - 1]?.norm === "per" ||
      /\d/.test(tokens[found.first - 2]?.text ?? "") ||
      tokens[found.first - 2]?.upos === "NUM"
    )
      return undefined;
  }
  const direct =
    found && !/^NNPS?$/.test(tokens[found.head]?.xpos ?? "") && !isMeasuring(tokens, found) ? found : undefined;
  // "Cost the shippers | $4bn": nothing joins the noun to the amount.
  const isJoined = at < before - 1 || tokens[before]?.upos === "ADP";
  if (direct && isJoined) {
    if (kind.kind === "duration" && tokens[at + 1]?.norm !== "of") return undefined;
    const about = withOuter(tokens, direct, times, link === "of" || at === before - 1 ? /^of$/ : SUBJECT);
    return { about, ...changeOf(tokens, changedBefore(tokens, about), link) };
  }
  const verb = verbBefore(tokens, at);
  const about =
    verb === undefined || !measuresSubject(tokens, verb, kind) ? undefined : subjectBefore(tokens, verb, times);
  // "Oreval could go up to | 1,600 pence": who does it is not what it is of.
  const isNamed =
    about &&
    kind.kind !== "percent" &&
    tokens.some(
      ({ start, end, xpos, lemma }) =>
        start === about.start && end === about.end && (xpos === "NNP" || isHolder(lemma, verb, tokens)),
    );
  if (isNamed && verb !== undefined && units().changeVerbs.has(tokens[verb]?.lemma ?? "")) return undefined;
  return about && { about, ...changeOf(tokens, verb, link) };
}

/** "The company | would not go below $6": somebody, whose number is what he does; "the fund fell to $5m" has it. */
const isHolder = (noun: string, verb: number | undefined, tokens: readonly Token[]): boolean =>
  tokens[verb ?? -1]?.lemma === "go" && holderWords().collectives.has(noun);

/** "Pay | amounts to 5%", "aid | totals $5m": a verb that the tagger takes for a plural. */
const isMeasuring = (tokens: readonly Token[], { head, first }: NounRun): boolean =>
  head > first &&
  ((tokens[head]?.xpos === "NNS" &&
    units().measuringVerbs.has(tokens[head]?.lemma ?? "") &&
    /^(?:to|at)$/.test(tokens[head + 1]?.norm ?? "")) ||
    (tokens[head]?.norm === "account" && tokens[head + 1]?.norm === "for"));

/** "Rose last year by 5%", "a rise in the tax, from 6%", "a payroll of 24,000 by 5%": what stands between is stepped over. */
function overInsert(tokens: readonly Token[], from: number, times: Scene["times"], link: string): number {
  let at = from;
  while (at > 0 && tokens[at] && times.some((time) => time.type !== "SET" && overlaps(time, tokens[at] as Token))) at--;
  // "Raised its offer for a second time, to $6bn".
  if (tokens[at]?.norm === "," && tokens[at - 1]?.norm === "time") at--;
  if (tokens[at]?.norm === "time" && tokens[at - 3]?.norm === "for") at -= 4;
  if (at < from && /^(?:in|over|since|by|during|within|on|for)$/.test(tokens[at]?.norm ?? "")) at--;
  if (tokens[at]?.norm === "," && /^(?:from|to|by|at)$/.test(link)) at--;
  if (tokens[at]?.xpos === "CD" && tokens[at - 1]?.norm === "of") at -= 2;
  return at;
}

/** "From a peak of | 58%", "by an average of | 4%": such a noun says nothing of what the amount is of. */
const isSum = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.norm === "of" &&
  units().sums.has(tokens[at]?.lemma ?? "") &&
  /^(?:an?|the)$/.test(tokens[at - 1]?.norm ?? "") &&
  /^(?:from|to|at|by)$/.test(tokens[at - 2]?.norm ?? "");

const isHeadNoun = (token: Token | undefined): boolean => token?.xpos === "NN" || token?.xpos === "NNS";

/** The verb before a noun phrase by which somebody changes it: "raised | the fees for berths". */
function changedBefore(tokens: readonly Token[], { start }: Span): number | undefined {
  let at = tokens.findIndex((token) => token.start >= start) - 1;
  while (/^(?:DT|PRP\$|PDT|JJ)$/.test(tokens[at]?.xpos ?? "")) at--;
  return at;
}

/** The amount is by how much the thing changed, and not what it came to. */
function changeOf(tokens: readonly Token[], verb: number | undefined, link: string): { readonly change?: Span } {
  if (verb === undefined || /^(?:to|at|from|as|than|of|on|for)$/.test(link)) return {};
  const change = changeAt(tokens, verb);
  return change ? { change } : {};
}

/** "Exports fell 5%", "fees were cut 5%" measure them; "the union wants 5%", "the bank has cut 5%" do not. */
function measuresSubject(tokens: readonly Token[], at: number, kind: Kind): boolean {
  const { lastingVerbs, changeVerbs, agentVerbs, measuringVerbs } = units();
  const lemma = tokens[at]?.lemma ?? "";
  if (agentVerbs.has(lemma) && (tokens[at]?.xpos !== "VBN" || isPerfect(tokens, at))) return false;
  return kind.kind === "duration" ? lastingVerbs.has(lemma) : changeVerbs.has(lemma) || measuringVerbs.has(lemma);
}

/** "Has | set": who did it did it himself; "has been set" was done to it. */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.xpos === "RB") before--;
  return tokens[before]?.lemma === "have";
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

const SUBJECT =
  /^(?:of|in|between|for|on|from|with|at|among|across|through|around|round|before|over|under|behind|into|along|against|near)$/;

/** With the nouns that it hangs on: "the price of | oil", "trade between the two | countries", "trade in goods and | services". */
function withOuter(tokens: readonly Token[], run: NounRun, times: Scene["times"], links: RegExp): Span {
  let first = run.first;
  for (let step = 0; step < 2; step++) {
    const joined = joinedBefore(tokens, first, times);
    let before = joined - 1;
    while (before > 0 && before > joined - 4 && /^(?:DT|PRP\$|CD|PDT)$/.test(tokens[before]?.xpos ?? "")) before--;
    // "Lowered its demand from a | 9% rise": from what it was, and no part of what it is.
    if (
      tokens[before]?.norm === "from" &&
      tokens.slice(before, first).some(({ xpos }) => xpos === "CD" || xpos === "DT")
    )
      break;
    const outer = links.test(tokens[before]?.norm ?? "") ? runBack(tokens, before - 1, times) : undefined;
    if (!outer) break;
    first = outer.first;
  }
  return spanOf(tokens, first, run.last);
}

/** "(In) goods and | services": the first of the nouns that one preposition leads. */
function joinedBefore(tokens: readonly Token[], first: number, times: Scene["times"]): number {
  if (!/^(?:and|or)$/.test(tokens[first - 1]?.norm ?? "")) return first;
  return runBack(tokens, first - 2, times)?.first ?? first;
}

function verbBefore(tokens: readonly Token[], at: number): number | undefined {
  let i = at;
  while (i >= 0 && i > at - 3 && /^(?:RB|RP|IN|TO)$/.test(tokens[i]?.xpos ?? "") && tokens[i]?.norm !== "apart") i--;
  return isVerbLike(tokens[i]) ? i : undefined;
}

const isVerbLike = (token: Token | undefined): boolean =>
  /^VB/.test(token?.xpos ?? "") ||
  token?.norm === "account" ||
  (token?.xpos === "NNS" && units().measuringVerbs.has(token.lemma));

/** The noun run right before a verb group, with what it hangs on. */
function subjectBefore(tokens: readonly Token[], verb: number, times: Scene["times"]): Span | undefined {
  let i = verb - 1;
  // "An offer which the trusts say would cost £61m": who says it stands between.
  const said = tokens[i]?.xpos === "MD" ? i - 1 : i;
  if (/^VB[PZD]$/.test(tokens[said]?.xpos ?? "") && units().voices.has(tokens[said]?.lemma ?? "")) {
    const voice = runBack(tokens, said - 1, times);
    const opening = voice
      ? /^(?:DT|PRP\$)$/.test(tokens[voice.first - 1]?.xpos ?? "")
        ? voice.first - 2
        : voice.first - 1
      : -1;
    if (!/^(?:which|that)$/.test(tokens[opening]?.norm ?? "")) return undefined;
    i = opening;
  }
  while (i >= 0 && i > verb - 6 && (/^(?:RB|MD|TO)$|^VB/.test(tokens[i]?.xpos ?? "") || tokens[i]?.norm === "to")) i--;
  // "Premiums, which are to go up $140", "the price that rose by 5%".
  if (/^(?:which|that)$/.test(tokens[i]?.norm ?? "")) i = tokens[i - 1]?.norm === "," ? i - 2 : i - 1;
  const run = runBack(tokens, i, times);
  // "An operator now on $38 an | hour would be on $47".
  const isRate = run && /^an?$/.test(tokens[run.first - 1]?.norm ?? "") && tokens[run.first - 2]?.xpos === "CD";
  return run && !isRate ? withOuter(tokens, run, times, SUBJECT) : undefined;
}
