import { channelWords } from "../../knowledge/channels.js";
import type { CueEntry } from "../../knowledge/cues.js";
import { speakerWords } from "../../knowledge/speakers.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Clause, Span, VerbGroup } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { isHypothetical } from "./hypothetical.js";
import { clauseAt, hasWord, phraseOf, quoteAround, type Scene, tokenFrom, trimContent } from "./scene.js";
import { isSomebody } from "./somebody.js";
import { sourceSpan } from "./source-spans.js";

/** Pronouns that speak for nobody. */
const NOBODY = /^(there|this|that|these|those|what|which|you|it|any|none|each)$/;

/** A cue verb with its clause, as the rules pass it on. */
export interface Found {
  readonly scene: Scene;
  readonly sentence: number;
  readonly index: number;
  readonly clause: Clause;
  readonly group: VerbGroup;
  /** Quotations that are no part of the sentence's grammar and belong to this cue. */
  readonly free: readonly number[];
}

/** Tells whether a span touches a quotation. */
export const covers = (scene: Scene, span: Span, quote: number): boolean => {
  const quotation = scene.quotations[quote];
  return quotation !== undefined && span.start < quotation.end && quotation.start < span.end;
};

/** Makes an attribution of a cue verb and its content, if somebody speaks; says who does and whether it is asserted. */
export function draftOf(at: Found, entry: CueEntry, spans: readonly Span[], by: string): Draft | undefined {
  const { scene, sentence, clause, group } = at;
  const content = spans
    .map((span) => trimContent(scene, sentence, toQuoteEnd(scene, sentence, span)))
    .filter((span) => hasWord(scene.text.slice(span.start, span.end)));
  if (content.length === 0) return;
  const quotes = (scene.quotesOf[sentence] ?? []).filter((quote) => content.some((span) => covers(scene, span, quote)));
  const phrase = group.passive && !isToldPassive(group) ? clause.agent : speakingPhrase(at);
  const word = scene.tokens[phraseOf(scene, phrase)?.head ?? -1];
  const pronoun = phraseOf(scene, phrase)?.kind === "pronoun";
  const nobody = word !== undefined && pronoun && NOBODY.test(word.norm) && !isDescribed(at, phrase);
  if (nobody && !(word.norm === "it" && (by === "quoted" || isSaying(group)))) return;
  const known = word !== undefined && (speakerWords().pronouns.has(word.norm) || isDescribed(at, phrase));
  if (pronoun && quotes.length === 0 && word && !known) return;
  // "asked whether she would go": a question has words, whoever asked it.
  if (phrase === undefined && quotes.length === 0 && !(entry.act === "ask" && group.passive)) return;
  // "did not deny", "neither confirmed nor denied": nothing is said by it.
  if (entry.act === "deny" && (group.negated || isNeither(at)) && by !== "quoted") return;
  if (quotes.length === 0 && isHypothetical(scene, clause, group)) return;
  if (quotes.length === 0 && (saysOfEvent(at) || (clause.by === "clause:governed" && by === "object"))) return;
  if (quotes.length === 0 && NEEDS_SOMEBODY.test(by) && !isSomebody(scene, phraseOf(scene, phrase))) return;
  const host =
    clause.parent === undefined || phrase === clause.subject ? clause : (scene.clauses[clause.parent] ?? clause);
  if (isOwnReport(at, phrase)) return;
  const whole = phrase === undefined ? undefined : beforeWords(scene, sentence, sourceSpan(scene, host, phrase));
  const source = clause.kind === "relative" ? whole : beforeCue(scene, whole, group.start);
  const verb = scene.tokens[group.head];
  return {
    clause: at.index,
    entry,
    cue: { start: group.start, end: Math.max(group.end, verb?.end ?? 0) },
    content,
    quotations: quotes,
    negated: group.negated || (entry.act === "deny" && by !== "quoted") || negativeSubject(scene, phrase),
    sentence,
    by: `${entry.id}:${by}`,
    ...(phrase === undefined ? {} : { sourcePhrase: phrase }),
    ...(source ? { source } : {}),
  };
}

/** `"The risk," said Ms Orr, who chairs the board, "is that"`: the speaker's phrase ends where the words go on. */
function beforeWords(scene: Scene, sentence: number, source: Span | undefined): Span | undefined {
  if (!source) return;
  // "10.42am Ana Orr says": the hour of an entry is nobody's name.
  const hour = /^\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?\s+(?=\p{L})/u.exec(scene.text.slice(source.start, source.end));
  if (hour) return { start: source.start + hour[0].length, end: source.end };
  for (const quote of scene.quotesOf[sentence] ?? []) {
    const { start } = scene.quotations[quote] ?? { start: 0 };
    if (start <= source.start || start >= source.end) continue;
    const cut = scene.text.slice(source.start, start).trimEnd();
    if (/[,:–—-]$/.test(cut)) return { start: source.start, end: source.start + cut.length - 1 };
  }
  return source;
}

