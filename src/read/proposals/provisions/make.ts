import { textParts } from "../../../knowledge/framings.js";
import { issueWords } from "../../../knowledge/issues.js";
import { meetingWords } from "../../../knowledge/meetings.js";
import { proposalWords } from "../../../knowledge/negotiation.js";
import { timeNouns } from "../../../knowledge/time-nouns.js";
import { bySentence } from "../../../model/by-sentence.js";
import { firstFrom, type Provision, type Span, spansWithin, type Token } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "./known.js";
import { versionOf } from "./versioned.js";
import { isWhole, withAim, withoutTaker } from "./whole.js";

/** Makes a provision of the proposal, unless the words say too little to be one. */
export function provision(
  reading: EventInput,
  proposal: Pick<KnownProposal, "mention" | "points" | "part" | "version">,
  whole: Span | undefined,
  by: string,
): Provision[] {
  const span = whole && withAim(reading, withoutLink(reading, withoutTaker(reading, withoutLead(reading, whole))), by);
  if (!span || span.end <= span.start || !isWhole(reading, span) || !saysWhat(reading, span)) return [];
  const version = versionOf(proposal);
  return [
    {
      ...span,
      proposal: proposal.mention.proposal,
      ...(version === undefined ? {} : { version }),
      issues: issuesIn(reading, span),
      by: `provisions:${by}`,
    },
  ];
}

/** "Would build a plant, subject to:": what leads to the list behind it. */
function withoutLead({ intake }: EventInput, { start, end }: Span): Span {
  const text = intake.report.text.slice(start, end);
  return text.endsWith(":") ? { start, end: start + text.replace(LEAD_ON, "").length } : { start, end };
}

const LEAD_ON = /(?:,? (?:subject to|on condition that|provided that))?:$/;

/** "Caps the catch at nine tonnes, and that": what only leads on to the next clause is cut off. */
function withoutLink(reading: EventInput, { start, end }: Span): Span {
  const [from, to] = [firstFrom(reading.tokens, start), firstFrom(reading.tokens, end)];
  const comment = reading.tokens
    .slice(from, to)
    .findIndex((_, i) => isComment(reading, from + i) || (i >= SHORTEST && isBeside(reading, from + i, to)));
  let last = (comment > 0 ? from + comment : to) - 1;
  // "Anything above that" ends in no link; "..., and that" does.
  if (POINTING.has(reading.tokens[last]?.norm ?? "") && LINKS.has(reading.tokens[last - 1]?.norm ?? "")) last--;
  while (LINKS.has(reading.tokens[last]?.norm ?? "") && (reading.tokens[last]?.start ?? start) > start) last--;
  const isCut = (reading.tokens[last]?.end ?? end) < end;
  return isCut ? { start, end: reading.tokens[last]?.end ?? end } : { start, end };
}

/** "..., and that suits Chile": what follows is said of it. */
function isComment({ tokens }: EventInput, at: number): boolean {
  const [comma, and, that, verb] = tokens.slice(at, at + 4);
  const isSaid = verb?.upos === "VERB" || verb?.upos === "AUX";
  // "Bans nets and which would open the lock": the next thing that it does.
  if (comma?.norm === "and" && and?.norm === "which") return that?.upos === "VERB" || that?.upos === "AUX";
  return comma?.norm === "," && and?.norm === "and" && (that?.norm === "that" || that?.norm === "which") && isSaid;
}

/** Tokens of what a proposal holds, at least. */
const SHORTEST = 4;

/** "..., as talks went into a third day", "..., on Tuesday": what goes on beside it, and the day on which it was put forward. */
function isBeside({ tokens, times, verbs }: EventInput, at: number, to: number): boolean {
  const [comma, link, next] = tokens.slice(at, at + 3);
  if (comma?.norm !== "," || !link || !next) return false;
  // "As talks", but not "as part of it"; "while the crews would" is of the proposal again.
  if (link.norm === "as")
    return next.upos === "DET" || next.upos === "NUM" || (/^NNP?S?$/.test(next.xpos) && next.norm !== "part");
  if (BESIDE.has(link.norm)) {
    const behind = spansWithin(verbs, { start: link.end, end: tokens[to - 1]?.end ?? 0 });
    return (
      behind.some(({ finite }) => finite) &&
      behind.every(({ modal, tense }) => modal === undefined && tense !== "future")
    );
  }
  const day = link.norm === "on" ? times[firstFrom(times, next.start)] : undefined;
  return day?.start === next.start && day.type === "DATE" && day.end >= (tokens[to - 1]?.end ?? 0);
}

const BESIDE = new Set(["while", "although", "though"]);

