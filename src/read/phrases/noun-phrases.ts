import { phraseAt } from "../../knowledge/phrases.js";
import { quantifiers } from "../../knowledge/quantifiers.js";
import { speakerWords } from "../../knowledge/speakers.js";
import { timeNouns } from "../../knowledge/time-nouns.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { type NameSpan, opensCapital, type Sentence, type Token } from "../../model/index.js";

/** A noun phrase's core as the chunker cuts it, before anything is hung on it. Token indexes, `last` exclusive. */
export interface Core {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: "pronoun" | "name" | "nominal" | "number";
  /** The possessor's core: "Ukraine" in "Ukraine's envoy", "his" in "his aide". It lies inside this one. */
  readonly possessor?: Core;
}

const NOUN = new Set(["NN", "NNS", "NNP", "NNPS", "FW", "ADD"]);
const BEFORE_NOUN = new Set(["JJ", "JJR", "JJS", "CD", "HYPH", "$", "SYM", "AFX", "LS", "#"]);
const PRONOUN = new Set(["PRP", "WP", "WDT"]);
const ALONE = new Set([
  "this",
  "that",
  "these",
  "those",
  "both",
  "all",
  "some",
  "many",
  "several",
  "others",
  "each",
  "neither",
  "either",
  "none",
  "few",
  "most",
  "another",
  "any",
]);
/** "the minister's aide's driver's ...": a longer chain of possessors is cut. */
const LONGEST_CHAIN = 6;
const DAY = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight".split(" "),
);
const WHICH = new Set(["last", "next", "this", "early", "late"]);
const QUOTE = new Set([...'"“”„«»‘’']);

/** Cuts the cores of a sentence's noun phrases, in order and not overlapping; possessors hang on their owners. */
export function cutCores(tokens: readonly Token[], sentence: Sentence, names: readonly NameSpan[]): Core[] {
  const cores: Core[] = [];
  const nameAt = new Map(names.map((name) => [name.first, name]));
  for (let i = sentence.first; i < sentence.last; ) {
    const core = cutCore(tokens, i, sentence.last, nameAt);
    if (core) cores.push(core);
    i = core ? core.last : i + 1;
  }
  return joinTitles(cores, tokens, names);
}

function cutCore(
  tokens: readonly Token[],
  start: number,
  end: number,
  nameAt: Map<number, NameSpan>,
  owner?: Core,
): Core | undefined {
  const opening = tokens[start];
  if (!opening) return;
  if (!owner && PRONOUN.has(opening.xpos)) return { first: start, last: start + 1, head: start, kind: "pronoun" };
  let head = -1;
  let named = false;
  let i = start + quantifierAt(tokens, start, end);
  while (i < end && !(owner === undefined && followsDate(tokens, start, i))) {
    const name = nameAt.get(i);
    if (name && name.last <= end) {
      if (name.kind === "person" && head >= 0 && !takesName(tokens, start, head)) break;
      head = name.last - 1;
      named = true;
      i = name.last;
      continue;
    }
    const step = extend(tokens, i, end, { start, head });
    if (step === "stop") break;
    if (step === "head") {
      head = i;
      named = tokens[i]?.upos === "PROPN";
    }
    i++;
  }
  // "the bank's chief executive", "its executive had voted" may be tagged as adjectives throughout.
  const owned = owner !== undefined || (opening.xpos === "PRP$" && /^(?:AUX|VERB)$/.test(tokens[i]?.upos ?? ""));
  if (head < 0 && owned && i > start && tokens[i - 1]?.upos === "ADJ") head = i - 1;
  if (head < 0) return loneWord(tokens, start, end, owner);
  const core: Core = {
    first: owner ? owner.first : start,
    last: head + 1,
    head,
    kind: named ? "name" : tokens[head]?.xpos === "CD" ? "number" : "nominal",
    ...possession(tokens, start, owner),
  };
  if (!isPossessive(tokens, head + 1) || head + 2 >= end || depthOf(core) > LONGEST_CHAIN) return core;
  return cutCore(tokens, head + 2, end, nameAt, core) ?? core;
}

/** "On 4 May | Norway shut the gate": a name behind a day that says when is no part of it. */
function followsDate(tokens: readonly Token[], start: number, i: number): boolean {
  if (i === start || tokens[i]?.upos !== "PROPN" || tokens[start - 1]?.upos !== "ADP") return false;
  const isDated = (norm: string) => timeNouns().months.has(norm) || DAY.has(norm);
  const before = tokens.slice(start, i);
  const only = before.every(({ norm, xpos }) => isDated(norm) || xpos === "CD");
  return only && before.some(({ norm }) => isDated(norm)) && !isDated(tokens[i]?.norm ?? "");
}