/** "A diplomat, who asked for silence because the talks went on, put it this way": who speaks ends where the saying begins. */
function beforeCue(scene: Scene, source: Span | undefined, cue: number): Span | undefined {
  if (!source || source.start >= cue || source.end <= cue) return source;
  const end = source.start + scene.text.slice(source.start, cue).replace(/[\s,–—-]+$/, "").length;
  return { start: source.start, end };
}

/** Takes in the rest of a quotation: `said it was “hard. It still is.”`: what begins in one sentence ends where the quotation does. */
export function toQuoteEnd(scene: Scene, sentence: number, span: Span): Span {
  const last = scene.sentences[sentence]?.end ?? span.end;
  const quotation = scene.quotations[quoteAround(scene, sentence, span.end - 1) ?? -1];
  const runsOn = quotation && quotation.end > last && hasWord(scene.text.slice(last, quotation.end));
  const rest = scene.text.slice(span.end, last);
  return runsOn && !hasWord(rest) ? { start: span.start, end: quotation.end } : span;
}

/** "those close to the talks say": what hangs on the pronoun tells who they are. */
function isDescribed({ scene, group }: Found, index: number | undefined): boolean {
  const phrase = phraseOf(scene, index);
  const next = scene.tokens[phrase?.last ?? -1];
  return scene.tokens[phrase?.head ?? -1]?.norm === "those" && next !== undefined && next.end <= group.start;
}

/** "issued a statement saying that": not the statement speaks but who issued it. */
function speakingPhrase({ scene, clause, group }: Found): number | undefined {
  const subject = byPerson(scene, clause, group);
  const head = scene.tokens[phraseOf(scene, subject)?.head ?? -1];
  const host = clause.parent === undefined ? undefined : clauseAt(scene, clause.parent);
  const hangs = clause.kind === "participial" || clause.kind === "relative";
  if (!hangs || !head || !host || !channelWords().documents.has(head.lemma) || host.clause.object !== subject)
    return subject;
  return host.group.passive ? subject : (host.clause.subject ?? subject);
}

/** "The clash came when crews met the mayor, shouting": of the subjects before it the nearest that is somebody. */
function byPerson(scene: Scene, clause: Clause, group: VerbGroup): number | undefined {
  const own = phraseOf(scene, clause.subject);
  const head = scene.tokens[own?.head ?? -1];
  const thing = own?.kind === "nominal" && !isSomebody(scene, own) && !channelWords().documents.has(head?.lemma ?? "");
  if (clause.by !== "clause:participle" || !thing || !isVerbOf("reporting", group.lemma)) return clause.subject;
  const nearest = (scene.clausesOf[clause.sentence] ?? []).findLast((index) => {
    const other = clauseAt(scene, index);
    return (
      other?.group.finite && other.group.end <= group.start && isSomebody(scene, phraseOf(scene, other.clause.subject))
    );
  });
  return nearest === undefined ? clause.subject : scene.clauses[nearest]?.subject;
}

/** "This article said": the report speaks of itself. */
function isOwnReport({ scene }: Found, index: number | undefined): boolean {
  const phrase = phraseOf(scene, index);
  const head = scene.tokens[phrase?.head ?? -1];
  return (
    head !== undefined && channelWords().documents.has(head.lemma) && scene.tokens[phrase?.first ?? -1]?.norm === "this"
  );
}

/** "The round ended early, signalling a rift", `"Q," X added, highlighting that ...`: the reporter's own words. */
function saysOfEvent({ scene, clause, group }: Found): boolean {
  if (clause.kind !== "participial" || !isVerbOf("showing", group.lemma)) return false;
  if (isVerbOf("narrating", group.lemma)) return true;
  const host = clause.parent === undefined ? undefined : clauseAt(scene, clause.parent)?.group;
  return !host || !(isVerbOf("reporting", host.lemma) || isVerbOf("uttering", host.lemma));
}

/** Contents that are no clause: "offered two options" is said of drafts as of people. */
const NEEDS_SOMEBODY = /^(object|infinitive|preposition|gerund|reason|amount)$/;

const isToldPassive = (group: VerbGroup): boolean => /^(vow|swear)$/.test(group.lemma);
const isSaying = (group: VerbGroup): boolean => isVerbOf("reporting", group.lemma);

function isNeither({ scene, group }: Found): boolean {
  const head = scene.tokens[group.head];
  const nor = [group.head - 1, group.first - 1, group.first].some((i) => scene.tokens[i]?.norm === "nor");
  return head !== undefined && nor;
}

function negativeSubject(scene: Scene, phrase: number | undefined): boolean {
  const subject = phraseOf(scene, phrase);
  const first = subject && scene.tokens[tokenFrom(scene.tokens, subject.start)];
  return first !== undefined && /^(no|neither|nobody|none|nor)$/.test(first.norm);
}
