import { matterWords } from "../../knowledge/issues.js";
import type { IssueMention, Reading, Sentence, Stance } from "../../model/index.js";
import { fileUnder, firstFrom, within } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";
import { isAgreedItem } from "./agreed-list.js";
import { followingStatus, isUnderDeal } from "./followed.js";
import { governedIn } from "./governed.js";
import { leadOf, leadTokens } from "./leads.js";
import { type Listed, listedIn } from "./listed.js";
import { isOnlyWanted, type Matter } from "./matter.js";
import { findMatters } from "./matters.js";
import { isFirm, type Named } from "./named-matter.js";
import { openingPhrase } from "./opening.js";
import { OPENING } from "./points.js";
import { isOfName, type Recent, stancesOf } from "./stances-of.js";
import { announcedStatus, bracketedStatus, itemStatus, statusOf } from "./status.js";
import { stuckAt } from "./stuck.js";
import { tabledMatters } from "./tabled.js";
import { isTerm } from "./terms.js";
import { bareAmount, onlyPaid, topicOf } from "./topics.js";
import type { Want } from "./want.js";
import { wantsIn } from "./wants.js";

/** What the matters are read from: what happens, and what lies on the table. */
export type IssueInput = MeetingInput & Pick<Reading, "proposals">;

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
      const opening = reading.sentences[index] && openingPhrase(reading, reading.sentences[index]);
      const opened = opening ? here.filter((n) => within(n, opening)) : [];
      const kind = bareAmount(reading, want);
      const topic = kind ? topicOf(reading, index, { ...topics, kind, only }) : [];
      const at = index - (kind ? stepsBack(reading, named, index) : 1);
      const before = goesOn(reading, index) ? [...(named[at] ?? []), ...(tabled.get(at) ?? [])] : [];
      const near = isNear(reading, index) ? (named[index - 1] ?? []).filter((n) => !isOfName(reading, n)) : [];
      const isSame = reading.sentences[recent.index]?.block === reading.sentences[index]?.block;
      const isLate = index - recent.index >= LONGEST_CHAIN || !(isSame || isNear(reading, index));
      const last = isLate ? { ...recent, codes: [] } : recent;
      const stuck = stuckAt(reading, { named: topics.named, wants: (i) => (wants[i]?.length ?? 0) > 0 }, index);
      const found = stancesOf(reading, want, told, { here, opened, led, before, topic, near, stuck, last });
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
  const isAgreed = isUnderDeal(reading, sentence) || isAgreedItem(reading, sentence);
  const announced = announcedStatus(reading, sentence) ?? (isAgreed ? "agreed" : undefined);
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

function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}