/** "the exporters’ guild": an apostrophe after a plural may be tagged as a quotation mark. */
function isPossessive(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i];
  const owner = tokens[i - 1];
  const next = tokens[i + 1];
  if (mark?.xpos === "POS") return true;
  if (!mark || !owner || !next || !(mark.text === "’" || mark.text === "'") || mark.start !== owner.end) return false;
  return owner.norm.endsWith("s") && next.start > mark.end && (NOUN.has(next.xpos) || next.upos === "ADJ");
}

const depthOf = (core: Core): number => (core.possessor ? 1 + depthOf(core.possessor) : 0);

function possession(tokens: readonly Token[], start: number, owner: Core | undefined): { possessor?: Core } {
  if (owner) return { possessor: owner };
  const his = tokens[start]?.xpos;
  if (his !== "PRP$" && his !== "WP$") return {};
  return { possessor: { first: start, last: start + 1, head: start, kind: "pronoun" } };
}

/** "special envoy Ana Orr" is one phrase, "in an interview Ana Orr said" are two. */
function takesName(tokens: readonly Token[], start: number, head: number): boolean {
  const noun = tokens[head];
  if (!noun || noun.upos === "PROPN" || opensCapital(noun.text) || tokens[start - 1]?.upos !== "ADP") return true;
  return speakerWords().people.has(noun.lemma);
}

/** How many tokens before a number belong to its phrase: "at least", "more than". */
function quantifierAt(tokens: readonly Token[], start: number, end: number): number {
  const last = phraseAt(quantifiers(), tokens, start)?.last;
  if (last === undefined || last >= end) return 0;
  const next = tokens[last];
  const number = next?.xpos === "$" ? tokens[last + 1] : next;
  return number?.xpos === "CD" || number?.norm === "half" ? last - start : 0;
}

/** Tells what the token at `i` does to the phrase that is being cut: becomes its head, lies inside it, or ends it. */
function extend(
  tokens: readonly Token[],
  i: number,
  end: number,
  so: { start: number; head: number },
): "head" | "inside" | "stop" {
  const token = tokens[i];
  if (!token) return "stop";
  const { xpos, upos, norm } = token;
  const next = i + 1 < end ? tokens[i + 1] : undefined;
  // "his doctor Friday", "renewed talks today": a day after a noun says when.
  if (so.head >= 0 && DAY.has(norm)) return "stop";
  if (so.head >= 0 && WHICH.has(norm) && timeNouns().units.has(next?.norm ?? "")) return "stop";
  // "an offer worth 9%": what it is worth hangs on it.
  if (so.head >= 0 && norm === "worth") return "stop";
  if (NOUN.has(xpos) || (upos === "PROPN" && xpos !== "HYPH")) return "head";
  if (upos === "NOUN" && xpos !== "VBG") return "head";
  if (xpos === "CD") return "head";
  // "neither the mayor nor her deputy"
  if (i === so.start && /^(?:neither|either)$/.test(norm) && next?.xpos === "DT") return "inside";
  if (xpos === "DT" && /^(?:neither|either)$/.test(tokens[i - 1]?.norm ?? "")) return "inside";
  if (i === so.start && (xpos === "DT" || xpos === "PDT" || xpos === "PRP$" || xpos === "WP$")) return "inside";
  if (xpos === "DT" && tokens[i - 1]?.xpos === "PDT") return "inside";
  if (i === so.start && ALONE.has(norm) && xpos !== "IN" && nounSoon(tokens, i, end)) return "inside";
  if (xpos === "HYPH" || norm === "-") return i > so.start ? "inside" : "stop";
  if (so.head >= 0 && tokens[so.head + 1] && i > so.head && xpos.startsWith("JJ") && !nounSoon(tokens, i, end))
    return "stop";
  if (BEFORE_NOUN.has(xpos) || upos === "ADJ") return xpos === "SYM" && norm === "%" ? "head" : "inside";
  if (norm === "%") return so.head >= 0 ? "head" : "stop";
  // "the firm's then director"
  if (xpos === "RB" && i === so.start && tokens[i - 1]?.xpos === "POS" && next && NOUN.has(next.xpos)) return "inside";
  // "Hand over 600 men": the word belongs to the verb.
  const verb = tokens[i - 1];
  if (xpos === "RB" && i === so.start && verb?.upos === "VERB" && isVerbOf("phrasal", `${verb.lemma} ${norm}`))
    return "stop";
  if (xpos === "RB" && next && (next.xpos.startsWith("JJ") || next.xpos === "CD" || next.xpos === "VBN")) {
    return nounSoon(tokens, i + 1, end) && (next.xpos !== "VBN" || (so.head < 0 && i > so.start)) ? "inside" : "stop";
  }
  // "involves alleged kickbacks", "her deputy's repeated claim": a participle before a noun belongs to it.
  const led =
    i === so.start &&
    xpos === "VBN" &&
    (/^(VERB|ADP)$/.test(tokens[i - 1]?.upos ?? "") || tokens[i - 1]?.xpos === "POS");
  if (led && /^NNS?$/.test(next?.xpos ?? "")) return "inside";
  if (xpos === "VBN" || xpos === "VBG")
    // "twelve captured soldiers": a number is no head where a noun comes after all.
    return i > so.start && (so.head < i - 1 || tokens[so.head]?.xpos === "CD") && nounSoon(tokens, i, end)
      ? "inside"
      : "stop";
  if (upos === "CCONJ" && i > so.start && between(tokens, i, end)) return "inside";
  if (norm === "&") return "inside";
  if (
    QUOTE.has(token.text) &&
    i > so.start &&
    (so.head < i - 1 || opened(tokens, so.start, i)) &&
    nounSoon(tokens, i, end)
  )
    return "inside";
  return "stop";
}

