import { numberWords } from "../../knowledge/numbers.js";
import { units } from "../../knowledge/units.js";
import type { Span, Token } from "../../model/index.js";
import { attachedBefore, findBefore } from "./about-before.js";
import type { Amount } from "./amount.js";
import type { Kind } from "./kinds.js";
import { isPlural, type NounRun, runFrom, spanOf, withPostmodifiers } from "./noun-run.js";
import { pastRates } from "./rates.js";
import { type Scene, tokenFrom } from "./scene.js";

/** What an amount is about, and what befell the counted ("killed", "displaced") where the clause says so. */
export interface About {
  readonly about?: Span;
  /** What that is of, where it stands behind the amount. */
  readonly of?: Span;
  readonly happening?: Span;
  /** The verb by which it changed, where the amount is by how much. */
  readonly change?: Span;
}

/** Finds what an amount counts or measures. */
export function findAbout(scene: Scene, amount: Amount, kind: Kind): About {
  if (kind.counted) return aboutCounted(scene, amount, kind.counted);
  const { tokens } = scene;
  const after = tokenFrom(tokens, kind.end);
  const first = tokenFrom(tokens, startOf(scene, amount));
  const beside = compound(scene, after, first, kind) ?? byWhom(tokens, after, scene.times);
  const told = beside
    ? { about: beside }
    : (attached(scene, first, after, kind) ??
      following(scene, after, kind) ??
      findBefore(scene, first, kind) ??
      following(scene, after, kind, true));
  return told?.about && !isAge(scene, told.about, kind) ? told : {};
}

/** "A quota of | 12,000 tonnes | of mackerel": of what it is stands before it, and of what that is behind it. */
function attached(scene: Scene, first: number, after: number, kind: Kind): About | undefined {
  const about = attachedBefore(scene, first, kind);
  const of = about && kind.kind === "measure" ? following(scene, after, kind)?.about : undefined;
  return about && { about, ...(of && { of }) };
}

/** "a 22-year-old driver" is an age, no length of anything. */
function isAge({ tokens }: Scene, about: Span, kind: Kind): boolean {
  if (kind.kind !== "duration" || !kind.timex?.by.endsWith("duration-old")) return false;
  const from = tokenFrom(tokens, about.start);
  return tokens
    .slice(from, from + 8)
    .some((token) => token.start < about.end && (token.xpos === "NNP" || units().people.has(token.lemma)));
}

const startOf = ({ atoms }: Scene, amount: Amount) => atoms[amount.first]?.start ?? 0;

/** "soldiers", with what tells which ("on both sides") and what befell them ("have been displaced as refugees"). */
function aboutCounted(scene: Scene, amount: Amount, run: NounRun): About {
  const { tokens, times } = scene;
  const last = withPostmodifiers(tokens, joinedTo(tokens, listedTo(tokens, run, times), times), times);
  const behind = happeningAfter(tokens, last);
  if (behind) {
    const end = withPostmodifiers(tokens, behind.last, times);
    return { about: spanOf(tokens, run.first, end), happening: spanOf(tokens, behind.verb, behind.last) };
  }
  const before = happeningBefore(tokens, tokenFrom(tokens, startOf(scene, amount)));
  const about = spanOf(tokens, run.first, last);
  return before === undefined ? { about } : { about, happening: spanOf(tokens, before, before + 1) };
}

/** "porters, cooks | and depot staff": further nouns that the number counts too. */
function listedTo(tokens: readonly Token[], run: NounRun, times: Scene["times"]): NounRun {
  let last = run;
  for (let step = 0; step < 3 && tokens[last.last]?.norm === ","; step++) {
    const next = runFrom(tokens, last.last + 1, times);
    const head = next && tokens[next.head];
    if (!next || head?.xpos !== "NNS" || !/^(?:,|and)$/.test(tokens[next.last]?.norm ?? "")) break;
    if (tokens[next.last]?.norm === "and") return next;
    last = next;
  }
  return run;
}

