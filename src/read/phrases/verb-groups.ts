import { isVerbOf } from "../../knowledge/verbs.js";
import type { Sentence, Token, VerbGroup } from "../../model/index.js";

const NEGATION = new Set(["neither", "not", "n't", "n’t", "never", "hardly", "barely"]);
/** Words right before a verb group that deny it: "neither signed | nor | sent it". */
const NOT = new Set(["not", "nor", "without"]);

/** Finds the verb groups of a sentence, in order, in the tokens that no noun phrase has taken. */
export function findVerbGroups(tokens: readonly Token[], sentence: Sentence, taken: ReadonlySet<number>): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const group = taken.has(i) ? undefined : readGroup(tokens, i, sentence.last, taken);
    if (group) groups.push(carried(tokens, group, groups.at(-1)));
    i = group ? group.last : i + 1;
  }
  return groups;
}

/** "Must be signed or dropped", "cannot be reached and signed": what is joined to a passive is under the same auxiliary. */
function carried(tokens: readonly Token[], group: VerbGroup, before: VerbGroup | undefined): VerbGroup {
  const isJoined = /^(?:and|or|nor)$/.test(tokens[group.first - 1]?.norm ?? "") && group.last - group.first === 1;
  if (!isJoined || !before?.passive || !group.passive || group.finite || before.modal === undefined) return group;
  return { ...group, modal: before.modal, negated: group.negated || before.negated };
}

function readGroup(
  tokens: readonly Token[],
  start: number,
  end: number,
  taken: ReadonlySet<number>,
): VerbGroup | undefined {
  const parts: number[] = [];
  let negated = false;
  let last = start;
  for (let i = start; i < Math.min(end, start + 12); i++) {
    const token = tokens[i];
    if (!token || taken.has(i)) break;
    if (token.xpos === "TO" && parts.length === 0 && i === start) continue;
    if (isVerb(token) && !isCloseTo(tokens, i)) {
      if (parts.length > 0 && !isAuxiliary(tokens[parts.at(-1) ?? i])) break;
      if (parts.length > 0 && !mayFollow(tokens[parts.at(-1) ?? i], token)) break;
      parts.push(i);
      last = i + 1;
    } else if (NEGATION.has(token.norm)) {
      negated = true;
      if (parts.length > 0) last = i + 1;
    } else if (token.upos !== "ADV" && token.xpos !== "RB" && !isLastDone(tokens, i, parts.length > 0)) break;
    else if (parts.length === 0 && tokens[start]?.xpos !== "TO") break;
  }
  const headIndex = parts.at(-1);
  const head = headIndex === undefined ? undefined : tokens[headIndex];
  if (headIndex === undefined || !head) return;
  const ahead = isGoingTo(tokens, parts, last) ? readGroup(tokens, last, end, taken) : undefined;
  if (ahead) return goingTo(tokens, start, { ...ahead, negated: negated || ahead.negated });
  return describe(tokens, { start, last, parts, headIndex, head, negated });
}

/** "Is going | to be held": where somebody goes to a place, a noun follows. */
const isGoingTo = (tokens: readonly Token[], parts: readonly number[], last: number): boolean =>
  tokens[parts.at(-1) ?? last]?.norm === "going" &&
  tokens[parts[0] ?? last]?.lemma === "be" &&
  tokens[last]?.xpos === "TO" &&
  tokens[last + 1]?.xpos === "VB";

/** What is going to be is told in one group with it, as what will be is; of what was going to be nobody knows. */
function goingTo(tokens: readonly Token[], start: number, ahead: VerbGroup): VerbGroup {
  const opening = tokens[start];
  const was = opening?.xpos === "VBD";
  return {
    ...ahead,
    start: opening?.start ?? ahead.start,
    first: start,
    finite: true,
    tense: was ? "past" : "future",
    modal: was ? "would" : ahead.modal,
  };
}

/** "Had last spoken", "was first read", "must either be signed or dropped". */
function isLastDone(tokens: readonly Token[], i: number, opened: boolean): boolean {
  const [word, next] = [tokens[i]?.norm ?? "", tokens[i + 1]];
  if (!opened || !next) return false;
  if (word === "either" || word === "both") return isVerb(next);
  return ["last", "first", "next"].includes(word) && next.xpos === "VBN";
}

