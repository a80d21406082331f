import { type IssueStatus, matterWords } from "../../knowledge/issues.js";
import type { IssueMention, Reading, Sentence, Span, Stance, TokenRange } from "../../model/index.js";
import { fileUnder, firstFrom, overlaps, within } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";
import { isBehindAnother } from "./behind-another.js";
import { followingStatus, isUnderDeal } from "./followed.js";
import { governedIn } from "./governed.js";
import { leadOf, leadTokens } from "./leads.js";
import { type Listed, listedIn } from "./listed.js";
import { isOnlyWanted, type Matter } from "./matter.js";
import { findMatters } from "./matters.js";
import { carriesOn, isBare, isPointer, needsContext, OPENING } from "./points.js";
import { announcedStatus, bracketedStatus, itemStatus, statusOf } from "./status.js";
import { stuckAt } from "./stuck.js";
import { tabledMatters } from "./tabled.js";
import { isTerm } from "./terms.js";
import { bareAmount, onlyPaid, topicOf } from "./topics.js";
import type { Want } from "./want.js";
import { wantsIn } from "./wants.js";

/** What the matters are read from: what happens, and what lies on the table. */
export type IssueInput = MeetingInput & Pick<Reading, "proposals">;

/** A matter that a sentence names. */
interface Named extends TokenRange {
  readonly code: string;
  readonly name?: string | undefined;
  readonly status?: IssueStatus | undefined;
  readonly by: string;
  /** True where this report tells of it only as something that is wanted. */
  readonly soft?: boolean | undefined;
}

/** Finds the matters under negotiation, how they stand, and who wants what. */
export function findIssues(reading: IssueInput): { issues: IssueMention[]; stances: Stance[] } {
  const matters = new Map<number, Matter[]>();
  const wants = reading.sentences.map((_, index) => (isTold(reading, index) ? wantsIn(reading, index) : []));
  for (const matter of findMatters(reading, wants.flat()))
    fileUnder(matters, reading.sentences[reading.tokens[matter.first]?.sentence ?? -1]?.first ?? -1, matter);
  const named = reading.sentences.map((_, index) => namedIn(reading, index, matters));
  const issues = named.flat().map(mentionOf);
  const tabled = tabledMatters(reading, named, isFirm);
  const topics = { named: named.map((all) => all.filter(isFirm)), isPaid: (n: Named) => isPaid(reading, n) };
  const only = onlyPaid(reading, topics);
  let recent: Recent = { index: -1, codes: [], who: -1 };
  const stances = wants.flatMap((wanted, index) => {
    const lead = leadOf(reading, index);
    const led = lead && lead !== index ? (named[lead] ?? []) : [];
    return wanted.flatMap((want) => {
      const told = sentencesOf(reading, want, index);
      const here = told.flatMap((i) => named[i] ?? []);
      const kind = bareAmount(reading, want);
      const topic = kind ? topicOf(reading, index, { ...topics, kind, only }) : [];
      const at = index - (kind ? stepsBack(reading, named, index) : 1);
      const before = goesOn(reading, index) ? [...(named[at] ?? []), ...(tabled.get(at) ?? [])] : [];
      const near = isNear(reading, index) ? (named[index - 1] ?? []).filter((n) => !isOfName(reading, n)) : [];
      const isSame = reading.sentences[recent.index]?.block === reading.sentences[index]?.block;
      const isLate = index - recent.index >= LONGEST_CHAIN || !(isSame || isNear(reading, index));
      const last = isLate ? { ...recent, codes: [] } : recent;
      const stuck = stuckAt(reading, { named: topics.named, wants: (i) => (wants[i]?.length ?? 0) > 0 }, index);
      const found = stancesOf(reading, want, told, { here, led, before, topic, near, stuck, last });
      const codes = found.flatMap(({ code }) => code ?? []);
      if (codes.length > 0) recent = { index, codes, who: want.who };
      return found;
    });
  });
  return {
    issues: once(issues, (i) => `${i.code} ${i.start}`),
    stances: once(stances, (s) => `${s.code} ${s.who} ${s.start} ${s.end}`),
  };
}