/** "guards | and depot staff": a second noun that the number counts too, as nothing of its own stands before it. */
function joinedTo(tokens: readonly Token[], run: NounRun, times: Scene["times"]): number {
  if (tokens[run.last]?.norm !== "and" || numberWords().all.has(tokens[run.last + 1]?.norm ?? "")) return run.last;
  const next = runFrom(tokens, run.last + 1, times);
  const head = next && tokens[next.head];
  return next && isPlural(head) && /^NN/.test(head?.xpos ?? "") && head?.xpos !== "NNPS" ? next.last : run.last;
}

const VERB = /^VB/;
const isHappening = (token: Token | undefined) =>
  VERB.test(token?.xpos ?? "") &&
  (units().happenings.has(token?.lemma ?? "") || units().happenings.has(token?.norm ?? ""));

/** "have been killed or injured", "who fled", "displaced" right behind the counted. */
function happeningAfter(
  tokens: readonly Token[],
  from: number,
): { readonly verb: number; readonly last: number } | undefined {
  let at = afterInsert(tokens, from);
  const reach = at + 6;
  while (at < reach && /^(?:RB|MD|WP|WDT)$|^VB/.test(tokens[at]?.xpos ?? "") && !isHappening(tokens[at])) {
    if (VERB.test(tokens[at]?.xpos ?? "") && !/^(?:be|have|get)$/.test(tokens[at]?.lemma ?? "")) return undefined;
    at++;
  }
  // "Left 200 people dead".
  if (at === from && units().states.has(tokens[at]?.norm ?? "")) return { verb: at, last: at + 1 };
  if (!isHappening(tokens[at])) return undefined;
  let last = at + 1;
  while (/^(?:or|and)$/.test(tokens[last]?.norm ?? "") && isHappening(tokens[last + 1])) last += 2;
  return { verb: at, last };
}

/** "Four people, among them a child, | were killed". */
function afterInsert(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.norm !== "," || !/^(?:including|among|most|mostly|many)$/.test(tokens[from + 1]?.norm ?? ""))
    return from;
  const end = tokens.slice(from + 1, from + LONGEST_INSERT).findIndex((token) => token.norm === ",");
  return end < 0 ? from : from + end + 2;
}

/** Tokens of an insert between the counted and what befell them, at most. */
const LONGEST_INSERT = 12;

/** "killed at least 12 people": the verb whose object the amount is. */
function happeningBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    if (isHappening(tokens[i])) return i;
    if (!/^(?:DT|RB|JJ|PRP\$)$/.test(tokens[i]?.xpos ?? "")) return undefined;
  }
  return undefined;
}

const LEADS: Readonly<Record<Kind["kind"], RegExp>> = {
  money: /^(?:of|in|for|worth|towards?|into|on)$/,
  percent: /^of$/,
  duration: /^of$/,
  measure: /^of$/,
  points: /^(?:in|of)$/,
  count: /^of$/,
  ordinal: /^of$/,
};

/** "A 25% | tariff on steel", "the $4-a-share | cash bid": the noun that the amount stands in front of. */
function compound({ tokens, times }: Scene, after: number, first: number, kind: Kind): Span | undefined {
  const hyphen = tokens[after]?.norm === "-" ? after + 1 : after;
  const at = afterShare(tokens, hyphen) ?? hyphen;
  // "The $95bn a year | deal": a noun behind the rate; in "$95bn a year" there is none.
  const isRate = at === after && /^a$/.test(tokens[after]?.norm ?? "");
  if ((isRate && !/^NN/.test(tokens[after + 2]?.xpos ?? "")) || tokens[at]?.norm === "per") return undefined;
  // "6.2 million crates | last season": when, and not what.
  if (/^(?:last|next|past)$/.test(tokens[at]?.norm ?? "")) return undefined;
  const run = runFrom(tokens, isRate ? after + 2 : at, times);
  if (!run || !isNominal(tokens, run) || isAdverbial(tokens, after, kind) || isVerbOfShare(tokens, run, first, kind))
    return undefined;
  return spanOf(tokens, run.first + Number(tokens[after]?.xpos === "POS"), withPostmodifiers(tokens, run.last, times));
}

/** "-a-share", told before the noun. */
const afterShare = (tokens: readonly Token[], at: number): number | undefined =>
  /^(?:a|per)$/.test(tokens[at]?.norm ?? "") && tokens[at + 1]?.xpos === "HYPH" ? at + 3 : undefined;

