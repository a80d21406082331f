import { channelWords } from "../../knowledge/channels.js";
import { speakerWords } from "../../knowledge/speakers.js";
import type { Clause, Intake, NameSpan, NounPhrase, Sentence, Token, VerbGroup } from "../../model/index.js";
import { changePhrase } from "./change-phrase.js";
import type { Bonds, Frame } from "./clause-frame.js";
import { readClauses } from "./clause-reader.js";
import { fullSpans } from "./full-spans.js";
import { type Item, layOut } from "./items.js";
import { joinLists } from "./lists.js";
import { type Core, cutCores } from "./noun-phrases.js";
import { findQuoteMarks } from "./quote-marks.js";
import { isTemporal } from "./temporal.js";
import { findVerbGroups } from "./verb-groups.js";

export interface PhraseInput {
  readonly intake: Intake;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameSpan[];
}

export interface Phrases {
  readonly phrases: readonly NounPhrase[];
  readonly verbs: readonly VerbGroup[];
  readonly clauses: readonly Clause[];
}

/** Finds noun phrases, verb groups and clauses over tagged tokens. Each list is in the order of the text. */
export function findPhrases(input: PhraseInput): Phrases {
  const phrases: NounPhrase[] = [];
  const verbs: VerbGroup[] = [];
  const clauses: Clause[] = [];
  const names = bySentence(input.names, input.sentences);
  const marks = findQuoteMarks(input.intake);
  input.sentences.forEach((sentence, index) => {
    const cores = cutCores(input.tokens, sentence, names[index] ?? []);
    const from = phrases.length;
    const coreIndexes = cores.map((core) => addPhrase(phrases, core, input.tokens));
    const taken = new Set<number>();
    for (const core of cores) for (let i = core.first; i < core.last; i++) taken.add(i);
    const groups = findVerbGroups(input.tokens, sentence, taken);
    const groupOffset = verbs.length;
    verbs.push(...groups);
    const items = layOut(sentence, { tokens: input.tokens, cores, groups, coreIndexes, groupOffset, marks });
    const reading = readSentence({ items, phrases, verbs, tokens: input.tokens, names: names[index] ?? [] });
    const finite = (verb: number) => verbs[verb]?.finite ?? false;
    clauses.push(...settle(reading.frames, { tokens: input.tokens, sentence: index, offset: clauses.length, finite }));
    hang({ phrases, from, items, tokens: input.tokens, bonds: reading.bonds });
  });
  return { phrases, verbs, clauses };
}

interface Parts {
  readonly items: readonly Item[];
  readonly phrases: readonly NounPhrase[];
  readonly verbs: VerbGroup[];
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
}

/** Reads the clauses of a sentence; a second time where its main verb was taken for a participle. */
function readSentence({ items, phrases, verbs, tokens, names }: Parts): { frames: Frame[]; bonds: Bonds } {
  const people = new Set(names.flatMap(({ kind, last }) => (kind === "person" ? [last - 1] : [])));
  const grounds = {
    items,
    phrases,
    groups: verbs,
    temporal: (ref: number) => isTemporal(phrases[ref], tokens),
    document: (ref: number) => channelWords().documents.has(tokens[phrases[ref]?.head ?? -1]?.lemma ?? ""),
    person: (ref: number) => people.has(phrases[ref]?.head ?? -1),
    somebody: (ref: number) => canSpeak(phrases[ref], tokens),
    bare: (group: VerbGroup) => group.first === group.head && /^VBP?$/.test(tokens[group.head]?.xpos ?? ""),
    infinitive: (ref: number) => tokens[verbs[ref]?.first ?? -1]?.xpos === "TO",
  };
  const makeFinite = (ref: number) => {
    const group = verbs[ref];
    if (group) verbs[ref] = { ...group, finite: true, tense: "past", passive: false };
  };
  const reading = readClauses(grounds);
  for (const ref of reading.bonds.finite) makeFinite(ref);
  for (const ref of reading.bonds.participles) {
    const group = verbs[ref];
    if (group) verbs[ref] = { ...group, finite: false, tense: "none", passive: true };
  }
  const missed = mainParticiple([...reading.frames, ...reading.verbless], verbs, tokens);
  if (missed === undefined) return reading;
  makeFinite(missed);
  return readClauses(grounds);
}

function canSpeak(phrase: NounPhrase | undefined, tokens: readonly Token[]): boolean {
  const head = tokens[phrase?.head ?? -1];
  if (!phrase || !head) return false;
  if (phrase.kind === "pronoun") return /^(?:he|she|they|who)$/.test(head.norm);
  return phrase.kind === "name" || speakerWords().people.has(head.lemma);
}

