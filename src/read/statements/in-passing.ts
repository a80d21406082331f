import { cueEntry } from "../../knowledge/cues.js";
import { speakerWords } from "../../knowledge/speakers.js";
import { type Span, spansWithin } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { outerClauses } from "./free-quotes.js";
import { clauseAt, phraseOf, type Scene, trimmedEnd } from "./scene.js";

/** Words between marks that are somebody's words nine times in ten; fewer may be a name or held at arm's length. */
const FEWEST_WORDS = 4;

/**
 * Gives quotations that no cue reaches, in a sentence that goes on with what is told in the one before, to whoever speaks there:
 * "Ana Orr says the boats are ready. She will sail on Monday, “with or without a paper”."
 */
export function inPassing(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const given = new Set(drafts.flatMap((draft) => draft.quotations));
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) bySentence.set(draft.sentence, [...(bySentence.get(draft.sentence) ?? []), draft]);
  return scene.sentences.flatMap((_, index) => {
    const last = bySentence.has(index - 1) ? index - 1 : index - 2;
    const before = (bySentence.get(last) ?? []).findLast((draft) => isTold(scene, draft));
    if (!before || bySentence.has(index) || scene.sentences[index]?.block !== scene.sentences[last]?.block) return [];
    const quotes = (scene.quotesOf[index] ?? []).filter((quote) => !given.has(quote) && isSaid(scene, index, quote));
    return quotes.length > 0 ? (passing(scene, index, quotes, before) ?? []) : [];
  });
}

/** Somebody says something there, in a main clause. */
const isTold = (scene: Scene, { clause, sourcePhrase, entry }: Draft): boolean =>
  sourcePhrase !== undefined &&
  scene.clauses[clause ?? -1]?.kind === "main" &&
  (entry.frames.includes("that") || entry.frames.includes("quote"));

/** Somebody's words, within the sentence. */
function isSaid(scene: Scene, sentence: number, quote: number): boolean {
  const quotation = scene.quotations[quote];
  const limits = scene.sentences[sentence];
  if (!quotation || !limits || quotation.kind !== "speech") return false;
  if (quotation.start <= limits.start || quotation.end > limits.end) return false;
  return scene.text.slice(quotation.inner.start, quotation.inner.end).split(/\s+/).length >= FEWEST_WORDS;
}

function passing(scene: Scene, sentence: number, quotations: number[], before: Draft): Draft | undefined {
  const entry = cueEntry("beside");
  const limits = scene.sentences[sentence];
  const index = outerClauses(scene, sentence).find((at) => scene.clauses[at]?.kind === "main");
  const main = clauseAt(scene, index ?? -1);
  const subject = phraseOf(scene, main?.clause.subject);
  const head = scene.tokens[subject?.head ?? -1];
  if (!entry || !limits || (main && !main.group.finite)) return undefined;
  const end = trimmedEnd(scene, limits.end);
  const rest = { entry, quotations, negated: false, sentence, by: "beside:passing" };
  if (main && index !== undefined && subject && head && /^s?he$/.test(head.norm)) {
    const cue = { start: main.group.start, end: main.group.end };
    const source = { start: subject.start, end: subject.end };
    const sourcePhrase = main.clause.subject;
    const content = [{ start: main.group.start, end }];
    return { ...rest, cue, clause: index, source, content, ...(sourcePhrase === undefined ? {} : { sourcePhrase }) };
  }
  if (main && (!head || subject?.kind !== "nominal" || speakerWords().people.has(head.lemma))) return undefined;
  if (!main && speaksOfOthers(scene, limits, quotations)) return undefined;
  const { cue, source, sourcePhrase } = before;
  const content = [{ start: limits.start, end }];
  return {
    ...rest,
    cue,
    content,
    ...(source ? { source } : {}),
    ...(sourcePhrase === undefined ? {} : { sourcePhrase }),
  };
}

/** Tells whether somebody stands in a sentence, outside what is quoted. */
function speaksOfOthers(scene: Scene, limits: Span, quotations: readonly number[]): boolean {
  const quoted = quotations.flatMap((quote) => scene.quotations[quote] ?? []);
  return spansWithin(scene.phrases, limits).some(({ head, kind, start }) => {
    const lemma = scene.tokens[head]?.lemma ?? "";
    const outside = !quoted.some((quote) => quote.start <= start && start < quote.end);
    return outside && (kind === "name" ? scene.personFrom(head) : speakerWords().people.has(lemma));
  });
}