/** "The other 5 percent | matters most": the tagger takes the verb for a noun. */
const isVerbOfShare = (tokens: readonly Token[], run: NounRun, first: number, kind: Kind): boolean =>
  kind.kind === "percent" &&
  run.last - run.first === 1 &&
  tokens[run.head]?.xpos === "NNS" &&
  tokens.slice(Math.max(0, first - 2), first).some(({ norm }) => norm === "the");

/** "12,000 tonnes of | mackerel", "€300bn a year in | climate finance", "5,400 kilograms (11,900 pounds) of | uranium". */
function following({ tokens, times }: Scene, after: number, kind: Kind, isLast = false): About | undefined {
  let at = pastRates(tokens, after, times);
  if (!LEADS[kind.kind].test(tokens[at]?.norm ?? "")) return undefined;
  const lead = tokens[at]?.norm;
  const led = at;
  at++;
  if (tokens[at]?.norm === "of") at++;
  while (/^(?:DT|PRP\$|PDT|CD|\$)$/.test(tokens[at]?.xpos ?? "")) at++;
  const run = runFrom(tokens, at, times);
  // "$199 in the US" names where, not what for; "£9m in a full year" when.
  const isWhere = kind.kind === "money" && /^(?:in|of|on)$/.test(lead ?? "") && tokens[run?.head ?? -1]?.xpos === "NNP";
  // "$8bn of a total debt of $24bn", "$2bn of a $3bn loan", "4% of output": how much of what is told of something else.
  const between = tokens.slice(lead === "of" ? led : at, run?.first ?? at);
  const isPartial =
    lead === "of" &&
    kind.kind === "money" &&
    (between.some(({ xpos }) => xpos === "$") ||
      tokens.slice(run?.first, run?.last).some(({ norm }) => norm === "total"));
  const isBase =
    kind.kind === "percent" &&
    units().bases.has(tokens[run?.head ?? -1]?.lemma ?? "") &&
    !/^NN/.test(tokens[(run?.head ?? 0) - 1]?.xpos ?? "");
  // "The gap comes to $130m on revenues of $3bn": what it is told of besides.
  if (isPartial || ((isBase || lead === "on") && !isLast)) return undefined;
  if (!run || isWhere || units().notCounted.has(tokens[run.head]?.lemma ?? "")) return undefined;
  return { about: spanOf(tokens, run.first, withPostmodifiers(tokens, run.last, times)) };
}

/** "The €4 million | demanded by the guild", "the 90 percent | needed for a weapon": that is all that is told of it. */
function byWhom(tokens: readonly Token[], after: number, times: Scene["times"]): Span | undefined {
  if (
    tokens[after]?.xpos !== "VBN" ||
    NEVER_SUFFERED.test(tokens[after]?.lemma ?? "") ||
    !/^(?:by|for|under)$/.test(tokens[after + 1]?.norm ?? "")
  )
    return undefined;
  const from = /^(?:DT|PRP\$)$/.test(tokens[after + 2]?.xpos ?? "") ? after + 3 : after + 2;
  const run = runFrom(tokens, from, times);
  return run && spanOf(tokens, after, run.last);
}

/** "79% | voted for a strike": verbs that nothing is done to by. */
const NEVER_SUFFERED = /^(?:vote|opt|go|come|fall|rise|ask|call|push|campaign|press|turn|look|wait|apply|argue)$/;

/** "For two years officials have ...": a length of time in the plural is no attribute, "a two-year ban" has one. */
const isAdverbial = (tokens: readonly Token[], after: number, kind: Kind) =>
  kind.kind === "duration" &&
  // "72 hours' notice" is what lasts so long.
  tokens[after]?.xpos !== "POS" &&
  (tokens[after - 1]?.xpos === "NNS" || tokens[after]?.norm === "past");

/** A run that a verb may follow, not a name that begins another phrase. */
const isNominal = (tokens: readonly Token[], run: NounRun) =>
  tokens[run.head]?.xpos !== "NNP" || run.last - run.first > 1;