/** "The court ruled that": where no clause has the main subject's verb, the "-ed" form beside the subject is it. */
function mainParticiple(
  frames: readonly Frame[],
  verbs: readonly VerbGroup[],
  tokens: readonly Token[],
): number | undefined {
  const main = frames.find((frame) => frame.kind === "main" && frame.parent === undefined);
  if (main?.subject === undefined || main.verb !== undefined) return;
  const reduced = frames.find((frame) => frame.by === "clause:reduced" && frame.subject === main.subject);
  const group = reduced?.verb === undefined ? undefined : verbs[reduced.verb];
  return group?.passive && group.first === group.head && tokens[group.head]?.xpos === "VBN" ? reduced?.verb : undefined;
}

function bySentence(names: readonly NameSpan[], sentences: readonly Sentence[]): NameSpan[][] {
  const out: NameSpan[][] = [];
  let at = 0;
  for (const sentence of sentences) {
    const own: NameSpan[] = [];
    while (at < names.length && (names[at]?.first ?? 0) < sentence.last) {
      const name = names[at++];
      if (name && name.first >= sentence.first) own.push(name);
    }
    out.push(own);
  }
  return out;
}

/** Adds a core and, before it, its possessor. Gives the core's index. */
function addPhrase(phrases: NounPhrase[], core: Core, tokens: readonly Token[]): number {
  const possessor = core.possessor ? addPhrase(phrases, core.possessor, tokens) : undefined;
  const start = tokens[core.first]?.start ?? 0;
  const end = tokens[core.last - 1]?.end ?? start;
  phrases.push({
    first: core.first,
    last: core.last,
    start,
    end,
    head: core.head,
    kind: core.kind,
    full: { start, end },
    by: "noun-phrase",
    possessor,
    apposition: undefined,
    joined: undefined,
    joinedTo: undefined,
  });
  return phrases.length - 1;
}

/** Turns frames into clauses, in the order of their verbs, with indexes instead of references. */
function settle(
  frames: Frame[],
  at: { tokens: readonly Token[]; sentence: number; offset: number; finite: (verb: number) => boolean },
): Clause[] {
  const ordered = [...frames].sort((a, b) => (a.verb ?? 0) - (b.verb ?? 0));
  const index = new Map(ordered.map((frame, i) => [frame, at.offset + i]));
  return ordered.map((frame) => {
    const head = frame.verb ?? 0;
    const parent = frame.owner ?? frame.parent;
    const parentIndex = parent && index.get(parent);
    const { complement } = frame;
    // "In declaring it over, the mayor ...", "After saying so, she ...": the main clause's subject comes later.
    const later = frame.by === "clause:fronted" || (frame.kind === "adverbial" && !at.finite(head));
    const subject = frame.subject ?? (later ? frame.parent?.subject : undefined);
    const first = at.tokens[complement?.first ?? -1];
    const last = at.tokens[(complement?.last ?? 0) - 1];
    const opening = at.tokens[frame.first]?.start ?? 0;
    return {
      start: opening,
      end: Math.max(opening, last?.end ?? 0, at.tokens[(frame.last ?? 0) - 1]?.end ?? 0),
      verb: head,
      kind: frame.kind,
      obliques: frame.obliques,
      sentence: at.sentence,
      by: frame.by,
      subject,
      object: frame.object,
      indirectObject: frame.indirectObject,
      agent: frame.agent,
      complement:
        complement && first && last && last.end > first.start
          ? { start: first.start, end: last.end, form: complement.form }
          : undefined,
      parent: parentIndex,
    };
  });
}

/** Writes appositions, coordinations and full extents into the sentence's phrases. */
function hang(at: {
  readonly phrases: NounPhrase[];
  /** Index of the sentence's first phrase. */
  readonly from: number;
  readonly items: readonly Item[];
  readonly tokens: readonly Token[];
  readonly bonds: Bonds;
}): void {
  const { phrases, bonds } = at;
  for (const [ref, apposition] of bonds.appositions) {
    const phrase = phrases[ref];
    if (phrase && ref !== apposition && phrase.apposition === undefined)
      phrases[ref] = changePhrase(phrase, { apposition });
  }
  for (const [ref, first] of bonds.joins) {
    let head = first;
    while (phrases[head]?.joinedTo !== undefined && (phrases[head]?.joinedTo ?? head) < head)
      head = phrases[head]?.joinedTo ?? head;
    const leader = phrases[head];
    const phrase = phrases[ref];
    if (!leader || !phrase || head === ref) continue;
    phrases[head] = changePhrase(leader, { joined: [...(leader.joined ?? []), ref] });
    phrases[ref] = changePhrase(phrase, { joinedTo: head });
  }
  joinLists(phrases, at.tokens, at.from);
  for (const [ref, full] of fullSpans(at.items, at.phrases, at.tokens)) {
    const phrase = phrases[ref];
    if (phrase) phrases[ref] = changePhrase(phrase, { full });
  }
}