interface Parts {
  readonly start: number;
  readonly last: number;
  readonly parts: readonly number[];
  readonly headIndex: number;
  readonly head: Token;
  readonly negated: boolean;
}

function describe(tokens: readonly Token[], { start, last, parts, headIndex, head, negated }: Parts): VerbGroup {
  const opening = tokens[parts[0] ?? headIndex] ?? head;
  const auxiliaries = parts.slice(0, -1).flatMap((index) => tokens[index] ?? []);
  const modal = auxiliaries.find((token) => token.xpos === "MD") ?? (head.xpos === "MD" ? head : undefined);
  const future = modal !== undefined && /^(will|'ll|’ll|shall|wo)$/.test(modal.norm);
  const infinitive = tokens[start]?.xpos === "TO";
  const finite = !infinitive && (modal !== undefined || /^VB[DPZ]$/.test(opening.xpos));
  const particle = isParticle(tokens, head, last) ? tokens[last] : undefined;
  const beLast = auxiliaries.filter((token) => token.lemma === "be" || token.lemma === "get").length > 0;
  const end = particle ? last + 1 : last;
  return {
    start: tokens[start]?.start ?? head.start,
    end: tokens[end - 1]?.end ?? head.end,
    first: start,
    last: end,
    head: headIndex,
    lemma: particle ? `${head.lemma} ${particle.lemma}` : withParted(tokens, head, last),
    finite,
    tense: !finite ? "none" : future ? "future" : modal ? "present" : opening.xpos === "VBD" ? "past" : "present",
    perfect: auxiliaries.some((token) => token.lemma === "have"),
    progressive: head.xpos === "VBG" && beLast,
    passive: head.xpos === "VBN" && (beLast || (auxiliaries.length === 0 && head.upos === "VERB")),
    negated: negated || NOT.has(tokens[start - 1]?.norm ?? ""),
    modal: modal && !future ? modal.lemma : undefined,
    by: "verb-group",
  };
}

/** "ruled that out": a pronoun parts the verb from its adverb. */
function withParted(tokens: readonly Token[], { lemma }: Token, at: number): string {
  const [object, adverb] = [tokens[at], tokens[at + 1]];
  const parted = object?.upos === "PRON" && adverb && isVerbOf("phrasal", `${lemma} ${adverb.norm}`);
  return parted ? `${lemma} ${adverb.norm}` : lemma;
}

/** "went on, ...", `shot back: "..."`: an adverb after a verb that reports with it, where what is said follows. */
function isParticle(tokens: readonly Token[], head: Token, at: number): boolean {
  const word = tokens[at];
  if (!word || word.xpos === "RP") return word !== undefined;
  if (/^(?:RB|IN)$/.test(word.xpos) && isVerbOf("phrasal", `${head.lemma} ${word.norm}`)) return true;
  const next = tokens[at + 1];
  const over = !next || next.sentence !== word.sentence || next.upos === "PUNCT" || next.norm === "that";
  return over && /^(ADV|ADP)$/.test(word.upos) && isVerbOf("reporting", `${head.lemma} ${word.norm}`);
}

/** "sources close to the talks": never a verb before "to" in the form of the present. */
const isCloseTo = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === "close" && tokens[i + 1]?.norm === "to" && /^VBP?$/.test(tokens[i]?.xpos ?? "");

const isVerb = (token: Token): boolean =>
  token.upos === "VERB" ||
  token.upos === "AUX" ||
  token.xpos === "MD" ||
  (token.xpos.startsWith("VB") &&
    token.upos !== "ADJ" &&
    token.upos !== "NOUN" &&
    token.upos !== "ADP" &&
    token.upos !== "SCONJ");
const isAuxiliary = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === "AUX" || token.xpos === "MD" || /^(be|have|do|get)$/.test(token.lemma));

/** "was, said": an auxiliary is followed by a bare, "-ed" or "-ing" form, never by a finite one. */
function mayFollow(auxiliary: Token | undefined, next: Token): boolean {
  if (!auxiliary) return false;
  if (auxiliary.xpos === "MD" || auxiliary.lemma === "do") return next.xpos === "VB" || next.xpos === "VBP";
  if (auxiliary.lemma === "have") return next.xpos === "VBN" || next.xpos === "VBD";
  return next.xpos === "VBN" || next.xpos === "VBG" || next.xpos === "VBD";
}
