import { channelWords } from "../../knowledge/channels.js";
import { type CueEntry, verbCue } from "../../knowledge/cues.js";
import { speakerWords } from "../../knowledge/speakers.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Clause, Span, VerbGroup } from "../../model/index.js";
import { contentOf } from "./contents.js";
import type { Draft } from "./draft.js";
import { linkFreeQuotes, outerClauses } from "./free-quotes.js";
import { clauseAt, hasWord, phraseOf, type Scene, tokenFrom, trimContent } from "./scene.js";
import { isSomebody } from "./somebody.js";
import { sourceSpan } from "./source-spans.js";

/** Pronouns that speak for nobody. */
const NOBODY = /^(there|this|that|these|those|what|which|you|it|some|any|none|all|each)$/;

interface Found {
  readonly scene: Scene;
  readonly sentence: number;
  readonly index: number;
  readonly clause: Clause;
  readonly group: VerbGroup;
  /** Quotations that are no part of the sentence's grammar and belong to this cue. */
  readonly free: readonly number[];
}

/** Reads the attributions of one sentence whose cue is a verb. */
export function verbDrafts(scene: Scene, sentence: number): Draft[] {
  const cues = outerClauses(scene, sentence);
  const links = linkFreeQuotes(scene, sentence, cues);
  const drafts = cues.flatMap((index) => {
    const found = clauseAt(scene, index);
    if (!found || !hasItsObject(scene, found.clause, found.group)) return [];
    const free = [...links].filter(([, clause]) => clause === index).map(([quote]) => quote);
    const at: Found = { scene, sentence, index, ...found, free };
    if (free.length > 0) return [quoted(at), besideQuotes(at)].flatMap((draft) => draft ?? []);
    const draft = asClause(at) ?? grammatical(at) ?? postposed(at);
    return draft ? [draft] : [];
  });
  return [...drafts, ...leftOver(scene, sentence, cues, drafts)];
}

/** What a cue governs besides the words quoted after it: "hailed the pact: ...". */
function besideQuotes(at: Found): Draft | undefined {
  const draft = grammatical(at);
  return draft?.by.endsWith(":infinitive") ? undefined : draft;
}

/** A quotation that no grammar reached goes to the cue before it that has nothing said yet: `said it "..."`. */
function leftOver(scene: Scene, sentence: number, cues: readonly number[], drafts: readonly Draft[]): Draft[] {
  const held = new Set(drafts.flatMap((draft) => draft.quotations));
  const busy = new Set(drafts.map((draft) => draft.clause));
  const left = new Map<number, Draft>();
  return (scene.quotesOf[sentence] ?? []).flatMap((quote) => {
    const quotation = scene.quotations[quote];
    if (!quotation || held.has(quote) || quotation.kind !== "speech") return [];
    const index = cues.findLast(
      (cue) => (clauseAt(scene, cue)?.group.end ?? Number.POSITIVE_INFINITY) <= quotation.start,
    );
    const found = index === undefined ? undefined : clauseAt(scene, index);
    const entry = found && verbCue(found.group.lemma)?.frames.get("that");
    const before = left.get(index ?? -1);
    if (before) extend(scene, before, quote);
    if (before || index === undefined || !found || !entry || busy.has(index) || found.group.passive) return [];
    const gap = scene.text.slice(found.group.end, quotation.start);
    if (gap.length > LONGEST_GAP || /[.;:!?]/.test(gap)) return [];
    const at: Found = { scene, sentence, index, ...found, free: [quote] };
    const draft = draftOf(at, entry, [{ start: found.group.end, end: quotation.end }], "left-over");
    if (draft) left.set(index, draft);
    return draft ? [draft] : [];
  });
}

/** `said it "regretted" the vote and "remained open"`: the second quotation goes on with the first. */
function extend(scene: Scene, draft: Draft, quote: number): void {
  const quotation = scene.quotations[quote];
  const last = draft.content.at(-1);
  if (!quotation || !last || quotation.start - last.end > LONGEST_GAP) return;
  draft.content = [...draft.content.slice(0, -1), { start: last.start, end: quotation.end }];
  draft.quotations.push(quote);
}