const mentionOf = ({ start, end, code, name, status, by }: Named): IssueMention => ({
  ...{ start, end, code, by },
  ...(name === undefined ? {} : { name }),
  ...(status === undefined ? {} : { status }),
});

/** What the last that somebody wanted was of. */
interface Recent {
  readonly index: number;
  readonly codes: readonly string[];
  readonly who: number;
}

/** News breaks after every sentence or two: the paragraph before is near. */
const isNear = (reading: MeetingInput, index: number): boolean => {
  const [sentence, before] = [reading.sentences[index], reading.sentences[index - 1]];
  return (
    sentence !== undefined && before !== undefined && isParagraph(reading, before) && isParagraph(reading, sentence)
  );
};

/** A headline is the newsroom's: what it makes a party want, the report itself must say. */
function isTold(reading: MeetingInput, index: number): boolean {
  const sentence = reading.sentences[index];
  const { kind } = reading.intake.blocks[sentence?.block ?? -1] ?? {};
  return sentence !== undefined && kind !== "heading" && kind !== "headline" && !isNote(reading, sentence);
}

/** "(Corrects paragraph 4 to say ...)": what stands between brackets is the newsroom's note. */
const isNote = (reading: MeetingInput, { first, last }: Sentence): boolean =>
  reading.tokens[first]?.norm === "(" && reading.tokens.slice(last - 2, last).some((t) => t.norm === ")");

/** Agencies break after every sentence: one that opens with a word that points back goes on with the paragraph before. */
function goesOn(reading: MeetingInput, index: number): boolean {
  const [sentence, before] = [reading.sentences[index], reading.sentences[index - 1]];
  if (!sentence || !before) return false;
  const points = OPENING.has(reading.tokens[sentence.first]?.norm ?? "");
  return before.block === sentence.block || (points && isParagraph(reading, before) && isParagraph(reading, sentence));
}

/** "The fee is open. Norway asked for 40 euros. Chile offered ten.": what the first of them is of, the third is of too. */
function stepsBack(reading: MeetingInput, named: readonly (readonly Named[])[], index: number): number {
  const { block } = reading.sentences[index] ?? {};
  for (let back = 1; back <= LONGEST_CHAIN && reading.sentences[index - back]?.block === block; back++)
    if (named[index - back]?.some(isFirm)) return back;
  return 1;
}

/** Sentences of a paragraph at most through which what it is about need not be told again. */
const LONGEST_CHAIN = 3;

/** What is paid: a wage, a fee, a price. */
function isPaid(reading: MeetingInput, { first, last }: Named): boolean {
  return reading.tokens.slice(first, last).some((t) => matterWords().paid.has(t.lemma.toLowerCase()));
}

const isParagraph = (reading: MeetingInput, { block }: Sentence): boolean =>
  reading.intake.blocks[block]?.kind === "paragraph";

/** "Agreed on a truce along the disputed border": the border is where, and nothing is agreed on it. */
const PLACING = new Set(["in", "along", "at", "near", "inside", "across"]);

/** The word before the phrase that a token stands in. */
function placing(reading: MeetingInput, at: number): string {
  const start = reading.tokens[at]?.start ?? 0;
  const phrase = reading.phrases[firstFrom(reading.phrases, start + 1) - 1];
  const first = phrase && phrase.first <= at && at < phrase.last ? phrase.first : at;
  return reading.tokens[first - 1]?.norm ?? "";
}

/** The sentences that a want is told in: a speech may run over several of its paragraph. */
function sentencesOf(reading: MeetingInput, { what }: Want, index: number): number[] {
  const block = reading.sentences[index]?.block;
  const told = what
    .flatMap((span) => [firstFrom(reading.tokens, span.start), firstFrom(reading.tokens, span.end) - 1])
    .map((at) => reading.tokens[at]?.sentence ?? index);
  const [from, to] = [Math.min(index, ...told), Math.max(index, ...told)];
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return all.filter((i) => reading.sentences[i]?.block === block && Math.abs(i - index) < LONGEST_SPEECH);
}