const LINKS = new Set([",", ";", "and", "but"]);
const POINTING = new Set(["that", "which", "while"]);

/**
 * A bare number is no provision: "offers 3,000" leaves out of what. Money and shares say it by themselves. "Would send it
 * north" says nothing without the sentence before.
 */
function saysWhat(reading: EventInput, span: Span): boolean {
  const tokens = spansWithin(reading.tokens, span);
  const isAmount = hasQuantity(reading, span, PAYABLE);
  const isCounted = hasQuantity(reading, span, AMOUNTS);
  if (!isCounted && tokens.some((t, i) => isPointing(tokens, t, i))) return false;
  // "94 brackets", "16 pages": how long it is, not what it holds.
  if (isLength(tokens)) return false;
  // "Twelve months later": when, and not what.
  if (LATER.has(tokens.at(-1)?.norm ?? "") && tokens.length <= LONGEST_LEAD && !isAmount) return false;
  if ((!isCounted && isVacuous(tokens)) || isPurpose(tokens)) return false;
  const things = tokens.filter((t) => t.upos === "NOUN" || t.upos === "PROPN");
  // "The first morning of the round": when it was put forward.
  const isBare = !isCounted && !tokens.some((t) => t.upos === "VERB" || t.upos === "NUM");
  if (isBare && things.length > 0 && things.every((t) => isTime(reading, t))) return false;
  const names = things.length > 0;
  // "Some 40 would be exiled".
  const isDone = tokens.some((t) => t.upos === "NUM") && tokens.some((t) => t.upos === "VERB");
  return names || isAmount || isDone;
}

/** A day, a part of a day, or a word for the meeting itself. */
const isTime = ({ times }: EventInput, token: Token): boolean =>
  meetingWords().nouns.has(token.lemma.toLowerCase()) ||
  timeNouns().units.has(token.lemma.toLowerCase()) ||
  spansWithin(times, { start: token.start - LEAD, end: token.end }).some((time) => time.end === token.end);

/** Characters by which a time begins before its last word: "the first". */
const LEAD = 24;

/** "To address outstanding issues", "seeking to end the strike": what every offer is for. */
function isVacuous(tokens: readonly Token[]): boolean {
  const { vague, quarrels, ends, steps } = proposalWords();
  const nouns = tokens
    .filter((t, i) => (t.upos === "NOUN" || t.upos === "PROPN") && tokens[i + 1]?.norm !== "-")
    .map((t) => t.lemma.toLowerCase());
  const isFor = tokens.some((t) => ends.has(t.lemma) || vague.has(t.lemma) || NEEDING.has(t.lemma));
  return isFor && nouns.length > 0 && nouns.every((n) => vague.has(n) || quarrels.has(n) || steps.has(n));
}

const NEEDING = new Set(["require", "need", "take"]);

/** "To end a 14-month dispute over pay": what it is for, and nothing of how. */
function isPurpose(tokens: readonly Token[]): boolean {
  const { vague, quarrels, ends } = proposalWords();
  const verb = tokens.findIndex((t) => ends.has(t.lemma) && t.upos === "VERB");
  if (verb < 0 || verb > LONGEST_LEAD || tokens.slice(verb + 1).some((t) => t.upos === "VERB")) return false;
  const what = tokens
    .slice(verb + 1)
    .find(
      (t, i, all) => t.upos === "NOUN" && !/^(?:NOUN|PROPN)$/.test(all[i + 1]?.upos ?? "") && all[i + 1]?.norm !== "-",
    );
  return what !== undefined && (quarrels.has(what.lemma) || vague.has(what.lemma));
}

const LATER = new Set(["later", "afterwards", "afterward", "earlier", "before", "after"]);

/** Tokens before the verb of a purpose: "would seek to end", and of a time. */
const LONGEST_LEAD = 4;

/** "Send it north", but not "oblige them to keep a log", which tells what they are to do. */
const isPointing = (tokens: readonly Token[], { norm }: Token, i: number): boolean =>
  (norm === "it" || norm === "them") &&
  tokens[i - 1]?.upos === "VERB" &&
  !(tokens[i + 1]?.norm === "to" && tokens[i + 2]?.upos === "VERB");

/** A number of parts of the text itself, and nothing behind them: "12 crates of spare parts" says of what. */
function isLength(tokens: readonly Token[]): boolean {
  const manner = tokens.findIndex((t) => t.norm === "in");
  // "Two pages in capitals": how it is written.
  const nouns = tokens
    .slice(0, manner < 0 ? tokens.length : manner)
    .filter((t) => t.upos === "NOUN" || t.upos === "PROPN");
  return (
    tokens[0]?.upos === "NUM" &&
    nouns.every((noun) => textParts().has(`${noun.lemma.toLowerCase()}s`)) &&
    nouns.length > 0
  );
}