/** Between a cue and a quotation that it reaches over no grammar stand at most so many characters. */
const LONGEST_GAP = 80;

/** "Q," X said; X said, "Q"; "Q1," X said, "Q2"; and what is said unquoted before them. */
function quoted(at: Found): Draft | undefined {
  const { scene, sentence, free, group } = at;
  const entry = verbCue(group.lemma)?.frames.get("quote");
  if (!entry) return;
  const begin = beginOf(at);
  const before = free.filter((quote) => (scene.quotations[quote]?.end ?? 0) <= begin);
  const first = scene.quotations[before[0] ?? -1];
  const start = scene.sentences[sentence]?.start ?? begin;
  const lead = first ? scene.text.slice(start, first.start) : "";
  const spans: Span[] = [];
  if (first && carriesWords(at, lead, start, first.start)) spans.push({ start, end: begin });
  else for (const quote of before) spans.push(scene.quotations[quote]?.inner ?? { start, end: start });
  for (const quote of free) {
    const quotation = scene.quotations[quote];
    if (quotation && quotation.start >= begin) spans.push(quotation.inner);
  }
  return draftOf(at, entry, spans, "quoted");
}

/** Words before a quotation count as said where it carries them on: `The talks were "hard," she said`. */
function carriesWords({ scene, sentence, index }: Found, lead: string, start: number, end: number): boolean {
  if (
    !hasWord(lead) ||
    !/^\p{Ll}/u.test(
      scene.text
        .slice(end)
        .replace(/^["“‘«']+/, "")
        .slice(0, 1),
    )
  )
    return false;
  return (
    (scene.clausesOf[sentence] ?? []).some((other) => {
      const group = clauseAt(scene, other)?.group;
      return other !== index && group !== undefined && group.start >= start && group.end <= end;
    }) || lead.split(/\s+/).length > 3
  );
}

function grammatical(at: Found): Draft | undefined {
  const content = contentOf(at.scene, at.index);
  if (!content) return;
  if (at.clause.kind === "infinitive" && (content.by === "object" || !holdsQuote(at, content.spans))) return;
  if (at.free.some((quote) => content.spans.some((span) => covers(at.scene, span, quote)))) return;
  return draftOf(at, content.entry, content.spans, content.by);
}

const covers = (scene: Scene, span: Span, quote: number): boolean => {
  const quotation = scene.quotations[quote];
  return quotation !== undefined && span.start < quotation.end && quotation.start < span.end;
};

const holdsQuote = ({ scene, sentence }: Found, spans: readonly Span[]): boolean =>
  (scene.quotesOf[sentence] ?? []).some((quote) => spans.some((span) => covers(scene, span, quote)));

/** "The deal, X said, would hold." and "The deal would hold, said X.": what stands around the cue is the content. */
function postposed(at: Found): Draft | undefined {
  const { scene, sentence, group, clause } = at;
  const entry = verbCue(group.lemma)?.frames.get("that");
  const limits = scene.sentences[sentence];
  if (
    !entry ||
    !limits ||
    !isVerbOf("reporting", group.lemma) ||
    group.passive ||
    !group.finite ||
    clause.subject === undefined
  )
    return;
  if (clause.complement && clause.by !== "clause:parenthetical") return;
  const begin = beginOf(at);
  const before = scene.text.slice(limits.start, begin);
  const after = afterInsert(at, limits.last);
  if (!/[,–—-]\s*$/.test(before) || (before.split(/\s+/).length < 4 && !after)) return;
  if (clause.by !== "clause:parenthetical" && !hasVerbBefore(at, begin)) return;
  const spans: Span[] = [{ start: limits.start, end: begin }];
  if (after) spans.push(after);
  return draftOf(at, entry, spans, "postposed");
}

/** "..., as X said" and "..., as confirmed by X": the rest of the sentence is the content. */
function asClause(at: Found): Draft | undefined {
  const { scene, sentence, group, clause } = at;
  const limits = scene.sentences[sentence];
  const entry = verbCue(group.lemma)?.frames.get("that");
  const begin = tokenFrom(scene.tokens, beginOf(at));
  const as = scene.tokens[begin - 1];
  if (
    !entry ||
    !limits ||
    as?.norm !== "as" ||
    !isVerbOf("reporting", group.lemma) ||
    clause.complement ||
    (clause.object !== undefined && !verbCue(group.lemma)?.frames.get("quote")?.objects)
  )
    return;
  if (group.passive ? clause.agent === undefined : clause.subject === undefined) return;
  const agent = phraseOf(scene, clause.agent);
  const end = Math.max(
    group.end,
    agent?.full.end ?? 0,
    phraseOf(scene, clause.object)?.full.end ?? 0,
    ...clause.obliques.map((oblique) => phraseOf(scene, oblique.phrase)?.full.end ?? 0),
  );
  const spans: Span[] = [];
  if (as.start > limits.start) spans.push({ start: limits.start, end: as.start });
  const comma = /^\s*,/.exec(scene.text.slice(end, end + 4));
  if (comma && end < limits.end) spans.push({ start: end + comma[0].length, end: limits.end });
  return draftOf(at, entry, spans, "as-clause");
}

/** "put it": a cue only with its own object. */
function hasItsObject(scene: Scene, clause: Clause, group: VerbGroup): boolean {
  const objects = verbCue(group.lemma)?.frames.get("quote")?.objects;
  const head = scene.tokens[phraseOf(scene, clause.object)?.head ?? -1];
  return !objects || (head !== undefined && objects.split(" ").includes(head.lemma));
}

const hasVerbBefore = ({ scene, sentence, index }: Found, begin: number): boolean =>
  (scene.clausesOf[sentence] ?? []).some((other) => {
    const group = clauseAt(scene, other)?.group;
    const kind = clauseAt(scene, other)?.clause.kind;
    return other !== index && group?.finite === true && group.end <= begin && kind !== "adverbial";
  });

/** What carries on after ", X said,": words that open no new clause of the cue's own. */
function afterInsert({ scene, group, clause }: Found, limit: number): Span | undefined {
  const { tokens } = scene;
  const subject = phraseOf(scene, clause.subject);
  const from = Math.max(group.last, subject && subject.first >= group.last ? subject.last : 0);
  for (let i = from; i < Math.min(limit, from + 20); i++) {
    if (tokens[i]?.text !== "," && tokens[i]?.text !== "–" && tokens[i]?.text !== "—") continue;
    const next = tokens[i + 1];
    if (
      !next ||
      i + 2 >= limit ||
      next.xpos === "VBG" ||
      next.xpos === "WP" ||
      next.xpos === "WDT" ||
      next.upos === "CCONJ"
    )
      return;
    if (next.upos === "DET" || next.upos === "PROPN") {
      // "said Ms Arden, the chair of the panel": an apposition, not more of what was said.
      if (subject && subject.first >= group.last) return;
    }
    return { start: next.start, end: tokens[limit - 1]?.start ?? next.end };
  }
  return;
}

/** Where the cue's words begin: at its subject where that stands before it. */
function beginOf({ scene, clause, group }: Found): number {
  const subject = phraseOf(scene, clause.subject);
  if (!subject || subject.start >= group.start || clause.kind === "participial" || group.passive) return group.start;
  return subject.start;
}

function draftOf(at: Found, entry: CueEntry, spans: readonly Span[], by: string): Draft | undefined {
  const { scene, sentence, clause, group } = at;
  const content = spans
    .map((span) => trimContent(scene, sentence, span))
    .filter((span) => hasWord(scene.text.slice(span.start, span.end)));
  if (content.length === 0) return;
  const quotes = (scene.quotesOf[sentence] ?? []).filter((quote) => content.some((span) => covers(scene, span, quote)));
  const phrase = group.passive && !isToldPassive(group) ? clause.agent : speakingPhrase(at);
  const word = scene.tokens[phraseOf(scene, phrase)?.head ?? -1];
  const pronoun = phraseOf(scene, phrase)?.kind === "pronoun";
  const nobody = word !== undefined && pronoun && NOBODY.test(word.norm);
  if (nobody && !(word.norm === "it" && (by === "quoted" || isSaying(group)))) return;
  if (pronoun && quotes.length === 0 && word && !speakerWords().pronouns.has(word.norm)) return;
  if (phrase === undefined && quotes.length === 0) return;
  if (quotes.length === 0 && (saysOfEvent(at) || (clause.by === "clause:governed" && by === "object"))) return;
  if (quotes.length === 0 && NEEDS_SOMEBODY.test(by) && !isSomebody(scene, phraseOf(scene, phrase))) return;
  const host =
    clause.parent === undefined || phrase === clause.subject ? clause : (scene.clauses[clause.parent] ?? clause);
  if (isOwnReport(at, phrase)) return;
  const source = phrase === undefined ? undefined : sourceSpan(scene, host, phrase);
  const verb = scene.tokens[group.head];
  return {
    clause: at.index,
    entry,
    cue: { start: group.start, end: Math.max(group.end, verb?.end ?? 0) },
    content,
    quotations: quotes,
    negated: group.negated || entry.act === "deny" || negativeSubject(scene, phrase),
    sentence,
    by: `${entry.id}:${by}`,
    ...(phrase === undefined ? {} : { sourcePhrase: phrase }),
    ...(source ? { source } : {}),
  };
}

/** "issued a statement saying that": not the statement speaks but who issued it. */
function speakingPhrase({ scene, clause }: Found): number | undefined {
  const { subject } = clause;
  const head = scene.tokens[phraseOf(scene, subject)?.head ?? -1];
  const host = clause.parent === undefined ? undefined : clauseAt(scene, clause.parent);
  const hangs = clause.kind === "participial" || clause.kind === "relative";
  if (!hangs || !head || !host || !channelWords().documents.has(head.lemma) || host.clause.object !== subject)
    return subject;
  return host.group.passive ? subject : (host.clause.subject ?? subject);
}

/** "This article said": the report speaks of itself. */
function isOwnReport({ scene }: Found, index: number | undefined): boolean {
  const phrase = phraseOf(scene, index);
  const head = scene.tokens[phrase?.head ?? -1];
  return (
    head !== undefined && channelWords().documents.has(head.lemma) && scene.tokens[phrase?.first ?? -1]?.norm === "this"
  );
}

/** "The round ended early, underscoring how far apart they are": the reporter's own words. */
function saysOfEvent({ scene, clause, group }: Found): boolean {
  if (clause.kind !== "participial" || !isVerbOf("showing", group.lemma)) return false;
  const host = clause.parent === undefined ? undefined : clauseAt(scene, clause.parent)?.group;
  return !host || !(isVerbOf("reporting", host.lemma) || isVerbOf("uttering", host.lemma));
}

/** Contents that are no clause: "offered two options" is said of drafts as of people. */
const NEEDS_SOMEBODY = /^(object|infinitive|preposition|gerund)$/;

const isToldPassive = (group: VerbGroup): boolean => /^(vow|swear)$/.test(group.lemma);
const isSaying = (group: VerbGroup): boolean => isVerbOf("reporting", group.lemma);

function negativeSubject(scene: Scene, phrase: number | undefined): boolean {
  const subject = phraseOf(scene, phrase);
  const first = subject && scene.tokens[tokenFrom(scene.tokens, subject.start)];
  return first !== undefined && /^(no|neither|nobody|none|nor)$/.test(first.norm);
}