/** Tells whether a quotation mark stands between two tokens: the one that follows closes it. */
const opened = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(Math.max(from, to - 6), to).some((token) => QUOTE.has(token.text));

/** Tells whether a noun follows within a few modifiers, so that what stands here belongs before it. */
function nounSoon(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from + 1; i < Math.min(end, from + 5); i++) {
    const token = tokens[i];
    if (!token) return false;
    if (NOUN.has(token.xpos) || token.xpos === "CD") return true;
    if (
      !BEFORE_NOUN.has(token.xpos) &&
      token.upos !== "ADJ" &&
      token.xpos !== "VBN" &&
      token.xpos !== "VBG" &&
      token.upos !== "CCONJ" &&
      !QUOTE.has(token.text)
    )
      return false;
  }
  return false;
}

/** "and" between two adjectives of one noun ("tense and difficult talks") lies inside the phrase. */
function between(tokens: readonly Token[], i: number, end: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const modifier = (token: Token | undefined) => token?.upos === "ADJ" && token.xpos !== "CD";
  return modifier(before) && modifier(after) && nounSoon(tokens, i, end);
}

/** A determiner or adjective that stands for a whole phrase: "this", "both", "the poor", "the latter". */
function loneWord(tokens: readonly Token[], start: number, end: number, owner: Core | undefined): Core | undefined {
  if (owner) return;
  const token = tokens[start];
  if (!token) return;
  if (token.xpos === "EX") return { first: start, last: start + 1, head: start, kind: "pronoun" };
  if (
    (token.xpos === "DT" || token.upos === "PRON") &&
    token.xpos !== "EX" &&
    token.xpos !== "PRP$" &&
    token.xpos !== "WP$"
  ) {
    if (token.upos === "PRON" || ALONE.has(token.norm))
      return { first: start, last: start + 1, head: start, kind: "pronoun" };
    const next = tokens[start + 1];
    if (start + 1 < end && next?.upos === "ADJ")
      return { first: start, last: start + 2, head: start + 1, kind: "nominal" };
  }
  const after = tokens[start + 1];
  const subject = (token.norm === "most" || token.norm === "many") && /^(AUX|VERB)$/.test(after?.upos ?? "");
  if ((token.upos === "ADJ" && ALONE.has(token.norm)) || subject)
    return { first: start, last: start + 1, head: start, kind: "pronoun" };
  return;
}

/** "Secretary of State NAME", "Minister for Foreign Affairs NAME": what an office is for, and nobody's own title. */
function leadsToMatter(tokens: readonly Token[], office: Core, last: number): boolean {
  const word = tokens[last];
  const led = tokens[office.last]?.norm;
  if (led === "of") return word?.upos === "PROPN";
  const titled = /^\p{Lu}/u.test(tokens[office.head]?.text ?? "");
  return led === "for" && titled && /^\p{Lu}/u.test(word?.text ?? "") && !speakerWords().people.has(word?.norm ?? "");
}

/** Joins "Secretary of" and "State Ana Reyes" into one core: a person's name ends the title that it follows. */
function joinTitles(cores: readonly Core[], tokens: readonly Token[], names: readonly NameSpan[]): Core[] {
  const people = new Map(names.filter((name) => name.kind === "person").map((name) => [name.last, name]));
  const out: Core[] = [];
  for (const core of cores) {
    const before = out.at(-1);
    const found = people.get(core.last);
    const person = found && found.first > core.first ? found : undefined;
    const joinable = before && person && core.first === before.last + 1 && before.kind !== "pronoun";
    if (joinable && leadsToMatter(tokens, before, person.first - 1)) {
      out[out.length - 1] = { ...before, last: core.last, head: core.head, kind: "name" };
    } else out.push(core);
  }
  return out;
}