/** Names the kinds of quantity that say by themselves what is offered. */
export const PAYABLE: ReadonlySet<string> = new Set(["money", "percent"]);

/** Names the kinds of quantity that what is offered is given in. */
export const AMOUNTS: ReadonlySet<string> = new Set([...PAYABLE, "count", "measure", "duration"]);

/** Tells whether a quantity of one of the kinds stands in a stretch. */
export function hasQuantity(reading: EventInput, span: Span, kinds: ReadonlySet<string>): boolean {
  return spansWithin(reading.quantities, span).some((q) => kinds.has(q.kind));
}

/** Gives the matters of the lists that a stretch names, but for what it says of when it holds. */
export function issuesIn(reading: EventInput, span: Span): string[] {
  const [first, end] = [firstFrom(reading.tokens, span.start), firstFrom(reading.tokens, span.end)];
  // "A fee if regulators block it": what stands behind "if" is when, not what.
  const condition = reading.tokens.slice(first, end).findIndex((t) => t.norm === "if" || t.norm === "unless");
  const last = condition > 0 ? first + condition : end;
  const { phrases, ofPhrase } = issueWords();
  const found = phrases.all(reading.tokens, first, last);
  return [...new Set(found.flatMap((match) => ofPhrase(match.value).map(({ code }) => code)))];
}

/** Gives where the words of a sentence end: before its stop. */
export function endOfSentence(reading: EventInput, index: number): number {
  const sentence = reading.sentences[index];
  if (!sentence) return 0;
  const last = reading.tokens[sentence.last - 1];
  return last && /^[.!?]$/.test(last.text) ? last.start : sentence.end;
}

/**
 * Gives the end of a stretch without the remark whose it is: "..., according to a copy", "..., Reyes said" are no part of what
 * a proposal holds.
 */
export function cutRemark(reading: EventInput, from: number, to: number): number {
  for (let i = firstFrom(reading.tokens, from); (reading.tokens[i]?.start ?? to) < to; i++) {
    const comma = reading.tokens[i];
    if (comma?.norm !== ",") continue;
    if (proposalWords().remarks.has(reading.tokens[i + 1]?.norm ?? "")) return comma.start;
    if (isCompared(reading, i + 1)) return comma.start;
    const cue = bySentence(reading.attributions, comma.sentence)
      .flatMap((a) => reading.attributions[a] ?? [])
      .find(
        (a) => a.cue.start > comma.start && isRemark(reading, a.cue, to) && a.content.every((c) => c.end <= comma.end),
      );
    if (cue) return comma.start;
  }
  return to;
}

/** "..., up from 4%", "..., a clear improvement on the 39 cents of May": with what it is measured, it does not hold. */
function isCompared({ tokens }: EventInput, at: number): boolean {
  const { compared, measured } = proposalWords();
  if (compared.all(tokens, at, at + 4).some(({ first }) => first === at)) return true;
  const article = tokens[at]?.norm;
  const noun =
    article === "a" || article === "an" ? tokens.slice(at + 1, at + 5).findIndex((t) => measured.has(t.lemma)) : -1;
  return noun >= 0 && /^(?:on|over|from|to|in|compared|above|below)$/.test(tokens[at + noun + 2]?.norm ?? "");
}

/** "..., the envoys said", at the end or with a comma behind it. */
const isRemark = (reading: EventInput, cue: Span, to: number): boolean =>
  cue.end >= to - 1 || reading.tokens[firstFrom(reading.tokens, cue.end)]?.norm === ",";

/** Tokens between a noun that announces and "such as" or "including", at most. */
const ANNOUNCE_REACH = 3;

/** Gives what follows "such as" or "including" behind a word for terms ("conditions such as ..."), from a place on in the sentence. */
export function announcedAfter(reading: EventInput, index: number, from: number): Span | undefined {
  const sentence = reading.sentences[index];
  if (!sentence) return undefined;
  for (let i = sentence.first; i < sentence.last; i++) {
    if ((reading.tokens[i]?.start ?? 0) < from) continue;
    const match = proposalWords().announce.at(reading.tokens, i, sentence.last);
    const next = match && reading.tokens[match.last];
    const nouns = reading.tokens.slice(Math.max(sentence.first, i - ANNOUNCE_REACH), i);
    if (next && nouns.some((t) => proposalWords().provisions.has(t.lemma.toLowerCase())))
      return { start: next.start, end: endOfSentence(reading, index) };
  }
  return undefined;
}