/** Sentences of a speech, at most, that are given for what its speaker wants. */
const LONGEST_SPEECH = 3;

/** A matter of the lists, or one that the report itself tells to be one. */
type Seen = Listed & Partial<Pick<Matter, "name" | "status" | "soft">>;

/** The matters of the lists and those that this report itself tells to be some. */
function namedIn(reading: MeetingInput, index: number, matters: ReadonlyMap<number, readonly Matter[]>): Named[] {
  const sentence = reading.sentences[index];
  if (!sentence) return [];
  const lead = leadOf(reading, index);
  const led = lead === index ? leadTokens(reading, sentence) : undefined;
  const item = led && itemStatus(reading, index);
  const announced = announcedStatus(reading, sentence) ?? (isUnderDeal(reading, sentence) ? "agreed" : undefined);
  const bracketed = bracketedStatus(reading, sentence);
  const governed = governedIn(reading, index);
  const listed = listedIn(reading, sentence);
  // Which lists are of the field of the negotiation is known later: "amnesty" is on one of peace, and a matter of a strike by itself.
  const isListed = (m: Matter) => listed.some((match) => match.first <= m.first && m.last <= match.last);
  const own = (matters.get(sentence.first) ?? []).filter((m) => isTerm(m.by) || !isOnlyWanted(m.by) || !isListed(m));
  const all: readonly Seen[] = [...listed, ...own];
  const names = (i: number) => namesAny(reading, i, matters);
  const followed = all.length > 0 ? followingStatus(reading, index, names) : undefined;
  // "The dam. The front wants monitors first": how a list stands is said of what its items are headed by.
  const isHeaded = lead !== undefined && (led ? all.some((m) => m.last <= led.last) : names(lead));
  return all.flatMap(({ first, last, code, by, name, soft, status: told }) => {
    const [from, to] = [reading.tokens[first], reading.tokens[last - 1]];
    if (!from || !to) return [];
    const headed = led && last <= led.last ? item : undefined;
    const span = { start: from.start, end: to.end, first, last };
    const isPlace = PLACING.has(placing(reading, first));
    const verbal = governed.find((g) => within(span, g))?.status;
    const near = verbal ?? statusOf(reading, sentence, { first, last });
    // What is agreed is what the verb says: what only stands in its sentence is not.
    const isBeside = verbal === undefined && near === "agreed" && (isPlace || governed.some((g) => g.status === near));
    const said = isBeside ? undefined : near;
    const ofList = isHeaded && !(led && last <= led.last) ? undefined : announced;
    const status = (by === "matters:again" ? undefined : bracketed) ?? followed ?? said ?? told ?? headed ?? ofList;
    return [{ start: span.start, end: span.end, first, last, code, by, name: name || undefined, status, soft }];
  });
}

/** Tells whether a sentence names a matter, of the lists or one that the report tells to be one. */
function namesAny(reading: MeetingInput, index: number, matters: ReadonlyMap<number, readonly Matter[]>): boolean {
  const sentence = reading.sentences[index];
  const own = matters.get(sentence?.first ?? -1) ?? [];
  return sentence !== undefined && (own.some((m) => !isOnlyWanted(m.by)) || listedIn(reading, sentence).length > 0);
}

/** Matters around a want, and the codes of what was wanted last. */
interface Around extends Record<"here" | "led" | "before" | "topic" | "near" | "stuck", readonly Named[]> {
  readonly last: Recent;
}

/**
 * What is wanted is the matter that stands in it; else the one that opens the list item, or that the sentence before spoke of.
 * What is none of them is kept without a code: another report may say that it is one.
 */
function stancesOf(
  reading: MeetingInput,
  want: Want,
  told: readonly number[],
  { here, led, before, topic, near, stuck, last: recent }: Around,
): Stance[] {
  const give = (code: string | undefined, from = 0): Stance => {
    const { start, end } = spanOf(reading, told, from);
    const { who, by } = want;
    return code === undefined ? { start, end, who, by } : { start, end, code, who, by };
  };
  const wanted = here.filter((n) => want.what.some((span: Span) => within(n, span)));
  const own = wanted.map((n) => give(n.code));
  if (wanted.some(isFirm)) return own;
  // "The guild, whose members drive the trams, asks for 8%": what is told of who asks is nothing that he asks.
  const isDoing = (n: Named) => want.doing !== undefined && within(n, want.doing);
  const firm = here.filter((n) => isFirm(n) && !isDoing(n));
  // "The front wants the dam; the army has ruled that out": it was told in the same sentence.
  const isBefore = (n: Named) => want.what.every((span: Span) => n.end <= span.start);
  const pointed = [firm.filter(isBefore), here.filter(isBefore)].find((all) => all.length > 0) ?? [];
  if (isPointer(reading, want) && pointed.length > 0) return pointed.slice(-1).map((n) => give(n.code));
  if (firm.length === 0 && led.length > 0) return [...own, ...led.map((n) => give(n.code))];
  // "Chile rejects that": nobody knows what without the sentence before.
  const last = before.findLast(isFirm) ?? before.at(-1);
  const isSaid = wanted.some(({ by }) => isOnlyWanted(by)) || (own.length > 0 && want.by.startsWith("stances:frame"));
  if (firm.length === 0 && last && !isSaid && carriesOn(reading, want)) {
    const context = needsContext(reading, want, told) ? 1 : 0;
    const meant = [...before.filter((n) => overlaps(n, last)), ...(isFirm(last) ? [] : stuck)];
    return [...own, ...meant.map((n) => give(n.code, context))];
  }
  // What stands behind what is wanted is told of another: "insists on checks, which Chile calls a breach of its sovereignty".
  const isBehind = (n: Named) => want.what.some((span: Span) => n.start >= span.end);
  if (firm.every(isBehind) && stuck.length > 0)
    return [...own, ...stuck.map((n) => give(n.code, needsContext(reading, want, told) ? 1 : 0))];
  if (firm.every(isBehind) && topic.length > 0) return [...own, ...topic.map((n) => give(n.code))];
  if (own.length > 0) return own;
  return isBare(reading, want) && !isBehindAnother(reading, told, want)
    ? pointingBack(
        {
          firm: firm.filter((n) => !isOfName(reading, n)),
          near,
          last: recent,
          // What one and the same side asked for before is told of it already.
          context: recent.who === want.who || !needsContext(reading, want, told) ? 0 : 1,
        },
        want,
        give,
      )
    : [give(undefined)];
}

/** "The finance ministry": a matter in the words for somebody is none. */
const isOfName = (reading: MeetingInput, span: Span): boolean =>
  reading.mentions
    .slice(Math.max(0, firstFrom(reading.mentions, span.start + 1) - 2), firstFrom(reading.mentions, span.end))
    .some((m) => overlaps(m, span));

/** "Will go no lower than 70 boats", "has ruled that out": it is of what was told right before, in the sentence or in the one before it. */
function pointingBack(
  {
    firm,
    near,
    last,
    context,
  }: Pick<Around, "near" | "last"> & { readonly firm: readonly Named[]; readonly context: number },
  want: Want,
  give: (code: string | undefined, from?: number) => Stance,
): Stance[] {
  const told = firm.filter((n) => want.what.every((span: Span) => n.end <= span.start)).at(-1);
  if (told) return firm.filter((n) => overlaps(n, told)).map((n) => give(n.code));
  if (last.codes.length > 0) return last.codes.map((code) => give(code, context));
  const before = near.findLast(isFirm) ?? near.at(-1);
  return before ? near.filter((n) => overlaps(n, before)).map((n) => give(n.code, context)) : [give(undefined)];
}

/** What is only wanted is a matter where others want something of it too; what a report names as one is so by itself. */
const isFirm = ({ by, soft }: Named): boolean => !isOnlyWanted(by) && soft !== true;

/** From the first sentence that it is told in to the last, with as many before them. */
function spanOf(reading: MeetingInput, told: readonly number[], before: number): Span {
  const first = reading.sentences[Math.max(0, (told[0] ?? 0) - before)];
  const last = reading.sentences[told.at(-1) ?? 0];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}
